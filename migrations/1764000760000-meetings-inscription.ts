// Inscription in advance: when a list opens, the level it is for, where on it a state would rather speak, and places that two states exchange.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsInscription1764000760000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table speakers_list add column opens timestamptz, add column level text;
      alter table speaker add column preference text check (preference in ('early', 'late')), add column place uuid references speaker (id);
      create table place_swap (
        id uuid primary key, meeting uuid not null references meeting (id), list uuid not null references speakers_list (id), party text not null, person uuid references person (id), mine uuid not null references speaker (id),
        to_party text not null, theirs uuid not null references speaker (id), state text not null, at timestamptz not null, answered timestamptz);
      create unique index place_swap_one_asked on place_swap (mine) where state = 'asked';
      create index place_swap_meeting on place_swap (meeting);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
