// Positions that are announced before their text is there, and the states that may take one: those that were members when the text was adopted.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsStancesAnnounced1764000730001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table stance drop constraint stance_state_check, add constraint stance_state_check check (state in ('announced', 'filed', 'withdrawn'));
      alter table stance add due timestamptz;
      drop index stance_one;
      create unique index stance_one on stance (adoption, party, kind) where state in ('announced', 'filed');
      alter table adoption add parties text[] not null default '{}';
      update adoption a set parties = array(
        select distinct m.state from membership m where m.status = 'member' and m.since <= a.adopted and (m.until is null or m.until > a.adopted) order by m.state) where a.adopted is not null;
      update deadline d set parties = a.parties || '{secretariat}' from adoption a where d.key = 'positions:' || a.id and d.parties is null;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
