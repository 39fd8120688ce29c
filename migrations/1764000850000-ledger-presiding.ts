// An audience may follow another one's chair: whoever presides there is seated here, whichever state that is; and, where it stands alone, nobody else by itself.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerPresiding1764000850000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table drawn_audience add column presiding uuid;
      create index drawn_audience_presiding on drawn_audience (presiding) where presiding is not null;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
