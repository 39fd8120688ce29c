// Attention: from which number on a channel concerns a party, and which lines name it. Read by everyone's desk; never part of the record.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerAttention1764000050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table interest add column seq bigint not null default 0;
      comment on column interest.seq is 'the head before the act that made it: what a person who never opened the channel has not read';

      create table mention (channel uuid not null references channel (id), party text not null, ref text not null, seq bigint not null,
        primary key (channel, party, ref));
      create index mention_unread on mention (channel, party, seq);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
