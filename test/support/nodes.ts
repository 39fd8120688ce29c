// Real server processes on one database, that a test may kill. Not here: the lines to them (proxy.ts), the people in front of them (window.ts).
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const BOOT_MS = 60_000;

/** Builds what the sources have outgrown; nothing if it is current. */
export const built = (): void => {
  const { status, stderr } = spawnSync(process.execPath, ['src/launch.mjs', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
};

/** A port of this machine that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

/** Waits until `what` holds, asking again and again; says what it waited for when it does not come. */
export const until = async (what: () => boolean | Promise<boolean>, ms = 30_000, name: string | (() => string) = what.toString()): Promise<number> => {
  const begun = Date.now();
  while (!(await what())) {
    if (Date.now() - begun > ms) throw new Error(`not within ${ms} ms: ${typeof name === 'string' ? name : name()}`);
    await new Promise((r) => setTimeout(r, 25));
  }
  return Date.now() - begun;
};

/** What is started, and in which folder. */
interface Program {
  cwd: string;
  main: string;
}
const BUILT: Program = { cwd: ROOT, main: 'dist/src/main.js' };

/** One server process at a port of its own, that can be started again at the same port. */
export class ServerNode {
  output = '';
  private child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly env: Record<string, string>,
    private readonly program: Program,
  ) {}

  static async make(env: Record<string, string>): Promise<ServerNode> {
    return new ServerNode(await freePort(), env, BUILT);
  }
  /** At a port that somebody chose. */
  static at(port: number, env: Record<string, string>, program: Program = BUILT): ServerNode {
    return new ServerNode(port, env, program);
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get pid(): number {
    return this.child!.pid!;
  }
  get runs(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Begins and does not wait for it to be ready. */
  spawn(): void {
    this.output = '';
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [this.program.main], { cwd: this.program.cwd, env: { ...inherited, PORT: String(this.port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (this.output += piece.toString()));
    this.child = child;
  }

  /** Resolves when it says that it is ready. */
  async start(): Promise<this> {
    this.spawn();
    await until(() => this.output.includes('Concord is ready') || !this.runs, BOOT_MS, 'a server that is ready');
    if (!this.runs) throw new Error(`the server ended: ${this.output}`);
    return this;
  }

  /** Sends the signal and waits for the end; answers the exit code, null after SIGKILL. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<number | null> {
    const { child } = this;
    if (!child || !this.runs) return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }
  /** Resolves with the exit code when it ends by itself. */
  async exit(): Promise<number | null> {
    if (this.runs) await once(this.child!, 'exit');
    return this.child!.exitCode;
  }

  /** Everything it has written that was not a plain warning of the bus or the sweep: what an operator would have to look into. */
  get faults(): string[] {
    return this.output.split('\n').filter((l) => /"level":"(error|fatal)"|unhandled|uncaught|^\s+at /i.test(l));
  }
}
