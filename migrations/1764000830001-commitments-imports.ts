// Files of pledges and recommendations that were brought: each with its rows, what of them found no place, and how its columns were read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommitmentsImports1764000830001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table candidates_import (
        id uuid primary key, owner text not null references state (code), name text not null, sha256 text not null, party text not null, person uuid references person (id),
        begun timestamptz not null, last timestamptz not null, rows int not null default 0, fresh int not null default 0, known int not null default 0);
      create index candidates_import_owner on candidates_import (owner, begun);
      create table candidates_import_row (
        import uuid not null references candidates_import (id), line int not null, candidate uuid not null references candidate (id), key text not null, is_new boolean not null,
        position text check (position in ('supported', 'noted')), others text[] not null, more jsonb not null, primary key (import, line));
      create unique index candidates_import_once on candidates_import_row (candidate) where is_new;
      create table candidates_import_key (owner text not null references state (code), key text not null, candidate uuid not null references candidate (id), primary key (owner, key));
      create table candidates_import_columns (party text not null, key text not null, fields jsonb not null, at timestamptz not null, primary key (party, key));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
