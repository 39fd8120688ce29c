// Rooms of one country in which what is said is sealed with its delegation's key.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsSealedRooms1764000840003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table caucus add sealed boolean not null default false');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
