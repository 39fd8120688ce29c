// Reminders of deadlines beside the notices of entries; that a state's capital has seen what was asked of it, or was reached by telephone; and which desk of a delegation is told
// where it is named, by subject.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticesDeadlines1764000630003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table notice alter column seq drop not null, add column deadline text references deadline (key);
      create index notice_deadline on notice (deadline) where deadline is not null;
      create table acknowledgement (party text not null, about text not null, channel uuid not null references channel (id), person uuid references person (id),
        how text not null check (how in ('capital', 'telephone')), at timestamptz not null, primary key (party, about));
      create table route (party text not null, priority text not null, posts uuid[] not null, people uuid[] not null, primary key (party, priority));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
