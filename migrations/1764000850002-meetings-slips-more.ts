// Motions and lists of speakers done by hand stand as what they are: what a slip of these says beside its time.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsSlipsMore1764000850002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table slip add column facts jsonb;
      alter table slip drop constraint slip_kind_check;
      alter table slip add constraint slip_kind_check check (kind in ('presence', 'statement', 'ruling', 'decision', 'motion', 'list'));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
