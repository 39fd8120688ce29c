// Rows of sponsorship, behind the action's lock: the window and each state's standing. Not here: who may (the policy), views.
import type { EntityManager } from 'typeorm';
import { next } from '../../contract/machine.js';
import { SPONSOR, SPONSORSHIP, TAKE_OVER_HOURS, type SponsorRank, type SponsorshipState, type SponsorState } from '../../contract/sponsors.views.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { loadAction } from '../store.js';

/** The rules that the window `s` keeps, as `p`; one that an older release opened keeps the first there were. */
export const KEPT_RULES = 'profile p on p.id = coalesce(s.profile, (select id from profile order by adopted limit 1))';

/** What the clock does for a text's sponsors, and what people see of it beforehand. */
const TIMED = { 'sponsorship.print': 'sponsors-print', 'sponsorship.lapse': 'sponsors-asked', 'sponsorship.orphan': 'sponsors-orphaned' } as const;
type Timed = keyof typeof TIMED;
export const timedKey = (command: Timed, action: string): string => `${command.replace('.', '-')}:${action}`;

type Tx = Pick<EntityManager, 'query'>;
type WindowVerb = keyof typeof SPONSORSHIP.steps;
type SponsorVerb = keyof typeof SPONSOR.steps;

export interface SponsorRow {
  party: string;
  rank: SponsorRank;
  state: SponsorState;
}

/** The state of the window; `not-open` where nobody has opened it. */
export const windowOf = async (tx: Tx, action: string): Promise<SponsorshipState> => {
  const [row] = await tx.query<{ state: SponsorshipState }[]>('select state from sponsorship where action = $1', [action]);
  return row?.state ?? (SPONSORSHIP.initial as SponsorshipState);
};

/** Moves the window by this verb, keeping the rules in force when it opened; refuses `wrong-state`, naming the state it is in. */
export const stepWindow = async (act: Act, verb: WindowVerb): Promise<void> => {
  const was = await windowOf(act.tx, act.channel.id);
  const state = next(SPONSORSHIP, was, verb) ?? refuse('wrong-state', { why: `refusal.sponsorship-${was}` });
  await act.tx.query('insert into sponsorship (action, state, profile) values ($1, $2, (select id from profile order by adopted desc limit 1)) on conflict (action) do update set state = excluded.state', [act.channel.id, state]);
};

/** Refuses unless signatures are taken: `wrong-state` before the window opens, `too-late` after the gavel and once the text is no longer before the members. */
export const openWindow = async (act: Act): Promise<'open' | 'additional'> => {
  const state = await windowOf(act.tx, act.channel.id);
  const { stage } = await loadAction(act.tx, act.channel.id);
  if (state === 'closed' || (state !== 'not-open' && stage !== 'negotiation' && stage !== 'silence')) return refuse('too-late', { why: 'refusal.sponsorship-closed' });
  return state === 'not-open' ? refuse('wrong-state', { why: 'refusal.sponsorship-not-open' }) : state;
};

/** The clock will do it at that instant, and those whom it concerns (null: all) see it coming. */
export const setTimed = async (act: Act, command: Timed, due: Date, parties: readonly string[] | null): Promise<void> => {
  const { tx, channel, now } = act;
  await setAlarm(tx, timedKey(command, channel.id), channel.id, command, {}, due);
  await setDeadline(tx, { key: timedKey(command, channel.id), channel: channel.id, kind: TIMED[command], ref: `sponsorship:${channel.id}`, due, civil: null, parties, mandate: 'bind', facts: {} }, now);
};
export const endTimed = async (act: Act, command: Timed): Promise<void> => {
  await cancelAlarm(act.tx, timedKey(command, act.channel.id));
  await closeDeadline(act.tx, timedKey(command, act.channel.id), act.effective);
};

/** Where no main sponsor is left, a sponsor may take the text over until the instant that is answered; null while one stays. */
export const orphaned = async (act: Act): Promise<Date | null> => {
  const all = await sponsorsOf(act.tx, act.channel.id);
  if (all.some((s) => s.rank === 'main' && (s.state === 'standing' || s.state === 'to-reconfirm'))) return null;
  const until = new Date(act.effective.getTime() + TAKE_OVER_HOURS * 3_600_000);
  await act.tx.query('update sponsorship set orphaned_until = $2 where action = $1', [act.channel.id, until]);
  await setTimed(act, 'sponsorship.orphan', until, all.filter((s) => s.state === 'standing' || s.state === 'to-reconfirm').map((s) => s.party));
  return until;
};

/** The gavel closes the window, whatever it still waited for. Answers what changed, to be touched. */
export const closeAtGavel = async (act: Act): Promise<string[]> => {
  const state = await windowOf(act.tx, act.channel.id);
  if (state === 'not-open' || state === 'closed') return [];
  await stepWindow(act, 'close');
  await act.tx.query('update sponsorship set asked_until = null, orphaned_until = null where action = $1', [act.channel.id]);
  for (const command of Object.keys(TIMED) as Timed[]) await endTimed(act, command);
  return [`sponsorship:${act.channel.id}`];
};

/** Every state that has ever put its name forward, in the order they did. */
export const sponsorsOf = (tx: Tx, action: string): Promise<SponsorRow[]> => tx.query('select party, rank, state from sponsor where action = $1 order by since, party', [action]);

export const sponsorOf = async (tx: Tx, action: string, party: string): Promise<SponsorRow> =>
  (await sponsorsOf(tx, action)).find((s) => s.party === party) ?? { party, rank: 'co', state: SPONSOR.initial as SponsorState };

/** A text that is brought back begins without signatures; those it had stay in its history. */
export const forgetSponsors = async (tx: Tx, action: string): Promise<void> => {
  await tx.query('delete from sponsor where action = $1', [action]);
  await tx.query('delete from sponsorship where action = $1', [action]);
};

/** The standing after this verb, stored with its rank; refuses `wrong-state`, naming the standing it is in. */
export const stepSponsor = async (act: Act, was: SponsorRow, verb: SponsorVerb, rank: SponsorRank = was.rank): Promise<void> => {
  const state = next(SPONSOR, was.state, verb) ?? refuse('wrong-state', { why: `refusal.sponsor-${was.state}` });
  await act.tx.query(
    `insert into sponsor (action, party, rank, state, since, person) values ($1, $2, $3, $4, $5, $6)
     on conflict (action, party) do update set rank = excluded.rank, state = excluded.state, since = excluded.since, person = excluded.person`,
    [act.channel.id, was.party, rank, state, act.effective, act.by.person],
  );
};
