// Stories of what is decided as files: the chair's letters on a silence, and the text as it was adopted with corrigenda, addenda and positions annexed, as Word, PDF and Akoma Ntoso, in both
// languages. Opened by other libraries than those that wrote it. Not here: a text in negotiation (records-documents.spec.ts).
import { randomUUID } from 'node:crypto';
import type { AdoptionsView } from '../src/contract/adoption.views.js';
import type { DocumentForm, DocumentLang, DocumentView } from '../src/contract/documents.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import type { Answer } from './support/http.js';
import type { Network } from './support/network.js';
import { docx, pdf, words, type Opened } from './support/opened.js';
import { describeShared } from './support/shared-data.js';
import { announce, house, round, rounds, set } from './support/silences.js';
import { STATEMENT, tabled, type TextDesk } from './support/texts.js';
import { FrontDoor, why, type Browser } from './support/visitor.js';
import { akomaNtosoVerdict } from './support/xsd.js';

let n: Network;
let door: FrontDoor;
let norway: Browser;
let t: TextDesk;
const [OP1, OP2] = [3, 4];
beforeAll(async () => {
  n = await house('2027-03-25T08:00:00Z');
  door = await FrontDoor.open(n);
  norway = (await door.letIn(['speak'])).browser;
  t = await tabled(n, n.as('SVN'));
  await n.as('SVN').do('text.review', { paragraphs: t.ids }, t.action);
}, 120_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});

interface Wanted { view: DocumentView; lang?: DocumentLang; form?: DocumentForm; round?: number }
const ask = (w: Wanted, by: Browser = norway): Promise<Answer> => by.ask('GET', `/api/texts/${t.action}/document?${new URLSearchParams(Object.entries(w).map(([k, v]) => [k, String(v)])).toString()}`);
const paper = async (w: Wanted): Promise<Opened> => {
  const answer = await ask(w);
  expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, '']);
  return docx(answer.bytes);
};
const column = (d: Opened, cell: number | null): string[] => d.paragraphs.filter((p) => p.cell === cell).map(words);
/** Every one of these stands in the text, in this order. */
const inOrder = (all: string[], parts: (string | RegExp)[]): void => {
  let from = 0;
  for (const part of parts) {
    const found = all.findIndex((line, i) => i >= from && (typeof part === 'string' ? line.includes(part) : part.test(line)));
    expect({ part: String(part), found: found < 0 ? all.slice(from) : true }).toEqual({ part: String(part), found: true });
    from = found + 1;
  }
};

it('c11: the chair’s letter that a text is under silence, in both languages, with the deadline by two clocks and the text enclosed', async () => {
  for (const view of ['announcement', 'outcome', 'adopted'] as const) expect((await ask({ view })).status).toBe(409);
  await announce(n, t.action);
  const { hash } = await round(n, t.action);
  const d = await paper({ view: 'announcement' });
  expect(d.numbersLines).toBe(false);
  inOrder(column(d, 1), [
    'Ljubljana, 25 March 2027', 'Chile, Costa Rica, Jordan, Norway, Slovenia, Thailand', 'HSN/2027/L.1: silence procedure, round 1', 'Excellencies,',
    'rules of procedure 0', /ends on 30 March 2027 at 12:00, time of Ljubljana \(30 Mar 2027, 10:00 UTC\)/, 'the text is adopted', 'Objections are held until the deadline', 'announced in a meeting',
    'outside working hours for: Chile, Costa Rica', hash, 'highest consideration', 'The Chair of the Human Security Network (Slovenia)', 'Enclosure: HSN/2027/L.1', ...STATEMENT.map((x) => x[1]),
  ]);
  inOrder(column(d, 2), ['Ljubljana, le 25 mars 2027', 'Chili, Costa Rica, Jordanie, Norvège, Slovénie, Thaïlande', 'procédure de silence, tour 1', 'Excellences,', /30 mars 2027 à 12:00, heure de Ljubljana/, hash, 'très haute considération', ...STATEMENT.map((x) => x[2]!)]);
  expect(why(await ask({ view: 'outcome' }))).toBe('refusal.document-undecided');
  expect(why(await ask({ view: 'announcement', round: 2 }))).toBe('refusal.document-no-silence');
  const observer = (await door.letIn(['speak'], 'ZAF')).browser;
  expect((await ask({ view: 'announcement' }, observer)).status).toBe(404);
});

it('c11: the letter that a silence was broken says by whom and on which paragraphs, in the order of each language', async () => {
  const { id: silence } = await round(n, t.action);
  await n.as('THA').do('silence.break', { silence, paragraphs: [], reason: 'Too early.', lang: 'en' }, t.action);
  await n.as('JOR').do('silence.break', { silence, paragraphs: [t.ids[OP2]!, t.ids[OP1]!], reason: 'Too far.', lang: 'en' }, t.action);
  await set(n, '2027-03-30T10:00:01Z');
  await n.clock.runDue();
  norway = (await door.letIn(['speak'])).browser;
  const d = await paper({ view: 'outcome' });
  inOrder(column(d, 1), ['Ljubljana, 30 March 2027', 'HSN/2027/L.1: end of the silence procedure, round 1', 'was broken. The text is not adopted.', 'Jordan (OP1, OP2), Thailand (the whole text)', '(Slovenia)']);
  inOrder(column(d, 2), ['le 30 mars 2027', 'a été rompu', 'Jordanie (OP1, OP2), Thaïlande (l’ensemble du texte)']);
});

it('c13 c18: the text as adopted, with its corrigendum, addendum and what states said annexed in both languages; what nobody has put into a language follows, what was withdrawn says so', async () => {
  await n.as('SVN').do('silence.consult', { silence: (await round(n, t.action)).id }, t.action);
  await announce(n, t.action, { date: '2027-04-06' });
  await set(n, '2027-04-06T10:00:01Z');
  await n.clock.runDue();
  const { views } = JSON.parse((await n.app.get(Read).since(t.action, null))!.text) as Packet;
  const { id: adoption, symbol } = (views.find((v) => v.ref === `adoption:${t.action}`)!.view as unknown as AdoptionsView).adoptions[0]!;
  expect(symbol).toBe('HSN/2027/1');
  const reservation = randomUUID();
  const stance = (kind: string, text: string, more: object) => ({ stance: randomUUID(), adoption, kind, paragraphs: [], text, lang: 'en', ...more }) as never;
  await n.as('THA').do('stance.file', stance('dissociation', 'Thailand dissociates itself from this paragraph.', { paragraphs: [t.ids[OP2]!] }), t.action);
  await n.as('CHL').do('stance.file', stance('explanation', 'Le Chili se joint au consensus.', { lang: 'fr', translation: 'Chile joins the consensus.' }), t.action);
  await n.as('CHL').do('stance.file', stance('interpretation', 'Chile reads <States> & “all” widely.', { paragraphs: [t.ids[0]!] }), t.action);
  await n.as('JOR').do('stance.file', stance('reservation', 'Jordan reserves its position.', { stance: reservation }), t.action);
  await n.as('JOR').do('stance.withdraw', { stance: reservation }, t.action);
  await n.secretariat.do('adoption.correct', { adoption, issue: randomUUID(), paragraph: t.ids[OP1]!, text: { en: 'We urge all States to support community programmes;', fr: 'Nous engageons tous les États à appuyer des programmes ;' } }, t.action);
  await n.as('SVN').do('adoption.supplement', { adoption, issue: randomUUID(), text: { en: 'A list of programmes is kept.', fr: 'Une liste des programmes est tenue.' } }, t.action);
  norway = (await door.letIn(['speak'])).browser;
  const d = await paper({ view: 'adopted' });
  inOrder(d.paragraphs.map(words), ['Adopted: HSN/2027/1', 'Adopted by silence procedure on 6 April 2027', 'Text as adopted']);
  inOrder(column(d, 1), [
    ...STATEMENT.slice(0, 4).map((x) => x[1]), 'See HSN/2027/1/Corr.1.', STATEMENT[4]![1], 'Corrigenda', 'HSN/2027/1/Corr.1, OP1 should read:', 'We urge all States', 'Addenda', 'HSN/2027/1/Add.1', 'A list of programmes is kept.',
    'Annex: positions of States', 'until 8 April 2027', 'Chile. Explanation of position: the whole text', 'Chile joins the consensus.', 'Chile. Interpretative statement: title', 'Chile reads <States> & “all” widely.',
    'Jordan. Reservation: the whole text', 'Jordan reserves its position.', 'Withdrawn on 6 April 2027.', 'Thailand. Dissociation: OP2', 'Thailand dissociates itself',
  ]);
  inOrder(column(d, 2), ['Rectificatifs', 'lire comme suit OP1', 'Nous engageons tous les États', 'Additifs', 'Une liste des programmes est tenue.', /Annexe.: positions des États/, /Chili\. Explication de position.: l’ensemble du texte/, 'Le Chili se joint au consensus.', '[texte français à suivre]']);
  const french = await paper({ view: 'adopted', lang: 'fr' });
  expect(french.numbersLines).toBe(false);
  inOrder(french.paragraphs.map(words), ['Adopté par procédure de silence le 6 avril 2027', STATEMENT[4]![2]!, 'Rectificatifs', 'Annexe', 'Le Chili se joint au consensus.']);
  const { pages } = await pdf((await ask({ view: 'adopted', form: 'pdf' })).bytes);
  const printed = pages.join('\n').replace(/\s+/g, ' ');
  for (const w of ['We urge States to support community programmes;', 'We urge all States', 'Annex: positions of States', 'Chili. Explication', 'Withdrawn on 6 April 2027.', '[texte français à suivre]']) expect(printed).toContain(w);
});

it('c11: the letter on the adoption, and that on the round before it, each with what was decided', async () => {
  const d = await paper({ view: 'outcome' });
  inOrder(column(d, 1), ['Ljubljana, 6 April 2027', 'HSN/2027/1: adoption', /HSN\/2027\/L\.1 at its deadline\. The text was adopted on 6 April 2027 at 10:00 \(UTC\) as HSN\/2027\/1\./, 'recorded before 8 April 2027', 'Enclosure: HSN/2027/1', ...STATEMENT.map((x) => x[1])]);
  inOrder(column(d, 2), ['adoption', 'Le texte a été adopté le 6 avril 2027', 'Pièce jointe']);
  expect((await rounds(n, t.action)).map((r) => r.state)).toEqual(['reissued', 'adopted']);
  inOrder(column(await paper({ view: 'outcome', round: 1 }), 1), ['end of the silence procedure, round 1', 'Jordan (OP1, OP2)']);
});

describeShared('the form that archives exchange', () => {
  it('c13 c18 holds the annexes as documents of their own, by whoever said them, and is valid in either language', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const { body } = await ask({ view: 'adopted', form: 'akn', lang });
      expect(await akomaNtosoVerdict(body)).toMatchObject({ first: '', valid: true });
      expect(body.match(/<\w+:attachment /g)).toHaveLength(6);
    }
    const { body } = await ask({ view: 'adopted', form: 'akn', lang: 'fr' });
    for (const w of ['name="corrigendum"', 'name="addendum"', 'hsn.THA', 'Le Chili se joint au consensus.', 'xml:lang="en"', 'Thailand dissociates itself from this paragraph.', 'Retirée le 6 avril 2027.', '&lt;States&gt; &amp;']) expect(body).toContain(w);
    expect((await akomaNtosoVerdict(body.replace('att_2', 'att_1'))).valid).toBe(false);
  });
});
