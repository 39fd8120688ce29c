// Finding a date for a sitting: times that are asked about, and what each delegation answers.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsDates1764000770001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table date_poll (
        id uuid primary key, meeting uuid not null references meeting (id), state text not null, picked uuid, sitting uuid references sitting (id), party text not null, person uuid references person (id), proposed timestamptz not null);
      create unique index date_poll_open on date_poll (meeting) where state = 'open';
      create table date_slot (id uuid primary key, poll uuid not null references date_poll (id), since timestamptz not null, until timestamptz not null check (until > since));
      create index date_slot_poll on date_slot (poll);
      create table date_answer (
        slot uuid not null references date_slot (id), party text not null, answer text not null check (answer in ('yes', 'if-need-be', 'no')), person uuid references person (id), at timestamptz not null,
        primary key (slot, party));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
