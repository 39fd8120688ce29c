// Margins that are sealed with a key of their delegation: notes of which the database holds ciphertext alone. What was written before stays until somebody seals it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsMarginSealed1764000840002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table margin add sealed boolean not null default false;
      alter table margin_note add sealed text, add version int, alter stance drop not null, alter text drop not null, alter lang drop not null,
        add check ((sealed is null) = (version is null)), add check (case when sealed is null then stance is not null and text is not null and lang is not null else coalesce(stance, text, fallback, lang) is null end);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
