// The rotating chair: appointed for a term, ended early, handed over by the clock at the exact minute. The seat carries the term's own dates, so that
// the right to preside moves in time even where the clock is late (§3.13). Not here: what a chair may do (the policy).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MEMBERS_AUDIENCE, NETWORK, NETWORK_AUDIENCE } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../ledger/alarms.js';
import { bumpAuthority, grantSeat } from '../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../ledger/command.js';
import { overlaps, stagesAt, type Term } from './terms.js';

@Injectable()
export class ChairCommands {
  @Command('chair.appoint')
  async appoint(act: Act<'chair.appoint'>): Promise<Said> {
    const { state } = act.payload;
    const [since, until] = [new Date(act.payload.from), new Date(act.payload.until)];
    if (until <= since) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
    if (!(await isMember(act, state, since, until))) refuse('wrong-state', { why: 'refusal.chair-is-member', state });
    const other = (await termsOf(act)).find((t) => t.stage !== 'cancelled' && overlaps(t, { since, until }));
    if (other) refuse('conflict', { why: 'refusal.term-overlaps', state: other.state });
    const term = randomUUID();
    await act.tx.query(`insert into term (id, state, since, until, stage) values ($1, $2, $3, $4, 'incoming')`, [term, state, since, until]);
    await seatChair(act, state, since, until);
    for (const at of [since, until]) await ring(act, at);
    const moved = await settle(act);
    return also(said('chair.appointed', { term, state, from: since.toISOString(), until: until.toISOString() }, ...new Set([`term:${term}`, ...moved])), [], { term });
  }

  /** Ends a term early; one that has not begun is cancelled. */
  @Command('chair.end')
  async end(act: Act<'chair.end'>): Promise<Said> {
    const terms = await termsOf(act);
    const term = terms.find((t) => t.id === act.payload.term) ?? refuse('not-found', { why: 'refusal.no-term' });
    const at = act.payload.at ? new Date(act.payload.at) : act.now;
    if (term.stage === 'cancelled' || term.until <= act.now || at < act.now || at > term.until) refuse('wrong-state', { why: 'refusal.term-over' });
    const cancelled = at <= term.since;
    if (cancelled) await act.tx.query(`update term set stage = 'cancelled' where id = $1`, [term.id]);
    else await act.tx.query('update term set until = $2 where id = $1', [term.id, at]);
    await seatChair(act, term.state, term.since, cancelled ? term.since : at);
    await bumpAuthority(act.tx);
    await silence(act, terms, term, cancelled ? [term.since, term.until] : [term.until]);
    if (!cancelled) await ring(act, at);
    const moved = await settle(act);
    return said('chair.ended', { term: term.id, state: term.state, at: at.toISOString() }, ...new Set([`term:${term.id}`, ...moved]));
  }

  @Command('chair.hand-over')
  async handOver(act: Act<'chair.hand-over'>): Promise<Said> {
    const at = new Date(act.payload.at);
    const live = (await termsOf(act)).filter((t) => t.stage !== 'cancelled');
    const from = live.find((t) => t.until.getTime() === at.getTime())?.state ?? null;
    const to = live.find((t) => t.since.getTime() === at.getTime())?.state ?? null;
    if (!from && !to) return refuse('wrong-state', { why: 'refusal.not-due' });
    await bumpAuthority(act.tx);
    return said('chair.handed-over', { from, to, at: at.toISOString() }, ...(await settle(act)));
  }
}

const termsOf = (act: Act): Promise<Term[]> => act.tx.query<Term[]>('select id, state, since, until, stage from term order by since');

/** Writes the stages as they are now and answers the references of those that moved. */
const settle = async (act: Act): Promise<string[]> => {
  const terms = await termsOf(act);
  const stages = stagesAt(terms, act.now);
  const moved = terms.filter((t) => stages.get(t.id) !== t.stage);
  for (const t of moved) await act.tx.query('update term set stage = $2 where id = $1', [t.id, stages.get(t.id)]);
  return moved.map((t) => `term:${t.id}`);
};

/** The chair presides over the whole Network and over its members among themselves. */
const seatChair = async (act: Act, state: string, since: Date, until: Date): Promise<void> => {
  for (const audience of [NETWORK_AUDIENCE, MEMBERS_AUDIENCE]) await grantSeat(act.tx, audience, state, 'chair', since, until);
};
const key = (at: Date): string => `chair:${at.toISOString()}`;
const ring = async (act: Act, at: Date): Promise<void> => {
  if (at > act.now) await setAlarm(act.tx, key(at), NETWORK, 'chair.hand-over', { at: at.toISOString() }, at);
};
/** Takes back alarms of an ended term, unless another term begins or ends at the same minute. */
const silence = async (act: Act, terms: Term[], ended: Term, instants: Date[]): Promise<void> => {
  const others = terms.filter((t) => t.id !== ended.id && t.stage !== 'cancelled').flatMap((t) => [t.since.getTime(), t.until.getTime()]);
  for (const at of instants) if (!others.includes(at.getTime())) await cancelAlarm(act.tx, key(at));
};

const isMember = async (act: Act, state: string, since: Date, until: Date): Promise<boolean> => {
  const rows = await act.tx.query<object[]>(
    `select 1 from membership where state = $1 and status = 'member' and since <= $2 and (until is null or until >= $3)`, [state, since, until]);
  return rows.length > 0;
};
