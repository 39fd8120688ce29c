// Texts adopted, by silence or by consensus that the chair declares; what was waived for it; corrigenda and addenda; every symbol with what bears it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const lang = (column: string): string => `${column} text check (${column} in ('en', 'fr'))`;
const by = 'party text not null, person uuid references person (id), at timestamptz not null';

export class ActionsAdoption1764000670000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table adoption (
        id uuid primary key, action uuid not null references action (id), state text not null check (state in ('proposed', 'adopted', 'objected', 'retracted')), how text not null check (how in ('silence', 'consensus')),
        draft text not null, symbol text unique, hash text not null, revision int not null, meeting text, ${lang('lang')}, opens timestamptz not null, ${by},
        adopted timestamptz, paragraphs jsonb not null default '[]', ${lang('pending')}, pending_due timestamptz, translated timestamptz, closes timestamptz, annexed timestamptz,
        ended_party text, ended_person uuid references person (id), ended_at timestamptz, ended_reason text, ${lang('ended_lang')}, profile uuid not null references profile (id),
        check ((state = 'adopted') = (symbol is not null)));
      create index adoption_of on adoption (action);
      create unique index adoption_proposed on adoption (action) where state = 'proposed';
      create unique index adoption_adopted on adoption (action) where state = 'adopted';
      create table adoption_waiver (
        id uuid primary key, action uuid not null references action (id), rule text not null check (rule in ('notice', 'languages')), hash text not null, reason text not null, ${lang('lang')} not null, ${by});
      create index adoption_waiver_of on adoption_waiver (action);
      create table adoption_issue (
        id uuid primary key, adoption uuid not null references adoption (id), kind text not null check (kind in ('corrigendum', 'addendum')), number int not null, symbol text not null unique,
        paragraph text, en text not null, fr text not null, ${by}, unique (adoption, kind, number));
      create table document (symbol text primary key, action uuid not null references action (id), series text not null check (series in ('draft', 'adopted', 'corrigendum', 'addendum')),
        number int not null, hash text, at timestamptz not null);
      create index document_of on document (action, series, number);
      update profile set rules = rules || '{"noticeHours":24,"translationHours":24}';`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
