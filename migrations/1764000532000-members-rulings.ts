// When a letter of credentials was ruled on: one that was refused before its first minute takes nothing away.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersRulings1764000532000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table credentials add column ruled timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
