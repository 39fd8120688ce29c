// A record that exists already: what changes, field by field; what was edited here by hand; whose record it is and who may change it (decision 021).
import type { Activity } from '../src/contract/activity.js';
import type { Section } from '../src/contract/initiatives.views.js';
import { laidOver } from '../src/initiatives/imports/lay-over.js';
import { changedSections } from '../src/initiatives/sections.js';
import { activity, activityXml, documentXml } from './support/activity.js';
import { imported, records, staged, until } from './support/imports.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => { n = await network({ members: ['CAN', 'NOR', 'CHE'] }); }, 120_000);
afterAll(() => n.close());

const REPORTER: Record<string, string> = { CAN: 'CA-3', NOR: 'NO-BRC-971277882', foreign: 'XM-DAC-99' };
const record = (whose: string, id: string, parts: Record<string, string> = {}): string =>
  activityXml({
    'iati-identifier': `<iati-identifier>${REPORTER[whose]}-${id}</iati-identifier>`,
    'reporting-org': `<reporting-org ref="${REPORTER[whose]}" type="10"><narrative>Ministry</narrative></reporting-org>`,
    ...parts,
  });
const file = (...records_: string[]): Buffer => Buffer.from(documentXml(...records_));
const title = (text: string): Record<string, string> => ({ title: `<title><narrative>${text}</narrative></title>` });
const status = (code: string): Record<string, string> => ({ 'activity-status': `<activity-status code="${code}"/>` });
const held = async (whose: string, id: string): Promise<{ id: string; revision: number; owner: string; custody: string; activity: Activity }> =>
  (await n.read.query<{ id: string; revision: number; owner: string; custody: string; activity: Activity }>('select id, revision, owner, custody, activity from initiative where identifier = $1', [`${REPORTER[whose]}-${id}`]))[0]!;
const said = async (whose: string, id: string): Promise<[string | undefined, string]> => {
  const { activity: a } = await held(whose, id);
  return [a.title.narratives[0]?.text, a.status];
};

it('lays chosen sections of one version over another and leaves the rest', () => {
  const before = activity({ tags: [{ code: '5', vocabulary: '2', narratives: [] }, { code: 'x', vocabulary: '99', narratives: [] }] });
  const after: Activity = { ...before, status: '4', hierarchy: '2', title: { narratives: [{ lang: null, text: 'Other' }] }, tags: [{ code: '16', vocabulary: '2', narratives: [] }] };
  for (const sections of [['status'], ['title', 'sdgs'], ['other'], []] as Section[][]) {
    const out = laidOver(before, after, sections);
    expect(changedSections(before, out).sort()).toEqual([...sections].sort());
  }
  expect(changedSections(laidOver(before, after, ['status', 'title', 'sdgs', 'other']), after)).toEqual([]);
}, 60_000);

it('shows a changed record field by field and takes only what was chosen', async () => {
  await imported(n, n.as('CAN'), file(record('CAN', 'A'), record('CAN', 'B')));
  const preview = await staged(n, n.as('CAN'), file(record('CAN', 'A', { ...title('Clearing all mines'), ...status('4') }), record('CAN', 'B'), record('CAN', 'C')));
  expect(preview.counts).toMatchObject({ new: 1, changed: 1, unchanged: 1, refused: 0, conflicts: 0 });
  const [changed] = (await records(n, 'CAN', preview.id)).filter((r) => r.verdict === 'changed');
  expect(changed).toMatchObject({ index: 0, sections: ['title', 'status'], conflicts: [] });
  expect(changed!.changes.map((c) => [c.section, c.before, c.after])).toEqual([['title', 'Clearing mines', 'Clearing all mines'], ['status', '2', '4']]);
  for (const wrong of [{ records: [{ index: 1 }] }, { records: [{ index: 0, fields: ['budgets' as Section] }] }, {}, { all: true as const, records: [{ index: 0 }] }]) {
    expect(await n.as('CAN').refused('import.accept', wrong, preview.id)).toMatchObject({ code: 'invalid' });
  }
  await n.as('CAN').do('import.accept', { records: [{ index: 0, fields: ['status'] }] }, preview.id);
  const done = await until(n, 'CAN', preview.id, 'completed');
  expect(done.report).toMatchObject({ new: 0, changed: 1, unchanged: 1, left: 1 });
  expect(await said('CAN', 'A')).toEqual(['Clearing mines', '4']);
  expect(await held('CAN', 'C')).toBeUndefined();
  const { id } = await held('CAN', 'A');
  expect(await n.read.query('select type, data from entry where channel = $1 order by seq desc limit 1', [id])).toMatchObject([{ type: 'initiative.reimported', data: { fields: ['status'], revision: 2 } }]);
}, 60_000);

it('never overwrites by "all" what was edited here by hand; its own state may by naming it', async () => {
  await imported(n, n.as('CAN'), file(record('CAN', 'E')));
  const { id, revision } = await held('CAN', 'E');
  await n.as('CAN').do('initiative.revise', { basedOn: revision, title: { en: 'Written by hand' } }, id);
  const newer = file(record('CAN', 'E', { ...title('From the file'), ...status('4') }));
  const all = await imported(n, n.as('CAN'), newer);
  expect(all.counts).toMatchObject({ changed: 1, conflicts: 1 });
  expect(await said('CAN', 'E')).toEqual(['Written by hand', '4']);
  expect((await imported(n, n.as('CAN'), newer)).report).toMatchObject({ changed: 0, unchanged: 1 });
  const named = await staged(n, n.as('CAN'), newer);
  expect((await records(n, 'CAN', named.id))[0]!.remarks.filter((m) => m.code.startsWith('import.'))).toMatchObject([{ code: 'import.edited-here', line: 3, params: { section: 'title' } }]);
  await n.as('CAN').do('import.accept', { records: [{ index: 0, fields: ['title'] }] }, named.id);
  await until(n, 'CAN', named.id, 'completed');
  expect(await said('CAN', 'E')).toEqual(['From the file', '4']);
}, 60_000);

it('lets the bringer of another member’s record update it only until that state takes it in hand', async () => {
  await imported(n, n.as('CAN'), file(record('NOR', 'F')));
  expect(await held('NOR', 'F')).toMatchObject({ owner: 'NOR', custody: 'own' });
  expect((await imported(n, n.as('CAN'), file(record('NOR', 'F', status('3'))))).report).toMatchObject({ changed: 1 });
  const stranger = await staged(n, n.as('CHE'), file(record('NOR', 'F', status('5'))));
  expect(await records(n, 'CHE', stranger.id)).toMatchObject([{ verdict: 'refused', changes: [], remarks: [{ code: 'import.kept-by-owner', params: { state: 'NOR' } }] }]);
  expect((await staged(n, n.as('CHE'), file(record('NOR', 'F', status('3'))))).counts).toMatchObject({ unchanged: 1 });
  const { id, revision } = await held('NOR', 'F');
  await n.as('NOR').do('initiative.revise', { basedOn: revision, title: { en: 'Norway says' } }, id);
  const preview = await staged(n, n.as('CAN'), file(record('NOR', 'F', { ...title('Canada says'), ...status('4') })));
  const [seen] = await records(n, 'CAN', preview.id);
  expect(seen).toMatchObject({ conflicts: ['title'], changes: [{ section: 'status' }] });
  expect(await n.as('CAN').refused('import.accept', { records: [{ index: 0, fields: ['title'] }] }, preview.id)).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.import-edited-by-owner' } });
  await n.as('CAN').do('import.accept', { all: true }, preview.id);
  await until(n, 'CAN', preview.id, 'completed');
  expect(await said('NOR', 'F')).toEqual(['Norway says', '4']);
  await imported(n, n.as('NOR'), file(record('NOR', 'F', { ...title('Norway says'), ...status('2') })));
  expect((await staged(n, n.as('CAN'), file(record('NOR', 'F', status('1'))))).counts).toMatchObject({ refused: 1 });
}, 60_000);

it('holds a foreign record in the custody of whoever brought it first', async () => {
  await imported(n, n.as('CAN'), file(record('foreign', 'G')));
  expect(await held('foreign', 'G')).toMatchObject({ owner: 'CAN', custody: 'foreign' });
  const { id, revision } = await held('foreign', 'G');
  expect(await n.as('CAN').refused('initiative.revise', { basedOn: revision, title: { en: 'Ours' } }, id)).toMatchObject({ detail: { why: 'refusal.initiative-from-file' } });
  expect((await staged(n, n.as('NOR'), file(record('foreign', 'G', status('4'))))).counts).toMatchObject({ refused: 1 });
  expect((await imported(n, n.as('CAN'), file(record('foreign', 'G', status('4'))))).report).toMatchObject({ changed: 1 });
}, 60_000);

it('tells a stranger nothing of a draft but that its identifier is taken', async () => {
  const id = crypto.randomUUID();
  await n.as('NOR').do('initiative.draft', { title: { en: 'Secret plan' }, identifier: `${REPORTER.foreign}-H` }, id);
  const preview = await staged(n, n.as('CAN'), file(record('foreign', 'H')));
  expect(await records(n, 'CAN', preview.id)).toMatchObject([{ verdict: 'refused', owner: 'CAN', initiative: null, changes: [], sections: [], remarks: [{ code: 'import.identifier-taken', params: {} }] }]);
}, 60_000);

it('lets the first of two records with one identifier count', async () => {
  const preview = await staged(n, n.as('CAN'), file(record('CAN', 'I'), record('CAN', 'I', status('4'))));
  expect((await records(n, 'CAN', preview.id)).map((r) => r.verdict)).toEqual(['new', 'refused']);
}, 60_000);
