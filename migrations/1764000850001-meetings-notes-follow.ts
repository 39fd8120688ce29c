// Notes to the chair follow the chair: the state that presides reads them, and which state answered is kept. Those that are there follow from now on.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsNotesFollow1764000850001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table meeting_note add column answer_party text;
      update meeting_note set answer_party = recipient where answered is not null;
      insert into drawn_audience (audience, base, chair, presiding, sole)
        select n.id, d.base, d.chair, m.audience, 'chair' from meeting_note n join channel m on m.id = n.meeting join drawn_audience d on d.audience = m.audience where n.chair;
      update seat s set until = concord_now() from meeting_note n where s.audience = n.id and n.chair and s.party = n.recipient and s.seat = 'delegate' and (s.until is null or s.until > concord_now());
      insert into seat (audience, party, seat, since, until)
        select n.id, s.party, s.seat, s.since, s.until from meeting_note n join channel m on m.id = n.meeting join seat s on s.audience = m.audience and s.seat = 'chair' and (s.until is null or s.until > concord_now())
        where n.chair on conflict do nothing;
      update authority set epoch = epoch + 1;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
