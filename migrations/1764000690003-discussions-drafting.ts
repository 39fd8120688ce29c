// A restricted room may draft an action's text between the delegations named.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsDrafting1764000690003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table caucus add column drafts uuid references channel (id);
      create index caucus_drafts on caucus (drafts) where drafts is not null;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
