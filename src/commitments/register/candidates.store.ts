// Candidates as rows: what a draft says made complete, entered in channels of their own, stepped. Other sides of the room enter many at once. Not here: who may, the lines told.
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CandidateSource } from '../../contract/commitments.js';
import { CANDIDATE, type CandidateState, type CommitmentContent } from '../../contract/commitments.views.js';
import { next } from '../../contract/machine.js';
import { NETWORK_AUDIENCE, SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterests } from '../../ledger/attention.js';
import { grantSeats, isSeated, openChannels } from '../../ledger/channels.js';
import type { Act } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';

type Tx = Pick<EntityManager, 'query'>;
export interface CandidateRecord {
  id: string;
  owner: string;
  state: CandidateState;
  version: number;
  content: CommitmentContent;
  party: string;
  parent: string | null;
}

/** What the record carries of the words. */
export const contentHash = (c: CommitmentContent): string => textHash(JSON.stringify(c));

/** In the Network now, as a member or an observer. */
export const inNetwork = async (tx: Tx, party: string, at: Date): Promise<boolean> =>
  (await isSeated(tx, NETWORK_AUDIENCE, party, 'delegate', at)) || isSeated(tx, NETWORK_AUDIENCE, party, 'observer', at);

/** Refuses `invalid` where two milestones bear one id. */
export const refuseTwins = ({ milestones }: CommitmentContent): void => {
  if (new Set(milestones.map((m) => m.id)).size < milestones.length) refuse('invalid', { why: 'refusal.milestone-twice' });
};

export interface NewCandidate {
  id: string;
  owner: string;
  content: CommitmentContent;
  sources: readonly CandidateSource[];
  /** The group's commitment that it makes its own. */
  parent?: string;
  /** It waits for the state at once. */
  offered?: boolean;
}
/**
 * Enters candidates whose channels this act opens, or whose channel (its own) the door has opened; each is read by its state and the secretariat. The caller tells the first line in each of them:
 * `candidate.marked`, and `candidate.offered` behind it where it is.
 */
export const enterCandidates = async (act: Act, all: readonly NewCandidate[]): Promise<void> => {
  const { tx, by, effective } = act;
  await openChannels(tx, all.filter((c) => c.id !== act.channel.id).map((c) => ({ id: c.id, kind: 'candidate', audience: c.id, owner: c.owner })));
  for (const c of all) refuseTwins(c.content);
  const seat = { since: effective, until: null };
  await grantSeats(tx, all.flatMap(({ id, owner }) => [{ audience: id, party: owner, seat: 'delegate' as const, ...seat }, { audience: id, party: SECRETARIAT, seat: 'secretariat' as const, ...seat }]));
  await noteInterests(tx, all.map((c) => ({ channel: c.id, party: c.owner })));
  await tx.query(ENTER, [JSON.stringify(all.map((c) => ({ id: c.id, owner: c.owner, state: c.offered ? 'offered' : CANDIDATE.initial, content: c.content, parent: c.parent ?? null }))), by.party, by.person, effective]);
  await tx.query(SOURCES, [JSON.stringify(all.flatMap((c) => c.sources.map((s) => ({ ...s, id: randomUUID(), candidate: c.id, words: s.words.trim() })))), effective]);
};
const ENTER = `
  insert into candidate (id, owner, state, version, content, party, person, at, since, parent)
  select id, owner, state, 1, content, $2, $3, $4, $4, parent from jsonb_to_recordset($1::jsonb) c(id uuid, owner text, state text, content jsonb, parent uuid)`;
const SOURCES = `
  insert into commitment_source (id, candidate, kind, channel, seq, ref, symbol, words, lang, party, url, seconds, at)
  select id, candidate, kind, channel, seq, ref, symbol, words, lang, party, url, seconds, $2
  from jsonb_to_recordset($1::jsonb) s(id uuid, candidate uuid, kind text, channel uuid, seq bigint, ref text, symbol text, words text, lang text, party text, url text, seconds int)`;

/** The candidate whose channel the act is in. */
export const loadCandidate = async (act: Act): Promise<CandidateRecord> => {
  const [row] = await act.tx.query<CandidateRecord[]>('select id, owner, state, version, content, party, parent from candidate where id = $1', [act.channel.id]);
  return row ?? refuse('not-found', { why: 'refusal.no-channel' });
};
/** Refuses `wrong-state` with the state it is in. */
export const stepCandidate = async (act: Act, c: CandidateRecord, verb: keyof typeof CANDIDATE.steps): Promise<CandidateState> => {
  const state = next(CANDIDATE, c.state, verb) ?? refuse('wrong-state', { why: `refusal.candidate-${c.state}`, state: c.state });
  await act.tx.query('update candidate set state = $2, since = $3 where id = $1', [c.id, state, act.effective]);
  return state;
};
/** Refuses `conflict` unless these are the words that were seen: a colleague may have been faster. */
export const refuseStale = (c: { version: number }, seen: number): void => {
  if (c.version !== seen) refuse('conflict', { why: 'refusal.commitment-stale', version: c.version });
};
