// What a state prepares for itself (drafts, imports, and threads about them) has an audience of its own, named by its delegation's channel. Until now it was that of the
// delegation's housekeeping, in which the secretariat sits as well: it could read every draft, which the pages promise it cannot.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersOwnAudience1764000310000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      insert into seat (audience, party, seat, since)
        select id, owner, case owner when 'secretariat' then 'secretariat' else 'delegate' end, '-infinity' from channel where kind = 'delegation' on conflict do nothing;
      with recursive own as (
        select c.id, d.id as audience from channel c join channel d on d.kind = 'delegation' and d.owner = c.owner and d.audience = c.audience where c.kind in ('initiative', 'import')
        union all select c.id, o.audience from channel c join own o on c.parent = o.id)
      update channel c set audience = own.audience from own where own.id = c.id;
      update authority set epoch = epoch + 1;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
