// Joint statements: the cleared words as they were frozen, who aligns and by which invitation, where it was delivered and how what was said differs.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsStatements1764000690000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table statement (
        action uuid primary key references action (id), round int not null default 0, comments_until timestamptz, pace_en int, pace_fr int, stage text, title_en text not null default '', title_fr text not null default '', hash text, paragraphs jsonb, frozen_at timestamptz, closes timestamptz,
        behalf jsonb, locked_at timestamptz, reason text, reason_lang text check (reason_lang in ('en', 'fr')), published_at timestamptz, published_party text, published_person uuid references person (id));
      create index statement_published on statement (published_at desc) where published_at is not null;
      create table alignment (
        statement uuid not null references statement (action), party text not null references state (code), state text not null, since timestamptz not null, person uuid references person (id),
        invitation uuid unique references channel (id), evidence uuid references file (id), received timestamptz, primary key (statement, party));
      create table delivery (
        id uuid primary key, statement uuid not null references statement (action), state text not null, forum_en text not null, forum_fr text not null, item_en text not null, item_fr text not null,
        place_en text not null, place_fr text not null, at timestamptz not null, zone text not null, city text not null, slot int, speaker text not null references state (code),
        lang text not null check (lang in ('en', 'fr')), recorded_party text, recorded_person uuid references person (id), recorded_at timestamptz, said text, recording text, differs int not null default 0,
        review_until timestamptz, explained_party text, explained_person uuid references person (id), explained_at timestamptz, explanation text, explanation_lang text check (explanation_lang in ('en', 'fr')));
      create index delivery_statement on delivery (statement);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
