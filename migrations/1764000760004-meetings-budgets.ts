// Speaking time for a whole meeting, by delegation or group, and what was added to it with a reason.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsBudgets1764000760004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table speaking_budget (
        id uuid primary key, meeting uuid not null references meeting (id), party text, state_group uuid references state_group (id), seconds int not null check (seconds > 0), check (party is null or state_group is null),
        unique nulls not distinct (meeting, party, state_group));
      create table speaking_top_up (
        id uuid primary key, meeting uuid not null references meeting (id), party text not null, seconds int not null check (seconds > 0), reason text not null, lang text not null check (lang in ('en', 'fr')), granted_by text not null,
        at timestamptz not null);
      create index speaking_top_up_meeting on speaking_top_up (meeting);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
