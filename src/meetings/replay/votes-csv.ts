// A record of roll-calls as two files of rows (who voted how; what it was about) → sessions to be taken again. What the files do not say is noted and not guessed.
// Pure. Not here: taking them again (votes-replay.ts), which state a row means (states-of-old.ts).
import { parse } from 'csv-parse/sync';
import type { Choice, VoteMajority, VoteOutcome } from '../../contract/voting.tally.js';
import { stateOf } from './states-of-old.js';

/** One roll-call of the record. */
export interface RecordedCall {
  id: string;
  title: string;
  date: string | null;
  majority: VoteMajority;
  /** What the record says came of it; null: it does not say. */
  outcome: VoteOutcome | null;
  votes: ReadonlyMap<string, Choice>;
  /** Of the same state and another answer: nobody can tell which one holds. */
  contradictory: string[];
  /** Rows of which nobody can tell the state or the answer. */
  unread: number;
}
/** `members`: the states that voted at least once in it. */
export interface RecordedSession {
  session: string | null;
  members: string[];
  names: ReadonlyMap<string, string>;
  calls: RecordedCall[];
}
/** What cannot be known, or was left out, in words for whoever reads the comparison. */
export interface Note {
  rcid: string | null;
  note: string;
}
type Row = Record<string, string>;

const rows = (text: string): Row[] => parse(text, { columns: (header: string[]) => header.map((h) => h.trim().toLowerCase()), bom: true, skip_empty_lines: true, relax_column_count: true, trim: true }) as Row[];
const ANSWERS: Readonly<Record<string, Choice | 'absent'>> = { yes: 'yes', y: 'yes', '1': 'yes', no: 'no', n: 'no', '3': 'no', abstain: 'abstain', abstention: 'abstain', a: 'abstain', '2': 'abstain', absent: 'absent', '8': 'absent', '9': 'absent' };

const THIRDS = '(?:two[- ]thirds?|2/3)';
/** The question is itself what majority is needed: that is decided by a simple one (rule 85). */
const ASKS = new RegExp(`\\b(whether|decid\\w+|declar\\w+|determin\\w+)\\b[^.;(]*${THIRDS}`, 'i');
const REQUIRES = new RegExp(`(requir\\w*|need\\w*|necessary|obtain\\w*|receiv\\w*|by)\\s+(?:an?\\s+|the\\s+)?(?:requir\\w+\\s+|necessary\\s+)?${THIRDS}|${THIRDS}\\s+majority\\s*(?:is|was)?\\s*(?:requir|need|necess|not\\s+obtain)`, 'i');

/** The majority that the words of the record ask for. Whether a government elsewhere called a vote important says nothing about it. */
export const majorityOf = (words: string): { majority: VoteMajority; doubt: boolean } => {
  if (REQUIRES.test(words) && !ASKS.test(words)) return { majority: 'two-thirds', doubt: false };
  return { majority: 'simple', doubt: new RegExp(THIRDS, 'i').test(words) };
};

/** What the words of the record say came of it: "adopted" and "rejected", not "to adopt". */
export const outcomeSaid = (words: string): VoteOutcome | null => {
  if (/\b(not\s+(?:been\s+)?(?:adopted|carried|approved)|rejected|defeated|failed\s+(?:to|of)\b)/i.test(words)) return 'rejected';
  return /\b(adopted by|(?:was|were|is|been)\s+(?:adopted|carried|approved)|^adopted|:\s*adopted|\/\s*adopted)\b/i.test(words) ? 'adopted' : null;
};

interface Gathered {
  votes: Map<string, Choice>;
  contradictory: Set<string>;
  unread: number;
}

/** A row of the votes as far as it can be read: a sentence where it cannot. */
const readRow = ({ rcid = '', country_code: code = '', country: name = '', vote = '' }: Row): { id: string; state: string; name: string; said: Choice | 'absent' } | { id: string; why: string } => {
  const [state, said] = [stateOf(code, name), ANSWERS[vote.toLowerCase()]];
  if (!rcid) return { id: rcid, why: 'a row without a roll-call' };
  if (!state) return { id: rcid, why: `no state is known as “${name}” (code “${code}”)` };
  return said ? { id: rcid, state, name, said } : { id: rcid, why: `“${vote}” is no answer that is known` };
};

/** Every row of the votes, by roll-call. */
const gather = (text: string, names: Map<string, string>, notes: Note[]): Map<string, Gathered> => {
  const calls = new Map<string, Gathered>();
  const unread = new Map<string, number>();
  for (const row of rows(text)) {
    const read = readRow(row);
    const call = calls.get(read.id) ?? { votes: new Map<string, Choice>(), contradictory: new Set<string>(), unread: 0 };
    if (read.id) calls.set(read.id, call);
    if ('why' in read) {
      call.unread += 1;
      unread.set(read.why, (unread.get(read.why) ?? 0) + 1);
      continue;
    }
    names.set(read.state, read.name);
    if (read.said === 'absent') continue;
    const was = call.votes.get(read.state);
    if (was && was !== read.said) call.contradictory.add(read.state);
    call.votes.set(read.state, was ?? read.said);
  }
  for (const [why, times] of unread) notes.push({ rcid: null, note: `${why}: ${times} row(s) left out` });
  return calls;
};

const wordsOf = (row: Row | undefined): string => [row?.short, row?.descr].filter(Boolean).join(' — ');
const callOf = (id: string, row: Row | undefined, { votes, contradictory, unread }: Gathered, notes: Note[]): RecordedCall => {
  const { majority, doubt } = majorityOf(wordsOf(row));
  if (doubt) notes.push({ rcid: id, note: 'the record speaks of two thirds without saying that this vote required them: a simple majority is applied' });
  return { id, title: row?.short || row?.descr || '', date: row?.date || null, majority, outcome: outcomeSaid(wordsOf(row)), votes, contradictory: [...contradictory], unread };
};
/** What the two files do not say of each other. */
const unmatched = (calls: ReadonlyMap<string, Gathered>, about: ReadonlyMap<string, Row>): Note[] => [
  ...[...calls.keys()].filter((id) => !about.has(id)).map((rcid) => ({ rcid, note: 'is in no line of the roll-calls: its session, its subject and its result are not known' })),
  ...[...about.keys()].filter((id) => !calls.has(id)).map((rcid) => ({ rcid, note: 'no state has a row: nothing to take again' })),
];
const ALONE = 'without roll-calls the session is not known: every state of the file counts as a member, and where it has no row as absent; what majority was required and what came of a vote is not known either';

/** The sessions of the record in its own order. Without `rollCalls` nothing is known but who voted how: one session, and every state of the file is a member of it. */
export const readVotes = (votes: string, rollCalls: string | null): { sessions: RecordedSession[]; notes: Note[] } => {
  const notes: Note[] = [];
  const names = new Map<string, string>();
  const calls = gather(votes, names, notes);
  const about = new Map((rollCalls === null ? [] : rows(rollCalls)).map((r) => [r.rcid ?? '', r]));
  notes.push(...(rollCalls === null ? [{ rcid: null, note: ALONE }] : unmatched(calls, about)));
  const sessions = new Map<string, RecordedSession>();
  for (const id of [...[...about.keys()].filter((k) => calls.has(k)), ...[...calls.keys()].filter((k) => !about.has(k))]) {
    const key = about.get(id)?.session ?? '';
    const session = sessions.get(key) ?? { session: key || null, members: [], names, calls: [] };
    sessions.set(key, session);
    session.calls.push(callOf(id, about.get(id), calls.get(id)!, notes));
  }
  for (const s of sessions.values()) s.members = [...new Set(s.calls.flatMap((c) => [...c.votes.keys()]))].sort();
  return { sessions: [...sessions.values()], notes };
};
