// Action points of meetings, and the item of an agenda under which those that are still owed return.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsFollowUps1764000740001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table follow_up (
        id uuid primary key, meeting uuid not null references meeting (id), source text not null, text_en text not null, text_fr text not null, party text not null, day date not null, due timestamptz not null, state text not null,
        by_party text not null, by_person uuid references person (id), assigned timestamptz not null, returned int not null default 0, origin uuid references follow_up (id), goes_on uuid references meeting (id),
        reason text, reason_lang text check (reason_lang in ('en', 'fr')));
      create index follow_up_meeting on follow_up (meeting);
      create index follow_up_owed on follow_up (meeting) where state in ('open', 'taken');
      alter table agenda_item add column arising boolean not null default false;
      create unique index agenda_item_arising on agenda_item (meeting) where arising;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
