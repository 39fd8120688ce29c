// Threads, caucuses, remarks with their earlier wordings. Texts stand here, not in the ledger, so that they can be erased with the chain intact.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY';

/** Each text is indexed in its own language, as written and without accents; a search asks in both languages and both ways. */
const words = (column: string): string => {
  const stemmed = (lang: string): string => `to_tsvector('${lang}', coalesce(${column}, '')) || to_tsvector('${lang}', translate(coalesce(${column}, ''), '${ACCENTED}', '${PLAIN}'))`;
  return `words tsvector not null generated always as (case lang when 'fr' then ${stemmed('french')} else ${stemmed('english')} end) stored`;
};

export class DiscussionsThreads1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table thread (
        id uuid primary key references channel (id), about uuid not null references channel (id), ref text, title text not null, lang text not null check (lang in ('en', 'fr')),
        state text not null check (state in ('open', 'resolved')), lead text, party text not null, person uuid, opened timestamptz not null, last timestamptz not null,
        summary text, summary_lang text check (summary_lang in ('en', 'fr')), summary_party text, summary_person uuid, summary_at timestamptz,
        ${words('title')});
      create index thread_about on thread (about, last desc);
      create index thread_words on thread using gin (words);

      create table caucus (
        id uuid primary key references channel (id), title text not null, lang text not null check (lang in ('en', 'fr')),
        convener text not null, person uuid, opened timestamptz not null, last timestamptz not null, ${words('title')});
      create index caucus_words on caucus using gin (words);
      create table caucus_party (caucus uuid not null references caucus (id), party text not null, since timestamptz not null, until timestamptz, primary key (caucus, party, since));

      create table remark (
        id uuid primary key, channel uuid not null references channel (id), seq bigint not null, at timestamptz not null, party text not null, person uuid, seat text not null,
        standing text not null check (standing in ('remark', 'position')), lang text not null check (lang in ('en', 'fr')), text text, mentions text[] not null,
        reply_to uuid references remark (id), version int not null default 1, edited timestamptz,
        state text not null check (state in ('posted', 'stated', 'withdrawn', 'removed')),
        closed_party text, closed_person uuid, closed_at timestamptz, reason text, reason_lang text check (reason_lang in ('en', 'fr')),
        ${words('text')});
      create index remark_channel on remark (channel, seq);
      create index remark_words on remark using gin (words);
      create table remark_version (
        remark uuid not null references remark (id), version int not null, text text not null, lang text not null, at timestamptz not null, primary key (remark, version));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
