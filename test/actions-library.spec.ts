// Stories of agreed language: what was adopted is found by its words or its symbol, and put into another text with its source; other bodies' paragraphs are quoted by the secretariat.
import { randomUUID } from 'node:crypto';
import type { LibraryRow } from '../src/contract/library.views.js';
import { PROCESSES, TEMPLATES } from '../src/contract/templates.js';
import { ACTION_KINDS, isText } from '../src/contract/actions.views.js';
import { LibraryController } from '../src/actions/library/library.controller.js';
import type { ReaderView } from '../src/members/sessions.js';
import { network, type Network } from './support/network.js';
import { words } from './support/silences.js';
import { adopted, tabled, TextDesk } from './support/texts.js';

let n: Network;
let symbol: string;
beforeAll(async () => {
  n = await network({ members: ['SVN', 'CHL'], observers: ['ZAF'], chair: 'SVN' });
  symbol = await adopted(n, n.as('SVN'), await tabled(n, n.as('SVN')));
}, 120_000);
afterAll(() => n?.close());

const find = (by: string, q: string): Promise<LibraryRow[]> => n.app.get(LibraryController, { strict: false }).find({ hat: n.as(by).hat, party: by } as ReaderView, q);
const quote = { symbol: 'A/RES/66/290', title: { en: 'Follow-up to paragraph 143 on human security' }, agreed: '2012-09-10', paragraphs: [{ id: randomUUID(), number: 'OP3', en: 'Agrees that human security is an approach to assist Member States;', fr: 'Convient que la notion de sécurité humaine est une approche ;' }] };

it('c19 a paragraph that was adopted is found by its words in either language and by its symbol, where one may read the text', async () => {
  expect((await find('CHL', 'community programmes')).map((r) => [r.symbol, r.number, r.en])).toEqual([[symbol, 'OP1', 'We urge States to support community programmes;']]);
  expect((await find('CHL', 'traçage'))[0]).toMatchObject({ symbol, number: 'OP2', title: { en: 'On armed violence', fr: '' } });
  expect((await find('CHL', symbol.toLowerCase())).map((r) => r.number).sort()).toEqual(['OP1', 'OP2', 'PP1', 'PP2']);
  expect([await find('ZAF', 'community programmes'), await find('CHL', 'x'), await find('CHL', 'nothing-like-it'), await find('CHL', `' & | ! ( <->`)]).toEqual([[], [], [], []]);
});

it('c19 it goes into another text as a proposal like any other, with where it was agreed; nobody cites what they may not read or what is not there', async () => {
  const t = await tabled(n, n.as('SVN'), [['OP', 'We agree;', 'Nous convenons ;']]);
  const [row] = await find('CHL', 'community programmes');
  const add = (source: string, id = randomUUID()) => ({ paragraphs: [{ id, kind: 'OP' as const, text: row!.en, other: row!.fr, source }] });
  const id = randomUUID();
  await n.as('CHL').do('text.add', add(row!.id, id), t.action);
  t.ids.push(id);
  expect(await t.shown(1)).toBe('[∅ / We urge States to support community programmes; CHL]');
  expect([(await t.paragraph(1)).source, (await t.paragraph(0)).source]).toEqual([{ symbol, number: 'OP1' }, null]);
  expect(await n.as('CHL').refused('text.add', add(randomUUID()), t.action)).toMatchObject({ code: 'not-found', detail: { why: 'refusal.no-quotation' } });
});

it('c19 c2 cut in two, both parts say where they were agreed; joined to another, the whole does', async () => {
  const [[row], action, own, id, into] = [await find('SVN', 'community programmes'), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { en: 'Outcome' }, lang: 'en' }, action);
  await n.as('SVN').do('text.add', { paragraphs: [{ id: own, kind: 'OP', text: 'We agree;' }, { id, kind: 'OP', text: row!.en, source: row!.id }] }, action);
  await n.as('SVN').do('text.split', { paragraph: id, cut: { origin: `${id}:0`, at: 'We urge States'.length }, into }, action);
  const t = new TextDesk(n, action, [own, id, into]);
  const source = { symbol, number: 'OP1' };
  expect([(await t.shown(1)).trim(), (await t.paragraph(1)).source, (await t.paragraph(2)).source]).toEqual(['We urge States', source, source]);
  await n.as('SVN').do('text.join', { paragraph: own, joined: into }, action);
  expect([(await t.paragraph(0)).source, (await t.paragraph(1)).source]).toEqual([source, source]);
});

it('c19 other bodies’ paragraphs are quoted once, by the secretariat, found by all of the Network, and struck when they were wrong', async () => {
  expect((await n.as('SVN').refused('quotation.add', quote)).code).toBe('not-allowed');
  await n.secretariat.do('quotation.add', quote);
  expect((await n.secretariat.refused('quotation.add', { ...quote, paragraphs: [{ ...quote.paragraphs[0]!, id: randomUUID() }] })).detail).toMatchObject({ why: 'refusal.quotation-exists', number: 'OP3' });
  expect((await n.secretariat.refused('quotation.add', { ...quote, paragraphs: [{ id: randomUUID(), number: 'OP4', en: ' ' }] })).detail.why).toBe('refusal.quotation-wordless');
  const [found] = await find('ZAF', 'approach to assist');
  expect(found).toMatchObject({ symbol: 'A/RES/66/290', number: 'OP3', agreed: '2012-09-10', action: null });
  const quoted = (): Promise<LibraryRow[]> => n.app.get(LibraryController, { strict: false }).find({ hat: n.as('ZAF').hat, party: 'ZAF' } as ReaderView, undefined, '1');
  expect((await quoted()).map((r) => [r.symbol, r.number])).toEqual([['A/RES/66/290', 'OP3']]);
  const t = await tabled(n, n.as('SVN'), [['OP', 'We agree;', 'Nous convenons ;']]);
  const id = randomUUID();
  await n.as('CHL').do('text.add', { paragraphs: [{ id, kind: 'OP', text: found!.en, source: found!.id }] }, t.action);
  await n.secretariat.do('quotation.strike', { quotation: found!.id });
  expect([await find('ZAF', 'approach to assist'), await quoted(), (await n.secretariat.refused('quotation.strike', { quotation: found!.id })).code]).toEqual([[], [], 'not-found']);
  t.ids.push(id);
  expect((await t.paragraph(1)).source).toEqual({ symbol: 'A/RES/66/290', number: 'OP3' });
});

it('c19 a decision of one sentence, which has no paragraphs, is found and taken into a text like any other', async () => {
  const [action, adoption] = [randomUUID(), randomUUID()];
  await n.as('SVN').do('action.open', { kind: 'decision', ...words, lang: 'en' }, action);
  await n.as('SVN').do('action.table', {}, action);
  await n.as('SVN').do('adoption.waive-notice', { reason: 'The forum meets tomorrow.', lang: 'en' }, action);
  await n.as('SVN').do('adoption.propose', { adoption, meeting: 'Informal consultation, New York', lang: 'en' }, action);
  await n.as('SVN').do('adoption.declare', { adoption }, action);
  const [{ symbol: number }] = (await n.read.query<{ symbol: string }>(`select symbol from adoption where action = $1 and state = 'adopted'`, [action])) as [{ symbol: string }];
  const [row] = await find('CHL', 'protected in all circumstances');
  expect(row).toMatchObject({ symbol: number, number: 'OP1', en: words.purpose.en, fr: words.purpose.fr, action });
  const t = await tabled(n, n.as('SVN'), [['OP', 'We agree;', 'Nous convenons ;']]);
  const id = randomUUID();
  await n.as('CHL').do('text.add', { paragraphs: [{ id, kind: 'OP', text: row!.en, other: row!.fr, source: row!.id }] }, t.action);
  t.ids.push(id);
  expect((await t.paragraph(1)).source).toEqual({ symbol: number, number: 'OP1' });
});

it('c19 every undertaking has the steps in which it usually runs, in both languages and in the order in which they fall due, and every other kind none', () => {
  for (const kind of ACTION_KINDS) {
    const steps = PROCESSES[kind] ?? [];
    expect({ kind, has: steps.length > 0, days: steps.map((s) => s.days) }).toEqual({ kind, has: !isText(kind), days: [...new Set(steps.map((s) => s.days))].sort((a, b) => a - b) });
    for (const s of steps) expect([s.en, s.fr].every(Boolean)).toBe(true);
  }
});

it('c19 every kind of text has an outline to begin with, in both languages', async () => {
  for (const kind of ACTION_KINDS) expect({ kind, has: Boolean(TEMPLATES[kind]) }).toEqual({ kind, has: isText(kind) });
  const action = randomUUID();
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { en: 'Outcome' }, lang: 'en' }, action);
  await n.as('SVN').do('text.add', { paragraphs: TEMPLATES.outcome!.map((p) => ({ id: randomUUID(), kind: p.kind, text: p.en, other: p.fr })) }, action);
  expect((await n.read.query<{ n: number }>('select count(*)::int as n from text_paragraph where text = $1', [action]))[0]!.n).toBe(TEMPLATES.outcome!.length);
});
