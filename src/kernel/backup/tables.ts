// Rows of whole tables, out of the database and in again, as PostgreSQL's own COPY text: which tables there are is asked of the catalogue, so that a new one
// needs nothing here. Not here: the snapshot or transaction it happens in (backup.ts, restore.ts).
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { write } from './bytes.js';
import { tablePath, type TablePart } from './manifest.js';

export type Shape = Pick<TablePart, 'name' | 'columns'>;

/** Dates, intervals and figures read back as they were written, whatever the login's own settings. */
export const PLAIN = 'set datestyle = iso; set intervalstyle = postgres; set extra_float_digits = 3; set timezone = utc; set client_encoding = utf8';
/** The tables in which migrations keep their own books. */
const BOOKS = ['migration', 'typeorm_metadata'];

const SHAPES = `
  select c.relname::text as name, array_agg(a.attname::text order by a.attname) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1)
  group by c.relname order by c.relname`;

/** All tables but the migrations' own and those left out, with the columns that are stored and not computed. */
export const shapes = async (client: pg.ClientBase, leftOut: readonly string[] = []): Promise<Shape[]> =>
  (await client.query<Shape>(SHAPES, [[...BOOKS, ...leftOut]])).rows;

const quoted = (names: readonly string[]): string => names.map((n) => pg.escapeIdentifier(n)).join(', ');
const copied = ({ name, columns }: Shape): string => `copy ${quoted([name])} (${quoted(columns)})`;

export const copyOut = async (client: pg.ClientBase, shape: Shape, folder: string): Promise<TablePart> => {
  const rows = client.query(copy.to(`${copied(shape)} to stdout`));
  const measured = await write(tablePath(folder, shape), rows, createGzip());
  return { ...shape, rows: rows.rowCount, ...measured };
};

/** Answers how many rows came. */
export const copyIn = async (client: pg.ClientBase, part: Shape, folder: string): Promise<number> => {
  const rows = client.query(copy.from(`${copied(part)} from stdin`));
  await pipeline(createReadStream(tablePath(folder, part)), createGunzip(), rows);
  return rows.rowCount;
};

/** Nobody reads or writes these tables until the transaction ends. */
export const lockAll = async (client: pg.ClientBase, tables: readonly Shape[]): Promise<void> => {
  if (tables.length) await client.query(`lock table ${quoted(tables.map((t) => t.name))} in access exclusive mode`);
};
export const hasRows = async (client: pg.ClientBase, table: string): Promise<boolean> => Boolean((await client.query(`select from ${quoted([table])} limit 1`)).rowCount);

interface Link {
  table: string;
  name: string;
  definition: string;
}
const LINKS = `
  select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1, 2`;

/**
 * Fills these tables in the open transaction, in the place of what migrations put there. No foreign key and no trigger of ours looks on meanwhile, so that any
 * order does; then all stand as before, and every row has been checked against the keys. `fill` puts one table's rows in.
 */
export const replaceRows = async <T extends Shape>(client: pg.ClientBase, tables: readonly T[], fill: (table: T) => Promise<void>): Promise<void> => {
  const { rows: links } = await client.query<Link>(LINKS);
  for (const l of links) await client.query(`alter table ${l.table} drop constraint ${l.name}`);
  for (const t of tables) {
    const name = quoted([t.name]);
    await client.query(`alter table ${name} disable trigger user`);
    await client.query(`delete from ${name}`);
    await fill(t);
    await client.query(`alter table ${name} enable trigger user`);
  }
  for (const l of links) await client.query(`alter table ${l.table} add constraint ${l.name} ${l.definition}`);
};
