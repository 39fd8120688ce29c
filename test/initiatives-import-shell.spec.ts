// Import and export as an operator types them: the built programme in a process of its own, its last line, its exit code, its memory. Not here: what an import does.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AlarmClock } from '../src/ledger/clock.js';
import { network, type Network } from './support/network.js';
import { describeShared, shared } from './support/shared-data.js';
import { xsdVerdict } from './support/xsd.js';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'concord-shell-'));
let n: Network;
beforeAll(async () => { n = await network({ members: ['CAN', 'NOR', 'SWE'], observers: ['ZAF'] }); }, 180_000);
afterAll(async () => {
  await n.close();
  rmSync(folder, { recursive: true });
});

interface Said { code: number | null; out: string[]; err: string; peakMb: number }
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
/** Runs `concord initiatives …`; with `killAt` it is killed with -9 as soon as it says that. */
const run = (args: string[], killAt?: RegExp): Promise<Said> =>
  new Promise((done, reject) => {
    const child = spawn(process.execPath, ['src/launch.mjs', 'cli', 'initiatives', ...args], { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: n.db.url, CONCORD_DATA: folder } });
    let [out, err, peakMb] = ['', '', 0];
    const watch = setInterval(() => { peakMb = Math.max(peakMb, peakOf(child.pid!)); }, 50);
    child.stdout.on('data', (chunk: Buffer) => { out += String(chunk); });
    child.stderr.on('data', (chunk: Buffer) => {
      err += String(chunk);
      if (killAt?.test(err)) child.kill('SIGKILL');
    });
    child.on('error', reject).on('close', (code) => {
      clearInterval(watch);
      done({ code, out: out.trim().split('\n'), err, peakMb });
    });
  });
const concord = (...args: string[]): Promise<Said> => run(args);
const report = (said: Said): unknown => {
  if (!said.out.at(-1)) throw new Error(`nothing was reported: ${said.err}`);
  return JSON.parse(said.out.at(-1)!);
};

describeShared('at the shell', () => {
  const canada = shared('iati', 'canada-gac-ca3.xml');

  it('imports a file for a state, says so in its delegation, and changes nothing the second time', async () => {
    const first = await concord('import', canada, '--as', 'CAN', '--accept', 'all', '--json');
    expect([first.code, first.out.length, first.err.includes('rror')]).toEqual([0, 1, false]);
    expect(report(first)).toEqual({ new: 128, changed: 0, unchanged: 0, refused: 0, warnings: expect.any(Number) as number });
    const told = await n.read.query(`select party, seat, data->>'state' as state from entry where channel = $1 and type = 'import.opened-for'`, [await n.delegation('CAN')]);
    expect(told).toEqual([{ party: 'operator', seat: 'operator', state: 'CAN' }]);
    expect(report(await concord('import', canada, '--as', 'CAN', '--accept', 'all', '--json'))).toMatchObject({ new: 0, changed: 0, unchanged: 128 });
    const plain = await concord('import', shared('iati', 'sida-v1.00-54.xml'), '--as', 'SWE');
    expect([plain.code, plain.out]).toEqual([0, [expect.stringMatching(/^54 new, 0 changed/)]]);
    expect(plain.err).toContain('preview');
  }, 240_000);

  it('ends with 2 and a sentence when the file is refused, with 0 when some records are', async () => {
    const cut = await concord('import', shared('iati', 'invalid', 'broken-truncated.xml'), '--as', 'NOR', '--accept', 'all', '--json');
    expect(cut.code).toBe(2);
    expect(report(cut)).toMatchObject({ new: 0, refused: 0, reason: expect.stringMatching(/^Line \d+: /) as string });
    expect(cut.err).toMatch(/Line \d+: The file ends before/);
    const some = await concord('import', shared('iati', 'invalid', 'xsd-invalid-real-2.03.xml'), '--as', 'NOR', '--accept', 'all', '--json');
    expect([some.code, (report(some) as { refused: number }).refused > 0]).toEqual([0, true]);
  }, 120_000);

  it('refuses 100 MB of nested entities by their first bytes, in bounded memory', async () => {
    const bomb = join(folder, 'bomb.xml');
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    writeFileSync(bomb, `<?xml version="1.0"?><!DOCTYPE iati-activities [<!ENTITY e0 "x">${entities}]><iati-activities version="2.03">${'&e9;'.repeat(26_000_000)}</iati-activities>`);
    const said = await concord('import', bomb, '--as', 'NOR', '--accept', 'all', '--json');
    expect([said.code, said.err.includes('entities')]).toEqual([2, true]);
    expect(said.peakMb).toBeLessThan(400);
    expect(await n.read.query('select from import_piece')).toEqual([]);
  }, 120_000);

  it('answers mistakes with a sentence', async () => {
    const mistakes: [string[], number, RegExp][] = [
      [['import', join(folder, 'missing.xml'), '--as', 'CAN'], 1, /There is no file/],
      [['import', canada, '--as', 'QQQ'], 1, /QQQ is no state/],
      [['import', canada, '--as', 'ZAF'], 2, /ZAF is not a member/],
      [['export', '--state', 'NOR', '--out', join(folder, 'no', 'where.xml')], 1, /cannot be written/],
      [['export', '--state', 'QQQ', '--out', join(folder, 'x.xml')], 1, /QQQ is no state/],
    ];
    for (const [args, code, sentence] of mistakes) {
      const said = await concord(...args);
      expect([args[0], said.code, said.err]).toEqual([args[0], code, expect.stringMatching(sentence)]);
    }
  }, 120_000);

  it('exports one file of a state, of the network, and of each state', async () => {
    const out = join(folder, 'can.xml');
    expect(await concord('export', '--state', 'CAN', '--out', out)).toMatchObject({ code: 0, out: [expect.stringMatching(/^128 initiatives written .*; 0 left out\.$/)] });
    expect(await xsdVerdict(readFileSync(out, 'utf8'))).toMatchObject({ valid: true });
    expect((await concord('export', '--out', join(folder, 'all.xml'))).code).toBe(0);
    expect((await concord('export', '--per-state', '--out', join(folder, 'each'))).code).toBe(0);
    expect(readdirSync(join(folder, 'each'))).toEqual(expect.arrayContaining(['concord-CAN.xml', 'concord-NOR.xml']));
    expect(readdirSync(folder).filter((f) => f.endsWith('.part'))).toEqual([]);
  }, 120_000);

  it('killed with -9 while taking 2,000 activities, goes on where it was, doubles nothing and needs less than 400 MB', async () => {
    const [head, ...records] = readFileSync(canada, 'utf8').replace(/<\/iati-activities>\s*$/, '').split(/(?=<iati-activity[ >])/);
    const many = join(folder, 'many.xml');
    const copy = (i: number): string => records[i % records.length]!.replace(/(<iati-identifier>)\s*([^<]*?)\s*(<)/, (_, a: string, id: string, z: string) => `${a}${id}-${Math.floor(i / records.length)}x${z}`);
    writeFileSync(many, `${head}${Array.from({ length: 2_000 }, (_, i) => copy(i)).join('')}</iati-activities>`);
    // From here on nobody else's clock helps.
    await n.app.get(AlarmClock).onApplicationShutdown();
    const cut = await run(['import', many, '--as', 'CAN', '--accept', 'all', '--json'], /Taken: \d+ of 2000/);
    expect([cut.code, cut.out]).toEqual([null, ['']]);
    const before = (await n.read.query('select from initiative where identifier like $1', ['%x'])).length;
    expect([before > 0, before < 2_000]).toEqual([true, true]);
    await n.db.own('update alarm set held = null');
    const said = await concord('import', many, '--as', 'CAN', '--accept', 'all', '--json');
    const done = report(said) as Record<string, number>;
    expect([said.code, done.new! + done.unchanged!, done.refused]).toEqual([0, 2_000, 0]);
    expect((await n.read.query('select from initiative where identifier like $1', ['%x'])).length).toBe(2_000);
    expect(await n.read.query(`select from channel c where c.kind = 'initiative' and (c.head <> 1 or not exists (select from initiative i where i.id = c.id))`)).toEqual([]);
    for (const { peakMb } of [cut, said]) if (peakMb) expect(peakMb).toBeLessThan(400);
  }, 300_000);
});
