// Private calendar feeds: who has one (only the hash of its secret), and what each party's events were last told as, so that a change counts up and an end is told.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticesCalendar1764000630002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table feed (person uuid primary key references person (id), token bytea not null unique, made timestamptz not null, read timestamptz);
      create table calendar_event (party text not null, uid text not null, due timestamptz not null, sequence int not null default 0, changed timestamptz not null,
        cancelled boolean not null default false, primary key (party, uid));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
