// Real files through the whole library: read, write, read again; old versions; files that must be refused whole.
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Activity } from '../src/contract/activity.js';
import { canonical, diff } from '../src/initiatives/iati/compare.js';
import { FileRefused } from '../src/initiatives/iati/problem.js';
import { readActivities } from '../src/initiatives/iati/read.js';
import type { ActivityRecord } from '../src/initiatives/iati/record.js';
import { writeActivities } from '../src/initiatives/iati/write.js';
import { describeShared, shared } from './support/shared-data.js';
import { xsdVerdict } from './support/xsd.js';

const today = '2026-01-01';
async function all(bytes: AsyncIterable<Uint8Array>): Promise<ActivityRecord[]> {
  const records: ActivityRecord[] = [];
  for await (const record of readActivities(bytes, { today })) records.push(record);
  return records;
}
const readFile = (...parts: string[]): Promise<ActivityRecord[]> => all(createReadStream(shared(...parts)));
const bytesOf = (text: string): Readable => Readable.from([Buffer.from(text)]);
async function written(activities: Activity[], omitted: string[] = []): Promise<string> {
  let out = '';
  for await (const part of writeActivities(activities, { generatedAt: new Date(0), omitted: (id, problems) => omitted.push(`${id} ${problems.map((p) => p.code).join()}`) })) out += part;
  return out;
}
const refusals = (records: ActivityRecord[]): number => records.filter((r) => r.activity === null).length;
describeShared('real files', () => {
  for (const [file, count, refused] of [
    ['canada-gac-ca3.xml', 128, 0], ['dac-152xx-conflict-peace-security.xml', 389, 0], ['sida-v1.00-54.xml', 54, 0], ['invalid/xsd-invalid-real-2.03.xml', 91, 14],
  ] as const) {
    it(`${file}: read, written valid, read again the same`, async () => {
      const records = await readFile('iati', file);
      expect([records.length, refusals(records)]).toEqual([count, refused]);
      for (const r of records) expect(r.activity === null).toBe(r.problems.some((p) => p.severity === 'refused'));
      const activities = records.flatMap((r) => r.activity ?? []);
      const omitted: string[] = [];
      const xml = await written(activities, omitted);
      expect(omitted).toEqual([]);
      expect(await xsdVerdict(xml)).toMatchObject({ first: '', valid: true });
      const again = await all(bytesOf(xml));
      expect(again.map((r) => r.activity)).toEqual(activities);
      expect(again.flatMap((r) => r.problems.filter((p) => p.severity !== 'warning'))).toEqual([]);
      expect(await written(again.map((r) => r.activity!))).toBe(xml);
      again.forEach((r, i) => { expect(diff(activities[i]!, r.activity!)).toEqual([]); expect(canonical(r.activity!)).toBe(canonical(activities[i]!)); });
    }, 60_000);
  }

  it('refuses the truncated file and the API error as a whole', async () => {
    await expect(readFile('iati/invalid/broken-truncated.xml')).rejects.toMatchObject({ code: 'iati.file-truncated' });
    await expect(readFile('iati/invalid/json-error-body-saved-as-xml.xml')).rejects.toMatchObject({ code: 'iati.file-not-xml', line: 1 });
    expect(await readFile('iati/invalid/broken-truncated.xml').catch((e: unknown) => e instanceof FileRefused && e.line > 1)).toBe(true);
  });

  it('keeps every record as it came, standing alone', async () => {
    const records = await readFile('iati', 'canada-gac-ca3.xml');
    const one = await all(bytesOf(`<iati-activities version="2.03">${records[5]!.xml}</iati-activities>`));
    expect(one[0]!.activity).toEqual(records[5]!.activity);
    const lines = readFileSync(shared('iati/canada-gac-ca3.xml'), 'utf8').split('\n');
    for (const r of records) expect(lines[r.line - 1]).toContain('<iati-activity');
  });
});
