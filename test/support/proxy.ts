// A bad line between a client and a server: TCP that is cut, goes silent, delays, or is led to another server. Not here: what travels over it.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Mood = 'through' | 'silent' | 'refusing';
interface Pair {
  near: Socket;
  far: Socket;
}

export class Line {
  /** Milliseconds that everything takes on the way, each direction. */
  delay = 0;
  port = 0;
  private mood: Mood = 'through';
  private readonly pairs = new Set<Pair>();
  private readonly server: Server = createServer((near) => this.accept(near));

  private constructor(private target: number) {}

  /** A line to this port of this machine. */
  static async to(target: number): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    line.port = (line.server.address() as AddressInfo).port;
    return line;
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything that is open breaks; what comes next goes through again. */
  cut(): void {
    for (const { near, far } of this.pairs) {
      near.destroy();
      far.destroy();
    }
  }
  /** From now on new connections lead to another server. */
  lead(target: number): void {
    this.target = target;
  }
  /** Nothing arrives any more and nothing says so; new connections find nobody who answers. */
  silence(): void {
    this.mood = 'silent';
    for (const { near, far } of this.pairs) {
      near.pause();
      far.pause();
    }
  }
  /** Only what comes from the server stays lying: a reader that does not read. */
  pauseReading(): void {
    for (const { far } of this.pairs) far.pause();
  }
  resume(): void {
    this.mood = 'through';
    for (const { near, far } of this.pairs) {
      near.resume();
      far.resume();
    }
  }
  /** Nobody is there: what is open breaks, what comes is turned away. */
  refuse(): void {
    this.mood = 'refusing';
    this.cut();
  }

  async close(): Promise<void> {
    this.refuse();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private accept(near: Socket): void {
    if (this.mood === 'refusing') return void near.destroy();
    const far = connect(this.target, '127.0.0.1');
    const pair = { near, far };
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const side of [near, far]) side.on('error', end).on('close', end).setNoDelay(true);
    this.carry(near, far);
    this.carry(far, near);
    if (this.mood === 'silent') {
      near.pause();
      far.pause();
    }
  }

  private carry(from: Socket, to: Socket): void {
    from.on('data', (piece) => {
      if (this.delay) setTimeout(() => to.writable && to.write(piece), this.delay);
      else if (!to.write(piece)) {
        from.pause();
        to.once('drain', () => this.mood === 'through' && from.resume());
      }
    });
  }
}
