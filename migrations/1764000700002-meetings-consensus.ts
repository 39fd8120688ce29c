// What is put for adoption in a sitting, with the time to object and what came of it; a text that a vote adopted.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsConsensus1764000700002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table consensus (
        id uuid primary key, meeting uuid not null references meeting (id), sitting uuid not null references sitting (id), item uuid references agenda_item (id),
        action uuid references action (id), hash text, words_en text not null, words_fr text not null, state text not null, party text not null, person uuid references person (id), put timestamptz not null,
        since timestamptz, until timestamptz, token uuid, remote boolean, ended timestamptz, symbol text,
        objected_party text, objected_person uuid references person (id), objected_at timestamptz, reason text, reason_lang text, check ((action is null) = (hash is null)));
      create index consensus_meeting on consensus (meeting);
      create unique index consensus_pending on consensus (meeting) where state in ('proposed', 'window');
      alter table adoption drop constraint adoption_how_check;
      alter table adoption add constraint adoption_how_check check (how in ('silence', 'consensus', 'vote')) not valid;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
