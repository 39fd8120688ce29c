// Several prepared statements as one message with one end: the database runs them one after the other, stops at the first that fails, and answers once.
// A statement that is sent by itself costs a wake-up on both sides, and PostgreSQL a write. Not here: which ones go together (transaction.ts, dispatch.ts).
import { createRequire } from 'node:module';
import pg from 'pg';
import { gather } from './gather.js';
import { alone, type Prepared } from './prepared.js';

/** The driver's own way from a value to what PostgreSQL reads: the package exports it without a type. */
const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js') as { prepareValue: (value: unknown) => string | Buffer | null };

export interface Question {
  statement: Prepared;
  values: unknown[];
}
type Line = pg.Connection & { parsedStatements: Record<string, string | undefined> };
type Client = pg.ClientBase & { connection: Line };
type Settled = (error: Error | null, rows: Record<string, unknown>[][]) => void;

/** One query in the eyes of the driver. Rows are read by what the first run of each statement told of its columns. */
class Volley extends pg.Query {
  private readonly answers: Record<string, unknown>[][] = [];
  private coming: Record<string, unknown>[] = [];

  constructor(
    private readonly questions: readonly Question[],
    private readonly settled: Settled,
  ) {
    super('', () => undefined);
  }

  override submit = (line: pg.Connection): void => {
    for (const { statement, values } of this.questions) {
      line.bind({ portal: '', statement: statement.name, values, valueMapper: prepareValue } as never, true);
      line.execute({ portal: '', rows: '' }, true);
    }
    line.sync();
  };
  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const columns = this.questions[this.answers.length]!.statement.columns!;
    const row: Record<string, unknown> = {};
    for (const [i, { name, read }] of columns.entries()) row[name] = fields[i] === null ? null : read(fields[i]!);
    this.coming.push(row);
  }
  handleCommandComplete(): void {
    this.answers.push(this.coming);
    this.coming = [];
  }
  handleReadyForQuery(): void {
    this.settled(null, this.answers);
  }
  handleError(e: Error): void {
    this.settled(e, []);
  }
}

/** The rows of each, in the order of the questions; rejects with the first failure. The first time over a connection each goes by itself. */
export const together = async (client: pg.ClientBase, questions: readonly Question[]): Promise<object[][]> => {
  const { parsedStatements } = (client as Client).connection;
  if (!questions.every(({ statement: s }) => s.columns && parsedStatements[s.name])) return all(questions.map((q) => alone(client, q.statement, q.values)));
  gather(client);
  return new Promise((resolve, reject) => client.query(new Volley(questions, (e, rows) => (e ? reject(e) : resolve(rows)))));
};

/** All of them, and the first failure only once every one is answered: nothing of it comes late. */
const all = async (asked: Promise<object[]>[]): Promise<object[][]> => {
  const answers = await Promise.allSettled(asked);
  return answers.map((a) => {
    if (a.status === 'rejected') throw a.reason;
    return a.value;
  });
};
