// Where an item of an agenda came from, when another body forwarded it, and where it went.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsAgenda1764000700003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table agenda_item add column origin jsonb, add column forwarded uuid references meeting (id)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
