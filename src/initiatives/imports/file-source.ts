// Reads a file of activities in a thread of its own with a memory of its own: however heavy a record is, the server goes on answering, and a file that
// would fill the memory ends its thread and nothing else. Not here: reading itself (direct-source.ts).
import { Worker } from 'node:worker_threads';
import { FileRefused } from '../iati/problem.js';
import { DirectSource, type Batch, type RecordSource, type SourceOptions } from './direct-source.js';

export type Order = { kind: 'more'; most: number } | { kind: 'piece'; piece: Uint8Array | null };
export type Answer = { kind: 'need' } | { kind: 'batch'; batch: Batch } | { kind: 'refused'; code: string; line: number; params: Record<string, string> } | { kind: 'fault'; message: string };

const HEAP_MB = 192;
// Built code has the worker's file beside it; where sources run as they are (under a test's loader) a thread cannot load them, and the same reader runs here.
const WORKER = new URL('./file-source.worker.js', import.meta.url);
const isBuilt = import.meta.url.endsWith('.js');

class WorkerSource implements RecordSource {
  private readonly worker: Worker;
  private readonly pieces: AsyncIterator<Uint8Array>;
  private waiting: { resolve(batch: Batch): void; reject(e: Error): void } | null = null;
  private failed: Error | null = null;

  constructor(pieces: AsyncIterable<Uint8Array>, options: SourceOptions) {
    this.pieces = pieces[Symbol.asyncIterator]();
    this.worker = new Worker(WORKER, { workerData: options, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    this.worker.on('message', (answer: Answer) => void this.hear(answer));
    this.worker.on('error', (e: NodeJS.ErrnoException) => this.fail(e.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileRefused('import.file-too-heavy', 0) : e));
    this.worker.on('exit', () => this.fail(new Error('the reading thread ended')));
    this.worker.unref();
  }

  next(most: number): Promise<Batch> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      if (this.failed) this.fail(this.failed);
      else this.order({ kind: 'more', most });
    });
  }

  async close(): Promise<void> {
    this.fail(new Error('the reading was closed'));
    await this.worker.terminate();
    await this.pieces.return?.();
  }

  private order(order: Order): void {
    this.worker.postMessage(order);
  }

  private async hear(answer: Answer): Promise<void> {
    if (answer.kind === 'batch') return this.waiting?.resolve(answer.batch);
    if (answer.kind === 'refused') return this.waiting?.reject(new FileRefused(answer.code, answer.line, answer.params));
    if (answer.kind === 'fault') return this.waiting?.reject(new Error(answer.message));
    try {
      const next = await this.pieces.next();
      this.order({ kind: 'piece', piece: next.done ? null : next.value });
    } catch (e) {
      this.fail(e as Error);
    }
  }

  private fail(e: Error): void {
    this.failed ??= e;
    this.waiting?.reject(this.failed);
  }
}

/** One pass over a file that is given in pieces. */
export const openSource = (pieces: AsyncIterable<Uint8Array>, options: SourceOptions): RecordSource =>
  isBuilt ? new WorkerSource(pieces, options) : new DirectSource(pieces, options);
