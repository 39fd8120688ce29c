// An audience that is drawn from another follows it: whoever is seated there is seated here. Who presides may be another state, for as long as it is said to.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerDrawnAudiences1764000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table drawn_audience (audience uuid primary key, base uuid not null, chair boolean not null, check (audience <> base));
      create index drawn_audience_base on drawn_audience (base);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
