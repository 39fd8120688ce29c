// States join, change status, leave and are renamed: dated membership, its seats in the Network, the delegation's channel at the first admission.
// Not here: who chairs (chairs.commands.ts), whom a state sends (people.commands.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NETWORK, SECRETARIAT } from '../contract/seats.js';
import type { Status } from '../contract/members.codes.js';
import { refuse } from '../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../ledger/alarms.js';
import { bumpAuthority, endSeat, endSeatsInKind, grantSeat, openChannel } from '../ledger/channels.js';
import { also, Command, line, said, type Act, type Line, type Said } from '../ledger/command.js';
import { countryNames, protocolKey, type CountryNames } from './countries.js';
import { hashOrNull, isoOrNull, period, seatsOf, type Period } from './facts.js';

interface MembershipRow extends Period {
  id: string;
  status: Status;
}
/** People a delegation may have until the secretariat says otherwise. */
const FIRST_QUOTA = 40;

@Injectable()
export class StateCommands {
  @Command('state.admit')
  async admit(act: Act<'state.admit'>): Promise<Said> {
    const { state, status, decision } = act.payload;
    const names = countryNames(state) ?? refuse('invalid', { why: 'refusal.no-such-country', state });
    const p = period(act.payload.since, act.payload.until, act.now);
    await refuseOverlap(act, state, p);
    const opened = await open(act, state, names);
    const membership = await join(act, state, status, p, decision);
    const facts = { state, membership, status, since: p.since.toISOString(), until: isoOrNull(p.until), decision: hashOrNull(decision) };
    return also(said('state.admitted', facts, `state:${state}`), opened, { membership });
  }

  @Command('state.change-status')
  async changeStatus(act: Act<'state.change-status'>): Promise<Said> {
    const { state, status, decision } = act.payload;
    const at = act.payload.at ? new Date(act.payload.at) : act.now;
    const was = await membershipAt(act, state, at);
    if (was.status === status) refuse('wrong-state', { why: 'refusal.status-already', status });
    if (was.status === 'member') await refuseChairing(act, state, at);
    await leave(act, state, was, at);
    const p = { since: at, until: was.until };
    const membership = await join(act, state, status, p, decision);
    const facts = { state, membership, status, was: was.status, since: at.toISOString(), until: isoOrNull(p.until), decision: hashOrNull(decision) };
    return also(said('state.status-changed', facts, `state:${state}`), [], { membership });
  }

  @Command('state.withdraw')
  async withdraw(act: Act<'state.withdraw'>): Promise<Said> {
    const { state, decision } = act.payload;
    const at = act.payload.at ? new Date(act.payload.at) : act.now;
    const was = await membershipAt(act, state, at);
    await refuseChairing(act, state, at);
    await leave(act, state, was, at);
    await act.tx.query('update membership set ended_decision = $2 where id = $1', [was.id, decision ?? null]);
    return said('state.withdrawn', { state, membership: was.id, at: at.toISOString(), decision: hashOrNull(decision) }, `state:${state}`);
  }

  /** Seats end by their own date; what the clock adds is the line, and that open windows are asked again who reads. */
  @Command('membership.lapse')
  async lapse(act: Act<'membership.lapse'>): Promise<Said> {
    const { membership } = act.payload;
    const [row] = await act.tx.query<{ state: string }[]>('select state from membership where id = $1 and until <= $2', [membership, act.effective]);
    if (!row) return refuse('wrong-state', { why: 'refusal.not-due' });
    await bumpAuthority(act.tx);
    return said('membership.lapsed', { state: row.state, membership }, `state:${row.state}`);
  }

  /** Another name, the same state: the old one stays with its last day (§3.1). Its place in the order follows the short name; one that stays keeps its place. */
  @Command('state.rename')
  async rename(act: Act<'state.rename'>): Promise<Said> {
    const { state, shortEn, shortFr, longEn, longFr, articleFr } = act.payload;
    const [row] = await act.tx.query<{ en: string; fr: string; sortEn: string; sortFr: string }[]>('select short_en as en, short_fr as fr, sort_en as "sortEn", sort_fr as "sortFr" from state where code = $1', [state]);
    if (!row) return refuse('not-found', { why: 'refusal.not-in-network', state });
    if (row.en !== shortEn || row.fr !== shortFr) {
      await act.tx.query('insert into former_name (state, until, short_en, short_fr) values ($1, $2, $3, $4)', [state, act.now, row.en, row.fr]);
    }
    const known = countryNames(state);
    const place = (i: 0 | 1, short: string, was: string, sort: string): string => (short === was ? sort : short === known?.short[i] ? known.sort[i] : protocolKey(short));
    await act.tx.query(
      'update state set short_en = $2, short_fr = $3, long_en = $4, long_fr = $5, article_fr = $6, sort_en = $7, sort_fr = $8, named = $9 where code = $1',
      [state, shortEn, shortFr, longEn, longFr, articleFr, place(0, shortEn, row.en, row.sortEn), place(1, shortFr, row.fr, row.sortFr), act.now],
    );
    return said('state.renamed', { state, en: shortEn, fr: shortFr }, `state:${state}`);
  }
}

/**
 * A state that never belonged gets its row, its quota and the channel of its delegation, which only it and the secretariat read; and an audience that is its own
 * alone, named by that channel, for what it prepares.
 */
const open = async (act: Act, state: string, n: CountryNames): Promise<Line[]> => {
  const [known] = await act.tx.query<object[]>('select 1 from state where code = $1', [state]);
  if (known) return [];
  const channel = randomUUID();
  const audience = randomUUID();
  await openChannel(act.tx, { id: channel, kind: 'delegation', audience, owner: state });
  await act.tx.query(
    'insert into state (code, channel, audience, short_en, short_fr, long_en, long_fr, article_fr, sort_en, sort_fr, named) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [state, channel, audience, ...n.short, ...n.long, n.articleFr, ...n.sort, act.now],
  );
  await act.tx.query('insert into quota (party, people) values ($1, $2)', [state, FIRST_QUOTA]);
  for (const a of [audience, channel]) await grantSeat(act.tx, a, state, 'delegate', act.now);
  await grantSeat(act.tx, audience, SECRETARIAT, 'secretariat', act.now);
  return [line(channel, 'delegation.opened', { state, quota: FIRST_QUOTA }, `delegation:${state}`)];
};

const join = async (act: Act, state: string, status: Status, p: Period, decision: string | undefined): Promise<string> => {
  const id = randomUUID();
  await act.tx.query('insert into membership (id, state, status, since, until, decision) values ($1, $2, $3, $4, $5, $6)', [id, state, status, p.since, p.until, decision ?? null]);
  for (const { audience, seat } of seatsOf(status)) await grantSeat(act.tx, audience, state, seat, p.since, p.until);
  await bumpAuthority(act.tx);
  if (p.until && p.until > act.now) await setAlarm(act.tx, `membership:${id}`, NETWORK, 'membership.lapse', { membership: id }, p.until);
  return id;
};

const leave = async (act: Act, state: string, was: MembershipRow, at: Date): Promise<void> => {
  if (at <= was.since) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
  await act.tx.query('update membership set until = $2 where id = $1', [was.id, at]);
  for (const { audience, seat } of seatsOf(was.status)) await endSeat(act.tx, audience, state, at, seat);
  for (const kind of ['caucus', 'invitation', 'voice', 'meeting', 'dossier', 'note', 'match'] as const) await endSeatsInKind(act.tx, kind, state, at);
  for (const kind of ['assessment', 'evidence'] as const) await endSeatsInKind(act.tx, kind, state, at, 'own');
  if (at > act.now) await setAlarm(act.tx, `membership:${was.id}`, NETWORK, 'membership.lapse', { membership: was.id }, at);
  // This act has said it; the clock would say it once more on the day that was meant before.
  else await cancelAlarm(act.tx, `membership:${was.id}`);
};

const membershipAt = async (act: Act, state: string, at: Date): Promise<MembershipRow> => {
  const [row] = await act.tx.query<MembershipRow[]>('select id, status, since, until from membership where state = $1 and since <= $2 and (until is null or until > $2)', [state, at]);
  return row ?? refuse('wrong-state', { why: 'refusal.not-in-network', state });
};

const refuseOverlap = async (act: Act, state: string, p: Period): Promise<void> => {
  const rows = await act.tx.query<object[]>(
    'select 1 from membership where state = $1 and (until is null or until > $2) and ($3::timestamptz is null or since < $3)', [state, p.since, p.until]);
  if (rows.length) refuse('conflict', { why: 'refusal.membership-overlaps', state });
};

const refuseChairing = async (act: Act, state: string, at: Date): Promise<void> => {
  const rows = await act.tx.query<object[]>(`select 1 from term where state = $1 and stage <> 'cancelled' and until > $2`, [state, at]);
  if (rows.length) refuse('wrong-state', { why: 'refusal.chairs-then', state });
};
