// The recommendations that a real review made to a state, brought from the shell: all of them come in as offered candidates with who recommended them, in any encoding, and once. Not here: other files (commitments-import.spec.ts).
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { network, type Network } from '../support/network.js';
import { describeShared, shared } from '../support/shared-data.js';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'concord-upr-'));
let n: Network;
beforeAll(async () => { n = await network({ members: ['SVN', 'NOR'] }); }, 180_000);
afterAll(async () => {
  await n.close();
  rmSync(folder, { recursive: true });
});

const concord = (...args: string[]): Promise<{ code: number | null; lines: Record<string, unknown>[] }> =>
  new Promise((done, reject) => {
    const child = spawn(process.execPath, ['src/launch.mjs', 'cli', 'commitments', ...args, '--json'], { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: n.db.url, CONCORD_DATA: folder } });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => { out += String(chunk); });
    child.on('error', reject).on('close', (code) => done({ code, lines: out.trim().split('\n').filter(Boolean).map((l) => JSON.parse(l) as Record<string, unknown>) }));
  });

describeShared('the recommendations of a review', () => {
  const file = shared('commitments', 'upr-recommendations-slovenia-cycle-3.csv');

  it('d7 come in at the shell, all of them and once', async () => {
    const real = parse(readFileSync(file, 'utf8'), { columns: true }) as { number: string; text: string; recommending_states: string; position: string }[];
    const seen = await concord('import', file, '--as', 'SVN', '--preview');
    expect([seen.code, seen.lines.at(-1)]).toEqual([0, { total: 215, new: 215, imported: 0, offered: 0, known: 0, refused: 0, errors: 0 }]);
    const first = await concord('import', file, '--as', 'svn');
    expect([first.code, first.lines.at(-1)]).toEqual([0, { total: 215, new: 215, imported: 215, offered: 215, known: 0, refused: 0, errors: 0 }]);
    const stored = await n.read.query<{ words: string; ref: string; state: string; parties: string[]; position: string }>(
      `select c.content #>> '{words,en}' as words, min(s.ref) as ref, c.state, array_agg(s.party order by s.party) as parties, min(r.position) as position
       from candidate c join commitment_source s on s.candidate = c.id join candidates_import_row r on r.candidate = c.id group by c.id`);
    const byRef = new Map(stored.map((s) => [s.ref, s]));
    expect(byRef.size).toBe(215);
    for (const r of real) {
      expect(byRef.get(r.number)).toMatchObject({ words: r.text.trim(), state: 'offered', position: r.position.toLowerCase() });
      expect(byRef.get(r.number)!.parties.length).toBeGreaterThan(0);
      expect(byRef.get(r.number)!.parties).not.toContain(null);
    }
    // The same again, as an old Macintosh would have saved it.
    const old = join(folder, 'old.csv');
    writeFileSync(old, Buffer.from(`\ufeff${readFileSync(file, 'utf8').replace(/\r\n/g, '\r')}`, 'utf16le'));
    const second = await concord('import', old, '--as', 'SVN');
    expect(second.lines[0]).toMatchObject({ form: { encoding: 'utf-16le', lineEnds: 'CR', delimiter: ',' } });
    expect(second.lines.at(-1)).toMatchObject({ total: 215, imported: 0, offered: 0, known: 215, errors: 0 });
  }, 240_000);

  it('d7 come to nobody who is not there, and a map that fits nothing is said', async () => {
    expect((await concord('import', file, '--as', 'XYZ')).code).toBe(1);
    const map = join(folder, 'map.json');
    writeFileSync(map, '{"words": "Nowhere"}');
    expect(await concord('import', file, '--as', 'NOR', '--map', map)).toMatchObject({ code: 1, lines: [{ total: 0, imported: 0 }] });
  }, 120_000);
});
