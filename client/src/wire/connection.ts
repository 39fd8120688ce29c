// The one socket: opened, kept, opened again after a random wait, given up only when the session has ended. Not here: channels (channels.ts), acts (outbox.ts).
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { FromClient, FromServer } from '@contract/socket.js';
import { backoff } from './backoff.js';
import { Cell } from './cell.js';

export type LineState =
  | { readonly is: 'idle' }
  | { readonly is: 'connecting' }
  | { readonly is: 'open' }
  /** Tries again at that instant (device clock, ms). */
  | { readonly is: 'waiting'; readonly until: number }
  /** The session is over: nothing is tried any more. */
  | { readonly is: 'ended'; readonly why: string };

export interface ConnectionOptions {
  /** Where the server is; '' is the page's own origin. */
  url: string;
  /** Whether the session still lives: null when nobody could be asked. A refused handshake does not say why in a browser. */
  sessionLives(): Promise<boolean | null>;
  random?: () => number;
  /** For clients without a browser: their cookie and origin. */
  socket?: Partial<ManagerOptions & SocketOptions>;
}
type Call = { [E in keyof FromClient]: Parameters<FromClient[E]> extends [infer B, (answer: infer A) => void] ? { body: B; answer: A } : never };
/** What the page is told: a packet is its text, however it came. */
type Told<A> = Exclude<A, Uint8Array | ArrayBuffer>;

/** A connection that held this long was a good one: the next wait is short again. */
const HELD_MS = 10_000;
const ANSWER_MS = 10_000;
const PROBE_MS = 4_000;
const NUDGE_MS = 1_000;
/** Only what is acknowledged counts; socket.io's own retries, buffer and recovery stay out of it. */
const OPTIONS = { transports: ['websocket', 'polling'], tryAllTransports: true, reconnection: false, autoConnect: false, forceNew: true, timeout: 10_000 };
/** So many of these timeouts until a connection is open: one for each transport, and for the answer to the hello, on which socket.io sets none. */
const ATTEMPTS = 3;

export class Connection {
  readonly state = new Cell<LineState>({ is: 'idle' });
  /** When the server was last heard, by anything at all (device clock, ms). */
  lastWord = Date.now();
  private readonly socket: Socket<FromServer, FromClient>;
  private readonly random: () => number;
  private tries = 0;
  private openedAt = 0;
  private notBefore = 0;
  private lastNudge = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ConnectionOptions) {
    this.random = options.random ?? Math.random;
    this.socket = io(options.url, { ...OPTIONS, ...options.socket });
    this.socket.io.on('open', () => this.socket.io.engine.on('packet', () => (this.lastWord = Date.now())));
    this.socket.on('connect', () => this.opened());
    this.socket.on('disconnect', () => this.closed());
    this.socket.on('connect_error', (e) => void this.failed(e));
    this.socket.on('ended', ({ why }) => this.end(why));
    this.socket.on('bye', ({ inMs }) => (this.notBefore = Date.now() + this.random() * Math.max(0, Math.min(inMs, 60_000))));
  }

  /** Opens, also again after an end: somebody has signed in. */
  start(): void {
    const { is } = this.state.get();
    if (is !== 'idle' && is !== 'ended') return;
    Object.assign(this, { tries: 0, notBefore: 0, lastWord: Date.now() });
    this.connect();
  }

  /** Closes and stays closed: signed out, or the page is left. */
  stop(): void {
    clearTimeout(this.timer);
    this.state.set({ is: 'idle' });
    this.socket.disconnect();
  }

  /** The session is over; whoever shows pages leads to sign-in. */
  end(why: string): void {
    clearTimeout(this.timer);
    this.state.set({ is: 'ended', why });
    this.socket.disconnect();
  }

  get isOpen(): boolean {
    return this.state.get().is === 'open' && this.socket.connected;
  }

  /** The page came back to the front, or the network did: no need to wait, and a line that only seems open is found out. */
  nudge(): void {
    if (Date.now() - this.lastNudge < NUDGE_MS) return;
    this.lastNudge = Date.now();
    if (this.state.get().is === 'waiting' && Date.now() >= this.notBefore) this.connect();
    else if (this.isOpen) this.call('time', {}, PROBE_MS).catch(() => this.isOpen && this.socket.io.engine.close());
  }

  on<E extends keyof FromServer>(event: E, listener: FromServer[E]): void {
    this.socket.on(event, listener as never);
  }

  /** Sends now or rejects now: nothing waits in a buffer. Rejects too when no answer came in time; the message may have arrived. */
  async call<E extends 'subscribe' | 'ask' | 'leave' | 'do' | 'time'>(event: E, body: Call[E]['body'], ms = ANSWER_MS): Promise<Told<Call[E]['answer']>> {
    if (!this.isOpen) throw new Error('no line');
    const emit = this.socket.timeout(ms).emitWithAck.bind(this.socket) as (event: E, body: Call[E]['body']) => Promise<Call[E]['answer']>;
    const answer: unknown = await emit(event, body);
    return (answer instanceof ArrayBuffer || ArrayBuffer.isView(answer) ? new TextDecoder().decode(answer) : answer) as Told<Call[E]['answer']>;
  }

  /** Lossy on purpose. */
  signal(signal: Parameters<FromClient['signal']>[0]): void {
    if (this.isOpen) this.socket.volatile.emit('signal', signal);
  }

  private connect(): void {
    clearTimeout(this.timer);
    // socket.io keeps what is sent while its ping is overdue; it would go out again by itself, past the outbox.
    this.socket.sendBuffer.length = 0;
    this.state.set({ is: 'connecting' });
    this.timer = setTimeout(() => this.unanswered(), ATTEMPTS * (this.options.socket?.timeout || OPTIONS.timeout));
    this.socket.connect();
  }

  private opened(): void {
    clearTimeout(this.timer);
    Object.assign(this, { openedAt: Date.now(), lastWord: Date.now() });
    this.state.set({ is: 'open' });
  }

  /** Also where the line broke between its opening and the server's answer to the hello: socket.io calls that no error, but a disconnection. */
  private closed(): void {
    const { is } = this.state.get();
    if (is !== 'open' && is !== 'connecting') return;
    // Opening counts as success only if it lasted: a server that drops everybody at once is not run against at full speed.
    this.tries = is === 'open' && Date.now() - this.openedAt >= HELD_MS ? 0 : this.tries + 1;
    this.wait();
  }

  private unanswered(): void {
    this.tries += 1;
    this.wait();
    this.socket.disconnect();
  }

  private async failed(error: Error & { description?: unknown }): Promise<void> {
    if (this.state.get().is !== 'connecting') return;
    this.tries += 1;
    this.wait();
    if (error.message === 'session') return this.end('session');
    const refused = error.description === 401 || error.description === 403;
    if ((refused || this.tries > 1) && (await this.options.sessionLives()) === false && this.state.get().is !== 'idle') this.end('session');
  }

  private wait(): void {
    clearTimeout(this.timer);
    const until = Math.max(this.notBefore, Date.now() + backoff(this.tries, this.random));
    this.state.set({ is: 'waiting', until });
    this.timer = setTimeout(() => this.connect(), until - Date.now());
  }
}
