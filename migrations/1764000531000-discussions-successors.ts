// A restricted room may be handed over: who opened it is then another than who convenes it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsSuccessors1764000531000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Null until it is handed over: the convener.
    await db.query('alter table caucus add column opener text');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
