// The client's whole knowledge of the server, put together: one session, one socket, one outbox, one desk. Runs in a browser and, for load and fault tests,
// in Node: what differs is handed in. Not here: React (hooks), the browser's events (browser.ts).
import type { EntryView, PageAsked, ViewPage } from '@contract/packet.js';
import { NETWORK } from '@contract/seats.js';
import type { SignalKind, SignalView } from '@contract/socket.js';
import { v4 } from 'uuid';
import { Api, type ApiOptions } from './api.js';
import { Cell } from './cell.js';
import type { Doubt, Line } from './channel-cache.js';
import { Channels } from './channels.js';
import { Connection, type ConnectionOptions } from './connection.js';
import { LineDelivery } from './delivery.js';
import { DeskStore } from './desk.js';
import type { OpenKeys } from './keys.js';
import { Drafts } from './drafts.js';
import { Outbox } from './outbox.js';
import { outboxStore } from './outbox-store.js';
import { ServerClock } from './server-clock.js';
import { Session } from './session.js';

export interface WireOptions extends Pick<ApiOptions, 'url' | 'headers' | 'fetch'>, Pick<ConnectionOptions, 'socket'> {
  /** The window's session storage; null keeps nothing over a reload. */
  storage: Parameters<typeof outboxStore>[0];
  online?: () => boolean;
  visible?: () => boolean;
  random?: () => number;
}
const TIME_EVERY_MS = 60_000;
const OLDER_PAGE = 100;

export class Wire {
  readonly api: Api;
  readonly session: Session;
  readonly connection: Connection;
  readonly channels: Channels;
  readonly outbox: Outbox;
  readonly desk: DeskStore;
  readonly drafts: Drafts;
  /** Keys that are open in this page, in memory alone. */
  readonly keys = new Cell<OpenKeys | null>(null);
  /** Sealed words that were read or written in this page, in plain ones. */
  readonly plain = new Map<string, string>();
  /** Server minus device, ms. */
  readonly clockOffset = new Cell(0);
  /** What the server's answers contradicted since the page was opened. */
  readonly doubts = new Cell<readonly Doubt[]>([]);
  private readonly clock = new ServerClock();
  private readonly listeners = new Set<{ of: string; heard: (entry: EntryView) => void; missed?: (() => void) | undefined }>();
  private readonly signals = new Set<(signal: SignalView) => void>();
  private timing: ReturnType<typeof setInterval> | undefined;
  private plenary: (() => void) | undefined;
  private as: string | null = null;

  constructor(options: WireOptions) {
    const { url, headers, fetch, socket, storage, online = () => true, visible = () => true, random = Math.random } = options;
    this.api = new Api({ url, ...(headers ? { headers } : {}), ...(fetch ? { fetch } : {}), signedOut: () => this.ended('session') });
    this.session = new Session(this.api, random);
    this.connection = new Connection({ url, random, sessionLives: () => this.session.refresh(), ...(socket ? { socket } : {}) });
    this.channels = new Channels(this.connection, {
      entries: (entries) => this.tell(entries),
      reset: () => this.listeners.forEach((l) => l.missed?.()),
      doubt: (doubt) => this.doubts.set([...this.doubts.get(), doubt]),
      head: (channel, head, followed) => this.desk.moved(channel, head, followed),
    }, random);
    this.outbox = new Outbox({ delivery: new LineDelivery(this.connection, this.api, online), store: outboxStore(storage), newId: v4, random });
    this.drafts = new Drafts(storage);
    this.desk = new DeskStore({ api: this.api, visible, random, shown: (c) => this.channels.get(c)?.cache.head ?? 0 });
    this.connection.on('signal', (signal) => this.signals.forEach((hear) => hear(signal)));
    this.connection.state.subscribe(() => this.lineChanged());
    this.session.state.subscribe(() => this.sessionChanged());
  }

  /** Finds out who is signed in and, if somebody is, connects. A wire that was stopped is not started again. */
  start(): Promise<void> {
    return this.session.load();
  }
  stop(): void {
    clearInterval(this.timing);
    this.session.closed = true;
    this.desk.stop();
    this.outbox.as(null);
    this.connection.stop();
    this.channels.close();
  }

  /** The page came to the front or the network back: nothing waits for its turn. */
  nudge(): void {
    if (!this.session.me) return;
    this.connection.nudge();
    this.channels.refresh();
    this.outbox.wake();
    this.desk.seen();
    void this.session.refresh();
  }

  /** Signs out and forgets what this window held. */
  async signOut(): Promise<void> {
    await this.session.signOut();
    this.outbox.forget();
    this.drafts.forget();
  }

  /** Hears every new entry whose type begins with `of` ('' is all), of any followed channel; `missed` says that some may have been skipped. */
  onEntries(of: string, heard: (entry: EntryView) => void, missed?: () => void): () => void {
    const listener = { of, heard, missed };
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  onSignals(hear: (signal: SignalView) => void): () => void {
    this.signals.add(hear);
    return () => void this.signals.delete(hear);
  }
  signal(channel: string, kind: SignalKind, data: string | null = null): void {
    this.connection.signal({ channel, kind, data });
  }

  /** Loads the page of entries before the run. False: there are none, or they do not link to it. */
  async older(channel: string): Promise<boolean> {
    const cache = this.channels.get(channel)?.cache;
    const first = cache?.run()[0]?.seq;
    if (!cache || first === undefined || first <= 1) return false;
    const { entries } = await this.api.get<{ entries: Line[] }>(`/api/channels/${channel}/entries?before=${first}&limit=${OLDER_PAGE}`);
    return entries.length > 0 && this.channels.prepend(channel, entries);
  }

  /**
   * Loads views of a kind that the first load did not bring; `before` is called right before they are shown. False: nothing came, or it is of no use (the object
   * is not there, the channel began anew meanwhile).
   */
  async page(channel: string, kind: string, asked: PageAsked, before?: () => void): Promise<boolean> {
    const [[by, value]] = Object.entries(asked) as [[string, string | number]];
    const page = await this.api.get<ViewPage>(`/api/channels/${channel}/views?kind=${kind}&${by}=${value}`);
    before?.();
    return this.channels.take(channel, kind, page);
  }

  /** Seconds since the server was last heard; 0 while nobody is signed in. */
  staleFor(): number {
    return this.session.me ? Math.max(0, Date.now() - this.connection.lastWord) / 1_000 : 0;
  }

  private tell(entries: readonly EntryView[]): void {
    for (const entry of entries) for (const l of [...this.listeners]) if (entry.type.startsWith(l.of)) l.heard(entry);
  }

  private ended(why: string): void {
    if (this.session.state.get().is === 'in') this.session.out(why);
  }

  private sessionChanged(): void {
    const { me } = this.session;
    const as = me?.hat ? `${me.person} ${me.hat}` : null;
    this.outbox.as(as && me ? me.person : null);
    if (as === this.as) return;
    this.as = as;
    // Another reader or another hat: nothing that was read under the one before may stay, and the socket is a new one.
    this.connection.stop();
    this.desk.stop();
    this.channels.clear();
    this.keys.set(null);
    this.plain.clear();
    if (!as) return;
    this.plenary ??= this.channels.hold(NETWORK);
    this.connection.start();
    this.desk.start();
  }

  private lineChanged(): void {
    const state = this.connection.state.get();
    clearInterval(this.timing);
    if (state.is === 'ended') this.ended(state.why);
    if (state.is !== 'open') return;
    this.outbox.wake();
    this.desk.seen();
    this.timing = setInterval(() => void this.askTime(), TIME_EVERY_MS);
    void this.askTime();
  }

  private async askTime(): Promise<void> {
    const sent = Date.now();
    const answer = await this.connection.call('time', {}).catch(() => null);
    if (answer && 'now' in answer && this.clock.sample(sent, Date.now(), Date.parse(answer.now))) this.clockOffset.set(this.clock.offset);
  }
}
