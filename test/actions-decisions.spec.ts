// Stories of questions that members answer without meeting: graded positions, decisions with quorum and deadline, outcomes with a day of review. Not here: silence.
import { randomUUID } from 'node:crypto';
import { GaugesController } from '../src/actions/decisions/decisions.views.js';
import type { DecisionView, GaugeView, OutcomeView } from '../src/contract/decisions.views.js';
import { outcomeOf } from '../src/contract/decisions.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { Seating } from '../src/ledger/seating.js';
import type { ReaderView } from '../src/members/sessions.js';
import { TodayReader } from '../src/notices/today.reader.js';
import { why, type Network, type Voice } from './support/network.js';
import { convene } from './support/meetings.js';
import { house, set, setQuietly } from './support/silences.js';

let n: Network;
beforeAll(async () => void (n = await house('2027-03-25T08:00:00Z')), 120_000);
afterAll(() => n?.close());

const one = async <V>(channel: string, ref: string): Promise<V> => (JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet).views.find((v) => v.ref === ref)!.view as V;
const inHours = async (hours: number): Promise<string> => new Date((await n.clock.now()).getTime() + hours * 3_600_000).toISOString();
const tabled = async (): Promise<string> => {
  const id = randomUUID();
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { en: 'Small arms', fr: 'Armes légères' }, lang: 'en' }, id);
  await n.as('SVN').do('text.add', { paragraphs: [{ id: randomUUID(), kind: 'OP', text: 'We agree;' }] }, id);
  await n.as('SVN').do('action.table', {}, id);
  return id;
};
const put = async (id: string, due: string, more: { quorum?: number; majority?: 'consensus' | 'simple' | 'two-thirds' } = {}): Promise<string> => {
  const decision = randomUUID();
  await n.as('SVN').do('decision.put', { decision, asked: { en: 'Do we meet in June?' }, due, quorum: 3, majority: 'simple', ...more }, id);
  return decision;
};
const decision = (id: string, d: string): Promise<DecisionView> => one(id, `decision:${d}`);
const answers = (by: Voice, gauge: string) => n.app.get(GaugesController, { strict: false }).answers({ party: by.party } as ReaderView, gauge);
const undecided = async (d: string): Promise<string[]> => (await n.db.own<{ parties: string[] }>('select parties from deadline where key = $1 and closed is null', [`decision:${d}`]))[0]?.parties ?? [];
const today = async (party: string, id: string): Promise<string[]> => {
  const { person, hat } = n.as(party);
  return (await n.app.get(TodayReader, { strict: false }).today({ person, hat, party } as ReaderView)).items.filter((i) => i.id === id).map((i) => String(i.facts.deadline));
};

it('c15 is answered until the second of its deadline, by holders of *bind* of those who were members; equality is late', async () => {
  const id = await tabled();
  expect(await why(n.as('SVN').refused('decision.put', { decision: randomUUID(), asked: { en: 'May we?' }, due: await inHours(1), quorum: 7, majority: 'simple' }, id))).toBe('refusal.decision-quorum');
  expect((await n.as('NOR').refused('decision.put', { decision: randomUUID(), asked: { en: 'May we?' }, due: await inHours(1), quorum: 1, majority: 'simple' }, id)).code).toBe('not-allowed');
  const due = '2027-03-26T12:00:00.000Z';
  const d = await put(id, due);
  const junior = await n.person('NOR', ['speak', 'negotiate']);
  expect(await why(junior.refused('decision.answer', { decision: d, answer: 'yes' }, id))).toBe('refusal.needs-mandate');
  await n.as('NOR').do('decision.answer', { decision: d, answer: 'no' }, id);
  await n.as('NOR').do('decision.answer', { decision: d, answer: 'yes', comment: 'Gladly', lang: 'en' }, id);
  await n.as('CHL').do('decision.answer', { decision: d, answer: 'abstain' }, id);
  await setQuietly(n, '2027-03-26T11:59:40Z');
  await n.as('THA').do('decision.answer', { decision: d, answer: 'yes' }, id);
  await setQuietly(n, '2027-03-26T12:00:01Z');
  expect(await n.as('JOR').refused('decision.answer', { decision: d, answer: 'no' }, id)).toMatchObject({ code: 'too-late' });
  await n.clock.runDue();
  expect(await decision(id, d)).toMatchObject({ state: 'carried', closed: { at: due } });
  const [line] = await n.db.own<{ due: Date; data: object }>(`select due, data from entry where channel = $1 and type = 'decision.closed'`, [id]);
  expect([line!.due.toISOString(), line!.data]).toEqual([due, { decision: d, result: 'carried', yes: 2, no: 0, abstain: 1, quorum: 3 }]);
});

it('c15 f7 reminds those who have not answered, and nobody else; it stands in their day alone', async () => {
  const id = await tabled();
  const d = await put(id, await inHours(30));
  expect(await undecided(d)).toEqual(['CHL', 'CRI', 'JOR', 'NOR', 'SVN', 'THA']);
  await n.as('CHL').do('decision.answer', { decision: d, answer: 'yes' }, id);
  expect(await undecided(d)).toEqual(['CRI', 'JOR', 'NOR', 'SVN', 'THA']);
  expect([await today('CHL', id), await today('NOR', id)]).toEqual([[], ['decision']]);
  await n.clock.pass('31 hours');
  expect([(await decision(id, d)).state, await undecided(d), await today('NOR', id)]).toEqual(['lapsed', [], []]);
  const other = await put(id, await inHours(30));
  await n.as('SVN').do('decision.withdraw', { decision: other, reason: 'Settled over the telephone', lang: 'en' }, id);
  expect(await why(n.as('CHL').refused('decision.answer', { decision: other, answer: 'yes' }, id))).toBe('refusal.decision-withdrawn');
});

it('c15 counts: the quorum of answers, abstentions for no side, a majority, two thirds, or nobody against', () => {
  expect(outcomeOf(['yes', 'yes'], 3, 'simple')).toBe('lapse');
  expect(outcomeOf(['yes', 'no', 'abstain'], 3, 'simple')).toBe('fail');
  expect(outcomeOf(['yes', 'abstain', 'abstain'], 3, 'simple')).toBe('carry');
  expect([outcomeOf(['yes', 'yes', 'no'], 3, 'two-thirds'), outcomeOf(['yes', 'yes', 'yes', 'no', 'no'], 3, 'two-thirds')]).toEqual(['carry', 'fail']);
  expect([outcomeOf(['yes', 'abstain'], 2, 'consensus'), outcomeOf(['yes', 'yes', 'no'], 2, 'consensus'), outcomeOf(['abstain', 'abstain'], 2, 'consensus')]).toEqual(['carry', 'fail', 'fail']);
});

it('c14 positions on a question are graded and named for all to read', async () => {
  const [id, gauge] = [await tabled(), randomUUID()];
  expect(await why(n.as('SVN').refused('gauge.open', { gauge, shown: 'named' }, id))).toBe('refusal.question-empty');
  await n.as('SVN').do('gauge.open', { gauge, asked: { en: 'A body of experts?', fr: 'Un groupe d’experts ?' }, shown: 'named' }, id);
  await n.as('JOR').do('gauge.state', { gauge, grade: 'block' }, id);
  await n.as('JOR').do('gauge.state', { gauge, grade: 'reservations', comment: 'Its cost', lang: 'en' }, id);
  expect(await one<GaugeView>(id, `gauge:${gauge}`)).toMatchObject({ told: ['JOR'], grades: [{ party: 'JOR', grade: 'reservations', comment: { text: 'Its cost' } }] });
  expect(await why(n.as('NOR').refused('answer.give', { gauge, grade: 'support' }, randomUUID()))).toBe('refusal.gauge-named');
  await n.as('SVN').do('gauge.close', { gauge }, id);
  expect(await why(n.as('NOR').refused('gauge.state', { gauge, grade: 'support' }, id))).toBe('refusal.gauge-closed');
});

it('c14 told to the chair alone: others learn who has told and never what, in no view, entry or list', async () => {
  const [id, gauge, own] = [await tabled(), randomUUID(), randomUUID()];
  const [{ id: paragraph }] = (await n.db.own<{ id: string }>('select id from text_paragraph where text = $1', [id])) as [{ id: string }];
  await n.as('SVN').do('gauge.open', { gauge, paragraph, shown: 'chair' }, id);
  expect(await why(n.as('THA').refused('gauge.state', { gauge, grade: 'block' }, id))).toBe('refusal.gauge-for-chair');
  await n.as('THA').do('answer.give', { gauge, grade: 'stand-aside', comment: 'Between us', lang: 'en' }, own);
  expect(await why(n.as('THA').refused('answer.give', { gauge, grade: 'block' }, randomUUID()))).toBe('refusal.answer-given');
  await n.as('THA').do('answer.change', { grade: 'accept' }, own);
  expect(await one<GaugeView>(id, `gauge:${gauge}`)).toMatchObject({ told: ['THA'], grades: [], paragraph });
  const told = await n.db.own<{ data: object }>(`select data from entry where channel = $1 and type like 'gauge.%'`, [id]);
  expect(JSON.stringify(told)).not.toMatch(/stand-aside|accept/);
  expect([await answers(n.as('SVN'), gauge), await answers(n.as('THA'), gauge)]).toMatchObject([[{ party: 'THA', grade: 'accept' }], [{ party: 'THA', grade: 'accept' }]]);
  for (const other of [n.as('NOR'), n.secretariat, n.as('ZAF')]) expect([await answers(other, gauge), await n.app.get(Seating).one(own, other.hat)]).toEqual([[], null]);
});

it('c17 an outcome stands in both languages, and on its day an item opens by itself for the lead and the secretariat, and on the next agenda', async () => {
  const [id, outcome] = [await tabled(), randomUUID()];
  expect(await why(n.as('SVN').refused('outcome.record', { outcome, words: { en: 'A focal point in each capital' } }, id))).toBe('refusal.outcome-one-language');
  const review = '2027-09-01T07:00:00.000Z';
  await n.as('SVN').do('outcome.record', { outcome, words: { en: 'A focal point in each capital', fr: 'Un point focal dans chaque capitale' }, review }, id);
  expect([await today('SVN', id), await today('NOR', id), await today('secretariat', id)]).toEqual([['review'], [], ['review']]);
  await set(n, '2027-09-01T07:00:30Z');
  expect((await one<OutcomeView>(id, `outcome:${outcome}`)).state).toBe('under-review');
  const [line] = await n.db.own<{ due: Date; data: object }>(`select due, data from entry where channel = $1 and type = 'outcome.review-opened'`, [id]);
  expect([line!.due.toISOString(), line!.data]).toEqual([review, { outcome, parties: ['SVN', 'secretariat'] }]);
  // No plenary is convened: it waits for the next one, and the members find it on its agenda.
  await n.clock.runDue();
  expect((await n.db.own(`select data from entry where channel = $1 and type = 'item.awaited'`, [id])).map((e) => e.data)).toEqual([{ subject: outcome }]);
  const plenary = await convene(n, { chair: 'SVN', delegates: [], opened: false });
  expect((await plenary.views('item')).map((i) => [i.number, i.title, i.about])).toContainEqual(['1', { en: 'Review of what was decided: Small arms', fr: 'Réexamen de ce qui a été décidé\u202f: Armes légères' }, { action: id, symbol: null }]);
  expect((await plenary.told()).find((e) => e.type === 'item.came')).toMatchObject({ party: 'SVN', data: { number: '1', action: id, subject: outcome } });
  await n.as('SVN').do('outcome.review', { outcome, text: 'Ten of twelve have one', lang: 'en', next: '2028-03-01T08:00:00Z' }, id);
  expect(await one<OutcomeView>(id, `outcome:${outcome}`)).toMatchObject({ state: 'recorded', review: '2028-03-01T08:00:00.000Z', reviews: [{ party: 'SVN', text: 'Ten of twelve have one' }] });
});
