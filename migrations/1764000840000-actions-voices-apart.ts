// Voices of a silence that stand apart: what the rules say of who objects, one channel a member and round, and what all members are told. Audiences that follow the chair alone.
// A record that the release before still writes has no channel: it stands in its action's.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsVoicesApart1764000840000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table drawn_audience add sole text;
      update profile set rules = rules || '{"breakers":"named"}';
      alter table silence add told jsonb;
      create table silence_apart (
        channel uuid primary key references channel (id), silence uuid not null references silence (id), party text not null, voice text not null check (voice in ('silent', 'positive', 'broke', 'lifted', 'late')),
        paragraphs text[] not null default '{}', reason text, wording text, lang text check (lang in ('en', 'fr')), at timestamptz, seq bigint, person uuid references person (id), behalf boolean not null default false,
        objected timestamptz, reverses boolean not null default false, unique (silence, party));
      alter table silence_record add channel uuid references channel (id);
      update silence_record r set channel = s.action from silence s where s.id = r.silence;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
