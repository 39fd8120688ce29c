// The pool for reading: catalogues, snapshots, lists. Read-only by its connections. Not here: acts (dispatch.ts has its own pool).
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { appPool } from '../kernel/database.js';
import type { Figures } from '../kernel/figures.js';
import type { ReadTx } from './views.js';

pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

@Injectable()
export class ReadDb implements ReadTx, OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(url: string, figures: Figures, max = 8) {
    const options = appPool(url, max);
    this.pool = new pg.Pool({ ...options, options: `${options.options} -c default_transaction_read_only=on` });
    figures.pool('read', this.pool);
    this.pool.on('error', () => undefined);
    // A connection that breaks while a snapshot holds it tells nobody else; unheard it would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Rows of one statement in a transaction of its own. */
  async query<R = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.pool.query(text, values)).rows as R[];
  }

  /** Several reads of one moment: REPEATABLE READ, read only. */
  async snapshot<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin isolation level repeatable read, read only');
      const value = await work({ query: async <R>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as R[] });
      await client.query('commit');
      return value;
    } catch (e) {
      await client.query('rollback').catch((f: Error) => (broken = f));
      throw e;
    } finally {
      client.release(broken);
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
