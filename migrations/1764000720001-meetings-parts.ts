// Votes that belong to another: parts of a proposal, amendments to it in their order, and why one was not put.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsParts1764000720001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table vote add whole uuid references vote (id), add operative boolean not null default false, add place int, add because uuid references vote (id);
      create index vote_whole on vote (whole) where whole is not null;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
