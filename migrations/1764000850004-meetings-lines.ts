// Whose line to a sitting stands: when each node last saw somebody of a delegation connected to it, and since when an entry of the list is marked away.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsLines1764000850004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table line_seen (meeting uuid not null references meeting (id), party text not null, node uuid not null, at timestamptz not null, primary key (meeting, party, node));
      alter table speaker add column away timestamptz;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
