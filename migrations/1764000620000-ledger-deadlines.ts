// Deadlines with the civil rule they were set by, beside the alarms that ring them; the heartbeat of the clocks that ring; the times when none did.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerDeadlines1764000620000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table deadline (
        key text primary key, channel uuid not null references channel (id), kind text not null, ref text not null, due timestamptz not null,
        date text, time text, zone text, city text, parties text[], mandate text, facts jsonb not null default '{}', set_at timestamptz not null,
        closed timestamptz, check ((date is null) = (time is null) and (date is null) = (zone is null)));
      create index deadline_open on deadline (due) where closed is null;
      create index deadline_channel on deadline (channel);

      create table heartbeat (node uuid primary key, began timestamptz not null, beat timestamptz not null, heard timestamptz not null, sent bigint not null default 0, late_ms int not null default 0);
      create table outage (since timestamptz primary key, until timestamptz not null, check (until > since));
      create index outage_until on outage (until);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
