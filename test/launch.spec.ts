// `npm start` and `npm run concord` up to the first line of the server or the command line: what is built when, and what is said where. In a project of
// a few lines with the real launcher, compiler and bundler.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { jest } from '@jest/globals';

jest.setTimeout(60_000);
const root = resolve(import.meta.dirname, '..');
let project: string;

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
};

interface Outcome { code: number | null; out: string; err: string; ms: number }

async function launch(...args: string[]): Promise<Outcome> {
  const begun = Date.now();
  const child = spawn(process.execPath, [join(project, 'src/launch.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => { out += String(text); });
  child.stderr.on('data', (text) => { err += String(text); });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err, ms: Date.now() - begun };
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'concord-launch-'));
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  await mkdir(join(project, 'src'));
  await copyFile(join(root, 'src/launch.mjs'), join(project, 'src/launch.mjs'));
  await copyFile(join(root, 'tsconfig.json'), join(project, 'tsconfig.json'));
  await put('package.json', '{"type":"module"}');
  await put('package-lock.json', '{}');
  await put('src/main.ts', "import { word } from './word.js';\nconsole.log('server', word);\n");
  await put('src/word.ts', "export const word: string = 'one';\n");
  await put('src/cli.ts', "console.log(JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = 3;\n");
  await put('src/rules.txt', 'carried along\n');
  await put('migrations/1-first.ts', 'export const first = 1;\n');
  await put('migrations/2-second.ts', 'export const second = 2;\n');
  await put('client/index.html', '<!doctype html><title>x</title><script type="module" src="/main.js"></script>');
  await put('client/main.js', "document.title = 'y';\n");
  await put('client/vite.config.ts', "export default { root: import.meta.dirname };\n");
});

afterAll(() => rm(project, { recursive: true, force: true }));

it('builds only the server for the command line, keeps its stdout clean, and hands on arguments and exit code', async () => {
  const first = await launch('cli', 'initiatives', 'import', '--json', 'a b');
  expect(first).toMatchObject({ code: 3, out: '["initiatives","import","--json","a b"]\n', err: 'Building the server …\n' });
  expect(await readdir(join(project, 'client'))).not.toContain('dist');
  expect(await readdir(join(project, 'dist/src'))).toContain('rules.txt');
});

it('builds what is missing once when two start at the same instant, and nothing at all the next time', async () => {
  const both = await Promise.all([launch(), launch()]);
  expect(both.map(({ code, out }) => [code, out])).toEqual([[0, 'server one\n'], [0, 'server one\n']]);
  expect(both.map(({ err }) => err).sort()).toEqual(['', 'Building the client …\n']);
  const again = await launch();
  expect(again).toMatchObject({ code: 0, out: 'server one\n', err: '' });
  // Deciding that nothing is to be built costs less than building did.
  expect(again.ms).toBeLessThan(Math.max(...both.map(({ ms }) => ms)));
});

it('builds again after a change, and a deleted migration is gone from the output', async () => {
  await put('src/word.ts', "export const word: string = 'another';\n");
  await rm(join(project, 'migrations/2-second.ts'));
  expect(await launch()).toMatchObject({ code: 0, out: 'server another\n', err: 'Building the server …\n' });
  expect((await readdir(join(project, 'dist/migrations'))).filter((name) => name.endsWith('.js'))).toEqual(['1-first.js']);
});

it('shows what the compiler says, starts nothing, and passes over the lock of a dead or silent launch', async () => {
  await put('src/word.ts', "export const word: string = 42;\n");
  const refused = await launch();
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/src\/word\.ts.*TS2322/);
  expect(refused.err).toMatch(/Concord could not be built; what is wrong stands above\.\n$/);
  await put('src/word.ts', "export const word: string = 'right';\n");
  await put('dist/.lock', '999999999');
  expect(await launch()).toMatchObject({ code: 0, out: 'server right\n' });
  await put('src/word.ts', "export const word: string = 'silent';\n");
  await put('dist/.lock', String(process.pid));
  await utimes(join(project, 'dist/.lock'), 1, 1);
  expect(await launch()).toMatchObject({ code: 0, out: 'server silent\n' });
  expect((await readdir(join(project, 'dist'))).filter((name) => name.startsWith('.lock'))).toEqual([]);
});

it('says so when the tools are not installed', async () => {
  await rm(join(project, 'node_modules'));
  await put('src/word.ts', "export const word: string = 'never';\n");
  expect(await launch()).toMatchObject({ code: 1, out: '', err: 'Building the server …\nThe tools to build Concord are not installed: run npm ci first.\n' });
});
