// The floor of a meeting: lists of speakers, who is on them and how long they spoke, points of order, rights of reply, procedural motions.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const why = `reason text, reason_lang text check (reason_lang in ('en', 'fr'))`;
const live = `state in ('requested', 'listed', 'called', 'speaking', 'paused')`;

export class MeetingsFloor1764000710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table speakers_list (
        id uuid primary key, meeting uuid not null references meeting (id), item uuid references agenda_item (id), kind text not null, state text not null, strategy text not null, observers_last boolean not null,
        letters text, drawn_after int, drawn timestamptz, closes timestamptz, seconds int, party text not null, person uuid references person (id), opened timestamptz not null,
        unique nulls not distinct (meeting, item, kind));
      create table speaker (
        id uuid primary key, meeting uuid not null references meeting (id), list uuid references speakers_list (id), item uuid references agenda_item (id), belongs text, no int not null, party text not null,
        observer boolean not null, person uuid references person (id), name text, rank text, lang text check (lang in ('en', 'fr')), state_group uuid references state_group (id), speech text not null, round int, state text not null,
        at timestamptz not null, lot int, sort text not null, missed boolean not null default false, move jsonb, seconds int not null, spoken_ms int not null default 0, running timestamptz,
        started timestamptz, ended timestamptz, sitting uuid references sitting (id), ${why}, unique (meeting, no));
      create unique index speaker_one_at_a_time on speaker (meeting) where state = 'speaking';
      create unique index speaker_one_entry on speaker (list, party, coalesce(round, 0)) where list is not null and ${live};
      create table order_point (
        id uuid primary key, meeting uuid not null references meeting (id), sitting uuid not null references sitting (id), no int not null, party text not null, person uuid references person (id), state text not null,
        at timestamptz not null, paused uuid references speaker (id), ruling text, ruled timestamptz, appeal text, overrule int, uphold int, ${why}, unique (meeting, no));
      create table floor_reply (
        id uuid primary key, meeting uuid not null references meeting (id), sitting uuid not null references sitting (id), item uuid references agenda_item (id), party text not null, person uuid references person (id),
        answers uuid not null references speaker (id), to_party text not null, state text not null, round int not null, at timestamptz not null, ${why});
      create index floor_reply_meeting on floor_reply (meeting);
      create table motion (
        id uuid primary key, meeting uuid not null references meeting (id), sitting uuid not null references sitting (id), item uuid references agenda_item (id), no int not null, kind text not null, party text not null,
        person uuid references person (id), state text not null, at timestamptz not null, yes int, against int, unique (meeting, no));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
