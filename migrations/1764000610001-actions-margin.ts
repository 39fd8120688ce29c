// A delegation's margin of a text: a channel of its own, and what its capital has instructed paragraph by paragraph. Read by nobody else.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsMargin1764000610001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table margin (id uuid primary key references channel (id), action uuid not null references action (id), party text not null, unique (action, party));
      create table margin_note (
        id uuid primary key, margin uuid not null references margin (id), paragraph uuid not null references text_paragraph (id), stance text not null check (stance in ('accept', 'seek', 'red-line')),
        text text not null, fallback text, lang text not null check (lang in ('en', 'fr')), person uuid, at timestamptz not null);
      create index margin_note_margin on margin_note (margin);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
