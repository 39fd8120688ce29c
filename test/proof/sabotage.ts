// Lets each saboteur loose on a copy of the sources and runs its killer there: it must fail. Not here: which saboteurs there are (saboteurs.ts).
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Saboteur } from './saboteurs.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** What the killers need of the project. */
const PARTS = ['src', 'client/src', 'migrations', 'test', 'docs', 'package.json', 'tsconfig.json', 'client/tsconfig.json'];
const KILLER_MS = 600_000;

export interface Fate {
  name: string;
  killer: string;
  /** The killer's own tests failed. False: it passed, or ran no test, or never ended. */
  killed: boolean;
  why: string;
}

/** A copy of the sources that can be spoiled; its packages are the project's. */
export const scratch = (): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-sabotage-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** The file with its changes made. Throws where a text does not stand there exactly once: the list is behind the product. */
export const spoiled = (name: string, file: string, text: string, from: string, to: string): string => {
  const found = text.split(from).length - 1;
  if (found !== 1) throw new Error(`saboteur ${name}: its place stands ${found} times in ${file}`);
  return text.replace(from, () => to);
};

interface Report {
  testResults: { message: string; assertionResults: { status: string; title: string }[] }[];
}
/** Only a test that ran and failed kills; a file that does not even load proves nothing. */
export const verdict = (report: Report | null): Pick<Fate, 'killed' | 'why'> => {
  const tests = report?.testResults.flatMap((r) => r.assertionResults).filter((t) => t.status === 'passed' || t.status === 'failed') ?? [];
  if (!tests.length) return { killed: false, why: report?.testResults[0]?.message.slice(0, 400) ?? 'no report' };
  return tests.some((t) => t.status === 'failed') ? { killed: true, why: 'failed' } : { killed: false, why: 'passed' };
};

const run = (folder: string, [spec, test]: Saboteur['killer']): Promise<Report | null> =>
  new Promise((done) => {
    const out = join(folder, 'report.json');
    rmSync(out, { force: true });
    const name = test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config', 'test/jest.config.json', '--runInBand', '--forceExit', '--json', `--outputFile=${out}`, '--testNamePattern', name, '--runTestsByPath', spec];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), KILLER_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      try {
        done(JSON.parse(readFileSync(out, 'utf8')) as Report);
      } catch {
        done(null);
      }
    });
  });

/** Makes the changes in the scratch copy, runs the killer, and undoes them. */
export const letLoose = async (s: Saboteur, folder: string): Promise<Fate> => {
  const kept = new Map<string, string>();
  try {
    for (const [file, from, to] of s.changes) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!kept.has(path)) kept.set(path, text);
      writeFileSync(path, spoiled(s.name, file, text, from, to));
    }
    return { name: s.name, killer: s.killer.join(' › '), ...verdict(await run(folder, s.killer)) };
  } finally {
    for (const [path, text] of kept) writeFileSync(path, text);
  }
};
