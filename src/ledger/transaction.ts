// The transactions of acts on one connection, with the fewest waits: BEGIN leaves with what is asked first, COMMIT with what it seals, and the BEGIN of the act that
// waits behind it follows in the same breath. TypeORM is told, so that the rooms' entity manager works inside.
// Not here: what is done in them (dispatch.ts), how statements go together (together.ts).
import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Reading } from './bell.js';
import { gather } from './gather.js';
import { prepared, type Prepared } from './prepared.js';
import { moment } from './read-db.js';
import { together, type Question } from './together.js';
import type { ReadTx } from './views.js';

const BEGIN: Question = { statement: prepared('tx.begin', 'begin'), values: [] };
const COMMIT: Question = { statement: prepared('tx.commit', 'commit'), values: [] };

export class Transaction {
  /** What leaves with the next thing that is asked. */
  private held: Question[] = [];
  /** Until what is read behind the COMMIT has been read. */
  private reading: Promise<void> | null = null;

  private constructor(
    private readonly runner: QueryRunner & { isTransactionActive: boolean },
    private readonly client: PoolClient,
    private readonly pool: Pool,
  ) {}

  /** Takes a connection; nothing has begun on it. */
  static async open(db: DataSource): Promise<Transaction> {
    const runner = db.createQueryRunner();
    return new Transaction(runner as Transaction['runner'], (await runner.connect()) as PoolClient, (db.driver as unknown as { master: Pool }).master);
  }

  /** The entity manager; what is asked of it comes after everything held back until now. */
  get tx(): EntityManager {
    // Whoever fails because of it is told by the statement that failed.
    if (this.held.length) this.send([]).catch(() => undefined);
    return this.runner.manager;
  }

  /** From here on everything sent over this connection is inside. */
  begin(): void {
    this.hold(BEGIN);
    this.runner.isTransactionActive = true;
  }

  /** Leaves with what is asked next, at the latest with COMMIT. */
  hold(question: Question): void {
    this.held.push(question);
  }

  /** The rows of each question, asked in one go. */
  async send(questions: readonly Question[]): Promise<object[][]> {
    const first = this.held;
    this.held = [];
    return (await together(this.client, [...first, ...questions])).slice(first.length);
  }

  /** Rows of a prepared statement. */
  async ask<R extends object>(statement: Prepared<R>, values: unknown[]): Promise<R[]> {
    return (await this.send([{ statement, values }]))[0] as R[];
  }

  /**
   * Sends the last statements and COMMIT. Resolves when the database has everything; rejects with the first that failed, and then nothing stands.
   * `pass` is asked when they are on their way: true when another act goes on over this connection, which is from then on that act's to undo and to release.
   * Where none does, `follows` may read over it in the same breath; the connection goes back when that is done.
   */
  async commit(last: readonly Question[], pass: () => boolean, follows: () => Reading | null): Promise<void> {
    const sealed = this.send([...last, COMMIT]);
    const passed = pass();
    if (!passed) follows()?.((work) => this.read(work));
    await sealed;
    if (!passed) this.runner.isTransactionActive = false;
  }

  /** Somebody waits for a connection: this one should go back instead of being passed on. */
  get isWanted(): boolean {
    return this.pool.waitingCount > 0;
  }

  /** Undoes what is open. Where the connection broke there is nothing to undo, and the reason is the first error. */
  async rollback(): Promise<void> {
    this.held = [];
    if (!this.runner.isTransactionActive) return;
    await this.reading;
    this.runner.isTransactionActive = false;
    gather(this.client);
    await this.client.query('rollback').catch(() => undefined);
  }

  /** Nobody waits for what is read over it. */
  async release(): Promise<void> {
    if (this.reading) void this.reading.then(() => this.runner.release());
    else await this.runner.release();
  }

  private read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    let end: () => void;
    this.reading = new Promise((resolve) => (end = resolve));
    return moment(this.client, work, (ended) => void ended.then(end, end));
  }
}
