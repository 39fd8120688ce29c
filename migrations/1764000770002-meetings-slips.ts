// Acts of a sitting done by hand while the line was down, entered afterwards with their real time; presence that follows from one is marked.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsSlips1764000770002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table slip (
        id uuid primary key, meeting uuid not null references meeting (id), sitting uuid not null references sitting (id), kind text not null check (kind in ('presence', 'statement', 'ruling', 'decision')),
        at timestamptz not null, until timestamptz check (until > at), subject text references state (code), item uuid references agenda_item (id), mode text check (mode in ('room', 'remote')), words_en text, words_fr text,
        state text not null, how text, reason text, reason_lang text, party text not null, person uuid references person (id), entered timestamptz not null);
      create index slip_meeting on slip (meeting);
      alter table presence add column slip uuid references slip (id);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
