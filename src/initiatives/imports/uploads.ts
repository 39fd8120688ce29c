// Uploaded files: streamed into the database in pieces, bounded and hashed on the way, never whole in memory. Housekeeping, no act: a file is nothing until
// an import is opened with it. In the database, because another node may have to read it. Not here: reading it (readings.ts).
import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UploadedFile } from '../../contract/imports.views.js';
import { Chores } from '../../kernel/chores.js';
import { refuse } from '../../kernel/refusal.js';

/** The largest file, in bytes: over HTTP, and at the shell. */
export const FILE_MAX = { http: 64 * 2 ** 20, shell: 256 * 2 ** 20 } as const;
const PIECE = 256 * 1024;
/** Files of one party that wait for their import. */
const MOST_WAITING = 10;
const WAITS = '1 hour';

@Injectable()
export class Uploads {
  constructor(
    private readonly db: DataSource,
    chores: Chores,
  ) {
    chores.add('files of no import', () => this.sweep());
  }


  /**
   * Keeps a file for a party. Refuses `refusal.import-file-size` (empty, or more than `max` bytes) and `refusal.import-files-waiting`; then nothing of it is kept.
   * `whole` is asked after the last byte: false when whoever delivered the bytes had cut them.
   */
  async store(bytes: AsyncIterable<Uint8Array>, of: { name: string | undefined; party: string; person: string | null }, max: number, whole: () => boolean = () => true): Promise<UploadedFile> {
    await this.refuseMany(of.party);
    const file = randomUUID();
    const name = (of.name ?? '').replace(/^.*[\\/]/, '').replace(/\p{Cc}/gu, '').slice(0, 200) || 'file.xml';
    await this.db.query('insert into import_file (id, party, person, name) values ($1, $2, $3, $4)', [file, of.party, of.person, name]);
    try {
      const { size, sha256 } = await this.write(file, bytes, max);
      if (size === 0 || !whole()) refuse('invalid', { why: 'refusal.import-file-size', limit: max / 2 ** 20 });
      await this.db.query('update import_file set size = $2, sha256 = $3, ready = true where id = $1', [file, size, sha256]);
      return { file, name, size, sha256 };
    } catch (e) {
      await this.db.query('delete from import_file where id = $1', [file]);
      throw e;
    }
  }

  private async write(file: string, bytes: AsyncIterable<Uint8Array>, max: number): Promise<{ size: number; sha256: string }> {
    const hash = createHash('sha256');
    let [size, n, held]: [number, number, Buffer[]] = [0, 0, []];
    let waiting = 0;
    const flush = async (): Promise<void> => {
      await this.db.query('insert into import_piece (file, n, bytes) values ($1, $2, $3)', [file, n++, Buffer.concat(held)]);
      [held, waiting] = [[], 0];
    };
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > max) refuse('invalid', { why: 'refusal.import-file-size', limit: max / 2 ** 20 });
      hash.update(chunk);
      held.push(Buffer.from(chunk));
      waiting += chunk.length;
      if (waiting >= PIECE) await flush();
    }
    if (waiting) await flush();
    return { size, sha256: hash.digest('hex') };
  }

  /** Files that never became an import go after an hour, whoever looks or not; half ones with their piece of work, or so where the node died in it. */
  private async sweep(): Promise<void> {
    await this.db.query(`delete from import_file where not used and at < concord_now() - interval '${WAITS}'`);
  }

  private async refuseMany(party: string): Promise<void> {
    await this.sweep();
    const [{ count }] = (await this.db.query('select count(*)::int as count from import_file where party = $1 and not used', [party])) as [{ count: number }];
    if (count >= MOST_WAITING) refuse('conflict', { why: 'refusal.import-files-waiting' });
  }
}
