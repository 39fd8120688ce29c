// Uploaded files: whose, what they are called, and the content they name by its SHA-256. The bytes stand on disk (kernel/files.ts).
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitiativesFiles1764000210000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table file (
        id uuid primary key, sha256 text not null, bytes bigint not null, format text not null, name text not null,
        party text not null, person uuid not null, at timestamptz not null);
      create index file_party on file (party);
      revoke update, delete, truncate on file from concord_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
