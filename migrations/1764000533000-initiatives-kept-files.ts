// Uploaded files that an act has attached are kept; what waits for its act longer than a day may be taken away, and the database lets nothing else be. A record's own
// files are marked by the database, so that an older release that runs beside this one marks them too.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitiativesKeptFiles1764000533000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table file add column kept boolean not null default true;
      alter table file alter column kept set default false;
      create index file_waiting on file (at) where not kept;
      grant delete, update (kept) on file to concord_app;

      create function refuse_loss() returns trigger language plpgsql as $$
      begin
        if old.kept then raise exception 'a file that an act has attached stays: % is refused', tg_op using errcode = 'insufficient_privilege'; end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger file_is_kept before delete on file for each row execute function refuse_loss();
      create trigger file_stays_kept before update on file for each row when (old.kept and not new.kept) execute function refuse_loss();

      create function keep_files() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update file set kept = true where id::text = any(new.files) and not kept;
        return null;
      end $$;
      create trigger initiative_keeps_files after insert or update of files on initiative for each row when (cardinality(new.files) > 0) execute function keep_files();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
