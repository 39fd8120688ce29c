// A text of a real year, told from its draft on (c4–c8, c11–c13, c16): bracketed over three sittings, bridged, followed in French, broken and carried by silence,
// dissociated from, aligned with, delivered and published. After every
// act the mirrors of all channels equal a fresh load (support/mirror). Not here: each rule by itself (actions-text, actions-silence, actions-adoption …).
import { randomUUID } from 'node:crypto';
import { alternatives } from '../src/contract/text.model.js';
import type { Packet } from '../src/contract/packet.js';
import type { StatementView } from '../src/contract/statements.views.js';
import { StatementsController } from '../src/actions/statements/statements.controller.js';
import { Read } from '../src/ledger/read.js';
import type { Network, Voice } from './support/network.js';
import { announce, house, round, set, setQuietly, told } from './support/silences.js';
import { tabled, type TextDesk } from './support/texts.js';

const [OP1, OP2] = [3, 4];
/** States that are no members; the last two answer on paper. */
const OTHERS = ['FIN', 'SWE', 'DNK', 'ISL', 'PRT', 'LVA'];
const outside = new Map<string, Voice>();
let n: Network;
let t: TextDesk;
beforeAll(async () => {
  // A Monday; Europe's clocks go forward on the 28th.
  n = await house('2027-03-08T08:00:00Z');
  t = await tabled(n, n.as('SVN'));
  const since = (await n.clock.now()).toISOString();
  for (const state of OTHERS) {
    await n.secretariat.do('state.admit', { state, status: 'partner', since });
    outside.set(state, await n.person(state));
  }
}, 120_000);
afterAll(() => n?.close());

const on = (party: string) => n.as(party);
/** The other language, word by word, of a paragraph that reads so now. */
const follow = async (i: number, text: string): Promise<void> => {
  const { revision } = await t.paragraph(i);
  await n.secretariat.do('text.translate', { paragraph: t.ids[i]!, basedOn: revision, state: 'reviewed', texts: [{ pieces: [{ text }] }] }, t.action);
};

const statement = async (): Promise<StatementView> => {
  const { views } = JSON.parse((await n.app.get(Read).since(t.action, null))!.text) as Packet;
  return views.find((v) => v.ref === `statement:${t.action}`)!.view as StatementView;
};

it('c4 c6 the first sitting: six delegations want other words, two of them for the same; all stand in brackets with their names', async () => {
  const seen = (await t.paragraph(OP1)).content;
  await t.replace(on('THA'), OP1, 'urge', 'encourage');
  await t.replace(on('CHL'), OP1, 'urge', 'call upon', seen);
  await t.replace(on('JOR'), OP1, 'community', 'national and local');
  await t.replace(on('NOR'), OP2, 'marking and tracing', 'marking, record-keeping and tracing');
  await on('CRI').do('text.support', { paragraph: t.ids[OP2]!, alternative: (await t.alternative(OP2, 'marking, record-keeping and tracing')).id }, t.action);
  await on('SVN').do('text.oppose', { paragraph: t.ids[OP1]!, alternative: (await t.alternative(OP1, 'national and local')).id }, t.action);
  expect(await t.shown(OP1)).toBe('We [urge / encourage THA / call upon CHL] States to support [community / national and local JOR −SVN] programmes;');
  expect(await t.shown(OP2)).toBe('We call for the [marking and tracing / marking, record-keeping and tracing NOR,CRI] of small arms;');
  expect([await t.status(OP1), await t.status(OP2), await t.status(1)]).toEqual(['bracketed', 'bracketed', 'open']);
});

it('c8 c7 the second sitting, a week later: the chair bridges, one accepts and one does not; Jordan withdraws; OP2 is agreed ad referendum when nobody objects in time', async () => {
  await set(n, '2027-03-15T08:00:00Z');
  const bridge = randomUUID();
  await on('SVN').do('text.bridge', { paragraph: t.ids[OP1]!, alternative: (await t.alternative(OP1, 'encourage')).id, text: 'strongly encourage', proposal: bridge }, t.action);
  await on('THA').do('text.answer', { paragraph: t.ids[OP1]!, alternative: bridge, accept: true }, t.action);
  await on('CHL').do('text.answer', { paragraph: t.ids[OP1]!, alternative: bridge, accept: false, comment: 'Too weak', lang: 'en' }, t.action);
  await on('JOR').do('text.withdraw', { paragraph: t.ids[OP1]!, alternative: (await t.alternative(OP1, 'national and local')).id }, t.action);
  await on('SVN').do('text.gavel', { paragraph: t.ids[OP2]!, picks: [(await t.alternative(OP2, 'marking, record-keeping and tracing')).id] }, t.action);
  await n.clock.pass('5 minutes');
  expect([await t.status(OP2), await t.shown(OP2)]).toEqual(['agreed-ad-ref', 'We call for the marking, record-keeping and tracing of small arms;']);
  expect(alternatives((await t.paragraph(OP1)).content.runs).some((a) => a.proposers.includes('JOR'))).toBe(false);
});

it('c5 c11 the third sitting: no bracket is left, French follows what was agreed, and only then the text can go under silence', async () => {
  await set(n, '2027-03-22T08:00:00Z');
  await on('SVN').do('text.gavel', { paragraph: t.ids[OP1]!, picks: [(await t.alternative(OP1, 'strongly encourage')).id] }, t.action);
  await n.clock.pass('5 minutes');
  expect((await t.paragraph(OP1)).content.runs.length && await t.shown(OP1)).toBe('We strongly encourage States to support community programmes;');
  const early = await on('SVN').refused('silence.announce', { silence: randomUUID(), mode: 'collecting', date: '2027-03-30', time: '12:00', meeting: true }, t.action);
  expect(early.detail.why).toBe('refusal.translation-stale');
  await follow(OP1, 'Nous encourageons vivement les États à appuyer des programmes de proximité ;');
  await follow(OP2, 'Nous demandons le marquage, l’enregistrement et le traçage des armes légères ;');
  await n.secretariat.do('text.review', { paragraphs: t.ids.slice(0, OP1) }, t.action);
  await on('SVN').do('action.revise', { title: { en: 'On armed violence', fr: 'De la violence armée' } }, t.action);
});

it('c11 72 hours over a weekend and a change of the clocks: Chile asks for a day more, Jordan breaks OP2', async () => {
  await set(n, '2027-03-25T10:00:00Z');
  const silence = await announce(n, t.action, { date: '2027-03-30' });
  expect((await round(n, t.action)).due).toBe('2027-03-30T10:00:00.000Z');
  const request = randomUUID();
  await on('CHL').do('silence.ask-extension', { silence, request, hours: 24, reason: 'Santiago is on holiday.', lang: 'en' }, t.action);
  await on('SVN').do('silence.extend', { silence, request, grant: true }, t.action);
  await on('JOR').do('silence.break', { silence, paragraphs: [t.ids[OP2]!], wording: 'marking and tracing', lang: 'en' }, t.action);
  await set(n, '2027-03-31T10:00:01Z');
  expect((await told(n, t.action)).at(-1)).toMatchObject({ type: 'silence.broken', due: new Date('2027-03-31T10:00:00Z'), data: { parties: ['JOR'], paragraphs: [t.ids[OP2]] } });
  await on('SVN').do('silence.consult', { silence }, t.action);
});

it('c11 c12 Rev.1 with other words: the second silence hears one objection lifted two seconds before its end and another a millisecond after it; adopted, dated at its deadline', async () => {
  await on('SVN').do('text.reopen', { paragraph: t.ids[OP2]!, ground: 'package', reason: 'Jordan broke the silence on it.', lang: 'en' }, t.action);
  await on('SVN').do('text.gavel', { paragraph: t.ids[OP2]!, text: 'We call for the marking and tracing of small arms and light weapons;', other: 'Nous demandons le marquage et le traçage des armes légères et de petit calibre ;' }, t.action);
  await n.clock.pass('5 minutes');
  await n.secretariat.do('text.review', { paragraphs: [t.ids[OP2]!] }, t.action);
  const silence = await announce(n, t.action, { date: '2027-04-06' });
  const rev = await round(n, t.action);
  expect([rev.round, rev.symbol.endsWith('/Rev.1'), rev.due]).toEqual([2, true, '2027-04-06T10:00:00.000Z']);
  await on('NOR').do('silence.affirm', { silence }, t.action);
  await on('THA').do('silence.break', { silence, paragraphs: [t.ids[OP2]!], reason: 'The capital has not answered.', lang: 'en' }, t.action);
  await setQuietly(n, '2027-04-06T09:59:58Z');
  await on('THA').do('silence.lift', { silence }, t.action);
  await setQuietly(n, '2027-04-06T10:00:00.001Z');
  expect((await on('CRI').do('silence.break', { silence, paragraphs: [], reason: 'Late.', lang: 'en' }, t.action)).result).toEqual({ late: true });
  await n.clock.runDue();
  const end = (await told(n, t.action)).filter((e) => e.type === 'silence.adopted');
  expect(end).toMatchObject([{ due: new Date('2027-04-06T10:00:00Z'), data: { positive: 1, members: 6 } }]);
  expect((await round(n, t.action)).adoptedAs).toMatch(/^HSN\/2027\/\d+$/);
});

it('c13 Thailand dissociates itself from OP2 in the days for it; the annex holds its words in both languages', async () => {
  const { id: adoption } = await round(n, t.action);
  const stance = randomUUID();
  await on('THA').do('stance.file', { stance, adoption, kind: 'dissociation', paragraphs: [t.ids[OP2]!], text: 'Thailand dissociates itself from OP2.', lang: 'en' }, t.action);
  await n.secretariat.do('stance.translate', { stance, text: 'La Thaïlande se dissocie du paragraphe OP2.' }, t.action);
  await n.clock.pass('49 hours');
  expect((await told(n, t.action)).at(-1)).toMatchObject({ type: 'adoption.annexed', data: { count: 1, parties: ['THA'] } });
});

it('c16 six states that are no members align, four by their own contacts and two on paper; it is locked in the names of five members and theirs, not of the Network', async () => {
  await on('SVN').do('statement.open-alignment', {}, t.action);
  const paper = randomUUID();
  await n.db.own(`insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, repeat('0', 64), 1, 'application/pdf', 'note.pdf', 'secretariat', $2, concord_now())`, [paper, n.secretariat.person]);
  for (const [i, party] of OTHERS.entries()) {
    const invitation = randomUUID();
    await on('SVN').do('alignment.invite', { party, invitation }, t.action);
    if (i < 4) await outside.get(party)!.do('alignment.align', {}, invitation);
    else await n.secretariat.do('alignment.record', { party, evidence: paper, received: (await n.clock.now()).toISOString() }, t.action);
  }
  await on('SVN').do('statement.lock', {}, t.action);
  expect((await statement()).locked!.behalf).toEqual({ network: false, members: ['CHL', 'CRI', 'JOR', 'NOR', 'SVN'], dissociated: ['THA'], observers: [], others: [...OTHERS].sort() });
});

it('c16 §3.11 delivered in Geneva with one other word, which the speaker explains; published at once in both languages, for everybody', async () => {
  const delivery = randomUUID();
  const at = new Date((await n.clock.now()).getTime() + 3_600_000).toISOString();
  await on('SVN').do('delivery.plan', { delivery, forum: { en: 'Human Rights Council', fr: 'Conseil des droits de l’homme' }, at, zone: 'Europe/Zurich', city: 'Geneva', slot: 180, speaker: 'SVN', lang: 'en' }, t.action);
  await n.clock.pass('2 hours');
  const { text } = await statement();
  const locked = text!.paragraphs.map((p) => p.en).join('\n\n');
  await on('SVN').do('delivery.record', { delivery, delivered: at, said: locked.replace('strongly encourage', 'very strongly encourage') }, t.action);
  expect((await on('SVN').refused('statement.publish', {}, t.action)).detail.why).toBe('refusal.delivery-unexplained');
  await on('SVN').do('delivery.explain', { delivery, text: 'A word of emphasis; the text as locked stands.', lang: 'en' }, t.action);
  await on('SVN').do('statement.publish', {}, t.action);
  const shown = (await n.app.get(StatementsController, { strict: false }).published()).find((p) => p.id === t.action);
  expect(shown).toMatchObject({ behalf: { network: false, others: [...OTHERS].sort() } });
  expect(shown!.paragraphs.map((p) => [p.en !== '', p.fr !== ''])).toEqual(t.ids.map(() => [true, true]));
});

it('every window that followed all of it shows what a fresh load shows', () => n.mirrors.verifyAll());
