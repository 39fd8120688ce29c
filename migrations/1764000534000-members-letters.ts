// The letter of credentials as it was sent: an uploaded file, which the database lets nobody take away.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersLetters1764000534000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table credentials add column document uuid references file (id)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
