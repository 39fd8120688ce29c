// Stories of Word files brought to a text: what is tracked in them becomes proposals of one's state once that is confirmed, and nothing before; files that cannot be read say why not.
import { randomBytes, randomUUID } from 'node:crypto';
import { DOCX_MAX, type DocxChange, type DocxPlan, type DocxRow } from '../src/contract/docx.js';
import { tokenHash } from '../src/members/sessions.js';
import { httpApplication, type Answer, type HttpApplication } from './support/http.js';
import { network, type Network, type Voice } from './support/network.js';
import { STATEMENT, tabled, type TextDesk } from './support/texts.js';
import { archive, wordFile, type Part } from './support/word.js';

let n: Network;
let web: HttpApplication;
const cookieOf = async (by: Voice): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await n.db.own(`insert into session (id, token, person, hat, made, seen, expires) values ($1, $2, $3, $4, concord_now(), concord_now(), concord_now() + interval '1 day')`, [randomUUID(), tokenHash(token), by.person, by.hat]);
  return `concord=${token}`;
};
const cookies = new Map<string, string>();
beforeAll(async () => {
  n = await network({ members: ['SVN', 'CHL', 'GRC'], observers: ['ZAF'], chair: 'SVN' });
  web = await httpApplication(n.db.url);
  for (const p of ['SVN', 'CHL', 'ZAF', 'secretariat']) cookies.set(p, await cookieOf(n.as(p)));
}, 60_000);
afterAll(async () => {
  await web?.close();
  await n?.close();
});

const send = (cookie: string, action: string, file: Buffer): Promise<Answer> =>
  web.send('POST', `/api/texts/${action}/preview`, { origin: web.origin, cookie, 'content-type': 'multipart/form-data; boundary=b' },
    Buffer.concat([Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="x.docx"\r\ncontent-type: application/octet-stream\r\n\r\n'), file, Buffer.from('\r\n--b--\r\n')]));
const planOf = async (by: string, action: string, file: Buffer): Promise<DocxPlan> => {
  const answer = await send(cookies.get(by)!, action, file);
  expect({ status: answer.status, body: answer.status === 200 ? '' : answer.body }).toEqual({ status: 200, body: '' });
  return answer.json<DocxPlan>();
};
const whole: Part[][] = STATEMENT.map(([, text]) => [text]);
/** The statement with some of its paragraphs as somebody marked them. */
const marked = (by: Record<number, Part[]>): Promise<Buffer> => wordFile(...whole.map((p, i) => by[i] ?? p));
const isChange = (r: DocxRow): r is DocxChange => r.is === 'change';
/** As the page does it when the rows are confirmed. */
const confirm = async (t: TextDesk, by: Voice, rows: readonly DocxRow[]): Promise<void> => {
  for (const r of rows.filter(isChange)) await by.do('text.propose', { paragraph: r.paragraph, verb: r.verb, text: r.text, proposal: r.id, ...(r.anchor ? { anchor: r.anchor } : {}) }, t.action);
  for (const r of rows) if (r.is === 'paragraph') await by.do('text.add', { paragraphs: [{ id: r.id, kind: r.kind, text: r.text }], ...(r.after ? { after: r.after } : {}) }, t.action);
};
const OP1 = 3;
const OP2 = 4;

it('c6 tracked changes are proposals of one’s state once confirmed, each where its words stand, and nothing is done before', async () => {
  const t = await tabled(n, n.as('SVN'));
  const file = await marked({
    [OP1]: ['We ', { del: 'urge' }, { ins: 'encourage' }, ' States to support', { ins: ' and to finance' }, ' community programmes;'],
    [OP2]: [{ del: 'We call for the marking and tracing of small arms;' }],
    2: ['PP2 Mindful of those who suffer', { ins: ', women and children above all' }, ','],
  });
  const before = await n.read.query('select head from channel where id = $1', [t.action]);
  const plan = await planOf('CHL', t.action, file);
  expect(await n.read.query('select head from channel where id = $1', [t.action])).toEqual(before);
  expect([plan.tracked, plan.found, plan.missing]).toEqual([true, 5, []]);
  expect(plan.rows.map((r) => isChange(r) && [r.number, r.verb, r.was, r.text, r.author])).toEqual([
    ['PP2', 'insert', '', ', women and children above all', 'A. Delegate'],
    ['OP1', 'replace', 'urge', 'encourage', 'A. Delegate'],
    ['OP1', 'insert', '', ' and to finance', 'A. Delegate'],
    ['OP2', 'delete', 'We call for the marking and tracing of small arms;', '', 'A. Delegate'],
  ]);
  await confirm(t, n.as('CHL'), plan.rows.slice(0, 3));
  expect([await t.shown(2), await t.shown(OP1), await t.shown(OP2)]).toEqual([
    'Mindful of those who suffer[∅ / , women and children above all CHL],',
    'We [urge / encourage CHL] States to support[∅ /  and to finance CHL] community programmes;',
    'We call for the marking and tracing of small arms;',
  ]);
});

it('c6 a file without tracked changes is compared word by word, and new paragraphs stand where they stood', async () => {
  const t = await tabled(n, n.as('SVN'));
  const plan = await planOf('CHL', t.action, await wordFile(...whole.slice(0, 3), ['1. We encourage States to support community programmes;'], ['2. We invite the Secretary-General to report;'], ['3. We call for the marking and tracing of small arms;']));
  expect(plan.tracked).toBe(false);
  expect(plan.rows.map((r) => (isChange(r) ? [r.number, r.verb, r.was, r.text] : r.is === 'paragraph' ? [r.kind, r.text, r.after] : r))).toEqual([
    ['OP1', 'replace', 'urge', 'encourage'], ['OP', 'We invite the Secretary-General to report;', t.ids[OP1]],
  ]);
  await confirm(t, n.as('CHL'), plan.rows);
  expect(await t.numbers()).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP1bis', 'OP2']);
  expect((await planOf('CHL', t.action, await wordFile(...whole))).rows).toEqual([]);
});

it('c6 a file made on an older version: what still stands is found there, what stands no longer is named and not guessed', async () => {
  const t = await tabled(n, n.as('SVN'));
  const agreed = await t.replace(n.as('GRC'), OP1, 'community programmes', 'local programmes for all who need them');
  await n.as('SVN').do('text.gavel', { paragraph: t.ids[OP1]!, picks: [agreed] }, t.action);
  await n.clock.pass('20 seconds');
  await n.as('SVN').do('text.reopen', { paragraph: t.ids[OP1]!, ground: 'package', reason: 'x', lang: 'en' }, t.action);
  const plan = await planOf('CHL', t.action, await marked({ [OP1]: ['We ', { del: 'urge' }, { ins: 'invite' }, ' States to support ', { del: 'community' }, { ins: 'rural' }, ' programmes;'] }));
  expect(plan.rows.map((r) => [r.is, r.is === 'paragraph' ? '' : r.was, r.text])).toEqual([['change', 'urge', 'invite'], ['unplaced', 'community', 'rural']]);
  await confirm(t, n.as('CHL'), plan.rows);
  expect(await t.shown(OP1)).toBe('We [urge / invite CHL] States to support local programmes for all who need them;');
});

it('c5 c6 what the Network gives out comes back: the clean text changes nothing, the proposals as they were made', async () => {
  const t = await tabled(n, n.as('SVN'));
  await t.replace(n.as('GRC'), OP1, 'urge', 'encourage');
  const out = async (view: string) => (await web.send('GET', `/api/texts/${t.action}/document?view=${view}&lang=both`, { cookie: cookies.get('CHL')! })).bytes;
  expect(await planOf('CHL', t.action, await out('clean'))).toMatchObject({ found: 5, missing: [], rows: [] });
  const plan = await planOf('CHL', t.action, await out('tracked'));
  expect(plan.rows.filter(isChange).map((r) => [r.number, r.was, r.text, r.author])).toEqual([['OP1', 'urge', 'encourage', 'Greece']]);
  await confirm(t, n.as('CHL'), plan.rows);
  expect(await t.shown(OP1)).toBe('We [urge / encourage GRC,CHL] States to support community programmes;');
});

it('c6 one’s own draft is written from a file, paragraph by paragraph', async () => {
  const draft = randomUUID();
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { en: 'Outcome' }, lang: 'en' }, draft);
  const first = await planOf('SVN', draft, await wordFile(['PP1 Recalling everything,'], ['OP1. We agree on much;']));
  expect(first.rows.map((r) => r.is === 'paragraph' && [r.text, r.after])).toEqual([['Recalling everything,', null], ['We agree on much;', null]]);
  await n.as('SVN').do('text.add', { paragraphs: first.rows.flatMap((r) => (r.is === 'paragraph' ? [{ id: r.id, kind: r.kind, text: r.text }] : [])) }, draft);
  const second = await planOf('SVN', draft, await wordFile(['Recalling everything,'], ['We agree on ', { del: 'much' }, { ins: 'more' }, ';']));
  expect(second.rows).toMatchObject([{ is: 'written', was: 'We agree on much;', text: 'We agree on more;' }]);
  expect((await send(cookies.get('CHL')!, draft, await wordFile(['x']))).status).toBe(404);
});

it('c6 §3.11 a file in the language that follows is laid beside the text as its translation, for those who translate, and is refused by name to the others', async () => {
  const t = await tabled(n, n.as('SVN'), STATEMENT.map(([kind, text, other], i) => (i < 3 ? [kind, text, other!] : [kind, text])));
  const french = STATEMENT.map(([, , other]) => [other!]);
  french[2] = ['Ayant à l’esprit celles et ceux qui souffrent,'];
  const file = await wordFile(...french);
  expect((await send(cookies.get('CHL')!, t.action, file)).json<{ refusal: object }>().refusal).toMatchObject({ code: 'invalid', detail: { why: 'refusal.docx-other-language', lang: 'fr' } });
  const plan = await planOf('secretariat', t.action, file);
  expect([plan.lang, plan.found, plan.missing]).toEqual(['fr', 5, []]);
  expect(plan.rows.map((r) => r.is === 'translation' && [r.number, r.was, r.text])).toEqual([
    ['PP2', 'Ayant à l’esprit ceux qui souffrent,', french[2][0]], ['OP1', '', STATEMENT[3]![2]], ['OP2', '', STATEMENT[4]![2]],
  ]);
  for (const r of plan.rows) if (r.is === 'translation') await n.secretariat.do('text.translate', { paragraph: r.paragraph, basedOn: r.basedOn, state: 'draft', texts: [{ pieces: [{ text: r.text }] }] }, t.action);
  expect((await t.paragraph(OP1)).follow).toMatchObject({ state: 'draft' });
  expect((await planOf('secretariat', t.action, file)).rows).toEqual([]);
  await t.replace(n.as('CHL'), OP2, 'small arms', 'light weapons');
  expect((await planOf('secretariat', t.action, await wordFile(...french.slice(0, 4), ['Nous demandons le marquage de toutes les armes légères et de leurs munitions ;']))).rows).toEqual([
    { is: 'unplaced', number: 'OP2', was: '', text: 'Nous demandons le marquage de toutes les armes légères et de leurs munitions ;', author: null, bracketed: true },
  ]);
  // The secretariat proposes nothing: a file in the negotiated language is not for it to bring.
  expect((await send(cookies.get('secretariat')!, t.action, await wordFile(...whole))).json<{ refusal: object }>().refusal).toMatchObject({ code: 'not-allowed' });
});

it('c6 a file that is none, is protected, or unfolds without end is refused with a sentence; whoever may not propose is not read', async () => {
  const t = await tabled(n, n.as('SVN'));
  const body = (inner: string) => `<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`;
  const part = 'word/document.xml';
  const why = async (file: Buffer) => (await send(cookies.get('CHL')!, t.action, file)).json<{ refusal?: { detail: { why: string } } }>().refusal?.detail.why;
  const good = archive({ [part]: body('<w:p><w:r><w:t>Anything</w:t></w:r></w:p>') });
  expect(await why(good)).toBeUndefined();
  const told: [string, Buffer][] = [
    ['refusal.docx-not', Buffer.from('%PDF-1.7 not at all')], ['refusal.docx-not', archive({ 'content.xml': body('') })], ['refusal.docx-not', good.subarray(0, good.length - 30)],
    ['refusal.docx-not', archive({ [part]: '<w:document><w:p></w:document>' })], ['refusal.docx-not', archive({ [part]: `<!DOCTYPE x [<!ENTITY a "ha">]>${body('&a;')}` })],
    ['refusal.docx-protected', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)])], ['refusal.docx-protected', archive({ [part]: body('') }, { encrypted: true })],
    ['refusal.docx-too-much', archive({ [part]: Buffer.alloc(40 * 1024 * 1024, 32) })],
    ['refusal.docx-too-much', archive({ [part]: body('<w:p>'.repeat(500)) })], ['refusal.docx-too-much', archive({ [part]: body('<w:p><w:r><w:t>word</w:t></w:r></w:p>'.repeat(1_001)) })],
    ['refusal.docx-too-much', archive({ [part]: body(`<w:p><w:r><w:t>${'word '.repeat(110_000)}</w:t></w:r></w:p>`) })],
    ['refusal.file-too-long', Buffer.alloc(DOCX_MAX + 1)],
  ];
  for (const [expected, file] of told) expect(`${await why(file)}`).toBe(expected);
  // It says that it is small, and is not.
  expect(await why(archive({ [part]: Buffer.alloc(40 * 1024 * 1024, 32) }, { says: 100 }))).toMatch(/refusal\.docx-(not|too-much)/);
  expect((await send(cookies.get('ZAF')!, t.action, good)).status).toBe(404);
  const silent = await cookieOf(await n.person('CHL', ['speak']));
  expect((await send(silent, t.action, good)).json<{ refusal: object }>().refusal).toMatchObject({ code: 'not-allowed' });
  await n.as('SVN').do('action.abandon', { reason: 'x', lang: 'en' }, t.action);
  expect((await send(cookies.get('CHL')!, t.action, good)).json<{ refusal: object }>().refusal).toMatchObject({ code: 'wrong-state' });
});
