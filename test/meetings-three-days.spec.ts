// A meeting of three days, told from its notice to its last gavel (e1–e18, e23, e24, c12): a quorum that comes late, a list that outlives the day, a point of order against the chair itself, a delegate
// whose line drops, a tie that comes back, a vote declared void, a text that one delegation would not have, and what the record of each day says of it. After every act the mirrors of all channels
// equal a fresh load (support/mirror). Not here: each rule by itself (meetings-floor, meetings-votes, meetings-consensus …).
import { randomUUID } from 'node:crypto';
import type { Choice } from '../src/contract/voting.tally.js';
import type { VoteView } from '../src/contract/voting.views.js';
import { FloorDesk } from './support/floor-desk.js';
import { convene, type Meeting } from './support/meetings.js';
import { house, set, setQuietly } from './support/silences.js';
import { tabled, type TextDesk } from './support/texts.js';
import type { Network } from './support/network.js';

const id = randomUUID;
const OP1 = 3;
let [n, m, t, floor]: [Network, Meeting, TextDesk, FloorDesk] = [] as never;
beforeAll(async () => {
  n = await house('2027-05-11T07:00:00Z');
  t = await tabled(n, n.as('SVN'));
  m = await convene(n, { chair: 'SVN', delegates: [], observers: ['ZAF'], sittings: 3, opened: false, rules: { rollCallSeconds: 30 } });
  floor = new FloorDesk(m, 'SVN');
}, 120_000);
afterAll(() => n?.close());

const chair = () => m.as('SVN');
const enter = async (sitting: string, ...parties: string[]): Promise<void> => {
  for (const party of parties) await m.as(party).do('presence.enter', { sitting, mode: party === 'THA' ? 'remote' : 'room' });
};
const present = async (sitting: string) => (await m.views('presence')).find((p) => p.id === sitting)!.parties;
const vote = async (id: string): Promise<VoteView> => (await m.views('vote')).find((v) => v.id === id)!;
const cast = async (of: string, ballots: Partial<Record<string, Choice>>): Promise<void> => {
  for (const [party, choice] of Object.entries(ballots)) await m.as(party).do('ballot.cast', { vote: of, choice: choice! });
};
const declared = async (of: string): Promise<VoteView> => {
  for (const verb of ['vote.close', 'vote.lock', 'vote.declare'] as const) await chair().do(verb, { vote: of });
  return vote(of);
};
const QUESTION = { en: 'That the forum be held in Amman', fr: 'Que le forum se tienne à Amman' };
let debate: string;
let tied: string;

describe('the first day', () => {
  it('e3 e2 e13 delegations inscribe themselves before the day; one is not enough to open, two of six are', async () => {
    debate = id();
    await chair().do('list.open', { list: debate, kind: 'room', item: m.items[0]!, strategy: 'protocol-rank' });
    await floor.ask('CHL', debate, { rank: 'ambassador', name: 'T. Larraín' });
    await floor.ask('JOR', debate, { rank: 'minister', name: 'H. Al-Masri' });
    await floor.ask('ZAF', debate, { rank: 'minister' });
    await floor.ask('THA', debate, { rank: 'ambassador' });
    expect(await floor.queue(debate)).toEqual(['JOR', 'CHL', 'THA', 'ZAF']);
    await set(n, '2027-05-11T08:05:00Z');
    await enter(m.sittings[0]!, 'SVN');
    expect(await chair().refused('sitting.open', { sitting: m.sittings[0]! })).toMatchObject({ code: 'wrong-state', detail: { present: 1, members: 6, toOpen: 2 } });
    await enter(m.sittings[0]!, 'CHL');
    await chair().do('sitting.open', { sitting: m.sittings[0]! });
    await enter(m.sittings[0]!, 'JOR', 'NOR', 'THA', 'ZAF');
    await chair().do('item.begin', { item: m.items[0]! });
    const there = await present(m.sittings[0]!);
    expect(there.map((p) => p.party).sort()).toEqual(['CHL', 'JOR', 'NOR', 'SVN', 'THA', 'ZAF']);
    expect(there.filter((p) => p.late).map((p) => p.party).sort()).toEqual(['JOR', 'NOR', 'THA', 'ZAF']);
  });

  it('e9 e5 the minister speaks over the time and is not cut; Chile is called and is not there; a delegate whose line drops has kept the place', async () => {
    await floor.hear((await floor.of('JOR', debate)).id, '4 minutes');
    const over = (await m.told()).at(-1)!;
    expect(over).toMatchObject({ type: 'speaker.ended', data: { party: 'JOR' } });
    expect(over.data.over).toBe((over.data.spoken as number) - 180);
    const chile = await floor.of('CHL', debate);
    for (const verb of ['speaker.call', 'speaker.miss'] as const) await chair().do(verb, { speaker: chile.id });
    // Thailand's line breaks: its delegate comes back as another person on another device, and nothing has moved.
    await m.as('THA').do('presence.leave', { sitting: m.sittings[0]! });
    expect(await floor.queue(debate)).toEqual(['THA', 'ZAF', 'CHL']);
    const other = m.over(await n.person('THA'));
    await other.do('presence.enter', { sitting: m.sittings[0]!, mode: 'remote' });
    expect(await other.refused('speaker.request', { speaker: id(), list: debate })).toMatchObject({ detail: { why: 'refusal.speaker-on-list', speaker: (await floor.of('THA', debate)).id } });
  });

  it('e6 Norway’s point of order stops Thailand; the ruling is appealed against and stands, because as many are for it as against', async () => {
    const thai = await floor.of('THA', debate);
    await chair().do('speaker.start', { speaker: thai.id });
    await m.clock.pass('1 minute');
    const point = id();
    await m.as('NOR').do('point.raise', { point });
    expect(await chair().why('speaker.resume', { speaker: thai.id })).toBe('refusal.point-before');
    await chair().do('point.hear', { point });
    await chair().do('point.rule', { point, ruling: 'not-upheld', reason: 'It is about substance.', lang: 'en' });
    await m.as('NOR').do('point.appeal', { point });
    await chair().do('point.decide', { point, overrule: 2, uphold: 2 });
    await chair().do('speaker.resume', { speaker: thai.id });
    await m.clock.pass('1 minute');
    await chair().do('speaker.end', { speaker: thai.id });
    const spoken = (await floor.of('THA', debate)).clock.spokenMs;
    expect([Math.floor(spoken / 1000) >= 120, Math.floor(spoken / 1000) < 180]).toEqual([true, true]);
  });

  it('e10 e2 Jordan’s words are replied to at the end of the item; the day ends with two on the list, who wait on it the next morning', async () => {
    const jordan = await floor.of('JOR', debate);
    const [reply, turn] = [id(), id()];
    await m.as('CHL').do('reply.request', { reply, answering: jordan.id });
    await chair().do('reply.grant', { reply, speaker: turn });
    await floor.hear(turn, '2 minutes');
    await chair().do('sitting.close', { sitting: m.sittings[0]! });
    expect(await floor.queue(debate)).toEqual(['ZAF', 'CHL']);
    expect((await present(m.sittings[0]!)).filter((p) => !p.until)).toEqual([]);
  });
});

describe('the second day', () => {
  it('e5 e11 the list goes on where it was, closes after its last call, and Costa Rica’s motion closes the debate', async () => {
    await set(n, '2027-05-12T08:00:00Z');
    await enter(m.sittings[1]!, 'SVN', 'CHL', 'JOR', 'NOR', 'THA', 'CRI');
    await chair().do('sitting.open', { sitting: m.sittings[1]! });
    await chair().do('list.last-call', { list: debate });
    await m.clock.pass('5 minutes');
    const late = await floor.ask('CRI', debate);
    expect((await floor.of('CRI', debate)).state).toBe('requested');
    await chair().do('speaker.decline', { speaker: late, reason: 'The list is closed.', lang: 'en' });
    const chile = await floor.of('CHL', debate);
    await chair().do('speaker.move', { speaker: chile.id, place: 1, reason: 'Its flight leaves at noon.', lang: 'en' });
    await floor.hear(chile.id, '2 minutes');
    await chair().do('list.reopen', { list: debate });
    const [motion] = [id(), await floor.ask('NOR', debate)];
    await m.as('CRI').do('motion.move', { motion, kind: 'close-debate' });
    await chair().do('motion.decide', { motion });
    expect((await m.views('list')).find((l) => l.id === debate)!.state).toBe('closed');
  });

  it('e6 a6 the chair speaks for Slovenia while Norway presides, and takes the gavel back', async () => {
    await chair().do('gavel.pass', { party: 'NOR' });
    const list = id();
    await m.as('NOR').do('list.open', { list, kind: 'advance', item: m.items[0]!, strategy: 'request' });
    const own = await floor.ask('SVN', list);
    await m.as('NOR').do('speaker.start', { speaker: own });
    const point = id();
    await m.as('JOR').do('point.raise', { point });
    await m.as('NOR').do('point.rule', { point, ruling: 'noted' });
    for (const verb of ['speaker.resume', 'speaker.end'] as const) await m.as('NOR').do(verb, { speaker: own });
    expect(await chair().why('speaker.start', { speaker: own })).toBe('refusal.needs-seat');
    await chair().do('gavel.take-back', {});
  });

  it('c12 Thailand objects from afar a second after the time with the window’s token, and counts; what was to be decided goes to the vote', async () => {
    const consensus = id();
    await chair().do('consensus.propose', { consensus, item: m.items[0]!, words: { en: QUESTION.en, fr: QUESTION.fr } });
    await chair().do('consensus.open-window', { consensus });
    const { until, token, remote } = (await m.views('consensus')).find((c) => c.id === consensus)!.window!;
    expect(remote).toBe(true);
    await setQuietly(n, new Date(Date.parse(until) + 1_000).toISOString());
    expect(await m.as('CRI').refused('consensus.object', { consensus })).toMatchObject({ code: 'too-late' });
    await m.as('THA').do('consensus.object', { consensus, token });
    expect((await m.views('consensus')).find((c) => c.id === consensus)).toMatchObject({ state: 'objected', objected: { party: 'THA' } });
    await chair().do('consensus.withdraw', { consensus });
  });

  it('e14 e15 e17 three for it and three against, one of them by a card that the secretariat saw: equally divided, to be taken again within two days', async () => {
    tied = id();
    await chair().do('vote.announce', { vote: tied, kind: 'recorded', majority: 'simple', about: 'proposal', question: QUESTION });
    for (const party of ['JOR', 'CRI', 'THA']) await m.as(party).do('presence.leave', { sitting: m.sittings[1]! });
    expect(await chair().refused('vote.open', { vote: tied })).toMatchObject({ detail: { why: 'refusal.no-quorum-to-decide', present: 3, toDecide: 4 } });
    await enter(m.sittings[1]!, 'JOR', 'CRI', 'THA');
    await chair().do('vote.open', { vote: tied });
    await cast(tied, { JOR: 'yes', CHL: 'yes', NOR: 'no', CRI: 'yes', SVN: 'no' });
    expect(await m.over(await n.person('CHL')).refused('ballot.cast', { vote: tied, choice: 'no' })).toMatchObject({ code: 'conflict' });
    await m.as('secretariat').do('ballot.record', { vote: tied, party: 'THA', choice: 'abstain' });
    await chair().do('vote.close', { vote: tied });
    await m.as('THA').do('ballot.correct', { vote: tied, choice: 'no' });
    for (const verb of ['vote.lock', 'vote.declare'] as const) await chair().do(verb, { vote: tied });
    expect(await vote(tied)).toMatchObject({ outcome: 'tied', tally: { yes: 3, no: 3, abstain: 0, absent: 0 } });
    await chair().do('sitting.close', { sitting: m.sittings[1]! });
  });
});

describe('the third day', () => {
  it('e16 e15 the second vote goes by roll-call: the board fails and the run is void, the next one rejects it', async () => {
    await set(n, '2027-05-13T08:00:00Z');
    await enter(m.sittings[2]!, 'SVN', 'CHL', 'JOR', 'NOR', 'THA', 'CRI', 'ZAF');
    await chair().do('sitting.open', { sitting: m.sittings[2]! });
    const again = id();
    await chair().do('vote.announce', { vote: again, kind: 'roll-call', majority: 'simple', second: tied });
    for (const verb of ['vote.draw', 'vote.open'] as const) await chair().do(verb, { vote: again });
    const first = (await vote(again)).rollCall!.called!;
    await cast(again, { [first]: 'yes' });
    await chair().do('vote.void', { vote: again, reason: 'The board went dark.', lang: 'en' });
    for (const verb of ['vote.draw', 'vote.open'] as const) await chair().do(verb, { vote: again });
    for (const party of (await vote(again)).rollCall!.order) await cast(again, { [party]: ['JOR', 'CRI', 'CHL'].includes(party) ? 'yes' : 'no' });
    expect(await declared(again)).toMatchObject({ outcome: 'rejected', second: tied, run: 2, voids: [{ run: 1 }], tally: { yes: 3, no: 3 } });
    expect(await vote(tied)).toMatchObject({ outcome: 'tied', second: again });
  });

  it('e18 an amendment is voted on before the text and carried; then the whole, by two thirds', async () => {
    const [whole, amendment] = [id(), id()];
    await chair().do('vote.announce', { vote: whole, kind: 'recorded', majority: 'two-thirds', about: 'proposal', question: { en: 'That the forum be yearly', fr: 'Que le forum soit annuel' } });
    await m.as('CHL').do('vote.request', { vote: amendment, kind: 'show-of-hands', about: 'amendment', whole, question: { en: 'Every two years', fr: 'Tous les deux ans' } });
    await chair().do('vote.announce', { vote: amendment, kind: 'show-of-hands', majority: 'simple', question: { en: 'Every two years', fr: 'Tous les deux ans' } });
    expect(await chair().refused('vote.open', { vote: whole })).toMatchObject({ code: 'wrong-state' });
    await chair().do('vote.open', { vote: amendment });
    await chair().do('vote.count', { vote: amendment, yes: 4, no: 1, abstain: 1 });
    expect(await declared(amendment)).toMatchObject({ outcome: 'adopted' });
    await chair().do('vote.open', { vote: whole });
    await cast(whole, { SVN: 'yes', CHL: 'yes', NOR: 'yes', CRI: 'yes', JOR: 'no', THA: 'no' });
    expect(await declared(whole)).toMatchObject({ outcome: 'adopted', tally: { yes: 4, no: 2, abstain: 0, absent: 0 } });
  });

  it('c12 the text is put; a delegation changes a word while the time runs, and it is held over; put again, nobody objects: it is the Network’s', async () => {
    await chair().do('text.review', { paragraphs: t.ids }, t.action);
    await chair().do('action.revise', { title: { en: 'On armed violence', fr: 'De la violence armée' } }, t.action);
    await chair().do('adoption.waive-notice', { reason: 'The meeting ends today.', lang: 'en' }, t.action);
    const [first, second] = [id(), id()];
    await chair().do('consensus.propose', { consensus: first, item: m.items[1]!, action: t.action });
    await chair().do('consensus.open-window', { consensus: first });
    const proposal = await t.replace(n.as('JOR'), OP1, 'urge', 'invite');
    await m.clock.pass('19 seconds');
    expect((await m.views('consensus')).find((c) => c.id === first)!.state).toBe('deferred');
    await m.as('JOR').do('text.withdraw', { paragraph: t.ids[OP1]!, alternative: proposal }, t.action);
    const { revision } = await t.paragraph(OP1);
    await m.as('secretariat').do('text.translate', { paragraph: t.ids[OP1]!, basedOn: revision, state: 'reviewed', texts: [{ pieces: [{ text: 'Nous engageons les États à appuyer des programmes de proximité ;' }] }] }, t.action);
    await chair().do('consensus.propose', { consensus: second, item: m.items[1]!, action: t.action });
    await chair().do('consensus.open-window', { consensus: second });
    await m.clock.pass('19 seconds');
    expect((await m.views('consensus')).find((c) => c.id === second)).toMatchObject({ state: 'adopted', symbol: expect.stringMatching(/^HSN\/2027\//) });
  });

  it('e12 e17 who left is recorded, intentions are noted below the result, and the meeting ends with nothing open', async () => {
    const whole = (await m.views('vote')).find((v) => v.majority === 'two-thirds')!;
    await m.as('THA').do('ballot.note-intention', { vote: whole.id, choice: 'yes' });
    await m.as('CHL').do('presence.leave', { sitting: m.sittings[2]! });
    await chair().do('sitting.close', { sitting: m.sittings[2]! });
    await chair().do('meeting.conclude', {});
    const told = await m.told();
    expect(told.filter((e) => e.type === 'sitting.opened').length).toBe(3);
    expect((await vote(whole.id)).tally).toEqual({ yes: 4, no: 2, abstain: 0, absent: 0 });
    expect((await floor.speakers()).filter((s) => ['called', 'speaking', 'paused'].includes(s.state))).toEqual([]);
    // The numbers of the entries are the order of the meeting, without a gap.
    expect(told.map((e) => e.seq)).toEqual(told.map((_, i) => i + 1));
  });

  it('e24 e23 time has drawn up the record of each day; Jordan has its statement of the first one corrected, and after seven days the three are final', async () => {
    await n.clock.runDue();
    expect((await m.views('record')).map((r) => [r.id, r.state]).sort()).toEqual(m.sittings.map((s) => [s, 'draft']).sort());
    const desk = m.as('secretariat');
    for (const sitting of m.sittings) await desk.do('record.circulate', { sitting });
    const [correction, statement] = [id(), (await floor.of('JOR', debate)).id];
    const words = { sitting: m.sittings[0]!, corrected: statement, text: 'The Minister said “in principle”.', lang: 'en' } as const;
    expect(await m.as('CHL').why('correction.ask', { ...words, correction: id() })).toBe('refusal.correction-not-own');
    await m.as('JOR').do('correction.ask', { ...words, correction });
    await desk.do('correction.accept', { correction });
    await m.clock.pass('7 days 1 second');
    expect((await m.views('record')).map((r) => r.state)).toEqual(['final', 'final', 'final']);
  });
});
