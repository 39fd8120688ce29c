// Stories of what the chair decides by vote (an appeal, a motion), of the gavel after it, of explanations of vote, and of the room's screens. Not here: votes themselves (meetings-votes.spec.ts), what is in order (meetings-in-order.spec.ts).
import { randomUUID as id } from 'node:crypto';
import type { VoteKind } from '../src/contract/voting.views.js';
import { Votes } from './support/votes.js';

let votes: Votes;
beforeAll(async () => void (votes = await Votes.open()), 120_000);
afterAll(() => votes?.m.close());

const QUESTION = { en: 'Shall it be so?', fr: 'En est-il ainsi décidé ?' };
const put = async (on: { point: string } | { motion: string }, kind: VoteKind = 'recorded'): Promise<string> => {
  const vote = id();
  await votes.chair.do('vote.announce', { vote, kind, majority: 'simple', question: QUESTION, ...on });
  return vote;
};
const told = async (type: string) => (await votes.m.told()).filter((e) => e.type === type).at(-1)?.data;

describe('what the chair decides by vote', () => {
  it('e6 an appeal is put as a vote of the room: equally divided it is lost and the ruling stands; figures are not entered beside it', async () => {
    const point = id();
    await votes.m.as('JOR').do('point.raise', { point });
    expect(await votes.chair.why('vote.announce', { vote: id(), kind: 'recorded', majority: 'simple', question: QUESTION, point })).toBe('refusal.point-raised');
    await votes.chair.do('point.rule', { point, ruling: 'not-upheld' });
    await votes.m.as('AUT').do('point.appeal', { point });
    expect(await votes.chair.why('vote.announce', { vote: id(), kind: 'recorded', majority: 'two-thirds', question: QUESTION, point })).toBe('refusal.vote-procedural');
    const vote = await put({ point });
    expect(await votes.view(vote)).toMatchObject({ about: 'ruling', point, tie: 'rejected', majority: 'simple' });
    expect(await votes.chair.why('point.decide', { point, overrule: 4, uphold: 1 })).toBe('refusal.voted-on');
    expect(await votes.chair.why('vote.announce', { vote: id(), kind: 'recorded', majority: 'simple', question: QUESTION, point })).toBe('refusal.voted-on');
    await votes.chair.do('vote.open', { vote });
    await votes.cast(vote, { AUT: 'yes', JOR: 'yes', CHL: 'no', THA: 'no', CRI: 'abstain' });
    expect(await votes.end(vote)).toMatchObject({ outcome: 'rejected', again: null });
    expect((await votes.m.views('point')).find((p) => p.id === point)).toMatchObject({ state: 'decided', outcome: { overrule: 2, uphold: 2, stands: true } });
    expect(await told('point.decided')).toEqual({ point, overrule: 2, uphold: 2, stands: true });
    await votes.chair.do('vote.record', { vote });
  });

  it('e6 overruled by a majority of those present and voting, by show of hands', async () => {
    const point = id();
    await votes.m.as('JOR').do('point.raise', { point });
    await votes.chair.do('point.rule', { point, ruling: 'noted' });
    await votes.m.as('JOR').do('point.appeal', { point });
    const vote = await put({ point }, 'show-of-hands');
    await votes.chair.do('vote.open', { vote });
    await votes.chair.do('vote.count', { vote, yes: 3, no: 2, abstain: 1 });
    await votes.end(vote);
    expect((await votes.m.views('point')).find((p) => p.id === point)?.outcome).toEqual({ overrule: 3, uphold: 2, stands: false });
    await votes.chair.do('vote.record', { vote });
  });

  it('e11 a motion to suspend is carried by vote and waits for the gavel, which says until when; one that is withdrawn takes its vote with it', async () => {
    const [motion, second] = [id(), id()];
    await votes.m.as('CHL').do('motion.move', { motion, kind: 'suspend' });
    const vote = await put({ motion });
    expect(await votes.chair.why('motion.decide', { motion })).toBe('refusal.voted-on');
    await votes.chair.do('vote.open', { vote });
    expect(await votes.m.as('CHL').why('motion.withdraw', { motion })).toBe('refusal.vote-under-way');
    await votes.cast(vote, { CHL: 'yes', AUT: 'yes', JOR: 'no' });
    await votes.end(vote);
    await votes.chair.do('vote.record', { vote });
    const view = async () => (await votes.m.views('motion')).find((m) => m.id === motion);
    expect(await view()).toMatchObject({ state: 'carried', outcome: { yes: 2, no: 1 }, executed: null });
    const until = new Date((await votes.m.clock.now()).getTime() + 1_800_000).toISOString();
    expect(await votes.chair.why('sitting.suspend', { sitting: votes.m.sitting, until: '2020-01-01T00:00:00Z' })).toBe('refusal.instant-past');
    await votes.chair.do('sitting.suspend', { sitting: votes.m.sitting, until });
    expect((await view())?.executed).not.toBeNull();
    expect((await votes.m.views('sitting')).find((s) => s.id === votes.m.sitting)).toMatchObject({ state: 'suspended', resumes: until });
    await votes.chair.do('sitting.resume', { sitting: votes.m.sitting });
    expect((await votes.m.views('sitting')).find((s) => s.id === votes.m.sitting)).toMatchObject({ state: 'open', resumes: null });
    await votes.m.as('AUT').do('motion.move', { motion: second, kind: 'close-debate' });
    const other = await put({ motion: second });
    await votes.m.as('AUT').do('motion.withdraw', { motion: second });
    expect((await votes.view(other)).state).toBe('withdrawn');
  });
});

describe('explanations of vote', () => {
  const ask = (party: string, list: string) => votes.m.as(party).do('speaker.request', { speaker: id(), list });
  const lists = async (vote: string) => (await votes.m.views('list')).filter((l) => l.vote === vote).map((l) => [l.kind, l.state, l.seconds]);

  it('e17 are heard before and after the vote on lists of their own; not from the proposer, not from observers, and not of a confidential vote', async () => {
    const vote = id();
    await votes.chair.do('vote.announce', { vote, kind: 'recorded', majority: 'simple', about: 'proposal', proposer: 'JOR', question: QUESTION });
    await votes.chair.do('vote.hear-before', { vote });
    const before = (await told('vote.heard-before'))!.list as string;
    expect(await lists(vote)).toEqual([['explanation-before', 'open', 600]]);
    const refused = async (party: string) => (await votes.m.as(party).refused('speaker.request', { speaker: id(), list: before })).detail.why;
    expect([await refused('JOR'), await refused('ZAF')]).toEqual(['refusal.explanation-proposer', 'refusal.explanation-members']);
    expect(await votes.m.as('secretariat').why('speaker.add', { speaker: id(), list: before, party: 'JOR' })).toBe('refusal.explanation-proposer');
    await ask('CHL', before);
    const chile = (await votes.m.views('speaker')).find((s) => s.list === before)!;
    expect(chile.clock.limit).toBe(600);
    await votes.chair.do('speaker.start', { speaker: chile.id });
    await votes.chair.do('speaker.end', { speaker: chile.id });
    await votes.chair.do('vote.open', { vote });
    expect(await lists(vote)).toEqual([['explanation-before', 'closed', 600]]);
    await votes.cast(vote, { CHL: 'yes' });
    await votes.end(vote);
    await votes.chair.do('vote.hear-after', { vote });
    await ask('AUT', (await told('vote.heard-after'))!.list as string);
    await votes.chair.do('vote.record', { vote });
    expect((await lists(vote)).map(([kind, state]) => [kind, state])).toEqual([['explanation-before', 'closed'], ['explanation-after', 'closed']]);
    const secret = await votes.announced('confidential');
    expect(await votes.chair.why('vote.hear-before', { vote: secret })).toBe('refusal.vote-not-explained');
    await votes.chair.do('vote.withdraw', { vote: secret });
  });

  it('e17 whoever asked for the vote is its proposer, until an amendment to it is adopted', async () => {
    const [vote, amendment] = [id(), id()];
    await votes.m.as('THA').do('vote.request', { vote, kind: 'recorded', about: 'proposal', question: { en: 'A proposal' } });
    await votes.chair.do('vote.announce', { vote, kind: 'recorded', majority: 'simple', question: { fr: 'Une proposition' } });
    expect((await votes.view(vote)).proposer).toBe('THA');
    await votes.chair.do('vote.hear-before', { vote });
    const list = (await told('vote.heard-before'))!.list as string;
    expect(await votes.m.as('THA').why('speaker.request', { speaker: id(), list })).toBe('refusal.explanation-proposer');
    await votes.chair.do('vote.announce', { vote: amendment, kind: 'recorded', majority: 'simple', about: 'amendment', whole: vote, question: QUESTION });
    await votes.chair.do('vote.open', { vote: amendment });
    await votes.cast(amendment, { AUT: 'yes' });
    await votes.end(amendment);
    await ask('THA', list);
    await votes.chair.do('vote.withdraw', { vote });
  });
});

describe('screens of the room', () => {
  it('e21 each has its own slide or follows, by an act of the chair or the secretariat; a text is shown by its id', async () => {
    const [one, two] = [id(), id()];
    await votes.chair.do('screen.show', { screen: one, slide: 'follow' });
    await votes.m.as('secretariat').do('screen.show', { screen: two, slide: 'queue' });
    expect(await votes.m.as('AUT').why('screen.show', { screen: one, slide: 'queue' })).toBe('refusal.needs-seat');
    expect(await votes.chair.why('screen.show', { screen: one, slide: 'text' })).toBe('refusal.screen-needs-text');
    const action = id();
    await votes.chair.do('screen.show', { screen: one, slide: 'text', action });
    const screens = async () => (await votes.m.views('screen')).map((s) => [s.number, s.slide, s.action]);
    expect(await screens()).toEqual([[1, 'text', action], [2, 'queue', null]]);
    await votes.chair.do('screen.show', { screen: one, slide: 'pause' });
    await votes.chair.do('screen.remove', { screen: two });
    expect(await votes.chair.why('screen.remove', { screen: two })).toBe('refusal.no-screen');
    expect(await screens()).toEqual([[1, 'pause', null]]);
  });
});
