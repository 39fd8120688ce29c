// `npm start` and `npm run concord -- …`: builds what the sources have outgrown, then becomes the server or the command line in this same process, so
// that signals and exit codes are theirs. `node src/launch.mjs build` builds and ends. Plain JavaScript, because it runs before anything is built.
// Not for configuration and not for the database: main.ts and cli.ts do that.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...path) => join(root, ...path);
const LOCK = at('dist', '.lock');
const STAMP = at('dist', '.built');
const BEAT_MS = 1000;
const STALE_MS = 15_000;

/** What a person is told in one sentence, without a stack: it is about their machine or their change, not about a bug here. */
class Sentence extends Error {}

const parts = {
  server: { inputs: ['src', 'migrations', 'tsconfig.json', 'package-lock.json'], product: at('dist', 'src'), tool: ['typescript/bin/tsc', '-p', 'tsconfig.json'] },
  client: { inputs: ['client', 'src/contract', 'package-lock.json'], product: at('client', 'dist', 'index.html'), tool: ['vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'] },
};

/** Every file below a path, except what builds leave there. */
function files(path) {
  if (!existsSync(at(path))) return [];
  if (statSync(at(path)).isFile()) return [path];
  return readdirSync(at(path), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]));
}

function fingerprint({ inputs }) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(files).sort()) {
    const { mtimeMs, size } = statSync(at(path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

const readStamp = () => JSON.parse(readOr(STAMP, '{}') || '{}');
const outgrown = (names) => names.filter((name) => !existsSync(parts[name].product) || readStamp()[name] !== fingerprint(parts[name]));

function replaceFile(path, content) {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

/** Takes the build's lock, or answers false while another launch that lives has it. The holder beats; one that is dead or silent is passed over. */
function takeLock() {
  const draft = `${LOCK}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  const holder = readOr(LOCK, '');
  if (holder === '' || holds(holder)) return false;
  // Moved aside before it is removed, so that of several who find it stale one takes it away; should that be a new holder's after all, it goes back.
  const aside = `${LOCK}.stale.${process.pid}`;
  try {
    renameSync(LOCK, aside);
    if (readOr(aside, '') !== holder) linkSync(aside, LOCK);
  } catch { /* somebody else was faster: the next attempt sees who */ }
  rmSync(aside, { force: true });
  return false;
}

function holds(pid) {
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  return Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0) < STALE_MS;
}

async function whileLocked(work) {
  mkdirSync(at('dist'), { recursive: true });
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 100));
  const beat = setInterval(() => existsSync(LOCK) && utimesSync(LOCK, new Date(), new Date()), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(LOCK, { force: true });
  }
}

/** Runs a build tool with this Node; its words go to stderr, which leaves stdout to the command line. */
function run([script, ...args]) {
  const path = at('node_modules', script);
  if (!existsSync(path)) throw new Sentence('The tools to build Concord are not installed: run npm ci first.');
  return new Promise((resolve, reject) => {
    // Whatever runs the build (a test, a shell with NODE_ENV set), what is built is for use: React has a development half of twice the weight.
    const child = spawn(process.execPath, [path, ...args], { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 2, 2] });
    child.once('error', reject).once('close', (code) => (code === 0 ? resolve() : reject(new Sentence('Concord could not be built; what is wrong stands above.'))));
  });
}

async function buildServer() {
  // The compiler trusts its notes more than its eyes: where its output is gone, the notes must go too.
  if (!existsSync(at('dist', 'src'))) rmSync(at('dist', '.tsbuildinfo'), { force: true });
  await run(parts.server.tool);
  for (const path of ['src', 'migrations'].flatMap(files).filter((name) => !/\.(ts|mjs)$/.test(name))) {
    mkdirSync(dirname(at('dist', path)), { recursive: true });
    copyFileSync(at(path), at('dist', path));
  }
  // A deleted migration or room must not live on in the output, where it would still be found and run.
  for (const path of ['dist/src', 'dist/migrations'].flatMap(files)) {
    const source = path.slice('dist/'.length);
    if (!existsSync(at(source)) && !existsSync(at(source.replace(/\.js(\.map)?$/, '.ts')))) rmSync(at(path));
  }
}

async function build(names) {
  if (outgrown(names).length === 0) return;
  await whileLocked(async () => {
    // Whoever had the lock may have built it meanwhile.
    const missing = outgrown(names);
    if (missing.length === 0) return;
    process.stderr.write(`Building the ${missing.join(' and the ')} …\n`);
    // Taken before the build: what is saved during it is built the next time.
    const prints = Object.fromEntries(missing.map((name) => [name, fingerprint(parts[name])]));
    const builders = { server: buildServer, client: () => run(parts.client.tool) };
    const results = await Promise.allSettled(missing.map((name) => builders[name]()));
    const built = missing.filter((_, index) => results[index].status === 'fulfilled');
    replaceFile(STAMP, JSON.stringify({ ...readStamp(), ...Object.fromEntries(built.map((name) => [name, prints[name]])) }));
    const failed = results.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
  });
}

async function launch([word, ...rest]) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Sentence(`Concord needs Node 20.19 or later; this is ${process.version}.`);
  const isCli = word === 'cli';
  await build(isCli ? ['server'] : ['server', 'client']);
  if (word === 'build') return;
  const entry = at('dist', 'src', isCli ? 'cli.js' : 'main.js');
  process.argv = [process.execPath, entry, ...(isCli ? rest : process.argv.slice(2))];
  await import(pathToFileURL(entry).href);
}

await launch(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof Sentence ? error.message : (error?.stack ?? String(error))}\n`);
  process.exit(1);
});
