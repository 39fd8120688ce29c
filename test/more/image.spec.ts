// The image and the compose file without an engine: every line of the Dockerfile that takes something is looked up, its last stage is put together in a folder, the
// database is made by the script that operators use, migrations run by the owner, a node starts as the image starts it, and its health check tells the truth.
// Not here: two nodes behind the proxy (nodes-proxy.spec.ts).
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { jest } from '@jest/globals';
import { PROXY_CONFIG } from '../support/balancer.js';
import { built, freePort, ServerNode } from '../support/nodes.js';
import { Postgres } from '../support/postgres.js';

jest.setTimeout(240_000);
const ROOT = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const psql = ['/usr/bin/psql', '/usr/local/bin/psql'].find(existsSync);
const compose = ['/usr/bin/docker-compose', '/usr/local/bin/docker-compose'].find(existsSync);
if (!psql || !compose) process.stdout.write(`The image: ${psql ? 'docker-compose' : 'psql'} is not here, what needs it is skipped.\n`);

const lines = text('Dockerfile').split('\n').filter((l) => /^[A-Z]+ /.test(l)).map((l) => ({ word: l.split(' ')[0]!, rest: l.slice(l.indexOf(' ') + 1) }));
const of = (word: string) => lines.filter((l) => l.word === word).map((l) => l.rest);
const last = lines.slice(lines.findLastIndex((l) => l.word === 'FROM'));
const argv = (word: string) => JSON.parse(last.find((l) => l.word === word)!.rest.replace(/^.*?CMD /, '')) as string[];
const env = Object.fromEntries(last.find((l) => l.word === 'ENV')!.rest.split(' ').map((pair) => pair.split('=') as [string, string]));
const command = (service: string) => JSON.parse(new RegExp(`^  ${service}:\\n(?:    .*\\n)*?    command: (\\[.*\\])$`, 'm').exec(text('docker-compose.yml'))![1]!) as string[];
const secrets = { POSTGRES_PASSWORD: 'superuser1', CONCORD_PASSWORD: 'application1', CONCORD_OWNER_PASSWORD: 'owner1', PUBLIC_URL: 'https://concord.example.org' };

describe('the image', () => {
  it('is built of pinned majors, from what is there, and ends with a user without rights and a health check', () => {
    expect(of('FROM').map((f) => f.split(' ')[0])).toEqual(Array(3).fill('node:20-bookworm-slim'));
    const ignored = text('.dockerignore').split('\n').filter((l) => l && !l.startsWith('#'));
    for (const copy of of('COPY').filter((c) => !c.startsWith('--from'))) {
      for (const source of copy.split(' ').slice(0, -1)) {
        expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
        expect(ignored).not.toContain(source);
      }
    }
    for (const needed of ['src', 'client', 'migrations', 'tsconfig.json']) expect(ignored).not.toContain(needed);
    const user = last.findIndex((l) => l.word === 'USER');
    expect(last[user]!.rest).toBe('node');
    expect(last.slice(user).filter((l) => ['RUN', 'COPY', 'USER'].includes(l.word)).length).toBe(1);
    expect(of('RUN').filter((r) => r.includes('npm ci')).map((r) => r.includes('--omit=dev'))).toEqual([false, true]);
    expect(last.filter((l) => l.word === 'COPY').map((l) => l.rest)).not.toEqual(expect.arrayContaining([expect.stringContaining('--from=build /app/node_modules')]));
  });

  (compose ? it : it.skip)('the compose file is whole, asks for every password, and names the files that are here', () => {
    const config = (given: Record<string, string>, ...more: string[]) => spawnSync(compose!, [...more, 'config'], { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: tmpdir(), ...given } });
    const whole = config(secrets, '--profile', 'redis');
    expect([whole.status, whole.stderr]).toEqual([0, '']);
    for (const name of ['database', 'migrate', 'one', 'two', 'proxy', 'redis']) expect(whole.stdout).toMatch(new RegExp(`^  ${name}:$`, 'm'));
    expect(whole.stdout).toMatch(/^ {2}redis:\n(?: {4}.*\n)*? {4}profiles:\n {4}- redis$/m);
    for (const name of Object.keys(secrets)) expect([name, config({ ...secrets, [name]: '' }).status]).not.toEqual([name, 0]);
    for (const [, path] of text('docker-compose.yml').matchAll(/- (\.\/[^:]+):/g)) expect([path, existsSync(join(ROOT, path!))]).toEqual([path, true]);
    expect(text('docker-compose.yml')).toContain(PROXY_CONFIG.slice(ROOT.length + 1));
    // The owner's password reaches the database and whoever migrates, never a node.
    const nodes = whole.stdout.split(/^ {2}(?=\w)/m).filter((s) => /^(one|two):/.test(s));
    expect(nodes).toHaveLength(2);
    for (const node of nodes) expect(node).not.toContain(secrets.CONCORD_OWNER_PASSWORD);
  });
});

(psql ? describe : describe.skip)('an installation', () => {
  let folder: string;
  let server: Postgres;
  let node: ServerNode;
  const database = (login: string, password: string) => server.url('concord', login, password);
  const run = (args: string[], more: Record<string, string>) => spawnSync(process.execPath, args.slice(1), { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, ...env, ...more } });

  beforeAll(async () => {
    built();
    folder = mkdtempSync(join(tmpdir(), 'concord-image-'));
    for (const copy of last.filter((l) => l.word === 'COPY').map((l) => l.rest.split(' '))) {
      const from = copy[0] === '--from=modules' ? null : copy.at(-2)!.replace('/app/', '');
      if (from) cpSync(join(ROOT, from), join(folder, copy.at(-1) === './' ? from : copy.at(-1)!), { recursive: true });
      else takeModules(join(folder, copy.at(-1)!));
    }
    server = await Postgres.start();
    const { username, password, port } = new URL(server.url('postgres'));
    execFileSync('sh', [join(ROOT, '.deploy/roles.sh')], { env: { PATH: process.env.PATH, PGHOST: '127.0.0.1', PGPORT: port, PGPASSWORD: password, POSTGRES_USER: username, ...secrets } });
  }, 180_000);
  afterAll(async () => {
    await node?.end();
    await server?.end();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('starts only after the owner has migrated, serves as a login that may change nothing, and is called healthy only while it is', async () => {
    const port = await freePort();
    const app = { DATABASE_URL: database('concord_login', secrets.CONCORD_PASSWORD), PORT: String(port), HOST: '127.0.0.1', CONCORD_DATA: join(folder, 'files') };
    const early = run(argv('CMD'), app);
    expect([early.status, early.stderr]).toEqual([1, expect.stringContaining('Migrations are pending')]);

    const migrated = run(command('migrate'), { ...app, DATABASE_OWNER_URL: database('concord_owner', secrets.CONCORD_OWNER_PASSWORD) });
    expect([migrated.status, migrated.stderr]).toEqual([0, expect.stringMatching(/Migrations run: \d+\./)]);
    expect(await server.count(`pg_roles where rolname in ('concord_login', 'concord_owner', 'concord_app') and (rolsuper or rolcreaterole or rolcreatedb)`)).toBe(0);

    const health = () => run(argv('HEALTHCHECK'), { PORT: String(port) }).status;
    expect(health()).toBe(1);
    node = ServerNode.at(port, app, { cwd: folder, main: argv('CMD')[1]! });
    await node.start();
    expect(health()).toBe(0);
    expect((await fetch(node.url, { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain('text/html');
    expect(await node.end()).toBe(0);
    expect(health()).toBe(1);
    expect(node.faults).toEqual([]);
  });
});

/** The modules of `npm ci --omit=dev`: those of the lock file that are not for development. Linked, not copied: they are large. */
function takeModules(to: string): void {
  const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, { dev?: boolean; devOptional?: boolean }> };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    const source = join(ROOT, path);
    if (!path || dev || devOptional || !existsSync(source) || !statSync(source).isDirectory()) continue;
    const target = join(dirname(to), path);
    mkdirSync(target, { recursive: true });
    if (spawnSync('cp', ['-al', `${source}/.`, target]).status !== 0) cpSync(source, target, { recursive: true });
  }
}
