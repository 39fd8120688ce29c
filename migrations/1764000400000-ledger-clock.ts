// The clock of an installation never goes back under what is recorded, not even by its owner's hand: entries stay in the order of their times.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerClock1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function refuse_earlier() returns trigger language plpgsql as $$
      begin
        if new.shift < old.shift and exists (select from entry) then
          raise exception 'the clock of a record does not go back' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger installation_goes_on before update of shift on installation for each row execute function refuse_earlier();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
