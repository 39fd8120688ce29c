// Items that not everybody who reads the meeting may read, or that somebody from outside reads: title and words in a channel of their own, and who was admitted to it until when.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsDossiers1764000850005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table dossier (
        id uuid primary key references channel (id), meeting uuid not null references meeting (id), among text not null check (among in ('all', 'members', 'named')), title_en text not null, title_fr text not null,
        words_en text not null, words_fr text not null, party text not null, person uuid references person (id), at timestamptz not null);
      create index dossier_meeting on dossier (meeting);
      create table dossier_party (
        dossier uuid not null references dossier (id), party text not null, seat text not null check (seat in ('delegate', 'observer', 'guest')), since timestamptz not null, until timestamptz, released timestamptz, primary key (dossier, party, since));
      alter table agenda_item add column among text check (among in ('all', 'members', 'named'));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
