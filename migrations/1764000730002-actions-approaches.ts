// Members that a main sponsor asks to stand behind a text, each in a channel of those two alone: asked, seen, answered.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsApproaches1764000730002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table approach (
        id uuid primary key references channel (id), action uuid not null references action (id), sponsor text not null references state (code), party text not null references state (code),
        rank text not null check (rank in ('main', 'co')), state text not null check (state in ('sent', 'seen', 'signed', 'declined', 'retracted')), sent timestamptz not null, seen timestamptz, answered timestamptz,
        reason text, reason_lang text check (reason_lang in ('en', 'fr')));
      create unique index approach_open on approach (action, party) where state in ('sent', 'seen');`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
