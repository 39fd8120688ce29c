// Who stands behind a text: the window in which it is signed, and each state's standing in it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsSponsors1764000640000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sponsorship (
        action uuid primary key references action (id), state text not null, opened timestamptz, print_at timestamptz, asked_until timestamptz, reason text, reason_lang text, orphaned_until timestamptz);
      create table sponsor (
        action uuid not null references sponsorship (action), party text not null references state (code), rank text not null, state text not null, since timestamptz not null,
        person uuid references person (id), primary key (action, party));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
