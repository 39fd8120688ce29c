// A crowd of windows, each the client's whole wire, writing and reading at a pace; everything they press, are answered and are told goes into one history.
// Not here: the servers (cluster.ts), judging (checker.ts). They live in the runner's own process: so does their clock.
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../../src/contract/seats.js';
import { until } from '../support/nodes.js';
import type { Line } from '../support/proxy.js';
import { Window, type Guest } from '../support/window.js';
import { check, type Fault } from './checker.js';
import type { Cluster } from './cluster.js';
import { History, recorded } from './history.js';

const OPENING = 16;
const PATIENCE_MS = 90_000;
/** What is said where it does not matter. */
export const TEXT = 'We would accept the second paragraph if the word “timely” stays.';

export interface Client {
  name: string;
  window: Window;
  channel: string;
}
export interface CrowdOptions {
  clients: number;
  channels: number;
  /** The line of the i-th client, closed with the crowd; by default the cluster's front. */
  line?: (i: number) => Promise<Line>;
  guests?: readonly Guest[];
}
/** Works through a list with so many hands. */
export const inParallel = async <T, R>(items: readonly T[], hands: number, work: (item: T, i: number) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i]!, i);
  };
  await Promise.all(Array.from({ length: Math.min(hands, items.length) }, hand));
  return results;
};

export class Crowd {
  readonly history = new History();
  private readonly watched: Set<string>;

  private constructor(
    private readonly cluster: Cluster,
    readonly clients: readonly Client[],
    readonly channels: readonly string[],
    private readonly lines: ReadonlySet<Line>,
  ) {
    this.watched = new Set([NETWORK, ...channels]);
    for (const c of clients) this.listen(c);
  }

  /** Opens the windows and their threads, client i in thread i modulo `channels`, and resolves when everybody is current. */
  static async gather(cluster: Cluster, { clients, channels, line, guests = cluster.people.guests }: CrowdOptions): Promise<Crowd> {
    const lines = new Set<Line>();
    const threads = Array.from({ length: channels }, () => randomUUID());
    const all = await inParallel(Array.from({ length: clients }), OPENING, async (_, i): Promise<Client> => {
      const own = line ? await line(i) : cluster.front;
      if (line) lines.add(own);
      return { name: `client ${i}`, window: await Window.open(guests[i % guests.length]!, own), channel: threads[i % channels]! };
    });
    await inParallel(threads, OPENING, (thread, i) => all[i]!.window.do('thread.open', { about: NETWORK, title: `Thread ${i}`, lang: 'en' }, thread));
    const crowd = new Crowd(cluster, all, threads, lines);
    for (const c of all) c.window.hold(c.channel);
    await until(() => all.every((c) => c.window.isCurrent(c.channel) && c.window.isCurrent(NETWORK)), PATIENCE_MS, 'everybody in their thread');
    return crowd;
  }

  private listen({ name, window }: Client): void {
    const note = this.history.note.bind(this.history);
    window.wire.onEntries('', (e) => this.watched.has(e.channel) && note({ is: 'told', client: name, channel: e.channel, seq: e.seq, command: e.command, at: Date.now() }), () => note({ is: 'restarted', client: name, at: Date.now() }));
  }

  /** One client presses a button; the answer is noted when it comes. */
  press({ name, window, channel }: Client, act: string, payload: object, where = channel): string {
    const at = Date.now();
    const command = window.press(act, payload, where);
    this.history.note({ is: 'pressed', client: name, channel: where, command, at });
    void window.settled(command).then((a) => {
      if (a?.state.is === 'recorded' || a?.state.is === 'refused') this.history.note({ is: 'answered', client: name, command, seq: a.state.is === 'recorded' ? a.state.seq : null, at: Date.now() });
    });
    return command;
  }
  say(client: Client, text = TEXT): string {
    return this.press(client, 'remark.post', { remark: randomUUID(), text, lang: 'en', mentions: [] });
  }

  /** Every act has been answered. */
  settle(ms = PATIENCE_MS): Promise<number> {
    return until(() => this.clients.every((c) => c.window.wire.outbox.pending.length === 0), ms, 'every act answered');
  }

  /** Milliseconds until each window has a line and has shown what the record holds now; others may go on writing. */
  async current(ms = PATIENCE_MS, clients: readonly Client[] = this.clients): Promise<number> {
    const begun = Date.now();
    const rows = await this.cluster.people.db.own<{ id: string; head: number }>('select id, head::int as head from channel where id = any($1::uuid[])', [[...this.watched]]);
    const heads = new Map(rows.map((r) => [r.id, r.head]));
    const isThere = ({ window, channel }: Client) => [channel, NETWORK].every((c) => window.isCurrent(c) && window.head(c) >= heads.get(c)!);
    let waiting = clients;
    const lacks = ({ name, window, channel }: Client) => `${name} (${window.wire.connection.state.get().is}; ${[channel, NETWORK].map((c) => `${window.head(c)} of ${heads.get(c)!}${window.isCurrent(c) ? '' : ', behind'}`).join('; ')})`;
    await until(() => (waiting = waiting.filter((c) => !isThere(c))).length === 0, ms, () => `every window current, but ${waiting.map(lacks).join(', ')}`);
    return Date.now() - begun;
  }

  /** What is wrong with all that happened, once everybody has their answers and is current. */
  async faults(): Promise<Fault[]> {
    for (const { name, window, channel } of this.clients) {
      for (const c of [channel, NETWORK]) {
        const run = window.run(c);
        this.history.note({ is: 'shows', client: name, channel: c, first: run[0]?.seq ?? 1, commands: run.map((e) => e.command) });
      }
    }
    const doubts = this.clients.flatMap((c) => c.window.wire.doubts.get().map((d): Fault => ({ is: 'prefix', channel: d.channel, client: c.name, seq: d.seq })));
    return [...doubts, ...check(this.history.events, await recorded(this.cluster.people.db, [...this.watched]))];
  }

  async close(): Promise<void> {
    for (const c of this.clients) await c.window.close();
    await Promise.all([...this.lines].map((l) => l.close()));
  }
}
