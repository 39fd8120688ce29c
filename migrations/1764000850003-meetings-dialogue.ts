// Interactive dialogue: a list on which the speaker may be asked questions, and what was asked, put and answered.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsDialogue1764000850003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table speakers_list add column dialogue int;
      create table dialogue (
        id uuid primary key, meeting uuid not null references meeting (id), sitting uuid not null references sitting (id), list uuid not null references speakers_list (id), answers uuid not null references speaker (id),
        no int not null, form text not null check (form in ('question', 'intervention')), party text not null, observer boolean not null, person uuid references person (id), to_party text not null, state text not null, at timestamptz not null,
        unique (meeting, no));
      create unique index dialogue_one_asked on dialogue (answers, party) where state = 'asked';`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
