// Stories of a roll-call: the draw that anyone can recompute, states called in their turn and once more, a vote declared void. Not here: other kinds of votes (meetings-votes.spec.ts).
import { isDrawn } from '../src/meetings/voting/draw.js';
import { Votes } from './support/votes.js';

let votes: Votes;
beforeAll(async () => void (votes = await Votes.open()), 120_000);
afterAll(() => votes?.m.close());

it('e16 a roll-call begins with a name that anyone can recompute, goes round the alphabet of the language, and calls once more whoever did not answer in time', async () => {
  const vote = await votes.announced('roll-call');
  const promised = (await votes.view(vote)).rollCall!;
  expect([promised.commit.length, promised.drawn, promised.order]).toEqual([64, null, []]);
  expect(JSON.stringify(await votes.told(vote))).not.toContain((await votes.m.n.db.own<{ seed: string }>('select seed from vote where id = $1', [vote]))[0]!.seed);
  expect(await votes.chair.why('vote.open', { vote })).toBe('refusal.vote-not-drawn');
  await votes.chair.do('vote.draw', { vote });
  expect(await votes.chair.why('vote.draw', { vote })).toBe('refusal.vote-drawn');
  await votes.chair.do('vote.open', { vote });
  const { drawn, order, called, due } = (await votes.view(vote)).rollCall!;
  expect(isDrawn({ commit: promised.commit, seed: drawn!.seed!, at: drawn!.pressed, roll: drawn!.roll, state: drawn!.state })).toBe(true);
  // Autriche, Chili, Costa Rica, Jordanie, Norvège, Thaïlande
  expect(drawn!.roll).toEqual(['AUT', 'CHL', 'CRI', 'JOR', 'NOR', 'THA']);
  expect([...order, ...order].join()).toContain(drawn!.roll.join());
  expect([order[0], called]).toEqual([drawn!.state, drawn!.state]);
  expect(Date.parse(due!) - (await votes.m.clock.now()).getTime()).toBeGreaterThan(20_000);
  expect(await votes.m.as(order[1]!).why('ballot.cast', { vote, choice: 'yes' })).toBe('refusal.vote-not-called');
  await votes.cast(vote, { [order[0]!]: 'yes' });
  expect(await votes.m.as(order[0]!).why('ballot.cast', { vote, choice: 'yes' })).toBe('refusal.vote-not-called');
  await votes.m.clock.pass('31 seconds');
  expect((await votes.told(vote)).at(-1)).toEqual(['vote.passed', { vote, party: order[1], again: true }]);
  await votes.chair.do('vote.pass', { vote, party: order[2]! });
  await votes.m.as('secretariat').do('ballot.record', { vote, party: order[1]!, choice: 'no' });
  expect(await votes.chair.why('vote.close', { vote })).toBe('refusal.vote-still-calling');
  await votes.cast(vote, { [order[3]!]: 'no', [order[4]!]: 'abstain' });
  await votes.cast(vote, { [order[5]!]: 'yes' });
  expect((await votes.view(vote)).rollCall).toMatchObject({ round: 2, called: order[2], missed: [order[2]] });
  await votes.m.clock.pass('31 seconds');
  expect((await votes.view(vote)).rollCall).toMatchObject({ called: null, due: null, missed: [] });
  await votes.chair.do('vote.close', { vote });
  // It came in after its name had been called twice: at the end, before the vote is locked.
  await votes.cast(vote, { [order[2]!]: 'yes' });
  for (const verb of ['vote.lock', 'vote.declare'] as const) await votes.chair.do(verb, { vote });
  const v = await votes.view(vote);
  expect([v.outcome, v.tally, v.rollCall!.order]).toEqual(['adopted', { yes: 3, no: 2, abstain: 1, absent: 0 }, order]);
  expect(v.ballots.find((b) => b.party === order[1])!.behalf).toBe(true);
});

it('e16 the name may be drawn on paper; a technical fault makes the vote void, keeps what was counted, and binds the server anew', async () => {
  const vote = await votes.announced('roll-call');
  const before = (await votes.view(vote)).rollCall!.commit;
  expect(await votes.chair.why('vote.draw', { vote, paper: 'ZAF' })).toBe('refusal.vote-not-entitled');
  await votes.chair.do('vote.draw', { vote, paper: 'CRI' });
  await votes.chair.do('vote.open', { vote });
  expect((await votes.view(vote)).rollCall).toMatchObject({ drawn: { state: 'CRI', seed: null }, called: 'CRI', order: ['CRI', 'JOR', 'NOR', 'THA', 'AUT', 'CHL'] });
  await votes.cast(vote, { CRI: 'no' });
  await votes.chair.do('vote.void', { vote, reason: 'The board went dark', lang: 'en' });
  const v = await votes.view(vote);
  expect(v).toMatchObject({ state: 'announced', run: 2, ballots: [], entitled: [], tally: null, voids: [{ run: 1, reason: { text: 'The board went dark', lang: 'en' }, tally: { yes: 0, no: 1, abstain: 0, absent: 5 } }] });
  expect(v.rollCall).toMatchObject({ drawn: null, called: null, due: null });
  expect(v.rollCall!.commit).not.toBe(before);
  await votes.m.clock.pass('5 minutes');
  expect((await votes.told(vote)).at(-1)![0]).toBe('vote.voided');
  await votes.chair.do('vote.draw', { vote });
  await votes.chair.do('vote.open', { vote });
  const { order } = (await votes.view(vote)).rollCall!;
  for (const party of order) await votes.m.as(party).do('ballot.cast', { vote, choice: 'yes' });
  expect((await votes.end(vote)).tally).toEqual({ yes: 6, no: 0, abstain: 0, absent: 0 });
});

