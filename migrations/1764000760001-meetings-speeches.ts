// Texts of statements: each in a channel of its delegation until it is delivered, and then read by the meeting.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsSpeeches1764000760001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table speech (
        id uuid primary key references channel (id), meeting uuid not null references meeting (id), turn uuid not null references speaker (id), party text not null, person uuid references person (id),
        state text not null check (state in ('held', 'delivered', 'withdrawn')), lang text not null check (lang in ('en', 'fr')), text text, file uuid references file (id), shared boolean not null,
        at timestamptz not null, delivered timestamptz, check (text is not null or file is not null));
      create unique index speech_one_of_a_turn on speech (turn) where state <> 'withdrawn';
      create index speech_meeting on speech (meeting);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
