// A joint statement that is reopened keeps the words that its members had cleared; the silence that follows is on what differs from them, by a time of its own in the rules.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsClearedWords1764000780000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table statement add cleared jsonb, add cleared_from uuid references adoption (id);
      alter table silence add changes jsonb;
      update profile set rules = rules || '{"changesHours":24}';`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
