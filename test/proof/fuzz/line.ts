// Sends frames as they stand over websockets of the client's own engine, and waits for each answer that is due: it comes, or the line is closed. Not here: the frames (frames.ts).
import { io, type Socket } from 'socket.io-client';
import { inParallel } from '../clients.js';
import type { Frame } from './frames.js';
import type { Asker, Ground } from './ground.js';
import { shortened, type Fault } from './salvo.js';
import type { Target } from './target.js';

const HANDS = 12;
const PATIENCE_MS = 20_000;

/** The websocket below the client, which takes any frame. */
interface Below {
  send(frame: string | Buffer): void;
  on(event: 'message', told: (data: Buffer) => void): void;
  readyState: number;
}
const OPEN = 1;

class Line {
  private readonly heard = new Map<number, string>();
  private waiting: (() => void) | null = null;
  private probes = 0;
  closed = false;

  private constructor(
    private readonly socket: Socket,
    private readonly below: Below,
  ) {
    below.on('message', (data) => {
      const found = /^4[36](?:\d+-)?(\d+)(\[[^]*)/.exec(String(data));
      if (found) this.heard.set(Number(found[1]), found[2]!);
      this.waiting?.();
    });
    socket.on('disconnect', () => {
      this.closed = true;
      this.waiting?.();
    });
  }

  static open(target: Target, { cookie }: Asker): Promise<Line> {
    const socket = io(target.url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { cookie, origin: target.origin } });
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(new Line(socket, (socket.io.engine.transport as unknown as { ws: Below }).ws)));
      socket.once('connect_error', (e) => (socket.disconnect(), reject(e)));
    });
  }

  /** The answer under this number, null when the line was closed instead, undefined when neither came. */
  private async answer(ack: number): Promise<string | null | undefined> {
    const late = Date.now() + PATIENCE_MS;
    while (!this.heard.has(ack) && !this.closed && Date.now() < late) {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 500);
        this.waiting = () => (clearTimeout(timer), done());
      });
    }
    const text = this.heard.get(ack);
    this.heard.delete(ack);
    return text ?? (this.closed ? null : undefined);
  }

  /** Sends the frame and then a plain question; both must be answered, or the line closed. Null: all is well. */
  async take({ parts, ack, leaves }: Frame): Promise<string | null> {
    for (const part of parts) if (this.below.readyState === OPEN) this.below.send(part);
    if (leaves) return (this.close(), (this.closed = true), null);
    const probe = ++this.probes;
    if (this.below.readyState === OPEN) this.below.send(`42${probe}["time"]`);
    const [answer, after] = [ack === null ? '' : await this.answer(ack), await this.answer(probe)];
    if (answer === undefined) return 'no answer, and the line is open';
    if (after === undefined) return 'nothing is answered any more, and the line is open';
    return [answer, after].find((text) => text?.includes('refusal.fault')) ?? null;
  }
  close(): void {
    this.socket.disconnect();
  }
}

export interface Talk {
  sent: number;
  /** Lines that the server closed. */
  closed: number;
  faults: Fault[];
}

/** Every frame, over a dozen lines at once by different people; a closed line is opened anew. */
export const talk = async (target: Target, g: Ground, frames: readonly Frame[]): Promise<Talk> => {
  const lines = new Map<number, Line>();
  const result: Talk = { sent: frames.length, closed: 0, faults: [] };
  const people = g.askers.map((_, i) => i).filter((i) => g.askers[i]);
  const free = [...people];
  const lineOf = async (i: number): Promise<Line> => {
    const open = lines.get(i);
    if (open && !open.closed) return open;
    const made = await Line.open(target, g.askers[i]!).catch(async () => (await g.renew(i), Line.open(target, g.askers[i]!)));
    lines.set(i, made);
    return made;
  };
  await inParallel(frames, HANDS, async (frame) => {
    const i = free.shift()!;
    const line = await lineOf(i);
    const fault = await line.take(frame);
    if (line.closed) result.closed += 1;
    if (fault) result.faults.push({ what: fault.slice(0, 300), sent: shortened(frame.parts.map((p) => (typeof p === 'string' ? p : `<${p.toString('hex')}>`)).join(' | ')) });
    free.push(i);
  });
  for (const line of lines.values()) line.close();
  return result;
};
