// Records of who spoke in which order, read: which kind, which state, which level, and what their order says of a drawing. Not here: hearing them again (meetings-replay-speakers.spec.ts).
import { readFileSync } from 'node:fs';
import { drawOf, longestRise } from '../src/meetings/replay/in-order.js';
import { rankOf } from '../src/meetings/replay/ranks.js';
import { readSpeakers } from '../src/meetings/replay/speakers-csv.js';
import { dice } from './support/dice.js';
import { describeShared, shared } from './support/shared-data.js';

describe('levels', () => {
  it.each([
    ['President', 'head-of-state'], ['King', 'head-of-state'], ['Amir', 'head-of-state'], ['Chairman of the Presidency', 'head-of-state'], ['Prince', 'head-of-state'], ['President of the Swiss Confederation', 'head-of-state'],
    ['Chairman of the Presidential Leadership Council', 'head-of-state'], ['Federal President', 'head-of-state'], ['Special Representative of the President', 'ambassador'], ['Adviser to the Prime Minister', 'ambassador'],
    ['Chairman of the Transitional Sovereign Council', 'head-of-state'], ['Captain Regent', 'head-of-state'], ['President and Minister of Defence', 'head-of-state'],
    ['Crown Prince', 'vice-president'], ['Vice President', 'vice-president'], ['First Vice-President', 'vice-president'], ['Vice-President and Minister for Foreign Affairs', 'vice-president'],
    ['Prime Minister', 'head-of-government'], ['President of the Council of Ministers', 'head-of-government'], ['President of Government', 'head-of-government'], ['Taoiseach', 'head-of-government'], ['Federal Chancellor', 'head-of-government'],
    ['Prime Minister and Minister for Foreign Affairs', 'head-of-government'], ['Deputy Prime Minister', 'deputy-head-of-government'], ['Vice Prime Minister and Minister of Finance', 'deputy-head-of-government'],
    ['Minister of Foreign Affairs', 'minister'], ['Minister of State', 'minister'], ['Secretary of State', 'minister'], ['Minister of the Presidency', 'minister'], ['State Councilor and Minister for Foreign Affairs', 'minister'],
    ['Vice Minister of Foreign Affairs', 'vice-minister'], ['Deputy Foreign Minister', 'vice-minister'], ['Chair of the Delegation', 'ambassador'], ['Permanent Representative', 'ambassador'], ['Chargé d’affaires', 'charge'],
  ])('%s is %s', (post, rank) => expect(rankOf(post)).toBe(rank));
  it('does not guess', () => expect([rankOf(''), rankOf('Singer')]).toEqual([null, null]));
});

describe('what an order says', () => {
  it('finds the longest rise, however long: as many as trying every selection finds (300 lists)', () => {
    const roll = dice(5);
    for (let i = 0; i < 300; i++) {
      const values = Array.from({ length: roll(10) }, () => roll(8));
      const run = longestRise(values);
      expect(run.every((at, k) => k === 0 || (run[k - 1]! < at && values[run[k - 1]!]! <= values[at]!))).toBe(true);
      let most = 0;
      for (let mask = 0; mask < 1 << values.length; mask++) {
        const some = values.filter((_, k) => mask & (1 << k));
        if (some.every((v, k) => k === 0 || some[k - 1]! <= v)) most = Math.max(most, some.length);
      }
      expect(run).toHaveLength(most);
    }
  });
  it('finds the drawn letter and those who asked late', () => {
    expect(drawOf(['N', 'P', 'T', 'A', 'C', 'M', 'Y'])).toEqual({ letters: 'N', late: 6 });
    expect(drawOf(['S', 'T', 'A', 'M', 'R', 'H', 'S2', 'U', 'I'])).toEqual({ letters: 'S', late: 5 });
    expect(drawOf(['A', 'B', 'C'])).toEqual({ letters: 'A', late: 3 });
    expect(drawOf([])).toEqual({ letters: '', late: 0 });
  });
  it('takes two who changed places for moved, and not everybody behind them for late', () => {
    const spoken = [...'ABDCEFGHIJKLMNOP'];
    expect(drawOf(spoken)).toEqual({ letters: 'A', late: spoken.length });
  });
});

describe('reading', () => {
  it('tells the kinds apart by their columns, tolerates order, case and blanks, and says what it does not know', () => {
    const debate = readSpeakers('Country,Speaker,Post,ISO3\nBrazil,A,President,BRA\n European Union ,B,President,EU\nNorway,C,Singer,NOR\nSwaziland,D,King,SWZ\n')!;
    expect(debate).toMatchObject({ kind: 'debate', rows: 4, unknown: [{ place: 2, name: 'European Union', code: 'EU' }], notes: ['no level is known for “Singer”: it comes after all others'] });
    expect(debate.speakers.map((s) => [s.state, s.rank, s.place, s.former?.[0] ?? null])).toEqual([['BRA', 'head-of-state', 1, null], ['NOR', null, 3, null], ['SWZ', 'head-of-state', 4, 'Swaziland']]);
    const review = readSpeakers('order,iso3,name,kind\n2,,the former Yugoslav Republic of Macedonia,delegation\n1,SVN,Slovenia,state_under_review\n3,THA,Thailand,delegation\n')!;
    expect(review).toMatchObject({ kind: 'review', rows: 2, notes: ['not on the list of speakers: state under review'] });
    expect(review.speakers.map((s) => s.state)).toEqual(['MKD', 'THA']);
    expect(readSpeakers('a,b\n1,2\n')).toBeNull();
  });
});

describeShared('the real records', () => {
  const read = (name: string) => readSpeakers(readFileSync(shared('meetings', name), 'utf8'))!;
  it('have their speakers, every one known but the European Union, and a level for every post', () => {
    expect(read('upr-speaker-order-slovenia-2025.csv')).toMatchObject({ kind: 'review', rows: 94, unknown: [], notes: ['not on the list of speakers: state under review (21 rows)'] });
    expect(read('unga-general-debate-session-78.csv')).toMatchObject({ kind: 'debate', rows: 192, unknown: [{ place: 93, name: 'European Union', code: 'EU' }], notes: [] });
  });
});
