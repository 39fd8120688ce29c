// Reading since N: entries after a number and the present views of what they touched, from one snapshot, as the text that is sent.
// Not here: who may read (seating.ts is asked before), how it is pushed (live/).
import { Injectable } from '@nestjs/common';
import type { PageAsked, View, ViewPage } from '../contract/packet.js';
import type { ViewKind } from '../contract/entries.js';
import { ReadDb } from './read-db.js';
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

  /** A packet after `after` (null = everything), or null when there is no such channel. Another history than ours, or a number ahead of ours, starts over. */
  since(channel: string, after: number | null, history: string | null = null): Promise<PacketText | null> {
    return this.db.snapshot(async (tx) => {
      // Asked together: nearly always there is a page to answer with.
      const [[row], entries] = await Promise.all([
        tx.query<HeadRow>(HEAD, [channel], 'read.head'),
        after === null ? [] : tx.query<EntryRow>(`${ENTRIES} order by seq limit ${PAGE}`, [channel, after], 'read.page'),
      ]);
      if (!row) return null;
      const lost = after === null || after > row.head || row.head - after > FAR || (history !== null && history !== row.history);
      return lost ? this.reset(tx, channel, row) : this.page(tx, channel, after, row, entries);
    });
  }

  private async page(tx: ReadTx, channel: string, after: number, row: HeadRow, entries: EntryRow[]): Promise<PacketText> {
    const touched = new Map<ViewKind, Set<string>>();
    for (const ref of entries.flatMap((e) => e.touched)) {
      const at = ref.indexOf(':');
      const kind = ref.slice(0, at) as ViewKind;
      if (this.views.readers.has(kind)) touched.set(kind, (touched.get(kind) ?? new Set()).add(ref.slice(at + 1)));
    }
    const views = await Promise.all([...touched].map(([kind, ids]) => this.present(tx, channel, kind, [...ids], row.head)));
    return this.text(channel, row, entries, views.flat(), entries.at(-1)?.seq ?? after);
  }

  private async present(tx: ReadTx, channel: string, kind: ViewKind, ids: string[], asOf: number): Promise<View[]> {
    const named: ReadTx = { query: (text, values) => tx.query(text, values, this.nameOf(text)) };
    const found: { id: string }[] = await this.views.readers.get(kind)!.byIds(named, ids, channel);
    const byId = new Map(found.map((v) => [v.id, v]));
    return ids.map((id) => ({ ref: `${kind}:${id}`, asOf, view: byId.get(id) ?? null }));
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
