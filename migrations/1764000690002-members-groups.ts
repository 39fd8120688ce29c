// Groups of states that speak as one, and what they have said about actions: name and states as they were then.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersGroups1764000690002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table state_group (
        id uuid primary key, name_en text not null, name_fr text not null, state text not null, parties text[] not null, speaker text not null references state (code), since timestamptz not null);
      create table intervention (
        id uuid primary key, action uuid not null references action (id), state_group uuid not null references state_group (id), name_en text not null, name_fr text not null, parties text[] not null,
        disavowed text[] not null default '{}', text text not null, lang text not null check (lang in ('en', 'fr')), party text not null, person uuid references person (id), at timestamptz not null);
      create index intervention_action on intervention (action);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
