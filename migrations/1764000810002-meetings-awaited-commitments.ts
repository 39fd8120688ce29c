// A commitment of which nobody has reported for three months waits for the next agenda as a decision does.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsAwaitedCommitments1764000810002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table awaited_item alter action drop not null;
      alter table awaited_item add commitment uuid references commitment (id), add check ((action is null) <> (commitment is null));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
