// Agreed language of other bodies, quoted paragraph by paragraph; and where a paragraph of a text was taken from. The Network's own adopted texts are searched where they stand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsLibrary1764000680000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table quotation (
        id uuid primary key, symbol text not null, title_en text not null, title_fr text not null, agreed date not null, number text not null, en text not null, fr text not null,
        party text not null, person uuid references person (id), at timestamptz not null, struck timestamptz,
        search tsvector not null generated always as (to_tsvector('english', en) || to_tsvector('french', fr) || to_tsvector('english', title_en) || to_tsvector('french', title_fr)) stored);
      create index quotation_search on quotation using gin (search);
      create unique index quotation_once on quotation (symbol, number) where struck is null;
      alter table text_paragraph add column source jsonb;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
