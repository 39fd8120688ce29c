// Notices: how far each channel was looked through, and what each person was told, once an entry. They begin with what is entered from now on. Not part of the record.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticesInbox1764000630000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice_cursor (channel uuid primary key references channel (id), seq bigint not null);
      insert into notice_cursor select id, head from channel;

      create table notice (
        id uuid primary key default gen_random_uuid(), person uuid not null references person (id), party text not null, key text not null,
        channel uuid not null references channel (id), seq bigint not null, class text not null check (class in ('deadline', 'call', 'decision', 'mention')),
        due timestamptz, at timestamptz not null, read timestamptz, unique (person, key));
      comment on column notice.key is 'what it tells of: an entry, or a moment before a deadline';
      create index notice_person on notice (person, at desc);
      create index notice_channel on notice (channel, seq);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
