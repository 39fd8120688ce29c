// A file is brought, looked at, accepted and taken: real records through the door on PostgreSQL, and files that must be refused whole.
// Not here: changed records and whose they are (…-changes), cuts and races (…-cuts), the shell (…-shell).
import { imported, open, records, sharedFile, staged, until, view } from './support/imports.js';
import { network, type Network } from './support/network.js';
import { describeShared } from './support/shared-data.js';

let n: Network;
beforeAll(async () => { n = await network({ members: ['CAN', 'NOR', 'SWE'] }); }, 120_000);
afterAll(() => n.close());

const bombHead = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<iati-activities version="2.03">`;

describeShared('an import', () => {
  it('stages 128 records of Canada, takes them all, and finds the same file unchanged', async () => {
    const can = n.as('CAN');
    const preview = await staged(n, can, sharedFile('canada-gac-ca3.xml'));
    expect(preview).toMatchObject({ stage: 'staged', state: 'CAN', by: 'CAN', read: 128, counts: { new: 128, changed: 0, unchanged: 0, refused: 0 } });
    expect(await n.read.query('select from initiative')).toEqual([]);
    await can.do('import.accept', { all: true }, preview.id);
    const done = await until(n, 'CAN', preview.id, 'completed');
    expect(done.report).toMatchObject({ new: 128, changed: 0, unchanged: 0, refused: 0, left: 0 });
    expect(done.progress).toEqual({ done: 128, total: 128 });
    expect(await n.read.query('select distinct owner, custody, stage from initiative')).toEqual([{ owner: 'CAN', custody: 'own', stage: 'shared' }]);
    const lines = await n.read.query<{ data: { ids: string[] } }>(`select data from entry where type = 'initiatives.imported'`);
    expect(lines.length).toBeLessThan(30);
    expect(new Set(lines.flatMap((l) => l.data.ids)).size).toBe(128);
    expect(await n.read.query(`select from channel c join initiative i on i.id = c.id where c.head <> 1`)).toEqual([]);
    const again = await imported(n, can, sharedFile('canada-gac-ca3.xml'));
    expect(again.report).toMatchObject({ new: 0, changed: 0, unchanged: 128, refused: 0 });
    expect(await n.read.query('select from initiative where revision <> 1')).toEqual([]);
    await n.mirrors.verifyAll();
  }, 120_000);

  it('takes 389 foreign records of many organisations into custody, save those of a member, and says so', async () => {
    const done = await imported(n, n.as('CAN'), sharedFile('dac-152xx-conflict-peace-security.xml'));
    expect(done.report.new + done.report.unchanged).toBe(389);
    expect(done.report.new).toBeGreaterThan(380);
    const found = (await records(n, 'CAN', done.id)).filter((r) => r.verdict === 'new');
    for (const r of found) expect([r.index, r.custody === 'own' ? r.owner : 'CAN', r.remarks.some((m) => m.code === (r.custody === 'own' ? 'import.of-another' : 'import.foreign'))]).toEqual([r.index, r.owner, true]);
    expect(found.filter((r) => r.owner === 'SWE').length).toBeGreaterThan(0);
    const [held] = await n.read.query<{ activity: { reportingOrg: { secondaryReporter: boolean } }; source_owned: string[] }>(`select activity, source_owned from initiative where custody = 'foreign' limit 1`);
    expect(held).toMatchObject({ activity: { reportingOrg: { secondaryReporter: true } }, source_owned: expect.arrayContaining(['title', 'status']) });
  }, 120_000);

  it('takes a file of version 1, and refuses bad records one by one with their lines', async () => {
    expect((await imported(n, n.as('SWE'), sharedFile('sida-v1.00-54.xml'))).report).toMatchObject({ new: 54, refused: 0 });
    const preview = await staged(n, n.as('NOR'), sharedFile('invalid', 'xsd-invalid-real-2.03.xml'));
    const bad = (await records(n, 'NOR', preview.id)).filter((r) => r.verdict === 'refused');
    expect([preview.read, bad.length]).toEqual([91, preview.counts.refused]);
    expect(bad.length).toBeGreaterThan(0);
    for (const r of bad) expect(r.remarks.some((m) => m.severity === 'refused' && m.line >= r.line)).toBe(true);
  }, 120_000);

  it('refuses whole what is no file of activities, with the reason and nothing half-done', async () => {
    const files: [Buffer, string][] = [
      [sharedFile('invalid', 'broken-truncated.xml'), 'iati.file-truncated'],
      [sharedFile('invalid', 'json-error-body-saved-as-xml.xml'), 'iati.file-not-xml'],
      [sharedFile('canada-gac-ca3.xml').subarray(0, 1_000_000), 'iati.file-truncated'],
      [Buffer.from(`${bombHead}<iati-activity>${'&b;'.repeat(10_000_000)}</iati-activity></iati-activities>`), 'iati.file-doctype'],
    ];
    for (const [bytes, code] of files) {
      const begun = Date.now();
      const refused = await staged(n, n.as('NOR'), bytes);
      expect(refused).toMatchObject({ stage: 'refused', read: 0, reason: { code }, counts: { new: 0, refused: 0 } });
      expect(Date.now() - begun).toBeLessThan(8_000);
      expect(await n.as('NOR').refused('import.accept', { all: true }, refused.id)).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.import-refused' } });
      expect(await n.read.query('select from import_record where import = $1', [refused.id])).toEqual([]);
      expect(await n.read.query('select from import_piece')).toEqual([]);
    }
  }, 120_000);

  it('keeps a file to its bounds, to its party and to one import', async () => {
    const tooLarge = Buffer.alloc(65 * 2 ** 20, 32);
    await expect(open(n, n.as('CAN'), tooLarge)).rejects.toMatchObject({ code: 'invalid', detail: { why: 'refusal.import-file-size' } });
    await expect(open(n, n.as('CAN'), Buffer.alloc(0))).rejects.toMatchObject({ detail: { why: 'refusal.import-file-size' } });
    expect(await n.read.query('select from import_file where not used')).toEqual([]);
    const first = await staged(n, n.as('CAN'), sharedFile('sida-v1.00-54.xml'));
    const [{ file }] = (await n.read.query<{ file: string }>('select file from import where id = $1', [first.id])) as [{ file: string }];
    expect(await n.as('CAN').refused('import.open', { file }, crypto.randomUUID())).toMatchObject({ detail: { why: 'refusal.import-no-file' } });
    const speaker = await n.person('CAN', ['speak', 'negotiate']);
    await expect(open(n, speaker, sharedFile('sida-v1.00-54.xml'))).rejects.toThrow('needs-mandate');
  }, 60_000);

  it('shows another delegation nothing of it', async () => {
    const { id } = await staged(n, n.as('CAN'), sharedFile('sida-v1.00-54.xml'));
    await expect(records(n, 'NOR', id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await view(n, 'NOR', id)).toBeUndefined();
    expect(await n.as('NOR').refused('import.accept', { all: true }, id)).toMatchObject({ code: 'not-found' });
  }, 60_000);
});
