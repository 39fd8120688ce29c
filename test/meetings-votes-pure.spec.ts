// What votes rest on, without a database: arithmetic, lifecycle, the draw that anyone can recompute, the order of a roll-call, and the reading of real records. Not here: the acts (meetings-votes.spec.ts).
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { next } from '../src/contract/machine.js';
import { CHOICES, entitledOf, needed, resultOf, tallyOf, voting, type Choice, type Tally, type VoteMajority } from '../src/contract/voting.tally.js';
import { VOTE, type VoteState } from '../src/contract/voting.views.js';
import { commitment, isDrawn, newSeed, placeOf } from '../src/meetings/voting/draw.js';
import { answered, beginCalling, called, fromDrawn, notAnswered, spare } from '../src/meetings/voting/roll-call.js';
import { stateOf } from '../src/meetings/replay/states-of-old.js';
import { majorityOf, outcomeSaid, readVotes } from '../src/meetings/replay/votes-csv.js';
import { describeShared, shared } from './support/shared-data.js';

const tally = (yes: number, no: number, abstain = 0, absent = 0): Tally => ({ yes, no, abstain, absent });
const ballots = fc.array(fc.constantFrom<Choice>(...CHOICES), { maxLength: 200 });
const all = ballots.chain((choices) => fc.nat({ max: 50 }).map((absent) => ({ choices, t: tallyOf(choices, choices.length + absent) })));

describe('e15 majorities', () => {
  it.each<[VoteMajority, Tally, string]>([
    ['simple', tally(6, 5, 2), 'adopted'], ['simple', tally(1, 0, 12), 'adopted'], ['simple', tally(5, 5, 3), 'tied'], ['simple', tally(0, 0, 13), 'rejected'], ['simple', tally(5, 6), 'rejected'],
    ['two-thirds', tally(8, 4), 'adopted'], ['two-thirds', tally(7, 4), 'rejected'], ['two-thirds', tally(5, 5), 'rejected'], ['two-thirds', tally(1, 0, 12), 'adopted'], ['two-thirds', tally(0, 0, 3), 'rejected'],
    ['absolute', tally(7, 0, 0, 5), 'adopted'], ['absolute', tally(6, 0, 0, 6), 'rejected'], ['absolute', tally(6, 6), 'rejected'], ['absolute', tally(7, 6), 'adopted'],
  ])('e15 %s: %j is %s', (majority, t, outcome) => expect(resultOf(t, majority, 'second-vote', false)).toBe(outcome));

  it('e15 an equally divided vote is taken again once and then rejected, or rejected at once where the rules say so', () => {
    expect([resultOf(tally(5, 5), 'simple', 'second-vote', false), resultOf(tally(5, 5), 'simple', 'second-vote', true), resultOf(tally(5, 5), 'simple', 'rejected', false)]).toEqual(['tied', 'rejected', 'rejected']);
  });
  it('e15 abstaining and staying away decide nothing but in an absolute majority; one more in favour never harms; every entitled state counts once', () => {
    fc.assert(fc.property(all, fc.constantFrom<VoteMajority>('simple', 'two-thirds'), ({ t }, m) => {
      expect(resultOf({ ...t, abstain: t.abstain + 7, absent: t.absent + 3 }, m, 'rejected', false)).toBe(resultOf(t, m, 'rejected', false));
    }));
    fc.assert(fc.property(all, fc.constantFrom<VoteMajority>('simple', 'absolute', 'two-thirds'), ({ t, choices }, m) => {
      expect(entitledOf(t)).toBe(choices.length + t.absent);
      expect(voting(t)).toBe(choices.filter((c) => c !== 'abstain').length);
      if (t.absent && resultOf(t, m, 'rejected', false) === 'adopted') expect(resultOf({ ...t, yes: t.yes + 1, absent: t.absent - 1 }, m, 'rejected', false)).toBe('adopted');
      expect(needed(t, m)).toBeGreaterThan(m === 'absolute' ? entitledOf(t) / 2 : voting(t) / 2 - (voting(t) ? 0 : 1));
    }));
  });
});

it('e17 every (state, verb) of a vote that its table does not list leads nowhere, and every state is reached', () => {
  const reached = new Set<VoteState>([VOTE.initial]);
  const verbs = Object.keys(VOTE.steps) as (keyof typeof VOTE.steps)[];
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const s of [...reached]) for (const v of verbs) { const to = next(VOTE, s, v); if (to) reached.add(to); }
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual(['announced', 'correction', 'declared', 'explain-after', 'explain-before', 'locked', 'not-put', 'open', 'recorded', 'requested', 'withdrawn']);
  expect(next(VOTE, 'declared', 'void')).toBeNull();
  expect(next(VOTE, 'open', 'withdraw')).toBeNull();
});

describe('e16 the draw', () => {
  const roll = ['AUT', 'CAN', 'CHE', 'CHL', 'CRI', 'GRC', 'IRL', 'JOR', 'MLI', 'NOR', 'PAN', 'SVN', 'THA'];
  it('e16 is uniform: χ² over 100,000 draws', () => {
    const counts = roll.map(() => 0);
    for (let i = 0; i < 100_000; i += 1) counts[placeOf(`seed ${i}`, '2027-03-25T10:56:00.000Z', roll)]! += 1;
    const expected = 100_000 / roll.length;
    const chi = counts.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
    // 12 degrees of freedom; the seeds are the same each time, so this is a fact and no chance: the 99.9 % point.
    expect(chi).toBeLessThan(32.91);
  });
  it('e16 is recomputed by anybody from what is told, and nothing else passes', () => {
    const seed = newSeed();
    const told = { commit: commitment(seed), seed, at: '2027-03-25T10:56:00.123Z', roll };
    const state = roll[placeOf(seed, told.at, roll)]!;
    expect(isDrawn({ ...told, state })).toBe(true);
    expect(isDrawn({ ...told, state: roll[(roll.indexOf(state) + 1) % roll.length]! })).toBe(false);
    expect(isDrawn({ ...told, state, seed: newSeed() })).toBe(false);
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    expect(newSeed()).not.toBe(seed);
  });
  it('e16 a draw of the record stays what it is: the bytes that are hashed are fixed', () => {
    expect([placeOf('00ff', '2027-03-25T10:56:00.000Z', roll), commitment('00ff')]).toEqual([8, '8909cde2f411a84e86e7a39c8a3916b7cda6a9d977778030b6f6a491401400bc']);
  });
});

describe('e16 the order of a roll-call', () => {
  const roll = ['AUT', 'CHE', 'CHL', 'JOR', 'MLI', 'NOR'];
  it('e16 goes round the alphabet from the state drawn, past one that is no longer entitled', () => {
    expect(fromDrawn(roll, 'JOR', roll)).toEqual(['JOR', 'MLI', 'NOR', 'AUT', 'CHE', 'CHL']);
    expect(fromDrawn(roll, 'JOR', roll.filter((s) => s !== 'JOR'))).toEqual(['MLI', 'NOR', 'AUT', 'CHE', 'CHL']);
  });
  it('e16 calls everybody once, those that did not answer once more at the end, and then nobody', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: roll.length, maxLength: roll.length }), (answers) => {
      const heard: string[] = [];
      let c = beginCalling(roll);
      for (let s = called(c); s; s = called(c)) {
        const [first, second] = answers[roll.indexOf(s)]!;
        heard.push(s);
        c = (heard.filter((x) => x === s).length === 1 ? first : second) ? answered(c) : notAnswered(c);
      }
      expect(heard).toEqual([...roll, ...roll.filter((s) => !answers[roll.indexOf(s)]![0])]);
    }));
  });
  it('e16 whoever is recorded out of its turn is not called again', () => {
    let c = notAnswered(notAnswered(beginCalling(roll)));
    c = spare(c, 'AUT');
    while (called(c) && c.round === 1) c = answered(c);
    expect([c.order, c.round]).toEqual([['CHE'], 2]);
  });
});

describe('records of other assemblies', () => {
  it('e17 a state is known by its code, its name or both, also when it is no more; "NA" is Namibia only by its name', () => {
    const of = (...pairs: [string, string][]) => pairs.map(([code, name]) => stateOf(code, name));
    expect(of(['NA', 'Namibia'], ['NA', ''], ['NA', 'Zanzibar'], ['', 'Yemen Arab Republic'], ['NA', 'Yemen Arab Republic'], ['YE', 'Yemen'])).toEqual(['NAM', 'NAM', 'EAZ', 'YAR', 'YAR', 'YEM']);
    expect(of(['CS', 'Czechoslovakia'], ['CZ', 'Czechia'], ['YU', 'Yugoslavia'], ['DD', 'German Democratic Republic'], ['DE', 'Germany'], ['SU', 'USSR'], ['RU', 'Russia'])).toEqual(['CSK', 'CZE', 'YUG', 'DDR', 'DEU', 'SUN', 'RUS']);
    expect(of(['', 'Yemen People’s Republic'], ['YD', 'Yemen People\'s Republic'], ['', 'Atlantis'], ['CD', 'Congo - Kinshasa'], ['', 'Congo - Brazzaville'], ['MK', 'Macedonia'])).toEqual(['YMD', 'YMD', null, 'COD', 'COG', 'MKD']);
  });
  it('e15 the majority is what the record asks for, and the result what it says: "to adopt" says nothing', () => {
    expect(majorityOf('Question of Palestine (two-thirds majority required)')).toEqual({ majority: 'two-thirds', doubt: false });
    expect(majorityOf('TO DECIDE THAT THE ADMISSION OF NEW MEMBERS REQUIRES A TWO-THIRDS MAJORITY')).toEqual({ majority: 'simple', doubt: true });
    expect(majorityOf('An important vote')).toEqual({ majority: 'simple', doubt: false });
    expect(['TO ADOPT A CUBAN AMENDMENT', 'The right to food : resolution / adopted by the General Assembly', 'The draft was not adopted', 'Amendment rejected', 'failed to obtain the required two-thirds majority', ''].map(outcomeSaid))
      .toEqual([null, 'adopted', 'rejected', 'rejected', 'rejected', null]);
  });
  it('e17 what cannot be known is noted: rows without a state, answers that contradict each other, roll-calls without a line, lines without a roll-call', () => {
    const votes = 'rcid,country_code,country,vote\n1,NO,Norway,yes\n1,NO,Norway,no\n1,,Atlantis,yes\n2,CL,Chile,abstain\n2,AT,Austria,absent\n';
    const { sessions, notes } = readVotes(votes, 'rcid,session,importantvote,date,unres,amend,para,short,descr\n1,9,1,1954-01-01,,,,A,B\n3,9,,1954-01-02,,,,C,D\n');
    expect(sessions.map((s) => [s.session, s.members, s.calls.map((c) => [c.id, c.majority, c.outcome, [...c.votes], c.contradictory, c.unread])])).toEqual([
      ['9', ['NOR'], [['1', 'simple', null, [['NOR', 'yes']], ['NOR'], 1]]], [null, ['CHL'], [['2', 'simple', null, [['CHL', 'abstain']], [], 0]]],
    ]);
    expect(notes.map((n) => n.rcid)).toEqual([null, '2', '3']);
  });
  describeShared('real records', () => {
    it('e17 the 95 roll-calls of a session are read whole: 16,933 votes of 193 members, all of them adopted', () => {
      const { sessions, notes } = readVotes(readFileSync(shared('meetings/unga-votes-session-73.csv'), 'utf8'), readFileSync(shared('meetings/unga-roll-calls-session-73.csv'), 'utf8'));
      expect(sessions.map((s) => [s.session, s.members.length, s.calls.length, s.calls.reduce((n, c) => n + c.votes.size, 0)])).toEqual([['73', 193, 95, 16_933]]);
      expect(new Set(sessions[0]!.calls.map((c) => c.outcome))).toEqual(new Set(['adopted']));
      expect(notes).toEqual([]);
    });
  });
});
