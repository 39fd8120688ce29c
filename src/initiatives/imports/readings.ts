// The passes over uploaded files that are under way in this node, one an import, so that staging can go on slice by slice without starting over. A node
// that finds none (after a crash, or because another node had the last slice) starts one and passes over what is already kept. Not here: keeping (staging.commands.ts).
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ReadDb } from '../../ledger/read-db.js';
import type { ActivityRecord } from '../iati/record.js';
import type { Batch, RecordSource } from './direct-source.js';
import { openSource } from './file-source.js';
import { FILE_MAX } from './uploads.js';

/** `ahead`: what the other thread reads while the last slice is kept. */
interface Reading { source: RecordSource; at: number; ahead: Promise<Batch> | null; idle: NodeJS.Timeout | null }
export interface Slice { records: ActivityRecord[]; end: boolean }

const SLICE_MS = 700;
const MOST = 100;
/** A pass that nobody asks for any more goes on elsewhere, or was cancelled. */
const IDLE_MS = 60_000;

@Injectable()
export class Readings implements OnApplicationShutdown {
  private readonly open = new Map<string, Reading>();

  constructor(private readonly db: ReadDb) {}

  /** The records of the file from place `from` on, for about a second's work; perhaps none yet. Rejects with FileRefused when the whole file is refused. */
  async slice(id: string, file: string, from: number, today: string): Promise<Slice> {
    const reading = await this.at(id, file, from, today);
    const records: ActivityRecord[] = [];
    try {
      for (const begun = performance.now(); performance.now() - begun < SLICE_MS && records.length < MOST; ) {
        const coming = reading.ahead ?? reading.source.next(Math.min(25, MOST - records.length));
        reading.ahead = null;
        const batch = await coming;
        records.push(...batch.records.filter((r) => r.index >= from));
        reading.at = Math.max(reading.at, (batch.records.at(-1)?.index ?? -1) + 1);
        if (batch.end) {
          await this.close(id);
          return { records, end: true };
        }
      }
      reading.ahead = reading.source.next(MOST);
      // Heard by whoever asks for the next slice; nobody may.
      reading.ahead.catch(() => undefined);
      return { records, end: false };
    } catch (e) {
      await this.close(id);
      throw e;
    } finally {
      this.arm(id);
    }
  }

  /** Ends the pass of this import, if there is one here. */
  async close(id: string): Promise<void> {
    const reading = this.open.get(id);
    if (!reading) return;
    this.open.delete(id);
    if (reading.idle) clearTimeout(reading.idle);
    await reading.source.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.keys()].map((id) => this.close(id)));
  }

  /** The pass that is not beyond `from`: records it handed out and nobody kept must be read again. */
  private async at(id: string, file: string, from: number, today: string): Promise<Reading> {
    const known = this.open.get(id);
    if (known?.idle) clearTimeout(known.idle);
    if (known && known.at <= from) return known;
    await this.close(id);
    const reading: Reading = { source: openSource(this.pieces(file), { today, bytes: FILE_MAX.shell }), at: 0, ahead: null, idle: null };
    this.open.set(id, reading);
    return reading;
  }

  private arm(id: string): void {
    const reading = this.open.get(id);
    if (reading) reading.idle = setTimeout(() => void this.close(id), IDLE_MS).unref();
  }

  private async *pieces(file: string): AsyncGenerator<Uint8Array> {
    for (let n = 0; ; n++) {
      const [piece] = await this.db.query<{ bytes: Buffer }>('select bytes from import_piece where file = $1 and n = $2', [file, n]);
      if (!piece) return;
      yield new Uint8Array(piece.bytes);
    }
  }
}
