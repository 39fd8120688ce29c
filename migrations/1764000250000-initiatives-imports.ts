// Imports: the uploaded bytes in pieces (any node may read them; they go when the file has been read), the import, its records with what was found and done.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitiativesImports1764000250000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table import_file (
        id uuid primary key, party text not null, person uuid, name text not null, size bigint not null default 0, sha256 text,
        ready boolean not null default false, used boolean not null default false, at timestamptz not null default concord_now());
      create index import_file_party on import_file (party, at);
      create table import_piece (file uuid not null references import_file (id) on delete cascade, n int not null, bytes bytea not null, primary key (file, n));
      alter table import_piece alter column bytes set storage external;

      create table import (
        id uuid primary key references channel (id), state text not null, by_party text not null, person uuid,
        file uuid not null references import_file (id), name text not null, size bigint not null, sha256 text not null,
        stage text not null check (stage in ('staging', 'refused', 'staged', 'accepting', 'completed', 'cancelled')),
        opened timestamptz not null, staged timestamptz, accepted timestamptz, ended timestamptz,
        read int not null default 0, fresh int not null default 0, changed int not null default 0, unchanged int not null default 0, refused int not null default 0,
        conflicts int not null default 0, warnings int not null default 0,
        total int not null default 0, done int not null default 0, done_new int not null default 0, done_changed int not null default 0,
        done_unchanged int not null default 0, done_refused int not null default 0, batch int not null default 10,
        everything boolean not null default false, reason jsonb);
      create index import_state on import (state, opened);

      create table import_record (
        import uuid not null references import (id), idx int not null, line int not null, identifier text, title jsonb not null,
        verdict text not null check (verdict in ('new', 'changed', 'unchanged', 'refused')),
        owner text, lead text, custody text, target uuid, base int, taken int,
        activity jsonb, xml text, remarks jsonb not null, changes jsonb not null, sections text[] not null, conflicts text[] not null,
        chosen text[], accepted boolean not null default false, outcome text, primary key (import, idx));
      create index import_record_verdict on import_record (import, verdict, idx);
      create index import_record_waiting on import_record (import, idx) where accepted and outcome is null;
      create index import_record_target on import_record (target, taken) where taken is not null;
      -- A batch stores initiatives first, sees which identifiers somebody else was faster with, and opens channels for the others.
      alter table initiative alter constraint initiative_id_fkey deferrable initially immediate;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
