// The words that threads, caucuses and remarks are found by, made by a function that does no more than a text needs. Looking for letters with an accent took longer than
// finding the stems, in every text, though most English ones have none; and a text was stemmed twice even where both ways are the same. Not here: asking (records/search.ts).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY';

/** The column goes and comes in one statement, so that the table is written once. */
const anew = (table: string, of: string): string => `
  alter table ${table} drop column words, add column words tsvector not null generated always as (stemmed(lang, ${of})) stored;
  create index ${table}_words on ${table} using gin (words);`;

export class DiscussionsWords1764000560000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function stemmed(lang text, said text) returns tsvector language plpgsql immutable parallel safe as $$
      declare
        stems regconfig := case lang when 'fr' then 'pg_catalog.french' else 'pg_catalog.english' end;
        written tsvector := to_tsvector(stems, coalesce(said, ''));
      begin
        -- As many bytes as characters: no letter has an accent.
        if said is null or octet_length(said) = char_length(said) then return written; end if;
        -- Only what is another word without its accent, so that no word counts twice in the order of what is found.
        return written || ts_delete(to_tsvector(stems, translate(said, '${ACCENTED}', '${PLAIN}')), tsvector_to_array(written));
      end $$;
      comment on function stemmed is 'a text in its own language, as written and without accents';
      ${anew('thread', 'title')}
      ${anew('caucus', 'title')}
      ${anew('remark', 'text')}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
