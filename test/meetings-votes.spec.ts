// Stories of votes in a sitting: every kind but the roll-call, majorities, a tie, corrections, intentions, a text that a vote adopts. Not here: the arithmetic by itself (meetings-votes-pure.spec.ts), the roll-call (meetings-roll-call.spec.ts).
import { randomUUID } from 'node:crypto';
import type { Choice } from '../src/contract/voting.tally.js';
import type { VoteView } from '../src/contract/voting.views.js';
import { Votes } from './support/votes.js';

let votes: Votes;
beforeAll(async () => void (votes = await Votes.open()), 120_000);
afterAll(() => votes?.m.close());

it('e14 a recorded vote: asked for by a member, announced with its majority, one ballot a state whoever sends it, observers none, and the result reckoned', async () => {
  const vote = randomUUID();
  await votes.m.as('JOR').do('vote.request', { vote, kind: 'recorded', about: 'motion', question: { en: 'Adjourn the debate' } });
  expect(await votes.m.as('JOR').why('vote.announce', { vote, kind: 'recorded', majority: 'simple' })).toBe('refusal.needs-seat');
  expect(await votes.chair.why('vote.announce', { vote, kind: 'recorded', majority: 'simple' })).toBe('refusal.vote-one-language');
  expect(await votes.m.as('AUT').why('ballot.cast', { vote, choice: 'yes' })).toBe('refusal.vote-requested');
  await votes.chair.do('vote.announce', { vote, kind: 'recorded', majority: 'simple', question: { fr: 'Ajourner le débat' } });
  await votes.chair.do('vote.hear-before', { vote });
  await votes.chair.do('vote.open', { vote });
  expect(await votes.m.as('ZAF').refused('ballot.cast', { vote, choice: 'yes' })).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.needs-seat' } });
  const junior = votes.m.over(await votes.m.n.person('AUT', ['speak', 'negotiate']));
  expect(await junior.why('ballot.cast', { vote, choice: 'yes' })).toBe('refusal.needs-mandate');
  await votes.cast(vote, { AUT: 'yes', CHL: 'no', CRI: 'yes', JOR: 'abstain' });
  const second = votes.m.over(await votes.m.n.person('AUT'));
  expect(await second.refused('ballot.cast', { vote, choice: 'no' })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.ballot-cast' } });
  expect((await votes.view(vote)).tally).toEqual({ yes: 2, no: 1, abstain: 1, absent: 2 });
  expect(await votes.chair.why('vote.withdraw', { vote })).toBe('refusal.vote-open');
  const v = await votes.end(vote);
  expect(v).toMatchObject({ number: 1, state: 'declared', outcome: 'adopted', majority: 'simple', about: 'motion', question: { en: 'Adjourn the debate', fr: 'Ajourner le débat' }, tally: { yes: 2, no: 1, abstain: 1, absent: 2 }, requested: { party: 'JOR' } });
  expect(v.entitled).toEqual(['AUT', 'CHL', 'CRI', 'JOR', 'NOR', 'THA']);
  expect(v.ballots.map((b) => [b.party, b.choice, b.behalf, b.corrected])).toEqual([['AUT', 'yes', false, false], ['CHL', 'no', false, false], ['CRI', 'yes', false, false], ['JOR', 'abstain', false, false]]);
  expect((await votes.told(vote)).map(([t]) => t)).toEqual(['vote.requested', 'vote.announced', 'vote.heard-before', 'vote.opened', ...Array<string>(4).fill('ballot.cast'), 'vote.closed', 'vote.locked', 'vote.declared']);
  await votes.chair.do('vote.hear-after', { vote });
  await votes.chair.do('vote.record', { vote });
  expect((await votes.view(vote)).state).toBe('recorded');
});

it('e14 only one vote is taken at a time, in an open sitting, with the quorum to decide; what was requested is withdrawn by who asked for it, before voting', async () => {
  const [one, other] = [await votes.opened('recorded'), await votes.announced('recorded')];
  expect(await votes.chair.why('vote.open', { vote: other })).toBe('refusal.vote-under-way');
  expect(await votes.chair.why('sitting.suspend', { sitting: votes.m.sitting })).toBe('refusal.vote-under-way');
  await votes.end(one);
  expect(await votes.m.as('AUT').why('vote.withdraw', { vote: other })).toBe('refusal.vote-not-yours');
  await votes.chair.do('vote.withdraw', { vote: other });
  for (const party of ['JOR', 'THA', 'CRI']) await votes.m.as(party).do('presence.leave', { sitting: votes.m.sitting });
  const third = await votes.announced('recorded');
  expect(await votes.chair.refused('vote.open', { vote: third })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.no-quorum-to-decide', present: 3, toDecide: 4 } });
  expect((await votes.view(third)).state).toBe('announced');
  for (const party of ['JOR', 'THA', 'CRI']) await votes.m.as(party).do('presence.enter', { sitting: votes.m.sitting, mode: 'remote' });
  await votes.chair.do('vote.open', { vote: third });
  await votes.m.as('THA').do('presence.leave', { sitting: votes.m.sitting });
  await votes.cast(third, { CHL: 'yes' });
  expect((await votes.end(third)).outcome).toBe('adopted');
  await votes.m.as('THA').do('presence.enter', { sitting: votes.m.sitting, mode: 'room' });
});

it('e17 a state corrects its own vote until it is locked, aloud; the secretariat records one for a raised card, with a mark; afterwards only the intention is noted', async () => {
  const vote = await votes.opened('recorded', 'two-thirds');
  await votes.cast(vote, { AUT: 'no', CHL: 'yes', CRI: 'yes' });
  expect(await votes.m.as('AUT').why('ballot.correct', { vote, choice: 'no' })).toBe('refusal.ballot-same');
  expect(await votes.m.as('JOR').why('ballot.correct', { vote, choice: 'no' })).toBe('refusal.ballot-none');
  await votes.m.as('secretariat').do('ballot.record', { vote, party: 'JOR', choice: 'no' });
  expect(await votes.m.as('JOR').why('ballot.cast', { vote, choice: 'yes' })).toBe('refusal.ballot-cast');
  await votes.chair.do('vote.close', { vote });
  expect(await votes.m.as('THA').why('ballot.cast', { vote, choice: 'yes' })).toBe('refusal.vote-correction');
  await votes.m.as('JOR').do('ballot.correct', { vote, choice: 'abstain' });
  await votes.m.as('AUT').do('ballot.correct', { vote, choice: 'abstain' });
  expect(await votes.m.as('AUT').why('ballot.note-intention', { vote, choice: 'yes' })).toBe('refusal.vote-correction');
  await votes.chair.do('vote.lock', { vote });
  expect(await votes.m.as('AUT').why('ballot.correct', { vote, choice: 'yes' })).toBe('refusal.vote-locked');
  await votes.chair.do('vote.declare', { vote });
  await votes.m.as('THA').do('ballot.note-intention', { vote, choice: 'no' });
  expect(await votes.m.as('CHL').why('ballot.note-intention', { vote, choice: 'yes' })).toBe('refusal.ballot-same');
  const v = await votes.view(vote);
  expect([v.outcome, v.tally, v.intentions.map((i) => [i.party, i.choice])]).toEqual(['adopted', { yes: 2, no: 0, abstain: 2, absent: 2 }, [['THA', 'no']]]);
  expect(v.ballots.map((b) => [b.party, b.choice, b.behalf, b.corrected])).toEqual([['AUT', 'abstain', false, true], ['CHL', 'yes', false, false], ['CRI', 'yes', false, false], ['JOR', 'abstain', false, true]]);
  expect((await votes.told(vote)).filter(([t]) => t === 'ballot.corrected').map(([, d]) => [d.party, d.was, d.choice])).toEqual([['JOR', 'no', 'abstain'], ['AUT', 'no', 'abstain']]);
  const [line] = await votes.m.n.db.own<{ behalf: string; party: string }>(`select behalf, party from entry where channel = $1 and type = 'ballot.recorded'`, [votes.m.id]);
  expect(line).toEqual({ behalf: 'JOR', party: 'secretariat' });
});

it('e15 equally divided: taken a second time within two days and then rejected; or not taken in time, and rejected by the clock at that hour', async () => {
  const vote = await votes.opened('recorded');
  await votes.cast(vote, { AUT: 'yes', CHL: 'no' });
  const tied = await votes.end(vote);
  expect([tied.outcome, Date.parse(tied.again!) - Date.parse(tied.declared!)]).toEqual(['tied', 48 * 3_600_000]);
  const again = await votes.opened('recorded', 'simple', { second: vote });
  expect(await votes.chair.why('vote.announce', { vote: randomUUID(), kind: 'recorded', majority: 'simple', second: vote })).toBe('refusal.vote-no-tie');
  await votes.cast(again, { AUT: 'yes', CHL: 'no', CRI: 'abstain' });
  expect(await votes.end(again)).toMatchObject({ outcome: 'rejected', second: vote, question: { en: 'Shall it be so?' } });
  expect(await votes.view(vote)).toMatchObject({ outcome: 'tied', second: again });
  const alone = await votes.opened('recorded');
  await votes.cast(alone, { AUT: 'yes', CHL: 'no' });
  const { again: until } = await votes.end(alone);
  await votes.m.clock.pass('48 hours 1 second');
  expect(await votes.view(alone)).toMatchObject({ outcome: 'rejected' });
  const [line] = await votes.m.n.db.own<{ due: Date }>(`select due from entry where channel = $1 and type = 'vote.lapsed'`, [votes.m.id]);
  expect(line!.due.toISOString()).toBe(until);
  expect(await votes.chair.why('vote.announce', { vote: randomUUID(), kind: 'recorded', majority: 'simple', second: alone })).toBe('refusal.vote-no-tie');
});

it('e15 two thirds of those present and voting; more than half of all who are entitled', async () => {
  const thirds = await votes.opened('recorded', 'two-thirds');
  await votes.cast(thirds, { AUT: 'yes', CHL: 'yes', CRI: 'yes', JOR: 'no', THA: 'no' });
  expect((await votes.end(thirds)).outcome).toBe('rejected');
  const absolute = await votes.opened('recorded', 'absolute');
  await votes.cast(absolute, { AUT: 'yes', CHL: 'yes', CRI: 'yes' });
  expect((await votes.end(absolute)).outcome).toBe('rejected');
});

it('e15 c12 carried, a vote adopts the text on which it was, with the words it had when it was announced; one that changed is not put, and not adopted', async () => {
  const text = async (): Promise<string> => {
    const action = randomUUID();
    await votes.m.n.as('NOR').do('action.open', { kind: 'decision', title: { en: 'Small arms', fr: 'Armes légères' }, purpose: { en: 'They are marked.', fr: 'Elles sont marquées.' }, lang: 'en' }, action);
    await votes.m.n.as('NOR').do('action.table', {}, action);
    await votes.m.n.as('NOR').do('adoption.waive-notice', { reason: 'The forum meets tomorrow.', lang: 'en' }, action);
    return action;
  };
  const stage = async (action: string) => (await votes.m.n.db.own<{ stage: string }>('select stage from action where id = $1', [action]))[0]!.stage;
  const revise = (action: string) => votes.m.n.as('NOR').do('action.revise', { purpose: { en: 'They are marked and traced.', fr: 'Elles sont marquées et tracées.' } }, action);
  const [carried, lost, moved] = [await text(), await text(), await text()];
  const take = async (action: string, choice: Choice): Promise<VoteView> => {
    const vote = await votes.announced('recorded', 'simple', { action });
    await votes.chair.do('vote.open', { vote });
    await votes.cast(vote, { AUT: choice });
    if (action === moved) await revise(moved);
    return votes.end(vote);
  };
  expect(await take(carried, 'yes')).toMatchObject({ outcome: 'adopted', action: carried, symbol: expect.stringMatching(/^HSN\/\d{4}\/\d+$/) });
  expect(await take(lost, 'no')).toMatchObject({ outcome: 'rejected', symbol: null });
  expect(await take(moved, 'yes')).toMatchObject({ outcome: 'adopted', symbol: null });
  expect([await stage(carried), await stage(lost), await stage(moved)]).toEqual(['adopted', 'negotiation', 'negotiation']);
  const vote = await votes.announced('recorded', 'simple', { action: lost });
  await revise(lost);
  expect(await votes.chair.why('vote.open', { vote })).toBe('refusal.vote-text-changed');
  await votes.chair.do('vote.withdraw', { vote });
});

it('e14 a confidential vote tells who has voted and never what, in no view and no entry; nobody votes for another', async () => {
  const vote = await votes.opened('confidential');
  await votes.cast(vote, { AUT: 'no', CHL: 'yes', CRI: 'yes' });
  expect(await votes.m.as('secretariat').why('ballot.record', { vote, party: 'JOR', choice: 'yes' })).toBe('refusal.ballot-confidential');
  await votes.m.as('AUT').do('ballot.correct', { vote, choice: 'abstain' });
  expect((await votes.view(vote)).tally).toBeNull();
  const v = await votes.end(vote);
  expect([v.outcome, v.tally, v.ballots.map((b) => [b.party, b.choice])]).toEqual(['adopted', { yes: 2, no: 0, abstain: 1, absent: 3 }, [['AUT', null], ['CHL', null], ['CRI', null]]]);
  const ballots = (await votes.told(vote)).filter(([t]) => t.startsWith('ballot.'));
  expect(ballots).toEqual([['ballot.sealed', { vote, party: 'AUT' }], ['ballot.sealed', { vote, party: 'CHL' }], ['ballot.sealed', { vote, party: 'CRI' }], ['ballot.resealed', { vote, party: 'AUT' }]]);
  expect(await votes.m.as('AUT').why('ballot.note-intention', { vote, choice: 'yes' })).toBe('refusal.vote-not-by-name');
});

it('e14 hands are counted as totals, papers by two tellers who have to agree; no state sends a ballot', async () => {
  const hands = await votes.opened('show-of-hands');
  expect(await votes.m.as('AUT').why('ballot.cast', { vote: hands, choice: 'yes' })).toBe('refusal.vote-no-ballots');
  expect(await votes.chair.why('vote.count', { vote: hands, yes: 6, no: 1, abstain: 0 })).toBe('refusal.vote-too-many-votes');
  await votes.chair.do('vote.close', { vote: hands });
  expect(await votes.chair.why('vote.lock', { vote: hands })).toBe('refusal.vote-not-counted');
  await votes.m.as('secretariat').do('vote.count', { vote: hands, yes: 3, no: 2, abstain: 0 });
  for (const verb of ['vote.lock', 'vote.declare'] as const) await votes.chair.do(verb, { vote: hands });
  expect(await votes.view(hands)).toMatchObject({ outcome: 'adopted', tally: { yes: 3, no: 2, abstain: 0, absent: 1 }, ballots: [] });
  const paper = await votes.opened('paper');
  const [one, other] = [votes.m.over(await votes.m.n.person('secretariat')), votes.m.over(await votes.m.n.person('secretariat'))];
  await one.do('vote.tell', { vote: paper, yes: 2, no: 3, abstain: 1 });
  expect(await votes.chair.why('vote.count', { vote: paper, yes: 2, no: 3, abstain: 1 })).toBe('refusal.vote-not-by-hand');
  await one.do('vote.tell', { vote: paper, yes: 2, no: 4, abstain: 0 });
  await other.do('vote.tell', { vote: paper, yes: 2, no: 3, abstain: 0 });
  await votes.chair.do('vote.close', { vote: paper });
  expect(await votes.chair.why('vote.lock', { vote: paper })).toBe('refusal.vote-tellers-differ');
  expect(await votes.view(paper)).toMatchObject({ tally: null, tellers: { entered: 2, agree: false } });
  await other.do('vote.tell', { vote: paper, yes: 2, no: 4, abstain: 0 });
  for (const verb of ['vote.lock', 'vote.declare'] as const) await votes.chair.do(verb, { vote: paper });
  expect(await votes.view(paper)).toMatchObject({ outcome: 'rejected', tally: { yes: 2, no: 4, abstain: 0, absent: 0 } });
});

it('e14 who is entitled is fixed when voting begins: a state that joins later has no vote in it', async () => {
  const vote = await votes.opened('recorded');
  await votes.m.n.operator.do('state.admit', { state: 'MLI', status: 'member' });
  const mali = votes.m.over(await votes.m.n.person('MLI'));
  expect(await mali.why('ballot.cast', { vote, choice: 'yes' })).toBe('refusal.vote-not-entitled');
  await votes.cast(vote, { AUT: 'yes' });
  expect((await votes.end(vote)).entitled).toEqual(['AUT', 'CHL', 'CRI', 'JOR', 'NOR', 'THA']);
});
