// What observers read of a text: a copy without any attribution, made by the clock from the text itself, in a channel of its own.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsReading1764000610002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reading (
        id uuid primary key references channel (id), action uuid not null unique references action (id), kind text not null, stage text not null, title_en text not null, title_fr text not null,
        lang text not null, document text not null, rev int not null, paragraphs jsonb not null, at timestamptz not null);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
