// What a reply answers of a statement (a sentence of its text, or a moment of it in seconds), and for which states a group's spokesperson speaks.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsFloorNamed1764000760002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table floor_reply add column sentence text, add column moment int check (moment >= 0);
      alter table speaker add column behalf jsonb;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
