// Stories of what is voted on before the whole: amendments furthest first, one that another excludes, parts, and what is withdrawn and taken up (e18). Not here: how a vote is taken (meetings-votes.spec.ts).
import { randomUUID } from 'node:crypto';
import type { Choice } from '../src/contract/voting.tally.js';
import type { VoteView } from '../src/contract/voting.views.js';
import { Votes } from './support/votes.js';

let votes: Votes;
beforeAll(async () => void (votes = await Votes.open()), 120_000);
afterAll(() => votes?.m.close());

const QUESTION = { en: 'As amended', fr: 'Tel que modifié' };
const amendment = async (party: string, whole: string): Promise<string> => {
  const vote = randomUUID();
  await votes.m.as(party).do('vote.request', { vote, whole, kind: 'recorded', about: 'amendment', question: QUESTION });
  return vote;
};
const part = async (whole: string, operative: boolean): Promise<string> => {
  const vote = randomUUID();
  await votes.chair.do('vote.announce', { vote, whole, operative, kind: 'recorded', majority: 'simple', about: 'part', question: QUESTION });
  return vote;
};
const put = (vote: string) => votes.chair.do('vote.announce', { vote, kind: 'recorded', majority: 'simple' });
const take = async (vote: string, choice: Choice): Promise<VoteView> => {
  await votes.chair.do('vote.open', { vote });
  await votes.cast(vote, { AUT: choice, CHL: choice });
  return votes.end(vote);
};

it('e18 amendments are put before the text, the furthest from it first as the chair orders them; one that an adopted one excludes is not put', async () => {
  const whole = await votes.announced('recorded');
  const [near, far, same] = [await amendment('AUT', whole), await amendment('CHL', whole), await amendment('JOR', whole)];
  for (const vote of [near, far, same]) await put(vote);
  expect(await votes.chair.why('vote.open', { vote: whole })).toBe('refusal.vote-parts-first');
  expect(await votes.chair.why('vote.order', { vote: whole, order: [far, near] })).toBe('refusal.vote-order-incomplete');
  expect(await votes.m.as('CHL').why('vote.order', { vote: whole, order: [far, near, same] })).toBe('refusal.needs-seat');
  await votes.chair.do('vote.order', { vote: whole, order: [far, near, same] });
  expect(await votes.chair.why('vote.open', { vote: near })).toBe('refusal.vote-furthest-first');
  expect(await take(far, 'no')).toMatchObject({ outcome: 'rejected', whole, place: 1, requested: { party: 'CHL' } });
  expect(await votes.chair.why('vote.drop', { vote: same, because: far })).toBe('refusal.vote-excluded-by-none');
  expect((await take(near, 'yes')).outcome).toBe('adopted');
  await votes.chair.do('vote.drop', { vote: same, because: near });
  expect(await votes.view(same)).toMatchObject({ state: 'not-put', because: near });
  expect(await votes.chair.why('vote.open', { vote: same })).toBe('refusal.vote-not-put');
  expect((await take(whole, 'yes')).outcome).toBe('adopted');
});

it('e18 parts are voted in their order and then the whole; when all operative parts are rejected the whole is, without a vote', async () => {
  const whole = await votes.announced('recorded');
  const [preamble, first, second] = [await part(whole, false), await part(whole, true), await part(whole, true)];
  expect(await votes.chair.why('vote.open', { vote: first })).toBe('refusal.vote-furthest-first');
  expect(await votes.chair.why('vote.announce', { vote: randomUUID(), whole: first, kind: 'recorded', majority: 'simple', about: 'part', question: QUESTION })).toBe('refusal.vote-whole');
  await take(preamble, 'yes');
  await take(first, 'no');
  expect((await votes.view(whole)).state).toBe('announced');
  await take(second, 'no');
  expect(await votes.view(whole)).toMatchObject({ state: 'declared', outcome: 'rejected', tally: null, ballots: [] });
  expect((await votes.told(whole)).at(-1)).toEqual(['vote.fell', { vote: whole, outcome: 'rejected' }]);
  const other = await votes.announced('recorded');
  await take(await part(other, true), 'yes');
  await take(await part(other, true), 'no');
  expect((await take(other, 'yes')).outcome).toBe('adopted');
});

it('e18 a mover withdraws before voting, unless it has been amended; any member takes up what was withdrawn', async () => {
  const [whole, lone] = [randomUUID(), randomUUID()];
  for (const vote of [whole, lone]) await votes.m.as('JOR').do('vote.request', { vote, kind: 'recorded', about: 'proposal', question: QUESTION });
  const change = await amendment('AUT', whole);
  await put(change);
  await take(change, 'yes');
  expect(await votes.m.as('JOR').why('vote.withdraw', { vote: whole })).toBe('refusal.vote-amended');
  await votes.m.as('JOR').do('vote.withdraw', { vote: lone });
  expect(await votes.m.as('JOR').why('vote.withdraw', { vote: lone })).toBe('refusal.vote-withdrawn');
  await votes.m.as('CRI').do('vote.take-up', { vote: lone });
  expect(await votes.view(lone)).toMatchObject({ state: 'requested', requested: { party: 'CRI' } });
  expect(await votes.m.as('JOR').why('vote.withdraw', { vote: lone })).toBe('refusal.vote-not-yours');
  await put(lone);
  expect((await take(lone, 'yes')).outcome).toBe('adopted');
});
