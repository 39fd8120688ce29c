// Somebody's open window: the client's whole wire without a browser, signed in by link and password, over a line of its own.
// Not here: the servers (nodes.ts), what a bad line does (proxy.ts).
import { randomUUID } from 'node:crypto';
import { Wire, type WireOptions } from '../../client/src/wire/wire.js';
import type { PendingAct } from '../../client/src/wire/outbox.js';
import type { EntryView } from '../../src/contract/packet.js';
import { NETWORK } from '../../src/contract/seats.js';
import { Line } from './proxy.js';
import { PASSWORD } from './visitor.js';

/** Signs in with the link's token at this server; answers the cookie. */
export const cookieOf = async (url: string, token: string): Promise<string> => {
  const answer = await fetch(`${url}/api/invitation/accept`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ token, password: PASSWORD }) });
  if (answer.status !== 204) throw new Error(`not let in: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
};

export interface Guest {
  person: string;
  hat: string;
  party: string;
  cookie: string;
}

export class Window {
  readonly wire: Wire;
  /** Entries in the order they were told to the page, of every channel it holds. */
  readonly heard: EntryView[] = [];
  /** How often the page had to begin anew. */
  resets = 0;
  private readonly headers: { cookie: string; origin: string };

  private constructor(
    readonly guest: Guest,
    readonly line: Line,
    private readonly ownsLine: boolean,
    socket: WireOptions['socket'] = {},
  ) {
    this.headers = { cookie: guest.cookie, origin: line.url };
    this.wire = new Wire({ url: line.url, headers: this.headers, storage: null, socket: { extraHeaders: this.headers, ...socket } });
    this.wire.onEntries('', (e) => this.heard.push(e), () => (this.resets += 1));
  }

  /** Over a line of its own to this port, or over one that others use too; `socket` says by which transports. */
  static async open(guest: Guest, to: number | Line, socket: WireOptions['socket'] = {}): Promise<Window> {
    const window = new Window(guest, typeof to === 'number' ? await Line.to(to) : to, typeof to === 'number', socket);
    await window.wire.start();
    return window;
  }

  /** Another session's cookie, as a browser has it after somebody signed in again on the same page. */
  wear(cookie: string): void {
    this.headers.cookie = cookie;
  }
  get cookie(): string {
    return this.headers.cookie;
  }
  hold(...channels: string[]): void {
    for (const channel of channels) this.wire.channels.hold(channel);
  }
  run(channel: string): readonly EntryView[] {
    return this.wire.channels.get(channel)!.cache.run();
  }
  head(channel: string): number {
    return this.wire.channels.get(channel)?.cache.head ?? 0;
  }
  isCurrent(channel: string): boolean {
    return this.wire.channels.get(channel)?.current ?? false;
  }

  /** Presses a button and goes on; the outbox sends it. */
  press(name: string, payload: object, channel: string = NETWORK): string {
    const { hat, person } = this.guest;
    return this.wire.outbox.press({ name, channel, payload, hat, person, open: false });
  }
  settled(command: string): Promise<PendingAct | null> {
    return this.wire.outbox.settled(command);
  }
  /** Presses, waits, and fails unless it is recorded. */
  async do(name: string, payload: object, channel: string = NETWORK): Promise<number> {
    const act = await this.settled(this.press(name, payload, channel));
    if (act?.state.is !== 'recorded') throw new Error(`${name} was not recorded: ${JSON.stringify(act?.state)}`);
    return act.state.seq;
  }
  /** Writes a remark and goes on; answers the act's id. */
  say(channel: string, text: string): string {
    return this.press('remark.post', { remark: randomUUID(), text, lang: 'en', mentions: [] }, channel);
  }

  async close(): Promise<void> {
    this.wire.stop();
    if (this.ownsLine) await this.line.close();
  }
}
