// Votes at every stage in the world of generated tests: each that is being taken stands in a meeting of its own, because a meeting takes one at a time. Not here: the meetings (world-meetings.ts).
import { randomUUID } from 'node:crypto';
import type { Choice } from '../../src/contract/voting.tally.js';
import type { VoteKind } from '../../src/contract/voting.views.js';
import type { Hand } from './world.js';

/** What the meetings of a state are for. `own` presides; `others` answer. */
export const VOTES = ['waiting', 'recorded', 'roll-call', 'show-of-hands', 'paper', 'confidential', 'correction', 'locked', 'declared', 'tied', 'amended'] as const;
export type VoteStage = (typeof VOTES)[number];

const announced = async (own: Hand, meeting: string, kind: VoteKind, whole?: string): Promise<string> => {
  const vote = randomUUID();
  await own.do('vote.announce', { vote, kind, majority: 'simple', about: whole ? 'amendment' : 'proposal', ...(whole ? { whole } : {}), question: { en: 'Shall it be so?', fr: 'En est-il ainsi décidé ?' } }, meeting);
  return vote;
};

const KINDS: { readonly [S in VoteStage]?: VoteKind } = { 'roll-call': 'roll-call', 'show-of-hands': 'show-of-hands', paper: 'paper', confidential: 'confidential' };
/** Who has answered what by then: whoever answers “yes” in a test says something new. */
const CAST: { readonly [S in VoteStage]?: readonly (readonly ['own' | 'other', Choice])[] } = {
  correction: [['own', 'no']], locked: [['own', 'no']], declared: [['other', 'yes']], tied: [['own', 'yes'], ['other', 'no']],
};
const ENDED: { readonly [S in VoteStage]?: readonly ('vote.close' | 'vote.lock' | 'vote.declare')[] } = {
  correction: ['vote.close'], locked: ['vote.close', 'vote.lock'], declared: ['vote.close', 'vote.lock', 'vote.declare'], tied: ['vote.close', 'vote.lock', 'vote.declare'],
};

/** A text with an amendment that was adopted and one that is still to be put; and something that was withdrawn. */
const amended = async (own: Hand, meeting: string): Promise<void> => {
  const [whole, lone] = [await announced(own, meeting, 'recorded'), await announced(own, meeting, 'recorded')];
  const [adopted, ahead] = [await announced(own, meeting, 'recorded', whole), await announced(own, meeting, 'recorded', whole)];
  await own.do('vote.withdraw', { vote: lone }, meeting);
  await own.do('vote.open', { vote: adopted }, meeting);
  await own.do('ballot.cast', { vote: adopted, choice: 'yes' }, meeting);
  for (const verb of ['vote.close', 'vote.lock', 'vote.declare', 'vote.record'] as const) await own.do(verb, { vote: adopted }, meeting);
  await own.do('vote.order', { vote: whole, order: [ahead] }, meeting);
};

/** A vote of this stage in a meeting that sits. In the first one: a vote that is asked for, and two that are announced. */
export const vote = async (own: Hand, other: Hand, meeting: string, stage: VoteStage): Promise<void> => {
  if (stage === 'waiting') {
    await own.do('vote.request', { vote: randomUUID(), kind: 'recorded', about: 'motion', question: { en: 'Adjourn' } }, meeting);
    for (const kind of ['recorded', 'roll-call'] as const) await announced(own, meeting, kind);
    return;
  }
  if (stage === 'amended') return amended(own, meeting);
  const id = await announced(own, meeting, KINDS[stage] ?? 'recorded');
  if (stage === 'roll-call') await own.do('vote.draw', { vote: id, paper: own.voice.party }, meeting);
  await own.do('vote.open', { vote: id }, meeting);
  for (const [who, choice] of CAST[stage] ?? []) await { own, other }[who].do('ballot.cast', { vote: id, choice }, meeting);
  for (const verb of ENDED[stage] ?? []) await own.do(verb, { vote: id }, meeting);
};
