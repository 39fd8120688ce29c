// Who turns rows into views: each room registers one reader a kind. Not here: when they are read (read.ts).
import { Injectable } from '@nestjs/common';
import type { ViewKind, ViewTypes } from '../contract/entries.js';
import type { PageAsked } from '../contract/packet.js';

/** A read-only connection inside the reader's one REPEATABLE READ transaction. `name`: the statement is prepared under it. */
export interface ReadTx {
  query<R = Record<string, unknown>>(text: string, values?: unknown[], name?: string): Promise<R[]>;
}
/** Views of one kind. An audience has one view: nothing here may depend on who reads. */
export type Shown<K extends ViewKind> = { id: string } & ViewTypes[K];
/** Views with numbers `from` up to, not including, `to` (null: up to the end), in order; `beside` are others that those refer to. */
export interface Stretch<K extends ViewKind = ViewKind> {
  from: number;
  to: number | null;
  views: Shown<K>[];
  beside: Shown<K>[];
}
export interface ViewReader<K extends ViewKind = ViewKind> {
  /** By ids, whatever channel they stand in; missing ones are told as gone. `channel` is the one being read. */
  byIds(tx: ReadTx, ids: string[], channel: string): Promise<Shown<K>[]>;
  /** All of a channel, for a first load: exactly what entries of that channel touch. Not asked where there are pages. */
  ofChannel?(tx: ReadTx, channel: string): Promise<Shown<K>[]>;
  /** For kinds of which a channel may hold thousands, each with its number: one page. A first load takes the one before Infinity. Null: there is no such object. */
  page?(tx: ReadTx, channel: string, asked: PageAsked): Promise<Stretch<K> | null>;
}

/** A reader of rows that stand in one channel each. `select` ends in a condition on the channel, $1; `id` and `order` are columns of it. */
export const rowsOf = <K extends ViewKind>(select: string, id: string, order: string): ViewReader<K> => ({
  byIds: (tx, ids, channel) => tx.query<Shown<K>>(`${select} and ${id} = any($2::uuid[])`, [channel, ids]),
  ofChannel: (tx, channel) => tx.query<Shown<K>>(`${select} order by ${order}`, [channel]),
});

/** A reader of the one view of its kind that a channel has, under the channel's own id. `read`: a select that ends in a condition on the ids, $1, or what makes views of them. */
export const ownOf = <K extends ViewKind>(read: string | ((tx: ReadTx, ids: string[]) => Promise<Shown<K>[]>)): ViewReader<K> => {
  const found = (tx: ReadTx, ids: string[]): Promise<Shown<K>[]> => (typeof read === 'string' ? tx.query<Shown<K>>(read, [ids]) : read(tx, ids));
  return { byIds: (tx, ids, channel) => found(tx, ids.filter((id) => id === channel)), ofChannel: (tx, channel) => found(tx, [channel]) };
};

@Injectable()
export class Views {
  readonly readers = new Map<ViewKind, ViewReader>();

  /** Registers a kind; two readers of one kind are a mistake of the programme and stop the boot. */
  register<K extends ViewKind>(kind: K, reader: ViewReader<K>): void {
    if (this.readers.has(kind)) throw new Error(`two readers for views of kind ${kind}`);
    this.readers.set(kind, reader as unknown as ViewReader);
  }
}
