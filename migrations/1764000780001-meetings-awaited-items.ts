// What goes onto the next agenda by itself: an item says which action it is about, and what no meeting has been convened for yet waits for one.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsAwaitedItems1764000780001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table agenda_item add about jsonb;
      create table awaited_item (subject uuid not null, action uuid not null references action (id), title_en text not null, title_fr text not null, symbol text, since timestamptz not null, primary key (subject, since));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
