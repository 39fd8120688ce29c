// What states undertake together: who takes part, who does what by when, what an action belongs to.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsUndertakings1764000650000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table participation (
        action uuid not null references action (id), party text not null references state (code), state text not null, since timestamptz not null, person uuid references person (id),
        primary key (action, party));
      create table task (
        id uuid primary key, action uuid not null references action (id), text text not null, lang text not null, owner text not null references state (code), due timestamptz, state text not null,
        party text not null, person uuid references person (id), assigned timestamptz not null, since timestamptz not null, reason text, reason_lang text);
      create index task_action on task (action);
      create index task_owner on task (owner, state);
      create table action_link (
        action uuid not null references action (id), target uuid not null references channel (id), kind text not null, since timestamptz not null, primary key (action, target));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
