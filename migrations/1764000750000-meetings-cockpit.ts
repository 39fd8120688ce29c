// What a vote decides besides itself (an appeal, a procedural motion), whose proposal it is, the lists of those who explain it; when a carried motion was carried out; until when a sitting is suspended.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsCockpit1764000750000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table vote add column point uuid references order_point (id), add column motion uuid references motion (id), add column proposer text references state (code);
      alter table speakers_list add column vote uuid references vote (id);
      alter table speakers_list drop constraint speakers_list_meeting_item_kind_key;
      alter table speakers_list add unique nulls not distinct (meeting, item, kind, vote);
      alter table motion add column executed timestamptz;
      alter table sitting add column resumes timestamptz;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
