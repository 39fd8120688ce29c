// A draft by which a state makes its own what was promised in its group's name.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommitmentsParents1764000800001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table candidate add column parent uuid references commitment (id); create index candidate_parent on candidate (parent) where parent is not null;');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
