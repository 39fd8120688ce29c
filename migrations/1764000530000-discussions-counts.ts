// How many remarks and positions stand in a conversation, kept by the database with each of them. A conversation's remarks are written only under its channel's
// lock, so that the count is right without being counted; kept here and not by the programme, so that it is also right while an older release runs beside it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const counted = (conversation: string): string => `
  alter table ${conversation} add column remarks int not null default 0, add column positions int not null default 0;
  update ${conversation} c set remarks = n.remarks, positions = n.positions from (
    select channel, count(*) filter (where state = 'posted') as remarks, count(*) filter (where state = 'stated') as positions from remark group by channel) n
  where n.channel = c.id;`;

export class DiscussionsCounts1764000530000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Nothing is said while it is counted; nothing is read from a conversation's row meanwhile for longer than that takes.
    await db.query(`
      lock table remark in share row exclusive mode;
      ${counted('thread')}
      ${counted('caucus')}
      create function count_remark() returns trigger language plpgsql as $$
      declare
        is_remark int := (new.state = 'posted')::int - (tg_op = 'UPDATE' and old.state = 'posted')::int;
        is_position int := (new.state = 'stated')::int - (tg_op = 'UPDATE' and old.state = 'stated')::int;
      begin
        update thread set remarks = remarks + is_remark, positions = positions + is_position where id = new.channel;
        if not found then update caucus set remarks = remarks + is_remark, positions = positions + is_position where id = new.channel; end if;
        return null;
      end $$;
      create trigger remark_is_counted after insert on remark for each row execute function count_remark();
      create trigger remark_is_recounted after update of state on remark for each row when (old.state is distinct from new.state) execute function count_remark();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
