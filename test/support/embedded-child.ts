// Runs the embedded database's code in Node processes of its own, so that a test can kill them. Not for opening it inside the test's process.
import { transformFile } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');

// On Ctrl-C it still asks the database something before it lets go: the database must outlive the signal, not just the process.
const SCRIPT = `
import { openEmbedded } from './out/embedded.js';
import { Client } from 'pg';
const [dataDir, shelter] = process.argv.slice(2);
const say = (said) => console.log(JSON.stringify(said));
const opened = await openEmbedded({ dataDir, shelter, log: (line) => say({ line }) }).catch((error) => { say({ refused: error.message }); process.exit(1); });
const alive = setInterval(() => {}, 1000);
process.on('SIGINT', async () => {
  const client = new Client({ connectionString: opened.ownerUrl });
  await client.connect();
  const { rows } = await client.query('select 6 * 7 as answer');
  await client.end();
  await opened.release();
  clearInterval(alive);
  say({ farewell: rows[0].answer });
});
say({ ownerUrl: opened.ownerUrl, port: opened.port });
`;

/** Lays out a runnable copy below `folder` (code only; node_modules is linked unless `ownModules` prepared one). */
export async function layOut(folder: string, linkModules = true): Promise<void> {
  const out = join(folder, 'out');
  await mkdir(out, { recursive: true });
  const sources = (await readdir(join(ROOT, 'src/kernel'))).filter((name) => /^embedded.*\.ts$/.test(name));
  for (const name of sources) {
    const { code } = await transformFile(join(ROOT, 'src/kernel', name), { configFile: false, swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
    await writeFile(join(out, name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'child.js'), SCRIPT);
  if (linkModules) await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

export interface Said { ownerUrl?: string; port?: number; line?: string; refused?: string; farewell?: number }

export interface Child {
  process: ChildProcess;
  pid: number;
  /** Everything said so far. */
  said: Said[];
  /** Waits for the first thing said that has this key; rejects when the process ends without saying it. */
  hears<K extends keyof Said>(key: K): Promise<NonNullable<Said[K]>>;
  /** Sends the signal to the whole process group, as a terminal does, and waits for the end. */
  end(signal: 'SIGINT' | 'SIGKILL'): Promise<void>;
}

/** Starts a process that opens the database in `dataDir` and holds it until it is ended. */
export function startChild(folder: string, dataDir: string, shelter = join(folder, 'shelter')): Child {
  const child = spawn(process.execPath, [join(folder, 'child.js'), dataDir, shelter], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Said[] = [];
  const ended = once(child, 'close');
  createInterface({ input: child.stdout }).on('line', (line) => { said.push(JSON.parse(line) as Said); child.emit('said'); });
  const pid = child.pid ?? 0;
  return {
    process: child, pid, said,
    async hears(key) {
      for (;;) {
        const found = said.find((one) => one[key] !== undefined)?.[key];
        if (found !== undefined) return found;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended without "${key}": ${JSON.stringify(said)}`);
        await Promise.race([once(child, 'said'), ended]);
      }
    },
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, signal);
      await ended;
    },
  };
}
