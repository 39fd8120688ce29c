// Two persons for what binds a state, where it asks for that: its hats carry the rule to the door, and what one person prepared and another cleared is kept with what was asked.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerClearances1764000730003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table quota add two boolean not null default false;
      alter table hat add two boolean not null default false;
      create table clearance (
        id uuid primary key references channel (id), party text not null, command uuid not null unique, act text not null, place uuid not null, payload json not null, body text not null,
        person uuid not null references person (id), asked timestamptz not null, state text not null check (state in ('asked', 'given', 'taken-back')), by uuid references person (id), at timestamptz);
      create index clearance_of on clearance (party, asked desc);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
