// A Word document of a text as an office opens it: converted by LibreOffice, where there is one. Not here: what stands in the file itself (test/records-documents.spec.ts).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentView } from '../../src/contract/documents.js';
import { docxOf } from '../../src/records/documents/docx.js';
import { sheetOf } from '../../src/records/documents/sheets.js';
import type { Source } from '../../src/records/documents/source.js';
import { pdf } from '../support/opened.js';

const OFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));
if (!OFFICE) process.stdout.write('In an office: skipped, there is no LibreOffice.\n');

const alternative = (id: string, op: 'keep' | 'replace', text: string, proposers: string[]) => ({ id, op, runs: [{ origin: id, at: 0, text }], follow: [{ text: `${text} (fr)` }], proposers, supporters: [], opposed: [], at: 3 });
const SOURCE: Source = {
  title: { en: 'On armed violence', fr: 'Sur la violence armée' }, kind: 'joint-statement', stage: 'negotiation', lang: 'en', document: 'zero-draft', rev: 0, audience: 'members', at: '2026-11-20T10:00:00.000Z',
  reservations: [], adopted: null, round: null, times: new Map([[3, '2026-11-19T10:00:00.000Z']]), then: null, names: (party) => ({ CHL: 'Chile' })[party] ?? party, order: (parties) => [...parties],
  paragraphs: [{
    id: 'p', number: 'OP1', kind: 'OP', status: 'bracketed', reservations: [],
    content: { runs: [{ origin: 'o', at: 0, text: 'We ' }, { bracket: 'b', alternatives: [alternative('b', 'keep', 'urge', []), alternative('c', 'replace', 'encourage', ['CHL'])] }, { origin: 'o', at: 7, text: ' States to act;' }], follow: [{ text: 'Nous ' }, { bracket: 'b' }, { text: ' à agir ;' }] },
  }],
};

(OFFICE ? describe : describe.skip)('in an office', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'concord-office-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('c5 c6 opens in both layouts, with its brackets and as tracked changes', async () => {
    const asked = { page: 'en', as: null, made: new Date(SOURCE.at) } as const;
    const files: [string, DocumentView, 'both' | 'en'][] = [['both', 'compilation', 'both'], ['tracked', 'tracked', 'en']];
    for (const [name, view, lang] of files) writeFileSync(join(folder, `${name}.docx`), await docxOf(sheetOf(SOURCE, { ...asked, view, lang })));
    execFileSync(OFFICE!, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files.map(([name]) => join(folder, `${name}.docx`))], { stdio: 'ignore', timeout: 120_000 });
    const said = async (name: string): Promise<string> => (await pdf(readFileSync(join(folder, `${name}.pdf`)))).pages.join('\n').replace(/\s+/g, ' ');
    const both = await said('both');
    expect(both).toMatch(/We \[urge \/ encourage\s*CHL\] States to act/);
    expect(both).toContain('Nous');
    expect(await said('tracked')).toMatch(/We urge\s?encourage States to act/);
  }, 150_000);
});
