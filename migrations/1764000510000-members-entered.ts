// Whether somebody has ever come in: sessions are swept and a demonstration's people have no password, so neither tells. Not here: when they were seen last (session).
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersEntered1764000510000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table person add column entered timestamptz;
      update person p set entered = coalesce((select min(made) from session s where s.person = p.id), p.made)
        where p.password is not null or exists (select from session s where s.person = p.id);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
