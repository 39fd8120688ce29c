// Reading since N: entries after a number and the present views of what they touched, from one snapshot, as the text that is sent.
// Not here: who may read (seating.ts is asked before), how it is pushed (live/).
import { Injectable } from '@nestjs/common';
import type { PageAsked, View, ViewPage } from '../contract/packet.js';
import type { ViewKind } from '../contract/entries.js';
import { ReadDb, type Snapshot } from './read-db.js';
import { Views, type ReadTx } from './views.js';

/** Entries a page; more wait behind it. */
export const PAGE = 500;
/** Missed more than this: starting over is cheaper than catching up. */
const FAR = 5_000;
/** Entries that come along with a first load; older ones are asked for by page. */
const TAIL = 50;

const ENTRIES = `select seq, wire, encode(hash, 'hex') as hash, touched from entry where channel = $1 and seq > $2`;
const HEAD = 'select c.head, i.history, a.epoch, concord_now() as at from channel c, installation i, authority a where c.id = $1';
const NAMED_MAX = 100;

interface HeadRow {
  head: number;
  history: string;
  epoch: number;
  at: Date;
}
type Present = Map<string, Pick<View, 'view'>>;
interface EntryRow {
  seq: number;
  wire: string;
  hash: string;
  touched: string[];
}
export interface PacketText {
  channel: string;
  /** The number of the last entry it carries, or the head for a reset. */
  upTo: number;
  head: number;
  /** The authority epoch of the same snapshot: when it moved, ask again who may read before sending (I7). */
  epoch: number;
  /** The clock in that snapshot: a seat may have ended by its own date. */
  at: Date;
  text: string;
}

@Injectable()
export class Read {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly db: ReadDb,
    private readonly views: Views,
  ) {}

  /**
   * A packet after `after` (null = everything), or null when there is no such channel. Another history than ours, or a number ahead of ours, starts over.
   * `likely`: references that the entries probably touch; what is right of it is not asked for a second time, what is wrong is left out. `over`: where it is read.
   */
  since(channel: string, after: number | null, history: string | null = null, likely: readonly string[] = [], over: Snapshot = this.db.snapshot): Promise<PacketText | null> {
    return over(async (tx) => {
      // Asked together: nearly always there is a page to answer with.
      const [[row], entries, known] = await Promise.all([
        tx.query<HeadRow>(HEAD, [channel], 'read.head'),
        after === null ? [] : tx.query<EntryRow>(`${ENTRIES} order by seq limit ${PAGE}`, [channel, after], 'read.page'),
        this.present(tx, channel, likely.slice(0, PAGE)),
      ]);
      if (!row) return null;
      const lost = after === null || after > row.head || row.head - after > FAR || (history !== null && history !== row.history);
      return lost ? this.reset(tx, channel, row) : this.page(tx, channel, after, row, entries, known);
    });
  }

  private async page(tx: ReadTx, channel: string, after: number, row: HeadRow, entries: EntryRow[], known: Present): Promise<PacketText> {
    const touched = [...new Set(entries.flatMap((e) => e.touched))];
    const more = await this.present(tx, channel, touched.filter((ref) => !known.has(ref)));
    const shown = touched.map((ref) => [ref, known.get(ref) ?? more.get(ref)] as const).filter(([, found]) => found);
    const views = shown.map(([ref, found]) => ({ ref, asOf: row.head, view: found!.view }));
    return this.text(channel, row, entries, views, entries.at(-1)?.seq ?? after);
  }

  /** The views of those references of which there are readers; `view` is null for what is gone. */
  private async present(tx: ReadTx, channel: string, refs: readonly string[]): Promise<Present> {
    const asked = new Map<ViewKind, string[]>();
    for (const ref of refs) {
      const at = ref.indexOf(':');
      const kind = ref.slice(0, at) as ViewKind;
      if (this.views.readers.has(kind)) asked.set(kind, [...(asked.get(kind) ?? []), ref.slice(at + 1)]);
    }
    const named: ReadTx = { query: (text, values) => tx.query(text, values, this.nameOf(text)) };
    const found = await Promise.all([...asked].map(async ([kind, ids]) => {
      const views: { id: string }[] = await this.views.readers.get(kind)!.byIds(named, ids, channel);
      const byId = new Map(views.map((v) => [v.id, v]));
      return ids.map((id) => [`${kind}:${id}`, { view: byId.get(id) ?? null }] as const);
    }));
    return new Map(found.flat());
  }

  /** The readers' statements are few and always the same; one that is composed anew each time must not fill the database's memory. */
  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= NAMED_MAX) return known;
    const name = `read.view-${this.names.size}`;
    this.names.set(text, name);
    return name;
  }

  private async reset(tx: ReadTx, channel: string, row: HeadRow): Promise<PacketText> {
    const entries = await tx.query<EntryRow>(
      `${ENTRIES} order by seq`,
      [channel, Math.max(0, row.head - TAIL)],
    );
    const views: View[] = [];
    const from: Record<string, number> = {};
    for (const [kind, reader] of this.views.readers) {
      const last = (await reader.page?.(tx, channel, { before: Infinity })) ?? null;
      if (last && last.from > 1) from[kind] = last.from;
      const shown = last ? [...last.beside, ...last.views] : ((await reader.ofChannel?.(tx, channel)) ?? []);
      views.push(...shown.map((view) => ({ ref: `${kind}:${view.id}`, asOf: row.head, view })));
    }
    return this.text(channel, row, entries, views, row.head, from);
  }

  /** A page of the views of a kind; null when there is no such channel, kind with pages, or object. */
  stretch(channel: string, kind: string, asked: PageAsked): Promise<ViewPage | null> {
    const reader = this.views.readers.get(kind as ViewKind);
    return this.db.snapshot(async (tx) => {
      const [[row], found] = await Promise.all([tx.query<HeadRow>(HEAD, [channel], 'read.head'), reader?.page?.(tx, channel, asked)]);
      if (!row || !found) return null;
      const views = [...found.beside, ...found.views].map((view) => ({ ref: `${kind}:${view.id}`, asOf: row.head, view }));
      return { channel, history: row.history, head: row.head, from: found.from, to: found.to, views };
    });
  }

  /** Joined from the entries' kept texts: nothing is parsed to be sent. With `from` it is a first load. */
  private text(channel: string, row: HeadRow, entries: EntryRow[], views: View[], upTo: number, from?: Record<string, number>): PacketText {
    const lines = entries.map((e) => `{"text":${e.wire},"hash":"${e.hash}"}`).join(',');
    const flags = `${upTo < row.head ? ',"more":true' : ''}${from ? ',"reset":true' : ''}${from && Object.keys(from).length ? `,"from":${JSON.stringify(from)}` : ''}`;
    const text = `{"channel":"${channel}","history":"${row.history}","entries":[${lines}],"views":${JSON.stringify(views)},"head":${row.head}${flags}}`;
    return { channel, upTo, head: row.head, epoch: row.epoch, at: row.at, text };
  }
}
