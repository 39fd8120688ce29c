// The faults that must not survive (G39): each is one small change to a copy of the product, and the test that must fail because of it. The product itself
// carries no switch for them (decision 050). A change whose place is not found exactly once is a fault of this list. Not here: making the copy (sabotage.ts).

export interface Saboteur {
  name: string;
  /** What goes wrong, as an operator would put it. */
  does: string;
  /** What is exchanged: file, text that stands there exactly once, text put in its place. */
  changes: readonly (readonly [file: string, from: string, to: string])[];
  /** The spec file and the test in it that kills it. */
  killer: readonly [spec: string, test: string];
}

const DISPATCH = 'src/ledger/dispatch.ts';
const FAULTS = 'test/spine-faults.spec.ts';

export const SABOTEURS: readonly Saboteur[] = [
  {
    name: 'acknowledge-before-commit',
    does: 'says that an act is recorded before the database has it',
    changes: [[DISPATCH, '      await t.commit(save, () => (', '      void t.commit(save, () => false).catch(() => undefined);\n      await Promise.resolve(() => (']],
    killer: [FAULTS, 'an act whose commit fails is not acknowledged'],
  },
  {
    name: 'no-receipt',
    does: 'does a command again that was sent again',
    changes: [[DISPATCH, 'if (found.receipt) return', 'if (found.receipt && Number.isNaN(1)) return']],
    killer: ['test/spine.spec.ts', 'three copies at once give one entry'],
  },
  {
    name: 'trust-the-live-stream',
    does: 'shows what is pushed without asking for what lies before it',
    changes: [['client/src/wire/channel-cache.ts', 'if (first !== undefined && first > this.head + 1) return this.keep(packet);', 'if (first !== undefined && first > this.head + 1) this.head = first - 1;']],
    killer: ['test/wire-cache.spec.ts', 'keeps what comes beyond a hole'],
  },
  {
    name: 'sequence-ids',
    does: 'numbers entries from one counter of the whole database, which others draw from too',
    changes: [
      ['src/ledger/compose.ts', "  const due = act.by.kind === 'clock'", "  const drawn = Number((await act.tx.query<{ n: string }[]>('select pg_current_xact_id()::text as n'))[0]!.n);\n  const due = act.by.kind === 'clock'"],
      ['src/ledger/compose.ts', 'const seq = tail.head + 1;', 'const seq = tail.head + 1 + (tail.head > 15 ? drawn % 2 : 0);'],
    ],
    killer: ['test/spine.spec.ts', 'fifty acts at once are numbered without a gap'],
  },
  {
    name: 'lock-after-reading',
    does: 'reads how things stand, and takes the lock only to write',
    changes: [
      ['src/ledger/door.sql.ts', 'where id = any($1::uuid[]) order by id for no key update', 'where id = any($1::uuid[]) order by id'],
      ['src/ledger/door.sql.ts', 'where id = $1 for no key update', 'where id = $1'],
      [DISPATCH, '    const first = entries[0]!;', "    await t.tx.query('select from channel where id = any($1::uuid[]) order by id for update', [[...locked.keys()]]);\n    const first = entries[0]!;"],
    ],
    killer: [FAULTS, 'of two acts that only one may take'],
  },
  {
    name: 'unsorted-locks',
    does: 'locks two channels in the order in which they were named',
    changes: [
      [
        DISPATCH,
        '    const asked = [\n',
        '    for (const id of ids) await t.ask(door.lockOne, [id]);\n    const asked = [\n',
      ],
    ],
    killer: [FAULTS, 'two delegations that invite each other’s former people'],
  },
  {
    name: 'no-sweep',
    does: 'hears of other nodes by the bell alone',
    changes: [['src/live/exchange.ts', `for (const [channel, head] of heads) if (this.publisher.ring(channel, head)) this.figures.rang('swept');`, 'void heads;']],
    killer: [FAULTS, 'without a bus between them'],
  },
  {
    name: 'policy-skipped',
    does: 'lets anybody with a seat do one of the commands',
    changes: [[DISPATCH, "const allowed = may(who, c.name);", "const allowed = c.name === 'initiative.share' ? { seat: who.seats[0]! } : may(who, c.name);"]],
    killer: ['test/spine-registry.spec.ts', 'initiative.share is allowed at the door'],
  },
  {
    name: 'room-without-a-seat',
    does: 'refuses the history of a channel, but lets whoever asked hear what comes',
    changes: [
      ['src/live/live.gateway.ts', "    const channel = (await this.seating.one(asked.channel, caller.hat)) ?? refuse('not-found', { why: 'refusal.no-channel' });\n    if (!socket", "    const channel = { id: asked.channel, head: asked.after ?? 0 };\n    if (!socket"],
      ['src/live/live.gateway.ts', 'if (channels.get(asked.channel) === mark) this.unsubscribe(socket, asked.channel);', 'void mark;'],
    ],
    killer: [FAULTS, 'somebody without a seat'],
  },
  {
    name: 'redaction-skipped',
    does: 'shows a protected record as its owner wrote it',
    changes: [['src/initiatives/redact.ts', 'if (isOpen(p)) return hidesPeople(p)', 'if (isOpen(p) || activity.identifier) return hidesPeople(p)']],
    killer: ['test/initiatives-protection.spec.ts', 'a withheld partner is named nowhere'],
  },
  {
    name: 'revoked-stays-in-the-room',
    does: 'tells somebody that the seat is lost, and goes on pushing',
    changes: [['src/live/authority.ts', "      caller.channels.delete(channel);\n      this.leave(channel, socket);\n", '      caller.channels.delete(channel);\n']],
    killer: [FAULTS, 'who has left is shown out of the room'],
  },
  {
    name: 'chain-not-linked',
    does: 'hashes each entry by itself',
    changes: [['src/ledger/chain.ts', ".update(prev).update(wire, 'utf8')", ".update(prev.subarray(0, 0)).update(wire, 'utf8')"]],
    killer: ['test/spine.spec.ts', 'a line forged with a right hash of its own'],
  },
  {
    name: 'alarm-run-twice',
    does: 'sends an alarm under a new id each time',
    changes: [['src/ledger/clock.ts', 'const command = uuidv5(`${alarm.key}#${alarm.round}#${alarm.due.toISOString()}`, NAMESPACE);', 'const command = uuidv5(`${alarm.key}#${Math.random()}`, NAMESPACE);']],
    killer: [FAULTS, 'an alarm that is sent again after its act'],
  },
  {
    name: 'asynchronous-commit',
    does: 'acknowledges what is not on the disk yet',
    changes: [[DISPATCH, '    t.begin();\n    const {', "    t.begin();\n    await t.tx.query('set local synchronous_commit = off');\n    const {"]],
    killer: [FAULTS, 'an act that was acknowledged is on the disk'],
  },
  {
    name: 'backup-of-several-moments',
    does: 'reads each table of a backup as it is when its turn comes',
    changes: [['src/kernel/backup/backup.ts', 'begin isolation level repeatable read, read only', 'begin isolation level read committed, read only']],
    killer: ['test/records-backup.spec.ts', 'made beside running writes is of one moment'],
  },
  {
    name: 'backup-believed',
    does: 'restores what lies in the folder without looking whether it is what was written',
    changes: [['src/kernel/backup/restore.ts', 'if (found.bytes !== bytes || found.sha256 !== sha256)', 'if (found.bytes !== bytes && found.sha256 !== sha256)']],
    killer: ['test/records-restore.spec.ts', 'when any byte of any part is not as it was written'],
  },
  {
    name: 'history-goes-on',
    does: 'restores an earlier moment under the same history',
    changes: [['src/records/backup.ts', 'update installation set history = gen_random_uuid()', 'update installation set history = history']],
    killer: ['test/records-backup.spec.ts', 'makes a client that was connected to the old one start over'],
  },
  {
    name: 'copies-unread',
    does: 'says of a record that was rewritten whole that it is the one it was',
    changes: [['src/ledger/verify.ts', "c.length > at && !c.subarray(at, at + HASH_BYTES).equals(r.hash)) ? 'copy' : null", "c.length > at && c.subarray(at, at + HASH_BYTES).length === 0) ? 'copy' : null"]],
    killer: ['test/records-hashes.spec.ts', 'find what was rewritten with every hash and receipt'],
  },
  {
    name: 'stack-runs-out',
    does: 'walks whatever is sent to its last bracket, and fails there',
    changes: [['src/kernel/readable.ts', 'if (depth > DEEPEST || ', 'if (']],
    killer: ['test/fuzz.spec.ts', 'refuses what is too deep'],
  },
  {
    name: 'parts-unread',
    does: 'takes nothing at all for a part of an act that must be there, and stumbles over it',
    changes: [['src/contract/check.ts', "mistakes: mistakes.length ? mistakes : hollow(instance, '')", 'mistakes']],
    killer: ['test/fuzz.spec.ts', 'refuses a part that is missing, null, a list or a word'],
  },
  {
    name: 'damaged-file-is-a-fault',
    does: 'answers an upload that breaks off with a fault of its own',
    changes: [['src/kernel/problems.ts', ' || DAMAGED.test(message ??', ' || /^never$/.test(message ??']],
    killer: ['test/fuzz.spec.ts', 'strange requests are refused and none is a fault'],
  },
  {
    name: 'silent-acknowledgement',
    does: 'leaves whoever sends an unknown message over the socket without an answer',
    changes: [['src/live/live.gateway.ts', "      if (typeof ack === 'function') (ack as (a: Answer) => void)({ refusal });\n", "      if (typeof ack === 'function' && refusal.code === 'invalid') (ack as (a: Answer) => void)({ refusal });\n"]],
    killer: ['test/fuzz.spec.ts', 'strange frames are answered or close the line'],
  },
  {
    name: 'change-not-told',
    does: 'changes an object and tells nobody that looks at it',
    changes: [['src/members/posts.commands.ts', "zone: is.zone, fields }, `post:${is.id}`)", 'zone: is.zone, fields })']],
    killer: ['test/sequences.spec.ts', 'every command, wherever it is taken'],
  },
  {
    name: 'file-for-anybody',
    does: 'hands a file to whoever knows its number',
    changes: [['src/initiatives/files.controller.ts', '(f.party = $2 or exists (', '($2::text is not null or exists (']],
    killer: ['test/more/leak.spec.ts', 'shows nobody what is not theirs'],
  },
  {
    name: 'link-in-the-log',
    does: 'writes into the log by which link somebody comes in',
    changes: [['src/members/invitations.ts', '`issued for person ${person} by', '`issued ${token} for person ${person} by']],
    killer: ['test/more/leak.spec.ts', 'leaves no text and no secret in the log'],
  },
  {
    name: 'membership-not-asked',
    does: 'lets a state that has left share its draft with the whole Network',
    changes: [['src/initiatives/drafts.commands.ts', "if (!(await isSeated(act.tx, NETWORK_AUDIENCE, act.by.party, 'delegate', act.now)))", "if (!(await isSeated(act.tx, act.channel.audience, act.by.party, 'delegate', act.now)))"]],
    killer: ['test/permissions.spec.ts', 'allows nobody what the table does not allow'],
  },
];
