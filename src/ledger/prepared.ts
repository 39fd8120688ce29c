// Statements that are said many times a second: parsed and planned once a connection. Not here: any statement, several at once (together.ts).
import pg, { type ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { gather } from './gather.js';

/** To be kept in a constant, one a name; `R` is a row of its answer. `columns` are known once it has run. */
export interface Prepared<R extends object = object> {
  readonly name: string;
  readonly text: string;
  columns?: readonly { name: string; read: (text: string) => unknown }[];
  /** Never there: it carries the type of a row. */
  readonly row?: R;
}

export const prepared = <R extends object>(name: string, text: string): Prepared<R> => ({ name, text });

/** What one statement answers, by itself; notes its columns for the next time. */
export const alone = async <R extends object>(client: ClientBase, statement: Prepared<R>, values: unknown[]): Promise<R[]> => {
  gather(client);
  const { rows, fields } = await client.query<R & Record<string, unknown>>({ name: statement.name, text: statement.text, values });
  statement.columns ??= fields.map((f) => ({ name: f.name, read: pg.types.getTypeParser(f.dataTypeID, 'text') as (text: string) => unknown }));
  return rows;
};

/** The same outside an act, over a connection of the door's pool. */
export const asked = async <R extends object>(db: DataSource, statement: Prepared<R>, values: unknown[]): Promise<R[]> => {
  const runner = db.createQueryRunner();
  try {
    return await alone((await runner.connect()) as ClientBase, statement, values);
  } finally {
    await runner.release();
  }
};
