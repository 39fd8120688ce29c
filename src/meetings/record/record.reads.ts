// What of a record is read on demand by a hat that reads the meeting: its lines with the words they are about, earlier revisions of minutes. No writes. Not here: what is pushed (record.views.ts).
import { Injectable } from '@nestjs/common';
import type { RecordLines } from '../../contract/minutes.say.js';
import type { MinutesRevision } from '../../contract/minutes.views.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Seating } from '../../ledger/seating.js';

const REVISIONS = `
  select revision, json_build_object('en', text_en, 'fr', text_fr) as text, json_build_object('party', party, 'person', person, 'at', ${isoUtc('at')}) as by, restored
  from minutes_revision where minutes = $1 order by revision desc`;

@Injectable()
export class RecordReads {
  constructor(
    private readonly db: ReadDb,
    private readonly seating: Seating,
  ) {}

  /** Refuses `not-found` until it is drawn up. */
  async lines(sitting: string, hat: string): Promise<RecordLines> {
    await this.meetingOf('sitting', sitting, hat);
    const [row] = await this.db.query<RecordLines>('select lines, texts from sitting_record where sitting = $1', [sitting]);
    return row ?? refuse('not-found', { why: 'refusal.record-none' });
  }

  /** The latest first. */
  async revisions(minutes: string, hat: string): Promise<MinutesRevision[]> {
    await this.meetingOf('minutes', minutes, hat);
    return this.db.query<MinutesRevision>(REVISIONS, [minutes]);
  }

  /** The meeting to which it belongs; refuses `not-found` where there is none, or none that the hat reads. */
  async meetingOf(what: 'sitting' | 'minutes', id: string, hat: string): Promise<string> {
    const [row] = await this.db.query<{ meeting: string }>(`select meeting from ${what} where id = $1`, [id]);
    return row && (await this.seating.one(row.meeting, hat)) ? row.meeting : refuse('not-found', { why: 'refusal.no-channel' });
  }
}
