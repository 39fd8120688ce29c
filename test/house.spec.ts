// The architecture is a test: floors, circles, places of a room, sizes, dead exports, words, printed documents.
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { COMMANDS } from '../src/contract/commands.js';
import { WORDS } from '../src/contract/words/catalogue.js';
import { entryTypes } from './house/entry-types.js';
import { floors, floorsDocument, machines, machinesDocument, policyDocument, printed } from './house/print.js';

const ROOT = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const tool = (script: string, ...args: string[]) => run(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, maxBuffer: 32e6 }).catch((e: { stdout: string; stderr: string }) => ({ stdout: e.stdout, stderr: e.stderr }));

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)).filter((f) => /\.(tsx?|mjs|cjs)$/.test(f) && statSync(join(ROOT, f)).isFile());
const code = ['src', 'client/src', 'migrations', 'test'].flatMap(files);
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('floors', () => {
  test('nothing looks up or sideways, nothing goes round in circles', async () => {
    const { stdout } = await tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'test/house/floors.cjs', '--output-type', 'json', 'src', 'client/src', 'migrations');
    const result = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string; to: string }[] }; modules: { source: string; dependencies: { resolved: string }[] }[] };
    expect(result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
    // Seen through its alias, the contract is what the client stands on: without this edge the rules would check nothing.
    const wire = result.modules.filter((m) => m.source.startsWith('client/src/wire/')).flatMap((m) => m.dependencies.map((d) => d.resolved));
    expect(wire).toContain('src/contract/packet.ts');
  }, 60_000);

  test('the register’s tables are read in their own room; others ask its lists', () => {
    const tables = files('migrations').filter((f) => /-initiatives-/.test(f)).flatMap((f) => [...text(f).matchAll(/create table (\w+)/g)].map((m) => m[1]!));
    expect(tables).toContain('initiative');
    // Uploaded files began with the register's documents; they are every room's by now, and the kernel keeps them (kept-files.ts).
    const own = tables.filter((t) => t !== 'file');
    const read = new RegExp(`\\b(from|join|into|update) (${own.join('|')}) ([a-z]|where|set)\\b`);
    expect(code.filter((f) => f.startsWith('src/') && !/^src\/(initiatives|demo)\//.test(f) && read.test(text(f)))).toEqual([]);
  });

  test('the public site reads what is published and nothing else', () => {
    const site = code.filter((f) => f.startsWith('src/portal/'));
    const read = site.flatMap((f) => [...text(f).replace(/^import .*$|\/\/.*$|\/\*[\s\S]*?\*\//gm, '').matchAll(/\b(?:from|join|into|update) (?!\()([a-z_]+)/g)].map((m) => `${f}: ${m[1]!}`));
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((r) => !/: public_/.test(r))).toEqual([]);
  });

  test('a room’s name stands in its five places and nowhere else', () => {
    const rooms = floors.slice(3).flat();
    const known = new RegExp(`^(src/(${floors.flat().join('|')})/|src/[a-z.-]+\\.(ts|mjs)$|client/src/(wire|ui|record|shell)/|client/src/rooms/(${rooms.join('|')})/|client/src/(main|app)\\.tsx$|migrations/\\d{13}-(ledger|${rooms.join('|')})-[a-z0-9-]+\\.ts$|test/)`);
    expect(code.filter((f) => !known.test(f))).toEqual([]);
  });
});

describe('files', () => {
  test('are small', () => {
    const long = code.map((f) => ({ f, lines: text(f).split('\n').length })).filter(({ lines }) => lines > 251);
    expect(long).toEqual([]);
    const sizes = code.map((f) => text(f).split('\n').length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(160);
  });

  test('say at their head what they are for', () => {
    expect(code.filter((f) => /^(src|client\/src)\//.test(f) && !/\.d\.ts$/.test(f) && !/^(\/\/|\/\*)/.test(text(f)))).toEqual([]);
  });

  test('leave nothing for later and hide no test', () => {
    const marks = /\b(TODO|FIXME|HACK|XXX)\b|\b(it|test|describe)\.(only|todo)\b|\bxit\(|\bxdescribe\(/;
    expect(code.filter((f) => f !== 'test/house.spec.ts' && marks.test(text(f)))).toEqual([]);
  });

  test('have no dead exports and no unused dependencies', async () => {
    const { stdout } = await tool('knip/bin/knip.js', '--config', 'test/house/knip.json', '--no-progress', '--reporter', 'compact');
    expect(stdout.trim()).toBe('');
  }, 120_000);

  test('pass the linter', async () => {
    const { stdout } = await tool('eslint/bin/eslint.js', '--config', 'test/house/eslint.config.mjs', '--format', 'json', 'src', 'client/src', 'migrations', 'test');
    const results = JSON.parse(stdout) as { filePath: string; messages: { line: number; ruleId: string; message: string }[] }[];
    expect(results.flatMap((r) => r.messages.map((m) => `${relative(ROOT, r.filePath)}:${m.line} ${m.ruleId} ${m.message}`))).toEqual([]);
  }, 900_000);
});

describe('words', () => {
  const keys = new Set(Object.keys(WORDS).map((k) => k.replace(/_(one|other|many|zero)$/, '')));

  test('every command, entry, state of a lifecycle and refusal has its sentence', async () => {
    const commands = Object.keys(COMMANDS).map((c) => `command.${c}`);
    const entries = entryTypes().map((t) => `entry.${t}`);
    const states = (await machines()).flatMap((m) => [m.initial, ...Object.values(m.steps).flatMap((s) => [...s.from, s.to])].map((s) => `state.${m.name}.${s}`));
    const refusals = code.filter((f) => f.startsWith('src/')).flatMap((f) => [...text(f).matchAll(/why: '(refusal\.[^']+)'/g)].map((m) => m[1]!));
    expect([...new Set([...commands, ...entries, ...states, ...refusals])].filter((k) => !keys.has(k)).sort()).toEqual([]);
  }, 60_000);

  test('both languages speak of the same things', () => {
    const params = (s: string) => [...s.matchAll(/\{\{\s*([\w.]+)/g)].map((m) => (m[1] === 'en' || m[1] === 'fr' ? 'own name' : m[1])).sort().join();
    expect(Object.entries(WORDS).filter(([, w]) => !w.en.trim() || !w.fr.trim() || params(w.en) !== params(w.fr)).map(([k]) => k)).toEqual([]);
  });

  test('a sentence that says another one finds it, with its own number', () => {
    const bundles = [Object.entries(WORDS).map(([k, w]) => [k, w.en, w.fr].join('\n')).join('\n'), ...files('client/src').filter((f) => /words\.ts$/.test(f)).map(text)];
    for (const words of bundles) for (const [, key] of words.matchAll(/\$t\(([\w.-]+)/g)) expect({ key, known: new RegExp(`^\\W*${key!.replaceAll('.', '\\.')}(_other)?\\b`, 'm').test(words) }).toEqual({ key, known: true });
  });

  test('French is set as French: narrow spaces before high signs, typographic apostrophes and quotation marks', () => {
    const wrong = /(?<![\u202f\u00a0])[;:!?](?=\s|$)|«(?![\u202f\u00a0])|(?<![\u202f\u00a0])»|\w'\w|"| %|[Nn]° /;
    const plain = (fr: string) => fr.replace(/\$t\([^)]*\)/g, 'x').replace(/\{\{[^}]*\}\}/g, 'x').replace(/https?:\S+/g, 'x');
    expect(Object.entries(WORDS).filter(([, w]) => wrong.test(plain(w.fr))).map(([k, w]) => `${k}: ${w.fr}`)).toEqual([]);
    const pages = files('client/src').filter((f) => /words\.ts$/.test(f)).flatMap((f) => [...text(f).matchAll(/fr: '((?:[^'\\]|\\.)*)'/g)].map((m) => `${f}: ${m[1]!}`));
    expect(pages.filter((line) => wrong.test(plain(line.slice(line.indexOf(': ') + 2))))).toEqual([]);
  });

  test('no two rooms claim one key', async () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const f of files('src/contract/words')) {
      const m = (await import(join(ROOT, f))) as Record<string, Record<string, unknown>>;
      for (const [name, words] of Object.entries(m)) {
        if (!name.endsWith('_WORDS')) continue;
        for (const key of Object.keys(words)) {
          if (seen.has(key)) twice.push(`${key}: ${seen.get(key)!} and ${name}`);
          seen.set(key, name);
        }
      }
    }
    expect(twice).toEqual([]);
    expect([...seen.keys()].filter((k) => !(k in WORDS))).toEqual([]);
  });
});

describe('lifecycles', () => {
  test('every state can be reached', async () => {
    const stuck = (await machines()).flatMap((m) => {
      const reached = new Set([m.initial]);
      for (let before = -1; before !== reached.size; ) {
        before = reached.size;
        for (const step of Object.values(m.steps)) if (step.from.some((f) => reached.has(f))) reached.add(step.to);
      }
      return Object.values(m.steps).flatMap((s) => s.from).filter((s) => !reached.has(s)).map((s) => `${m.name}: ${s}`);
    });
    expect(stuck).toEqual([]);
  });
});

describe('printed documents', () => {
  test.each([['policy.md', policyDocument], ['machines.md', machinesDocument], ['floors.md', floorsDocument]] as const)('docs/%s says what the code says', async (name, make) => {
    const { there, now } = printed(name, await make());
    expect(there).toBe(now);
  });
});
