// Stories of texts as files: every view of a text as Word and PDF, by the seat of who asks; what observers take away has no name in any byte. Opened by other libraries than those that wrote it.
import { randomBytes, randomUUID } from 'node:crypto';
import type { DocumentForm, DocumentLang, DocumentView } from '../src/contract/documents.js';
import { tokenHash } from '../src/members/sessions.js';
import { httpApplication, type Answer, type HttpApplication } from './support/http.js';
import { network, type Network } from './support/network.js';
import { byFont } from '../src/records/documents/pdf-fonts.js';
import { docx, pdf, words, type Opened } from './support/opened.js';
import { describeShared } from './support/shared-data.js';
import { adopted, anchorOf, STATEMENT, tabled, type TextDesk } from './support/texts.js';
import { akomaNtosoVerdict } from './support/xsd.js';

let n: Network;
let web: HttpApplication;
let t: TextDesk;
let reading: string;
const cookies = new Map<string, string>();
const signIn = async (party: string): Promise<void> => {
  const token = randomBytes(32).toString('base64url');
  const by = n.as(party);
  await n.db.own(`insert into session (id, token, person, hat, made, seen, expires) values ($1, $2, $3, $4, concord_now(), concord_now(), concord_now() + interval '1 day')`, [randomUUID(), tokenHash(token), by.person, by.hat]);
  cookies.set(party, `concord=${token}`);
};
const OP1 = 3;
const OP2 = 4;
beforeAll(async () => {
  n = await network({ members: ['SVN', 'CHL', 'GRC', 'THA'], observers: ['ZAF'], chair: 'SVN' });
  web = await httpApplication(n.db.url);
  for (const p of ['SVN', 'CHL', 'ZAF']) await signIn(p);
  t = await tabled(n, n.as('SVN'));
  const encourage = await t.replace(n.as('CHL'), OP1, 'urge', 'encourage');
  await n.as('THA').do('text.support', { paragraph: t.ids[OP1]!, alternative: encourage }, t.action);
  await n.as('GRC').do('text.oppose', { paragraph: t.ids[OP1]!, alternative: encourage }, t.action);
  await n.as('GRC').do('text.propose', { paragraph: t.ids[OP2]!, verb: 'insert', text: ' everywhere', other: ' partout', proposal: randomUUID() }, t.action);
  await n.as('GRC').do('text.reserve', { paragraph: t.ids[OP2]!, kind: 'scrutiny', reservation: randomUUID() }, t.action);
  await n.as('SVN').do('text.gavel', { paragraph: t.ids[1]!, picks: [] }, t.action);
  await n.clock.pass('20 seconds');
  reading = (await n.read.query<{ id: string }>('select id from reading where action = $1', [t.action]))[0]!.id;
}, 60_000);
afterAll(async () => {
  await web?.close();
  await n?.close();
});

interface Wanted { form?: DocumentForm; view?: DocumentView; lang?: DocumentLang; as?: string; since?: number }
const ask = (by: string, path: string, wanted: Wanted = {}): Promise<Answer> =>
  web.send('GET', `/api/${path}/document?${new URLSearchParams(Object.entries(wanted).map(([k, v]) => [k, String(v)])).toString()}`, { cookie: cookies.get(by)! });
const get = async (by: string, wanted: Wanted, path = `texts/${t.action}`): Promise<Answer> => {
  const answer = await ask(by, path, wanted);
  expect({ status: answer.status, body: answer.status === 200 ? '' : answer.body }).toEqual({ status: 200, body: '' });
  return answer;
};
const paper = async (wanted: Wanted): Promise<Opened> => docx((await get('CHL', wanted)).bytes);
const saying = (d: Opened, part: string) => d.paragraphs.find((p) => words(p).includes(part)) ?? { cell: null, runs: [] };

it('c5 c6 the text in two columns: brackets bold, who stands behind each raised above the line, reservations below', async () => {
  const d = await paper({});
  const op1 = saying(d, 'We [');
  expect(words(op1)).toBe('We [urge / encourage CHL THA against: GRC] States to support community programmes;');
  expect(op1.runs.filter((r) => r.bold).map((r) => r.text)).toEqual(['[', ' / ', ']']);
  expect(op1.runs.filter((r) => r.raised).map((r) => r.text)).toEqual([' CHL THA against: GRC']);
  expect([op1.cell, saying(d, 'Nous engageons').cell]).toEqual([1, 2]);
  expect(words(saying(d, 'partout'))).toBe('Nous demandons le marquage et le traçage des armes légères\u00a0;[ partout GRC]'.replace('\u00a0', STATEMENT[OP2]![2]!.includes('\u00a0') ? '\u00a0' : ' '));
  expect(saying(d, 'Greece: scrutiny reservation').cell).toBe(1);
  expect(d.paragraphs.filter((p) => p.cell === 0).map(words)).toEqual(['PP1', 'PP2', 'OP1', 'OP2']);
  expect(d.numbersLines).toBe(false);
});

it('c6 proposals as tracked changes to the words last agreed: each by its state’s name, at its time', async () => {
  const d = await paper({ view: 'tracked', lang: 'en' });
  const at = (await n.read.query<{ at: Date }>(`select at from entry where channel = $1 and type = 'text.proposed' order by seq limit 1`, [t.action]))[0]!.at.toISOString();
  expect(saying(d, 'encourage').runs.filter((r) => r.change).map((r) => [r.text, r.change])).toEqual([
    ['urge', { as: 'del', author: 'Chile, Thailand', date: at }], ['encourage', { as: 'ins', author: 'Chile, Thailand', date: at }],
  ]);
  expect(saying(d, 'everywhere').runs.filter((r) => r.change).map((r) => [r.text, r.change!.as, r.change!.author])).toEqual([[' everywhere', 'ins', 'Greece']]);
  // Without what came in, and with what would go: the clean text.
  const stood = d.paragraphs.map((p) => p.runs.filter((r) => r.change?.as !== 'ins').map((r) => r.text).join('').replace(/^.*\t/, ''));
  for (const [, text] of STATEMENT) expect(stood).toContain(text);
  expect(saying(await paper({ view: 'tracked', lang: 'fr' }), 'partout').runs.filter((r) => r.change).map((r) => r.change!.author)).toEqual(['Grèce']);
});

it('c5 clean, agreed only, as one state would have it, and what has changed since a document was issued', async () => {
  expect(words(saying(await paper({ view: 'clean', lang: 'en' }), 'We urge'))).toBe('OP1\tWe urge States to support community programmes;');
  const agreed = await paper({ view: 'agreed', lang: 'en' });
  expect(agreed.paragraphs.map(words).filter((p) => /^[PO]P/.test(p))).toEqual(['PP1\tRecalling resolution 66/290,']);
  expect(words(saying(await paper({ view: 'country', as: 'CHL', lang: 'en' }), 'OP1'))).toContain('We encourage States');
  const since = (await t.text()).issues[0]!.seq;
  const changes = await paper({ view: 'changes', since, lang: 'en' });
  expect(changes.paragraphs.map(words).filter((p) => /^OP/.test(p))).toHaveLength(2);
  expect(saying(changes, 'encourage').runs.filter((r) => r.change).map((r) => r.change!.author)).toContain('Chile, Greece, Thailand');
  expect((await ask('CHL', `texts/${t.action}`, { view: 'changes' })).status).toBe(422);
  expect((await ask('CHL', `texts/${t.action}`, { view: 'changes', since: since + 1 })).status).toBe(404);
});

it('c3 amendments one by one in the order in which they would be put: the furthest removed first, an amendment to an amendment before it', async () => {
  const own = await tabled(n, n.as('SVN'), [['OP', 'We urge States to support community programmes;', 'Nous engageons les États à appuyer des programmes ;']]);
  const replace = (by: string, words: string, text: string) => own.replace(n.as(by), 0, words, text);
  await replace('CHL', 'urge States to support community programmes', 'urge States to support local programmes');
  await replace('THA', 'urge States to support community programmes', 'invite all donors and the United Nations to finance local programmes for ten years');
  await n.as('GRC').do('text.propose', { paragraph: own.ids[0]!, verb: 'delete', text: '', anchor: anchorOf((await own.paragraph(0)).content, 'urge States to support community programmes'), proposal: randomUUID() }, own.action);
  await replace('CHL', 'ten years', 'twenty years');
  const d = await docx((await get('CHL', { view: 'amendments', lang: 'en' }, `texts/${own.action}`)).bytes);
  expect(d.paragraphs.map(words).filter((p) => /^\d\. /.test(p))).toEqual([
    '1. Proposed by: Greece', '2. Proposed to the amendment of Thailand by: Chile', '3. Proposed by: Thailand', '4. Proposed by: Chile',
  ]);
  const rows = d.paragraphs.filter((p) => words(p).startsWith('OP1')).map((p) => p.runs.filter((r) => r.change).map((r) => `${r.change!.as} ${r.text}`));
  expect(rows[0]).toEqual(['del urge States to support community programmes']);
  expect(rows[1]).toEqual(['del ten years', 'ins twenty years']);
  expect(rows[2]![1]).toBe('ins invite all donors and the United Nations to finance local programmes for ten years');
});

it('c2 in one language the lines are numbered, in Word and on paper', async () => {
  expect((await paper({ lang: 'fr', view: 'clean' })).numbersLines).toBe(true);
  const long = await tabled(n, n.as('SVN'), Array.from({ length: 30 }, (_, i) => ['OP', `${i} We urge States to support the programmes of communities, to report on them every year, and to learn from one another what has helped;`]));
  const { pages } = await pdf((await get('CHL', { form: 'pdf', lang: 'en', view: 'clean' }, `texts/${long.action}`)).bytes);
  expect(pages.length).toBeGreaterThan(1);
  const numbers = pages.map((p) => p.split('\n').map((l) => l.trim()).filter((l) => /^\d+$/.test(l)).map(Number));
  expect(numbers[0]!.slice(0, 3)).toEqual([5, 10, 15]);
  expect(numbers[1]![0]).toBe(numbers[0]!.at(-1)! + 5);
});

it('c5 c6 as PDF with its own fonts, in both languages, and nobody named in its properties', async () => {
  const { pages, info, fonts } = await pdf((await get('CHL', { form: 'pdf' })).bytes);
  const all = pages.join('\n').replace(/\s+/g, ' ');
  for (const words of ['[urge / encourage', 'CHL THA against: GRC', 'Nous engageons', 'partout', 'Greece: scrutiny reservation', 'For the members of the Network']) expect(all).toContain(words);
  // The narrow space before a French semicolon has no shape in these fonts.
  expect(byFont('partout\u202f;').map((p) => p.text).join('')).toBe('partout\u00a0;');
  expect(fonts.length).toBeGreaterThan(1);
  for (const f of fonts) expect(f).toMatch(/SourceSerif/);
  expect([info.Author, info.Creator, info.Producer]).toEqual(['Human Security Network', 'Human Security Network', 'Human Security Network']);
});

it('c6 what observers take away is made of their own channel: no name in any part of the file, and no view that would need one', async () => {
  const names = ['CHL', 'THA', 'GRC', 'Chile', 'Chili', 'Thailand', 'Greece', 'chair', 'reservation', t.action, n.as('CHL').person];
  const file = await docx((await get('ZAF', {}, `readings/${reading}`)).bytes);
  expect(words(saying(file, 'We ['))).toBe('We [urge / encourage] States to support community programmes;');
  for (const [part, text] of file.parts) for (const name of names) expect(`${part}: ${text.includes(name) ? name : ''}`).toBe(`${part}: `);
  const paper = (await pdf((await get('ZAF', { form: 'pdf' }, `readings/${reading}`)).bytes)).pages.join('\n');
  for (const name of names) expect(paper.includes(name)).toBe(false);
  for (const view of ['tracked', 'changes', 'country'] as const) expect((await ask('ZAF', `readings/${reading}`, { view })).json<{ refusal: object }>().refusal).toMatchObject({ detail: { why: 'refusal.document-unattributed' } });
  expect((await ask('ZAF', `texts/${t.action}`)).status).toBe(404);
});

it('c5 the file says in its name what it is and for whom, and a draft is not there for another delegation', async () => {
  const { headers } = await get('CHL', { view: 'tracked', lang: 'fr' });
  const day = (await n.clock.now()).toISOString().slice(0, 10);
  expect(headers['content-disposition']).toBe(`attachment; filename="on-armed-violence-tracked-fr-members-${day}.docx"`);
  expect([headers['content-type'], headers['cache-control']]).toEqual(['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'private, no-store']);
  const draft = randomUUID();
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { fr: 'Une ébauche : œuvres' }, lang: 'fr' }, draft);
  expect((await docx((await get('SVN', { view: 'clean', lang: 'en' }, `texts/${draft}`)).bytes)).paragraphs.map(words)).toContain('No paragraph stands in this view.');
  await n.as('SVN').do('text.add', { paragraphs: [{ id: randomUUID(), kind: 'OP', text: 'Nous convenons.' }] }, draft);
  expect((await get('SVN', { form: 'pdf', lang: 'fr' }, `texts/${draft}`)).headers['content-disposition']).toBe(`attachment; filename="une-ebauche-oeuvres-compilation-fr-delegation-${day}.pdf"`);
  expect((await ask('CHL', `texts/${draft}`)).status).toBe(404);
  for (const wrong of [{ form: 'odt' }, { view: 'secret' }, { lang: 'de' }, { view: 'country', as: 'Chile' }]) expect((await ask('CHL', `texts/${t.action}`, wrong as Wanted)).status).toBe(422);
});

describeShared('the form that archives exchange', () => {
  it('c18 g11 an adopted text is valid Akoma Ntoso in either language, under its symbol and with every word it was adopted with; before that there is none', async () => {
    const own = await tabled(n, n.as('SVN'), [...STATEMENT, ['sub', 'by sharing what they learn <quickly> & well;', 'en partageant ce qu’ils apprennent ;'], ['annex', 'List of programmes', 'Liste des programmes']]);
    const akn = (lang: DocumentLang) => ask('CHL', `texts/${own.action}`, { form: 'akn', lang });
    expect((await akn('en')).json<{ refusal: object }>().refusal).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.document-not-adopted' } });
    const symbol = await adopted(n, n.as('SVN'), own);
    expect(symbol).toMatch(/^HSN\/\d{4}\/1$/);
    await n.db.own(`update session set seen = concord_now(), expires = concord_now() + interval '1 day'`);
    const answer = await akn('en');
    expect([answer.headers['content-type'], answer.headers['content-disposition']]).toEqual(['application/akn+xml; charset=utf-8', `attachment; filename="${symbol.replaceAll('/', '-')}-en-members-${(await n.clock.now()).toISOString().slice(0, 10)}.xml"`]);
    for (const [lang, side, code] of [['en', 1, 'eng'], ['fr', 2, 'fra']] as const) {
      const xml = (await akn(lang)).body;
      expect(await akomaNtosoVerdict(xml)).toMatchObject({ first: '', valid: true });
      for (const w of [...STATEMENT.map((x) => x[side]!), symbol, `language="${code}"`, 'para_2__point_a']) expect(xml).toContain(w);
    }
    expect((await akomaNtosoVerdict((await akn('en')).body.replace('recs__rec_2', 'recs__rec_1'))).valid).toBe(false);
  });
});
