// Rows of sponsorship, behind the action's lock: the window and each state's standing. Not here: who may (the policy), views.
import type { EntityManager } from 'typeorm';
import { next } from '../../contract/machine.js';
import { SPONSOR, SPONSORSHIP, type SponsorRank, type SponsorshipState, type SponsorState } from '../../contract/sponsors.views.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';

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

/** Moves the window by this verb; refuses `wrong-state`, naming the state it is in. */
export const stepWindow = async (act: Act, verb: WindowVerb): Promise<void> => {
  const was = await windowOf(act.tx, act.channel.id);
  const state = next(SPONSORSHIP, was, verb) ?? refuse('wrong-state', { why: `refusal.sponsorship-${was}` });
  await act.tx.query('insert into sponsorship (action, state) values ($1, $2) on conflict (action) do update set state = excluded.state', [act.channel.id, state]);
};

/** Refuses unless signatures are taken: `wrong-state` before the window opens, `too-late` after the gavel. */
export const openWindow = async (act: Act): Promise<'open' | 'additional'> => {
  const state = await windowOf(act.tx, act.channel.id);
  if (state === 'closed') return refuse('too-late', { why: 'refusal.sponsorship-closed' });
  return state === 'not-open' ? refuse('wrong-state', { why: 'refusal.sponsorship-not-open' }) : state;
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
