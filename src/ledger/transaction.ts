// The transaction of one act on one connection, with the fewest waits: BEGIN leaves with what follows it, COMMIT with what it seals, and whatever is sent in
// one go leaves in one piece. TypeORM is told, so that the rooms' entity manager works inside. Not here: what is done in it (dispatch.ts).
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { gather } from './gather.js';
import type { Prepared } from './prepared.js';

export class Transaction {
  private begun: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly runner: QueryRunner & { isTransactionActive: boolean },
    private readonly client: PoolClient,
  ) {}

  /** Takes a connection; nothing has begun on it. */
  static async open(db: DataSource): Promise<Transaction> {
    const runner = db.createQueryRunner();
    return new Transaction(runner as Transaction['runner'], (await runner.connect()) as PoolClient);
  }

  get tx(): EntityManager {
    return this.runner.manager;
  }

  /** Rows of a prepared statement; it need not wait for the one before to be answered. */
  ask<R extends object>(statement: Prepared<R>, values: unknown[]): Promise<R[]> {
    gather(this.client);
    return statement(this.client, values);
  }

  /** From here on everything sent over this connection is inside. */
  begin(): void {
    this.begun = this.plain('begin');
    // Heard in `commit`; whoever fails before that is told by the statement that failed.
    this.begun.catch(() => undefined);
    this.runner.isTransactionActive = true;
  }

  /** Sends the last statement and COMMIT. Resolves when the database has everything; rejects with the first that failed, and then nothing stands. */
  async commit(last: () => Promise<unknown>): Promise<void> {
    const all = await Promise.allSettled([this.begun, last(), this.plain('commit')]);
    this.runner.isTransactionActive = false;
    const failed = all.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Undoes what is open. Where the connection broke there is nothing to undo, and the reason is the first error. */
  async rollback(): Promise<void> {
    if (!this.runner.isTransactionActive) return;
    this.runner.isTransactionActive = false;
    await this.plain('rollback').catch(() => undefined);
  }

  release(): Promise<void> {
    return this.runner.release();
  }

  private plain(text: string): Promise<QueryResult> {
    gather(this.client);
    return this.client.query(text);
  }
}
