// Candidates as rows: what a draft says made complete, entered in channels of their own, stepped. Other sides of the room enter many at once. Not here: who may, the lines told.
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CandidateSource } from '../../contract/commitments.js';
import { CANDIDATE, type CandidateState, type CommitmentContent } from '../../contract/commitments.views.js';
import { next } from '../../contract/machine.js';
import { NETWORK_AUDIENCE, SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { grantSeat, isSeated, openChannels } from '../../ledger/channels.js';
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
  for (const { id, owner, content, sources, offered, parent } of all) {
    refuseTwins(content);
    await grantSeat(tx, id, owner, 'delegate', effective);
    await grantSeat(tx, id, SECRETARIAT, 'secretariat', effective);
    await noteInterest(tx, id, [owner]);
    await tx.query('insert into candidate (id, owner, state, version, content, party, person, at, since, parent) values ($1, $2, $3, 1, $4, $5, $6, $7, $7, $8)',
      [id, owner, offered ? 'offered' : CANDIDATE.initial, JSON.stringify(content), by.party, by.person, effective, parent ?? null]);
    for (const s of sources) await putSource(act, id, s);
  }
};
const putSource = ({ tx, effective }: Act, candidate: string, s: CandidateSource): Promise<unknown> =>
  tx.query('insert into commitment_source (id, candidate, kind, channel, seq, ref, symbol, words, lang, party, url, seconds, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
    [randomUUID(), candidate, s.kind, s.channel ?? null, s.seq ?? null, s.ref ?? null, s.symbol ?? null, s.words.trim(), s.lang ?? null, s.party ?? null, s.url ?? null, s.seconds ?? null, effective]);

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
