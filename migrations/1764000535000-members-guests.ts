// Partners and invited states have no standing seat in the Network any more (docs/decisions/011): those they had end now, and open windows are asked again who reads.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersGuests1764000535000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      update seat set until = greatest(since, concord_now())
        where audience = '00000000-0000-4000-8000-0000000000a1' and seat = 'guest' and (until is null or until > concord_now());
      update authority set epoch = epoch + 1;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
