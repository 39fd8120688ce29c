// Credentials: handed in by the delegation, ruled on by the secretariat, running out by the clock; each step re-cuts the hats of the people they name (§3.1).
// Not here: what a standing leaves of a mandate (credentials.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CREDENTIALS, type CredentialsStatus } from '../contract/members.views.js';
import { next } from '../contract/machine.js';
import { keepFile } from '../kernel/kept-files.js';
import { refuse } from '../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../ledger/alarms.js';
import { also, Command, said, type Act, type Said } from '../ledger/command.js';
import { LETTER_FORMATS } from './credentials.js';
import { hashOrNull, isoOrNull, period, textHash } from './facts.js';
import { settleHats } from './hats.js';
import { partyOf } from './roster.js';

interface CredentialsRow {
  id: string;
  status: CredentialsStatus;
  since: Date;
  until: Date | null;
  roles: string[];
}
type Verb = keyof typeof CREDENTIALS.steps;
const IN_FORCE: readonly CredentialsStatus[] = ['accepted', 'provisional'];

@Injectable()
export class CredentialsCommands {
  @Command('credentials.submit')
  async submit(act: Act<'credentials.submit'>): Promise<Said> {
    const { issuer, authority, from, until, roles, document } = act.payload;
    const p = period(from, until, act.now);
    if (p.until && p.until <= act.now) refuse('too-late', { why: 'refusal.credentials-over' });
    const own = await act.tx.query<object[]>('select 1 from role where id = any($1::uuid[]) and party = $2 and (until is null or until > $3)', [roles, partyOf(act), act.now]);
    if (own.length !== roles.length) refuse('not-found', { why: 'refusal.no-role' });
    const letter = document === undefined ? null : ((await keepFile(act.tx, document, partyOf(act))) ?? refuse('not-found', { why: 'refusal.file-unknown' }));
    // What another act's upload takes may be no letter.
    if (letter && !LETTER_FORMATS.has(letter.format)) refuse('invalid', { why: 'refusal.letter-kind', format: letter.format });
    const id = randomUUID();
    await act.tx.query(
      `insert into credentials (id, party, issuer, authority, since, until, roles, status, document) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, partyOf(act), issuer, authority, p.since, p.until, roles, CREDENTIALS.initial, letter?.id ?? null],
    );
    if (p.until) await setAlarm(act.tx, `credentials:${id}:until`, act.channel.id, 'credentials.expire', { credentials: id }, p.until);
    if (p.since > act.now) await setAlarm(act.tx, `credentials:${id}:from`, act.channel.id, 'credentials.take-effect', { credentials: id }, p.since);
    const facts = { credentials: id, authority, from: p.since.toISOString(), until: isoOrNull(p.until), people: roles.length, issuer: textHash(issuer), document: letter?.sha256 ?? null };
    return also(said('credentials.submitted', facts, `credentials:${id}`), [], { credentials: id });
  }

  @Command('credentials.review')
  async review(act: Act<'credentials.review'>): Promise<Said> {
    const { verdict, reason } = act.payload;
    if (verdict === 'reject' && !reason) refuse('invalid', { why: 'refusal.reason-needed' });
    const c = await step(act, verdict, reason);
    if (verdict === 'reject') await silence(act, c.id);
    return said('credentials.reviewed', { credentials: c.id, status: c.status, reason: hashOrNull(reason) }, ...touched(c));
  }

  @Command('credentials.revoke')
  async revoke(act: Act<'credentials.revoke'>): Promise<Said> {
    const c = await step(act, 'revoke');
    await silence(act, c.id);
    return said('credentials.revoked', { credentials: c.id }, ...touched(c));
  }

  @Command('credentials.take-effect')
  async takeEffect(act: Act<'credentials.take-effect'>): Promise<Said> {
    const c = await load(act, act.payload.credentials);
    // One that nobody has ruled on yet takes effect by the ruling.
    if (c.since > act.effective || !IN_FORCE.includes(c.status)) refuse('wrong-state', { why: 'refusal.not-due' });
    await settleHats(act, c.roles);
    return said('credentials.took-effect', { credentials: c.id }, ...touched(c));
  }

  @Command('credentials.expire')
  async expire(act: Act<'credentials.expire'>): Promise<Said> {
    const due = await load(act, act.payload.credentials);
    if (!due.until || due.until > act.effective) refuse('wrong-state', { why: 'refusal.not-due' });
    const c = await step(act, 'expire');
    return said('credentials.expired', { credentials: c.id }, ...touched(c));
  }
}

const load = async (act: Act, id: string): Promise<CredentialsRow> => {
  const [row] = await act.tx.query<CredentialsRow[]>('select id, status, since, until, roles from credentials where id = $1 and party = $2', [id, partyOf(act)]);
  return row ?? refuse('not-found', { why: 'refusal.no-credentials' });
};

const step = async (act: Act & { payload: { credentials: string } }, verb: Verb, reason?: string): Promise<CredentialsRow> => {
  const row = await load(act, act.payload.credentials);
  const status = next(CREDENTIALS, row.status, verb) ?? refuse('wrong-state', { why: 'refusal.credentials-state', status: row.status });
  await act.tx.query('update credentials set status = $2, reason = coalesce($3, reason), ruled = $4 where id = $1', [row.id, status, reason ?? null, act.effective]);
  await settleHats(act, row.roles);
  return { ...row, status };
};

/** Neither its first nor its last minute says anything any more. */
const silence = async (act: Act, id: string): Promise<void> => {
  for (const end of ['from', 'until']) await cancelAlarm(act.tx, `credentials:${id}:${end}`);
};

const touched = (c: CredentialsRow): string[] => [`credentials:${c.id}`, ...c.roles.map((r) => `role:${r}`)];
