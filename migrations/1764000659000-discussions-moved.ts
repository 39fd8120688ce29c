// What is said in a conversation moves it up in the lists with the same change that counts it: one new version of its row, and of its three index entries, instead of two.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsMoved1764000659000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The release before moves it by itself as well, to the same moment.
    await db.query(`
      create or replace function count_remark() returns trigger language plpgsql as $$
      declare
        is_remark int := (new.state = 'posted')::int - (tg_op = 'UPDATE' and old.state = 'posted')::int;
        is_position int := (new.state = 'stated')::int - (tg_op = 'UPDATE' and old.state = 'stated')::int;
      begin
        update thread set remarks = remarks + is_remark, positions = positions + is_position, last = case tg_op when 'INSERT' then new.at else last end where id = new.channel;
        if not found then update caucus set remarks = remarks + is_remark, positions = positions + is_position, last = case tg_op when 'INSERT' then new.at else last end where id = new.channel; end if;
        return null;
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
