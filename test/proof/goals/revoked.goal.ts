// G24: somebody loses a membership, an office, a session or the account while everybody writes. Nothing committed after that reaches any of their sockets, on any
// node, and what is theirs no longer is closed. Not here: what they may still do by HTTP (the permission tests).
import { randomUUID } from 'node:crypto';
import { Ear } from '../../support/ear.js';
import { until } from '../../support/nodes.js';
import { Window, type Guest } from '../../support/window.js';
import { inParallel, type Crowd } from '../clients.js';
import type { Cluster } from '../cluster.js';
import { pause, seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { L1, underLoad } from '../load.js';
import { act, hire, SPARE } from '../people.js';

const CLOSED_MS = 2_000;
const PATIENCE_MS = 20_000;
const HANDS = 3;
const KINDS = ['caucus', 'state', 'role', 'session', 'account'] as const;
type Kind = (typeof KINDS)[number];

interface Round {
  kind: Kind;
  /** Entries that came before, over all sockets, and those that came although they were committed later. */
  before: number;
  later: number;
  /** Milliseconds until the last socket was closed or told that it has left. */
  closed: number;
}

class Revocations {
  /** A caucus somebody writes in all the time. */
  readonly caucus = randomUUID();

  constructor(
    private readonly ctx: Ctx,
    private readonly cluster: Cluster,
    private readonly crowd: Crowd,
    private readonly writer: Window,
  ) {}

  async round(kind: Kind): Promise<Round> {
    const { ctx, cluster } = this;
    const node = ctx.nemesis.pick(cluster.nodes);
    const party = kind === 'state' ? SPARE : kind === 'caucus' ? 'CAN' : ctx.nemesis.pick(['AUT', 'CHL', 'IRL']);
    const leaver = await hire(cluster.people, node.url, party);
    const channel = kind === 'caucus' ? this.caucus : ctx.nemesis.pick(this.crowd.channels);
    const ears = await Promise.all(cluster.nodes.map((n) => Ear.open(n.url, { cookie: leaver.cookie, origin: n.url })));
    try {
      for (const ear of ears) if (!(await ear.subscribe(channel))) throw new Error(`${kind}: not let in`);
      // What came with the first load says nothing of the stream.
      for (const ear of ears) ear.got.delete(channel);
      await ctx.nemesis.pause(300, 800);
      await this.revoke(kind, node.url, leaver);
      const at = Date.now();
      const [{ head }] = (await cluster.people.db.own<{ head: number }>('select head::int as head from channel where id = $1', [channel])) as [{ head: number }];
      const gone = (ear: Ear): number | null => ear.closedAt ?? ear.left.get(channel) ?? null;
      await until(() => ears.every((e) => gone(e) !== null), PATIENCE_MS, `${kind}: every socket closed`);
      await pause(500);
      const got = ears.flatMap((e) => e.got.get(channel) ?? []);
      const later = got.filter((e) => e.seq > head).length;
      return { kind, before: got.length - later, later, closed: Math.max(...ears.map((e) => gone(e)! - at)) };
    } finally {
      for (const ear of ears) ear.close();
      await this.restore(kind);
    }
  }

  private async revoke(kind: Kind, url: string, leaver: Guest): Promise<void> {
    const { admins, delegations, officer } = this.cluster.people;
    const manager = admins.get(leaver.party)!;
    if (kind === 'caucus') await act(url, leaver, 'caucus.leave', {}, this.caucus);
    else if (kind === 'state') await act(url, officer, 'state.withdraw', { state: SPARE });
    else if (kind === 'role') await act(url, manager, 'role.end', { role: leaver.hat }, delegations.get(leaver.party));
    else if (kind === 'account') await act(url, manager, 'person.close', { person: leaver.person }, delegations.get(leaver.party));
    else {
      const answer = await fetch(`${url}/api/session`, { method: 'DELETE', headers: { 'content-type': 'application/json', cookie: leaver.cookie, origin: url }, body: '{}' });
      if (answer.status !== 204) throw new Error(`the session did not end: ${answer.status}`);
    }
  }

  private async restore(kind: Kind): Promise<void> {
    if (kind === 'caucus') await this.writer.do('caucus.add', { party: 'CAN' }, this.caucus);
    if (kind === 'state') await act(this.cluster.next().url, this.cluster.people.officer, 'state.admit', { state: SPARE, status: 'member', since: new Date().toISOString() });
  }
}

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const writer = await Window.open(cluster.people.guests.find((g) => g.party === 'NOR')!, cluster.front);
  const rounds: Round[] = [];
  const { words, faults } = await underLoad(ctx, cluster, L1, async (crowd) => {
    const revocations = new Revocations(ctx, cluster, crowd, writer);
    await writer.do('caucus.open', { title: 'Margins', lang: 'en', parties: ['CAN'] }, revocations.caucus);
    const writing = setInterval(() => writer.wire.outbox.pending.length < 3 && writer.say(revocations.caucus, 'and so on'), 60);
    try {
      // Of the caucus and of the spare state there is one each: their rounds follow one another, the others' come at the same time.
      const each = Math.ceil(ctx.count(200) / KINDS.length);
      const alone = async (kind: Kind) => {
        for (let i = 0; i < each; i += 1) rounds.push(await revocations.round(kind));
      };
      const others = KINDS.slice(2).flatMap((kind) => Array.from({ length: each }, () => kind));
      await Promise.all([alone('caucus'), alone('state'), inParallel(others, HANDS, async (kind) => rounds.push(await revocations.round(kind)))]);
    } finally {
      clearInterval(writing);
    }
  }).finally(() => writer.close());
  const worst = Math.max(...rounds.map((r) => r.closed));
  const [before, later] = [rounds.reduce((n, r) => n + r.before, 0), rounds.reduce((n, r) => n + r.later, 0)];
  const figure = `${rounds.length} revocations (${KINDS.join(', ')}) on 3 nodes, ${words}; ${before} entries delivered before and ${later} later ones; closed after ${seconds(worst)} at the latest`;
  return { figure, held: !faults.length && before > rounds.length && later === 0 && worst <= CLOSED_MS };
};

export const goals: Goal[] = [{ id: 'G24', promise: 'revocation', goal: '0 later entries delivered; closed ≤ 2 s', prove }];
