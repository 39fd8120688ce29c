// States that are no members of the Network sponsor a text by a note: the paper from which the secretariat recorded it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsSponsorPapers1764000780002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table sponsor add evidence uuid references file (id), add received timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
