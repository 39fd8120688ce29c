// A bad line between a client and a server: TCP that is cut, reset, goes silent in one direction or both, is slow, narrow or uneven, or is led to another server.
// Not here: what travels over it. Bytes are never dropped out of a stream, because no network does that to one: what is lost there arrives late or not at all.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** `up`: from the client to the server. */
export type Direction = 'up' | 'down';

/** Bytes that may wait in a slow line before their sender is held back, as a router's buffer would. */
const WAITING_MAX = 64 * 1024;
const TARGET_TRIES = 4;

export class Line {
  /** Milliseconds that everything takes on the way, each direction, give or take `jitter`. */
  delay = 0;
  jitter = 0;
  /** Bytes a second, each direction; 0 is as many as the machine carries. */
  width = 0;
  port = 0;
  random: () => number = Math.random;
  private refusing = false;
  private readonly held = new Set<Direction>();
  private readonly pairs = new Set<Pair>();
  private readonly freeAt: Record<Direction, number> = { up: 0, down: 0 };
  private readonly server: Server = createServer((near) => void this.accept(near));

  private constructor(private target: () => number) {}

  /** A line to this port of this machine, or to the one that is named at each connection. */
  static async to(target: number | (() => number)): Promise<Line> {
    const line = new Line(typeof target === 'number' ? () => target : target);
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', 1_024, resolve));
    line.port = (line.server.address() as AddressInfo).port;
    return line;
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything that is open breaks; what comes next goes through again. */
  cut(): void {
    for (const pair of this.pairs) pair.end();
  }
  /** The same without a goodbye: both ends get a reset. */
  reset(): void {
    for (const pair of this.pairs) pair.reset();
  }
  /** From now on new connections lead to another server. */
  lead(target: number): void {
    this.target = () => target;
  }
  /** Nothing arrives any more in this direction and nothing says so. */
  hold(direction: Direction): void {
    this.held.add(direction);
    for (const pair of this.pairs) pair.look();
  }
  /** Nothing arrives in either; new connections find nobody who answers. */
  silence(): void {
    this.hold('up');
    this.hold('down');
  }
  /** Only what comes from the server stays lying: a reader that does not read. */
  pauseReading(): void {
    this.hold('down');
  }
  resume(): void {
    this.refusing = false;
    this.held.clear();
    for (const pair of this.pairs) pair.look();
  }
  /** Nobody is there: what is open breaks, what comes is turned away. */
  refuse(): void {
    this.refusing = true;
    this.cut();
  }

  async close(): Promise<void> {
    this.refuse();
    await new Promise((resolve) => this.server.close(resolve));
  }

  isHeld(direction: Direction): boolean {
    return this.held.has(direction);
  }
  /** When a piece that comes now is through. */
  due(direction: Direction, bytes: number): number {
    const now = performance.now();
    if (this.width) this.freeAt[direction] = Math.max(now, this.freeAt[direction]) + (bytes / this.width) * 1_000;
    return Math.max(now, this.width ? this.freeAt[direction] : 0) + Math.max(0, this.delay + (this.random() * 2 - 1) * this.jitter);
  }
  get isPlain(): boolean {
    return !this.delay && !this.jitter && !this.width;
  }

  private async accept(near: Socket): Promise<void> {
    near.on('error', () => near.destroy());
    // Nothing is read before there is somebody to give it to.
    near.pause();
    const far = this.refusing ? null : await this.reach();
    if (!far || near.destroyed || this.refusing) return void (near.destroy(), far?.destroy());
    const pair = new Pair(this, near, far, () => this.pairs.delete(pair));
    this.pairs.add(pair);
  }

  /** Where the target is chosen anew each time, a dead one is passed over, as a balancer would. */
  private async reach(): Promise<Socket | null> {
    for (let tries = 0; tries < TARGET_TRIES; tries += 1) {
      const far = connect(this.target(), '127.0.0.1');
      const reached = await new Promise<boolean>((resolve) => far.once('connect', () => resolve(true)).once('error', () => resolve(false)));
      if (reached) return far;
    }
    return null;
  }
}

/** Two sockets and the two ways between them; when one ends, both do. */
class Pair {
  private readonly ways: readonly Way[];

  constructor(line: Line, private readonly near: Socket, private readonly far: Socket, gone: () => void) {
    for (const side of [near, far]) side.on('error', () => this.end()).on('close', () => (this.end(), gone())).setNoDelay(true);
    this.ways = [new Way(line, 'up', near, far), new Way(line, 'down', far, near)];
    this.look();
  }
  look(): void {
    for (const way of this.ways) way.look();
  }
  end(): void {
    for (const way of this.ways) way.stop();
    this.near.destroy();
    this.far.destroy();
  }
  reset(): void {
    for (const way of this.ways) way.stop();
    this.near.resetAndDestroy();
    this.far.resetAndDestroy();
  }
}

/** One direction: what waits, in order, and when it may go on. */
class Way {
  private readonly waiting: { piece: Buffer; due: number }[] = [];
  private bytes = 0;
  private full = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly line: Line, private readonly direction: Direction, private readonly from: Socket, private readonly to: Socket) {
    from.on('data', (piece: Buffer) => this.take(piece));
    to.on('drain', () => {
      this.full = false;
      this.look();
    });
  }

  private take(piece: Buffer): void {
    // What is already on its way cannot be overtaken.
    const before = this.waiting.at(-1)?.due ?? 0;
    this.waiting.push({ piece, due: this.line.isPlain ? before : Math.max(before, this.line.due(this.direction, piece.length)) });
    this.bytes += piece.length;
    this.look();
  }

  /** Sends what is due, and reads on where there is room. */
  look(): void {
    clearTimeout(this.timer);
    const held = this.line.isHeld(this.direction);
    const now = performance.now();
    while (!held && !this.full && this.waiting.length && this.waiting[0]!.due <= now) this.put(this.waiting.shift()!.piece);
    const next = this.waiting[0];
    if (!held && !this.full && next) this.timer = setTimeout(() => this.look(), Math.max(1, next.due - now));
    if (held || this.full || this.bytes > WAITING_MAX) this.from.pause();
    else this.from.resume();
  }

  private put(piece: Buffer): void {
    this.bytes -= piece.length;
    if (this.to.writable) this.full = !this.to.write(piece);
  }
  stop(): void {
    clearTimeout(this.timer);
    this.waiting.length = 0;
  }
}
