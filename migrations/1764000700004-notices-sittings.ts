// An event of a private calendar that lasts: a sitting, from its hour until its end.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticesSittings1764000700004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table calendar_event add column until timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
