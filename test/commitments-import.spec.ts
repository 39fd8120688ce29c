// Stories of files of pledges and recommendations: whatever they look like, what is in them comes in as candidates, once, and what is wrong is named by line and column. Not here: bytes (kernel-tables.spec.ts).
import { createHash, randomUUID } from 'node:crypto';
import type { CandidatesPreview } from '../src/contract/commitment-imports.views.js';
import { columnsOf, headerAt, namesOf } from '../src/commitments/imports/columns.js';
import { givenOf } from '../src/commitments/imports/given.js';
import { CandidatesPreviews } from '../src/commitments/imports/preview.js';
import { dayOf, figureOf, positionOf, statesInWords, statesOf, taggedBy } from '../src/commitments/imports/values.js';
import { network, viewsIn, why, type Network, type Voice } from './support/network.js';
import { macRoman, windows1252, workbook } from './support/tables.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('d1 a cell', () => {
  it.each([
    ['France; Lithuania', ['FRA', 'LTU'], []], ['United Kingdom of Great Britain and Northern Ireland and Bosnia and Herzegovina', ['GBR', 'BIH'], []], ['Bolivia (Plurinational State of), Iran (Islamic Republic of)', ['BOL', 'IRN'], []],
    ['Norvège, Côte d’Ivoire et Turquie', ['NOR', 'CIV', 'TUR'], []], ['No. 29; Ireland', ['IRL'], ['No. 29']], ['(Chile) (Costa Rica)', ['CHL', 'CRI'], []], ['AUT|CHE\nNA', ['AUT', 'CHE', 'NAM'], []], ['n/a', [], []], ['Atlantis', [], ['Atlantis']],
    ['the former Yugoslav Republic of Macedonia', ['MKD'], []],
  ])('names states: %j', (cell, states, unknown) => expect(statesOf(cell)).toEqual({ states, unknown }));
  it('names in brackets of the words those who said them, and nothing else', () => {
    expect(statesInWords('Ratify the Convention, 1930 (No. 29) (Iran (Islamic Republic of)) (Austria, Chile);')).toEqual(['IRN', 'AUT', 'CHL']);
  });
  it.each([
    ['2027-12-31', '2027-12-31'], ['31/12/2027', '2027-12-31'], ['31.12.27', '2027-12-31'], ['31 December 2027', '2027-12-31'], ['1er août 2027', '2027-08-01'], ['December 2027', '2027-12-31'], ['février 2028', '2028-02-29'], ['2027', '2027-12-31'],
    ['June 5, 2027', '2027-06-05'], ['2027-02-30', null], ['soon', null], ['2027-12-31T00:00:00Z', '2027-12-31'],
  ])('is a day: %s', (cell, day) => expect(dayOf(cell, true, false)).toBe(day));
  it('is a day month first only where its column says so', () => expect([dayOf('3/4/2027', true, true), dayOf('3/4/2027', true, false)]).toEqual(['2027-03-04', '2027-04-03']));
  it.each([['Supported', 'supported'], ['Accepté(e)', 'supported'], ['NOTED', 'noted'], ['prend note', 'noted'], ['Supported/Noted', null], ['Partially accepted', 'noted'], ['perhaps', null], ['oui', 'supported']])('is a position: %s', (cell, position) =>
    expect(positionOf(cell)).toBe(position));
  it('says goals where it speaks of goals', () => {
    expect(taggedBy(['Equality | 5 - GENDER EQUALITY | 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS | Women | 2019 | Protection of civilians'], false)).toEqual({ goals: ['5', '16'], priorities: ['civilians'], themes: [] });
    expect([taggedBy(['5, 16'], true).goals, taggedBy(['SDG 3; ODD 4'], false).goals, taggedBy(['18 - None'], true).goals]).toEqual([['5', '16'], ['3', '4'], []]);
  });
  it('is a figure as either language writes it', () => expect(['1 000,5', '1,000.50', '1.000.000', '25 %', 'many'].map(figureOf)).toEqual([1000.5, 1000.5, 1_000_000, 25, null]));
});

describe('d1 columns', () => {
  const fields = (names: string[], ...rows: string[][]) => columnsOf(namesOf(names, names.length), rows.map((cells, i) => ({ line: i + 2, cells })), null, null).map((c) => c.field);
  const long = 'Ratify the Optional Protocol to the Convention against Torture without delay';
  it.each([
    [['Recommendation', 'State under review', 'Recommending State', 'Response', 'Issue', 'Session'], ['words', 'owner', 'states', 'position', 'tags', 'forum']],
    [['N°', 'Recommandation', 'État(s) auteur(s)', 'Réponse', 'Thème', 'Échéance'], ['ref', 'words', 'states', 'position', 'tags', 'due']],
    [['cycle', 'number', 'theme', 'text', 'recommending_states', 'position', 'source_of_position', 'tags'], ['forum', 'ref', 'tags', 'words', 'states', 'position', 'symbol', 'tags']],
    [['Pledge ID', 'Title', 'Pledge description', 'Submitting entity', 'Due date', 'Responsible ministry', 'Indicator', 'SDG'], ['ref', 'title', 'words', 'owner', 'due', 'unit', 'indicator', 'tags']],
    [['Text (EN)', 'Texte (FR)', 'Pays'], ['words-en', 'words-fr', 'states']],
  ])('are known by their names: %j', (names, expected) => expect(fields(names, names.map(() => ''))).toEqual(expected));
  it('are known by what they hold where their names do not say', () => {
    expect(fields(['A', 'B'], ['x', long], ['y', long])).toEqual([null, 'words']);
    expect(fields(['Recommendation', 'Content'], ['121.1', long], ['121.2', long])).toEqual(['ref', 'words']);
    expect(fields(['Country', 'Recommended by', 'Text'], ['Slovenia', 'Chile', long], ['Slovenia', 'Mali', long], ['Slovenia', 'Peru', long])).toEqual(['owner', 'states', 'words']);
  });
  it('are named in the row that names them, below a title, and each name is its own', () => {
    expect(headerAt([{ line: 1, cells: ['Universal Periodic Review'] }, { line: 3, cells: ['No.', 'Text', 'Text'] }, { line: 4, cells: ['1', long, ''] }])).toBe(1);
    expect(namesOf(['Text', '', 'text'], 3)).toEqual(['Text', '2', 'text (2)']);
  });
  it('mean what somebody says, by name or by number; what is not there is refused by its name', () => {
    expect(givenOf('{"words": "Full text", "states": [1, "By"], "3": null}', ['From', 'Full Text', 'Note', 'By'])).toEqual(new Map([[2, 'words'], [1, 'states'], [4, 'states'], [3, null]]));
    expect(() => givenOf('{"words": "Nowhere"}', ['A'])).toThrow(expect.objectContaining({ detail: { why: 'refusal.import-map-unknown', name: 'Nowhere' } }) as Error);
    expect(() => givenOf('[1]', ['A'])).toThrow(expect.objectContaining({ detail: { why: 'refusal.import-map' } }) as Error);
  });
});

describe('d1 d7 a file', () => {
  let n: Network;
  let home: string;
  beforeAll(async () => {
    n = await network({ members: ['SVN', 'NOR', 'CHL'], chair: 'NOR' });
    home = await n.delegation('SVN');
  }, 180_000);
  afterAll(() => n.close());

  const preview = (bytes: Uint8Array, party = 'secretariat', map?: string): Promise<CandidatesPreview> =>
    n.app.get(CandidatesPreviews).of(bytes, { name: 'pledges.csv', owner: 'SVN', channel: home, party, ...(map ? { given: (names) => givenOf(map, names) } : {}) });
  const take = (by: Voice, p: CandidatesPreview, rows = p.rows.flatMap((r) => r.row ?? [])) =>
    by.try('candidates.import', { brought: randomUUID(), name: p.name, sha256: p.sha256, columns: p.columns.map((c) => ({ name: c.name, ...(c.field ? { field: c.field } : {}) })), taken: rows }, home);
  const rows = ['No;Texte;États auteurs;Réponse;Thème;Remarque', '1;« Ratifier » le protocole d’été;Norvège; Soutenue ;16 - Paix;à suivre', '2;Garantir l’égalité;Chili et Atlantide;notée;;', ';;Norvège;;;', '1;« Ratifier » le protocole d’été ;Norvège;;;', '3;Former des juges;Norvège;Soutenue;x;y;trop'];

  it.each([['utf-8', utf8(rows.join('\n'))], ['windows-1252', windows1252(rows.join('\r\n'))], ['macintosh', macRoman(rows.join('\r'))]])('in %s says of every row what it would become, by line and column', async (encoding, bytes) => {
    const p = await preview(bytes);
    expect(p).toMatchObject({ form: { kind: 'text', encoding, delimiter: ';' }, header: 1, counts: { total: 5, new: 2, known: 0, refused: 1, wrong: 2 }, why: null, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(p.rows.map((r) => [r.line, r.state, r.row?.parties, r.row?.position, r.mistakes.map((m) => [m.why, m.name, m.value])])).toEqual([
      [2, 'new', ['NOR'], 'supported', []], [3, 'new', ['CHL'], 'noted', []], [4, 'wrong', undefined, undefined, [['import-row.words-missing', 'Texte', undefined]]], [5, 'refused', undefined, undefined, [['import-row.twice', null, '2']]],
      [6, 'wrong', undefined, undefined, [['import-row.too-many-cells', null, 'trop']]],
    ]);
    expect(p.rows[0]!.row).toMatchObject({ ref: '1', draft: { words: { fr: '« Ratifier » le protocole d’été' }, goals: ['16'] }, more: [{ column: 'Thème', value: '16 - Paix' }, { column: 'Remarque', value: 'à suivre' }] });
    expect(p.rows[1]!.remarks).toEqual([{ column: 3, name: 'États auteurs', why: 'import-row.state-unknown', value: 'Atlantide' }]);
  });

  it('comes in as offered candidates with who recommended them, each in a channel of its own, and once', async () => {
    const p = await preview(utf8(rows.join('\n')));
    expect(await take(n.as('NOR'), p)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    const outcome = await take(n.secretariat, p);
    expect(outcome).toMatchObject({ ok: true, result: { new: 2, known: 0 } });
    const stored = await n.read.query<{ id: string; state: string; parties: string[]; kinds: string[]; refs: string[] }>(
      `select c.id, c.state, array_agg(s.party) as parties, array_agg(s.kind) as kinds, array_agg(s.ref) as refs from candidate c join commitment_source s on s.candidate = c.id where c.owner = 'SVN' group by c.id, c.state order by min(s.ref)`);
    expect(stored.map(({ id: _, ...rest }) => rest)).toEqual([{ state: 'offered', parties: ['NOR'], kinds: ['recommendation'], refs: ['1'] }, { state: 'offered', parties: ['CHL'], kinds: ['recommendation'], refs: ['2'] }]);
    const entries = await n.read.query(`select type, seq::int as seq, data->>'offered' as offered from entry where channel = any($1::uuid[])`, [stored.map((s) => s.id)]);
    expect(entries).toEqual([{ type: 'candidate.brought', seq: 1, offered: 'true' }, { type: 'candidate.brought', seq: 1, offered: 'true' }]);
    expect(await viewsIn(n, home, 'candidates-import')).toEqual([expect.objectContaining({ owner: 'SVN', name: 'pledges.csv', rows: 2, new: 2, known: 0, by: expect.objectContaining({ party: 'secretariat' }) as unknown })]);
    // Brought again, also with other spacing: nothing is there twice.
    const again = await preview(utf8(rows.join('\n').replace('Garantir l’égalité', '  Garantir   l’égalité.')));
    expect(again.rows.slice(0, 2).map((r) => [r.state, r.candidate])).toEqual(stored.map((s) => ['known', s.id]));
    expect(await take(n.secretariat, again)).toMatchObject({ ok: true, result: { new: 0, known: 2 } });
    expect(await n.read.query(`select count(*)::int as n from candidate where owner = 'SVN'`)).toEqual([{ n: 2 }]);
    // The state itself makes its own of what another asked it for.
    await n.as('SVN').do('candidate.decline', {}, stored[1]!.id);
  });

  it('whose columns were given a meaning is remembered with it by whoever brought it, and by nobody else', async () => {
    const strange = 'A,B,C\nx,Publish the budget of the defence ministry every year,NOR\ny,Open the archives of the police to researchers,CHL';
    const said = await preview(utf8(strange), 'SVN', '{"words": "B", "states": 3, "ref": "A"}');
    expect(said.columns.map((c) => [c.field, c.by])).toEqual([['ref', 'given'], ['words', 'given'], ['states', 'given']]);
    expect(await take(n.as('SVN'), said)).toMatchObject({ ok: true, result: { new: 2 } });
    expect((await preview(utf8(strange), 'SVN')).columns.map((c) => [c.field, c.by])).toEqual([['ref', 'remembered'], ['words', 'remembered'], ['states', 'remembered']]);
    expect((await preview(utf8(strange), 'NOR')).columns.map((c) => c.by)).toEqual([null, 'cells', null]);
  });

  it('that is a workbook is read from the sheet that says most; rows of another state stay out, those without a state’s name in a column take it from the words', async () => {
    const p = await preview(workbook({
      About: [['Exported on', '2026']],
      Matrix: [['Universal Periodic Review'], null, ['Recommendation', 'State under review', 'Position'], ['Abolish the death penalty in law (Chile) (Norway);', 'Slovenia', 'Supported'], ['Protect whistle-blowers in law (Norway);', 'Croatia', 'Noted']],
    }));
    expect(p).toMatchObject({ form: { kind: 'workbook', sheet: 'Matrix', otherSheets: ['About'] }, header: 3, counts: { total: 2, new: 1, refused: 1 } });
    expect(p.rows.map((r) => [r.line, r.row?.parties, r.mistakes.map((m) => [m.why, m.value])])).toEqual([[4, ['CHL', 'NOR'], []], [5, undefined, [['import-row.of-another', 'HRV']]]]);
    expect(p.rows[0]!.row!.draft.title).toEqual({ en: 'Abolish the death penalty in law' });
  });

  it('of which nothing can be read says why, and changes nothing', async () => {
    expect(await preview(utf8('Colour,Taste\nred,sweet'))).toMatchObject({ why: 'refusal.table-no-words', counts: { total: 1, new: 0 } });
    expect(await preview(Buffer.from('%PDF-1.7'))).toMatchObject({ why: 'refusal.table-not-a-table', columns: [] });
    const p = await preview(utf8('Text\nA promise that is made in this very line'));
    expect(await why(n.as('SVN').refused('candidates.import', { brought: randomUUID(), name: 'x', sha256: p.sha256, columns: [], taken: [{ ...p.rows[0]!.row!, draft: { ...p.rows[0]!.row!.draft, words: {} } }] }, home))).toBe('refusal.candidate-empty');
  });
});
