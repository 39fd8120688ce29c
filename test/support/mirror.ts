// Verify, for every act of every story: a mirror built only from a first snapshot and packets must equal a fresh snapshot (I9), and the chain must link.
// The mirror is the client's own cache. Not here: the stories.
import { strict as assert } from 'node:assert';
import type { TestingModule } from '@nestjs/testing';
import { ChannelCache, type Doubt } from '../../client/src/wire/channel-cache.js';
import type { Outcome, Packet } from '../../src/contract/packet.js';
import type { ViewKind } from '../../src/contract/entries.js';
import { Read } from '../../src/ledger/read.js';
import { Seating } from '../../src/ledger/seating.js';
import { Views } from '../../src/ledger/views.js';

/** So often somebody may act between two reads of one channel. */
const ROUNDS_MAX = 50;

export class Mirrors {
  private readonly caches = new Map<string, ChannelCache>();
  private readonly doubts: Doubt[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly app: TestingModule) {}

  /** After an act in this channel: the mirrors of it and of whatever else moved. A refusal moves nothing (spine-registry). */
  verify(channel: string, outcome: Extract<Outcome, { ok: true }> | null): Promise<void> {
    const mine = this.turn.catch(() => undefined).then(() => this.check(channel, outcome));
    this.turn = mine;
    return mine;
  }

  private async check(channel: string, outcome: Extract<Outcome, { ok: true }> | null): Promise<void> {
    if (outcome || !this.caches.has(channel)) await this.follow(channel);
    if (!outcome) return;
    const heads = await this.app.get(Seating).heads([...this.caches.keys()]);
    for (const [id, head] of heads) if (head > this.caches.get(id)!.head) await this.follow(id);
  }

  /** All of them, also where nothing was said: a view that changed without an entry shows here. */
  async verifyAll(): Promise<void> {
    for (const channel of this.caches.keys()) await this.follow(channel);
  }

  private async follow(channel: string): Promise<void> {
    const known = this.caches.get(channel);
    const cache = known ?? new ChannelCache(channel, { doubt: (d) => void this.doubts.push(d) });
    if (!(await this.catchUp(cache))) return;
    // What a first load leaves out is loaded once, by page; from then on it is kept by packets alone, as the rest.
    await this.pageBack(cache);
    this.caches.set(channel, cache);
    if (!known) return;
    const fresh = new ChannelCache(channel);
    // Others act meanwhile: the two are compared at the same number.
    let rounds = 0;
    do {
      if ((rounds += 1) > ROUNDS_MAX) throw new Error(`${channel}: packets lead to no. ${cache.head}, a fresh snapshot to no. ${fresh.head}`);
      await this.catchUp(cache);
      fresh.clear();
      fresh.apply(JSON.parse((await this.app.get(Read).since(channel, null))!.text) as Packet, null);
      await this.pageBack(fresh);
    } while (fresh.head !== cache.head);
    // Not jest's `expect`: the proof runs without it.
    assert.deepStrictEqual(this.picture(cache), this.picture(fresh));
    assert.deepStrictEqual(this.doubts, []);
  }

  /** False while the channel has nothing to show. */
  private async catchUp(cache: ChannelCache): Promise<boolean> {
    for (;;) {
      const asked = cache.after;
      const packet = await this.app.get(Read).since(cache.channel, asked, cache.history);
      if (!packet || packet.head === 0) return false;
      cache.apply(JSON.parse(packet.text) as Packet, asked);
      if (packet.upTo >= packet.head) return true;
      if (cache.after === asked) throw new Error(`${cache.channel} does not get beyond no. ${asked} of ${packet.head}`);
    }
  }

  /** Loads every page that the first load left out. */
  private async pageBack(cache: ChannelCache): Promise<void> {
    for (const [kind, { page }] of this.app.get(Views).readers) {
      for (let [first] = cache.spansOf(kind); page && first && first.from > 1; [first] = cache.spansOf(kind)) {
        const older = await this.app.get(Read).stretch(cache.channel, kind, { before: first.from });
        if (!older || !cache.take(kind, older)) throw new Error(`${cache.channel}: what lies before no. ${first.from} of ${kind} could not be taken`);
      }
    }
  }

  /** What the cache shows: its number and all views, in an order of their own. */
  private picture(cache: ChannelCache): { head: number; views: Record<string, unknown[]> } {
    const kinds = [...this.app.get(Views).readers.keys()] as ViewKind[];
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    return { head: cache.head, views: Object.fromEntries(kinds.map((kind) => [kind, [...cache.viewsOf<{ id: string }>(kind)].sort(byId)])) };
  }
}
