// Statements that are said many times a second: parsed and planned once a connection. Not here: any statement.
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';

/** Answers its rows; to be kept in a constant, one a name. */
export type Prepared<R extends object = Record<string, unknown>> = (client: ClientBase, values: unknown[]) => Promise<R[]>;

export const prepared =
  <R extends object>(name: string, text: string): Prepared<R> =>
  async (client, values) =>
    (await client.query<R & Record<string, unknown>>({ name, text, values })).rows;

/** The same outside an act, over a connection of the door's pool. */
export const asked = async <R extends object>(db: DataSource, statement: Prepared<R>, values: unknown[]): Promise<R[]> => {
  const runner = db.createQueryRunner();
  try {
    return await statement((await runner.connect()) as ClientBase, values);
  } finally {
    await runner.release();
  }
};
