// A channel as a server would hold it, in memory: what the client's wire is tested against without a database. Not here: the real server.
import { linked } from '../../client/src/wire/chain.js';
import type { Packet, View } from '../../src/contract/packet.js';

/** A channel on a server: each entry sets or removes one object. */
export class Origin {
  readonly lines: Packet['entries'] = [];
  /** The objects after each number. */
  readonly states: Map<string, number>[] = [new Map()];

  constructor(
    readonly history = 'h1',
    readonly channel = '11111111-1111-4111-8111-111111111111',
  ) {}

  say(object: string, gone: boolean, command?: string): void {
    const seq = this.lines.length + 1;
    const text = { channel: this.channel, seq, type: gone ? 'thing.removed' : 'thing.set', at: '2026-11-24T12:00:00.000Z', by: { party: 'CAN', person: null, seat: 'delegate' }, data: { seq, word: 'été' }, touched: [`thing:${object}`], command: command ?? `c${seq}` };
    this.lines.push({ text, hash: linked(this.lines.at(-1)?.hash ?? '', text) });
    const state = new Map(this.states.at(-1));
    if (gone) state.delete(object);
    else state.set(object, seq);
    this.states.push(state);
  }
  /** What a server at `head` would push or answer after `after`, `most` entries at a time. */
  page(after: number, head = this.lines.length, most = 500): Packet {
    const entries = this.lines.slice(after, Math.min(head, after + most));
    const views = [...new Set(entries.flatMap((e) => e.text.touched))].map((ref) => this.view(ref, head));
    return { channel: this.channel, history: this.history, entries, views, head, ...(after + most < head ? { more: true as const } : {}) };
  }
  snapshot(head = this.lines.length, tail = 5): Packet {
    const views = [...this.states[head]!.keys()].map((o) => this.view(`thing:${o}`, head));
    return { channel: this.channel, history: this.history, entries: this.lines.slice(Math.max(0, head - tail), head), views, head, reset: true };
  }
  private view(ref: string, head: number): View {
    const id = ref.slice(6);
    const value = this.states[head]!.get(id);
    return { ref, asOf: head, view: value === undefined ? null : { id, value } };
  }
}
