// Pairs as rows, for the acts on them: both sides behind their locks, the channel with its readers, the step, the day on which a contact lapses. Not here: who may, what is told.
import type { EntityManager } from 'typeorm';
import { next } from '../../contract/machine.js';
import { CONTACT_DAYS, MATCH, type MatchState, type MatchTerms } from '../../contract/matching.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { noteInterest } from '../../ledger/attention.js';
import { grantSeat, moveAudience } from '../../ledger/channels.js';
import type { Act } from '../../ledger/command.js';
import { loadNeed, type NeedRecord } from './needs.store.js';

type Tx = Pick<EntityManager, 'query'>;
type Pairing = Act<'match.suggest'> | Act<'match.decline'> | Act<'match.contact'>;
export interface Pair {
  need: NeedRecord;
  offer: NeedRecord;
}
export interface MatchRecord {
  id: string;
  need: string;
  offer: string;
  needs: string;
  offers: string;
  state: MatchState;
  terms: MatchTerms | null;
}

/** Both sides are locked: neither is closed while a contact is made. */
export const lockedPair = async (_: unknown, { need, offer }: { need: string; offer: string }): Promise<string[]> => [need, offer];

/** The pair, both open. `mine`: the state that must be one of the two. Refuses `not-found` for what that state could not read, `wrong-state` for what is open no longer. */
export const openPair = async (act: Pairing, mine: string | null = null): Promise<Pair> => {
  const [need, offer] = [await loadNeed(act.tx, act.payload.need), await loadNeed(act.tx, act.payload.offer)];
  for (const n of [need, offer]) if (n.stage === 'draft' || n.stage === 'discarded') refuse('not-found', { why: 'refusal.no-need' });
  if (need.side !== 'need' || offer.side !== 'offer' || need.owner === offer.owner) refuse('invalid', { why: 'refusal.match-no-pair' });
  for (const n of [need, offer]) if (n.stage !== 'open') refuse('wrong-state', { why: `refusal.need-${n.stage}`, stage: n.stage });
  if (mine && need.owner !== mine && offer.owner !== mine) refuse('not-allowed', { why: 'refusal.match-not-yours' });
  return { need, offer };
};

/** Keeps the pair in the channel that the act has opened; these parties read it and nobody else. */
export const putMatch = async (act: Act, { need, offer }: Pair, state: MatchState, parties: readonly string[], words: { text: string; lang: Lang } | null): Promise<void> => {
  const { tx, by, channel, effective } = act;
  await moveAudience(tx, channel.id, channel.id);
  for (const party of parties) await grantSeat(tx, channel.id, party, party === SECRETARIAT ? 'secretariat' : 'delegate', effective);
  await noteInterest(tx, channel.id, parties.filter((p) => p !== SECRETARIAT));
  await tx.query('insert into match (id, need, offer, needs, offers, by_party, person, state, words, lang, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [channel.id, need.id, offer.id, need.owner, offer.owner, by.party, by.person, state, words?.text ?? null, words?.lang ?? null, effective]);
};

/** The pair whose channel the act is in. */
export const loadMatch = async (act: Act): Promise<MatchRecord> => {
  const [row] = await (act.tx as Tx).query<MatchRecord[]>(
    `select id, need, offer, needs, offers, case when state = 'agreed' and exists (select from channel c where c.id = made) then 'active' else state end as state, terms from match where id = $1`, [act.channel.id]);
  return row ?? refuse('not-found', { why: 'refusal.no-channel' });
};
/** Refuses `wrong-state` with the state it is in. */
export const stepMatch = async (act: Act, m: MatchRecord, verb: keyof typeof MATCH.steps): Promise<void> => {
  const state = next(MATCH, m.state, verb) ?? refuse('wrong-state', { why: `refusal.match-is-${m.state}`, state: m.state });
  await act.tx.query('update match set state = $2 where id = $1', [m.id, state]);
};

const lapseKey = (id: string): string => `match-lapse:${id}`;
/** So many days from the last word. */
export const awaitLapse = ({ tx, channel, effective }: Act): Promise<unknown> => setAlarm(tx, lapseKey(channel.id), channel.id, 'match.lapse', {}, new Date(effective.getTime() + CONTACT_DAYS * 86_400_000));
export const endLapse = ({ tx, channel }: Act): Promise<unknown> => cancelAlarm(tx, lapseKey(channel.id));
