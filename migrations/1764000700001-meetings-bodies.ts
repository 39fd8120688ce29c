// Bodies that meet, their rules in versions, their meetings with sittings, who was there, and what stands on the agenda.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const mark = (verb: string): string => `party text not null, person uuid references person (id), ${verb} timestamptz not null`;

export class MeetingsBodies1764000700001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table body (
        id uuid primary key, kind text not null check (kind in ('plenary', 'ministerial', 'senior-officials', 'working-group', 'expert-group')), name_en text not null, name_fr text not null,
        parent uuid references body (id), chair text references state (code), open text not null check (open in ('network', 'members')), ${mark('constituted')});
      create table body_rules (body uuid not null references body (id), version int not null, rules jsonb not null, ${mark('adopted')}, primary key (body, version));
      create table meeting (
        id uuid primary key references channel (id), body uuid not null references body (id), state text not null, title_en text not null, title_fr text not null, place_en text not null, place_fr text not null,
        zone text not null, hybrid boolean not null, acting text references state (code), ${mark('convened')}, updated timestamptz not null, reason text, reason_lang text);
      create index meeting_body on meeting (body);
      create table sitting (
        id uuid primary key, meeting uuid not null references meeting (id), number int not null, state text not null, since timestamptz not null, until timestamptz not null check (until > since),
        opened timestamptz, suspended timestamptz, closed timestamptz, first_seq bigint, last_seq bigint, rules int, counted jsonb, unique (meeting, number));
      create unique index sitting_live on sitting (meeting) where state in ('open', 'suspended');
      create table presence (
        id uuid primary key, sitting uuid not null references sitting (id), party text not null, mode text not null check (mode in ('room', 'remote')), member boolean not null,
        since timestamptz not null, until timestamptz, late boolean not null, early boolean not null default false, person uuid references person (id));
      create unique index presence_now on presence (sitting, party) where until is null;
      create index presence_sitting on presence (sitting);
      create table agenda_item (
        id uuid primary key, meeting uuid not null references meeting (id), parent uuid references agenda_item (id), place int not null, title_en text not null, title_fr text not null,
        minutes int, state text not null, sitting uuid references sitting (id), began timestamptz, ended timestamptz, party text not null, person uuid references person (id), added timestamptz not null);
      create index agenda_item_meeting on agenda_item (meeting);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
