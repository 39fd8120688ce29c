// Roll-calls of a record taken again through the door, vote by vote and state by state, and held against what the record says. Not here: reading the record (votes-csv.ts), the shell (replay.cli.ts).
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Choice, Tally, VoteOutcome } from '../../contract/voting.tally.js';
import { Assembly, type OpenMeeting } from './assembly.js';
import type { Note, RecordedCall, RecordedSession } from './votes-csv.js';

/** Where the two are not equal: `what` is a number of the result, the outcome, the vote of a `state`, or rows of the record that cannot be held against anything. */
export interface Difference {
  rcid: string;
  what: 'yes' | 'no' | 'abstain' | 'absent' | 'outcome' | 'vote' | 'rows';
  state?: string;
  record: string | number | null;
  replayed: string | number | null;
}
export interface Comparison {
  equal: number;
  of: number;
  differences: Difference[];
  notes: Note[];
}
interface Taken {
  outcome: VoteOutcome;
  tally: Tally;
  ballots: Record<string, Choice>;
}
/** Acts in the one channel follow each other; so many wait in line for it at a time. */
const IN_LINE = 24;

const TAKEN = `
  select v.outcome, v.tally, coalesce((select json_object_agg(b.party, b.choice) from vote_ballot b where b.vote = v.id and b.run = v.run), '{}') as ballots from vote v where v.id = $1`;

/** One vote from the announcement to the result. `second`: what was equally divided is put again. */
const take = async (a: Assembly, m: OpenMeeting, call: RecordedCall, second?: string): Promise<Taken & { vote: string; refused: Difference[] }> => {
  const vote = randomUUID();
  const title = (call.title || `Roll-call ${call.id}`).slice(0, 1_900);
  const refused: Difference[] = [];
  await a.act(m.chair, 'vote.announce', { vote, kind: 'recorded', majority: call.majority, about: 'proposal', ...(second ? { second } : { question: { en: title, fr: title } }) }, m.id);
  await a.act(m.chair, 'vote.open', { vote }, m.id);
  const waiting = [...call.votes];
  const line = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [state, choice] = next;
      const outcome = await a.try(state, 'ballot.cast', { vote, choice }, m.id);
      if (!outcome.ok) refused.push({ rcid: call.id, what: 'vote', state, record: choice, replayed: String(outcome.refusal.detail.why) });
    }
  };
  await Promise.all(Array.from({ length: IN_LINE }, line));
  for (const verb of ['vote.close', 'vote.lock', 'vote.declare', 'vote.record'] as const) await a.act(m.chair, verb, { vote }, m.id);
  const [taken] = await a.db.query<Taken>(TAKEN, [vote]);
  return { ...taken!, vote, refused };
};

/** An equally divided vote is taken a second time (rule 95). Records have one line for both: the same votes are cast again. */
const settle = async (a: Assembly, m: OpenMeeting, call: RecordedCall, notes: Note[]): Promise<Taken & { refused: Difference[] }> => {
  const first = await take(a, m, call);
  if (first.outcome !== 'tied') return first;
  const second = await take(a, m, call, first.vote);
  notes.push({ rcid: call.id, note: `equally divided, ${first.tally.yes} to ${first.tally.no}: the record has no second vote, so the same votes were cast again; rule 95: ${second.outcome}` });
  return second;
};

const compare = (call: RecordedCall, members: readonly string[], taken: Taken & { refused: Difference[] }): Difference[] => {
  const of = (c: Choice): number => [...call.votes.values()].filter((v) => v === c).length;
  const record: Tally = { yes: of('yes'), no: of('no'), abstain: of('abstain'), absent: members.length - call.votes.size };
  const counts = (['yes', 'no', 'abstain', 'absent'] as const).filter((k) => record[k] !== taken.tally[k]).map((what): Difference => ({ rcid: call.id, what, record: record[what], replayed: taken.tally[what] }));
  const states = members.filter((s) => (call.votes.get(s) ?? null) !== (taken.ballots[s] ?? null)).map((state): Difference => ({ rcid: call.id, what: 'vote', state, record: call.votes.get(state) ?? null, replayed: taken.ballots[state] ?? null }));
  const outcome: Difference[] = call.outcome && call.outcome !== taken.outcome ? [{ rcid: call.id, what: 'outcome', record: call.outcome, replayed: taken.outcome }] : [];
  const rows: Difference[] = call.contradictory.length || call.unread ? [{ rcid: call.id, what: 'rows', record: [...call.contradictory, ...(call.unread ? [`${call.unread} unread`] : [])].join(', '), replayed: null }] : [];
  return [...counts, ...outcome, ...rows, ...(taken.refused.length ? taken.refused : states)];
};

/** Takes every session again, one after the other: its states as members, its roll-calls in their order. `tell`: one line a session. */
export const replayVotes = async (app: INestApplicationContext, sessions: readonly RecordedSession[], tell: (sentence: string) => void): Promise<Comparison> => {
  const assembly = new Assembly(app);
  const result: Comparison = { equal: 0, of: 0, differences: [], notes: [] };
  let [unsaid, adopted] = [0, 0];
  for (const s of sessions) {
    tell(`${s.session ? `Session ${s.session}` : 'A session that is not named'}: ${s.members.length} members, ${s.calls.length} roll-calls.`);
    await assembly.seat(s.members);
    const meeting = await assembly.convene(s.session ? `Session ${s.session}` : 'Roll-calls');
    for (const call of s.calls) {
      const taken = await settle(assembly, meeting, call, result.notes);
      const differences = compare(call, s.members, taken);
      result.differences.push(...differences);
      result.of += 1;
      result.equal += differences.length ? 0 : 1;
      unsaid += call.outcome ? 0 : 1;
      adopted += !call.outcome && taken.outcome === 'adopted' ? 1 : 0;
    }
  }
  if (unsaid) result.notes.push({ rcid: null, note: `of ${unsaid} roll-calls the record does not say what came of them; reckoned by the majority required: ${adopted} adopted, ${unsaid - adopted} rejected` });
  return result;
};
