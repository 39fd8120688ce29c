// The record of a sitting: its lines as they were drawn up, minutes of each item in revisions, corrections that delegations asked for, corrigenda. Sittings that closed earlier get theirs by the clock.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const of = 'sitting uuid not null references sitting (id), meeting uuid not null references meeting (id)';
const lang = (column: string): string => `${column} text check (${column} in ('en', 'fr'))`;

export class MeetingsRecord1764000740000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sitting_record (
        sitting uuid primary key references sitting (id), meeting uuid not null references meeting (id), state text not null, drawn timestamptz not null, lines jsonb not null, texts jsonb not null, hash text not null,
        circulated timestamptz, party text, person uuid references person (id), until timestamptz, final timestamptz);
      create index sitting_record_meeting on sitting_record (meeting);
      create table minutes (id uuid primary key, ${of}, item uuid references agenda_item (id), revision int not null, unique nulls not distinct (sitting, item));
      create index minutes_meeting on minutes (meeting);
      create table minutes_revision (
        minutes uuid not null references minutes (id), revision int not null, text_en text not null, text_fr text not null, restored int, party text not null, person uuid references person (id), at timestamptz not null,
        primary key (minutes, revision));
      create table record_correction (
        id uuid primary key, ${of}, about text not null, state text not null, text text not null, ${lang('lang')} not null, party text not null, person uuid references person (id), asked timestamptz not null,
        decided timestamptz, decided_party text, decided_person uuid references person (id), reason text, ${lang('reason_lang')});
      create index record_correction_meeting on record_correction (meeting);
      create table record_corrigendum (
        ${of}, number int not null, item uuid references agenda_item (id), text_en text not null, text_fr text not null, party text not null, person uuid references person (id), at timestamptz not null, primary key (sitting, number));
      insert into alarm (key, channel, command, payload, due) select 'record:' || s.id, s.meeting, 'record.draw-up', jsonb_build_object('sitting', s.id), s.closed from sitting s where s.closed is not null;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
