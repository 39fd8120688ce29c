// The help desk of a hybrid meeting: what does not work for whom and what was answered; where the meeting is heard and seen.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsHelp1764000770003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table help (
        id uuid primary key, meeting uuid not null references meeting (id), party text not null, person uuid references person (id), trouble text not null check (trouble in ('sound', 'video', 'interpretation', 'connection')),
        state text not null, asked timestamptz not null, answer text, answer_lang text, answered timestamptz, answered_by text, answered_person uuid references person (id), solved timestamptz);
      create unique index help_once on help (meeting, party, trouble) where state <> 'solved';
      create table stream (meeting uuid primary key references meeting (id), floor text, en text, fr text, "join" text);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
