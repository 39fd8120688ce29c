// The pool for reading: catalogues, snapshots, lists. Read-only by its connections. Not here: acts (dispatch.ts has its own pool).
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { appPool } from '../kernel/database.js';
import type { Figures } from '../kernel/figures.js';
import { gather } from './gather.js';
import type { ReadTx } from './views.js';

pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** Several reads of one moment: REPEATABLE READ, read only. What `work` asks without waiting leaves in one piece, with the BEGIN. */
export type Snapshot = <T>(work: (tx: ReadTx) => Promise<T>) => Promise<T>;

/** The same over a connection on which nothing is open. `ends`: gets the end of it, for which nobody waits. */
export const moment = async <T>(client: pg.ClientBase, work: (tx: ReadTx) => Promise<T>, ends: (ended: Promise<unknown>) => void): Promise<T> => {
  const send = (query: pg.QueryConfig): Promise<pg.QueryResult> => {
    gather(client);
    return client.query(query);
  };
  try {
    const begun = send({ text: 'begin isolation level repeatable read, read only' });
    const query: ReadTx['query'] = async <R>(text: string, values: unknown[] = [], name?: string) => (await send({ text, values, ...(name ? { name } : {}) })).rows as R[];
    const [, value] = await Promise.all([begun, work({ query })]);
    ends(send({ text: 'commit' }));
    return value;
  } catch (e) {
    ends(send({ text: 'rollback' }));
    throw e;
  }
};

@Injectable()
export class ReadDb implements ReadTx, OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(url: string, figures: Figures, max = 8) {
    const options = appPool(url, max);
    this.pool = new pg.Pool({ ...options, pipeline: true, options: `${options.options} -c default_transaction_read_only=on` });
    figures.pool('read', this.pool);
    this.pool.on('error', () => undefined);
    // A connection that breaks while a snapshot holds it tells nobody else; unheard it would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Rows of one statement in a transaction of its own. Under a name it is prepared: for what is asked many times a second. */
  async query<R = Record<string, unknown>>(text: string, values: unknown[] = [], name?: string): Promise<R[]> {
    return (await this.pool.query({ text, values, ...(name ? { name } : {}) })).rows as R[];
  }

  /** Several reads of one moment. */
  snapshot: Snapshot = async (work) => {
    const client = await this.pool.connect();
    // Nobody waits for the end of what was only read.
    return moment(client, work, (ended) => void ended.then(() => client.release(), (e: Error) => client.release(e)));
  };

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
