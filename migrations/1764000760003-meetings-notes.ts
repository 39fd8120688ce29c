// Written notes in a meeting, to the chair or to another delegation: each in a channel of the two.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsNotes1764000760003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table meeting_note (
        id uuid primary key references channel (id), meeting uuid not null references meeting (id), party text not null, person uuid references person (id), recipient text not null, chair boolean not null,
        category text not null, text text not null, lang text not null check (lang in ('en', 'fr')), state text not null check (state in ('new', 'read', 'answered')), at timestamptz not null, read timestamptz,
        answer text, answer_lang text check (answer_lang in ('en', 'fr')), answered timestamptz);
      create index meeting_note_meeting on meeting_note (meeting);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
