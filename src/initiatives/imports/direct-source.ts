// Reads a file of activities batch by batch, in the thread it is called in, giving the event loop a turn in between. Not here: another thread (file-source.ts).
import { readActivities } from '../iati/read.js';
import type { ActivityRecord } from '../iati/record.js';

export interface Batch { records: ActivityRecord[]; end: boolean }
/** One pass over a file; asked again after its end or after a refusal it must not be. */
export interface RecordSource {
  /** The next records: at most `most`, fewer when they take long. Rejects with FileRefused when the whole file must be refused. */
  next(most: number): Promise<Batch>;
  close(): Promise<void>;
}
export interface SourceOptions { today: string; bytes: number }

const LONG_MS = 200;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class DirectSource implements RecordSource {
  private readonly records: AsyncGenerator<ActivityRecord>;
  private closed = false;

  constructor(pieces: AsyncIterable<Uint8Array>, options: SourceOptions) {
    this.records = readActivities(pieces, { today: options.today, limits: { bytes: options.bytes } });
  }

  async next(most: number): Promise<Batch> {
    const records: ActivityRecord[] = [];
    for (const begun = performance.now(); records.length < most && performance.now() - begun < LONG_MS; ) {
      const next = await this.records.next();
      // An end that somebody else made is not the end of the file.
      if (this.closed) throw new Error('the reading was closed');
      if (next.done) return { records, end: true };
      records.push(next.value);
      await turn();
    }
    return { records, end: false };
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.records.return(undefined);
  }
}
