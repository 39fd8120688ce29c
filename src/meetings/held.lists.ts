// Sittings that were held in a time, with who was there and how far their record is, as the record tells it. Of meetings that the reader's party reads. Not here: what is to come (meetings.lists.ts).
import { Injectable } from '@nestjs/common';
import type { AttendanceRow } from '../contract/meetings.views.js';
import type { Lang } from '../contract/words/words.js';
import { isoUtc } from '../kernel/sql.js';
import { within, type Cited } from '../ledger/cited.sql.js';
import { ReadDb } from '../ledger/read-db.js';
import { readBy } from '../ledger/seated.sql.js';
import type { ReadTx } from '../ledger/views.js';

type Both = Record<Lang, string>;
/** `seq` and `last`: the lines of the sitting in the meeting's channel; `at`: when it rose. */
export interface HeldThen extends Cited {
  last: number | null;
  title: Both;
  body: Both;
  place: Both;
  zone: string;
  number: number;
  /** Codes of those who were there at any time, members apart from others. */
  members: string[];
  others: string[];
  record: 'draft' | 'circulated' | 'final' | null;
}

const there = (which: string): string => `array(select distinct p.party from presence p where p.sitting = s.id and p.since <= $3 and ${which} order by 1)`;
/** $1 who reads, $2 and $3 the time. */
const HELD = `
  select m.id as channel, s.first_seq as seq, s.last_seq as last, json_build_object('en', m.title_en, 'fr', m.title_fr) as title, json_build_object('en', b.name_en, 'fr', b.name_fr) as body,
    json_build_object('en', m.place_en, 'fr', m.place_fr) as place, m.zone, s.number, ${isoUtc('s.closed')} as at, ${there('p.member')} as members, ${there('not p.member')} as others,
    case when r.final <= $3 then 'final' when r.circulated <= $3 then 'circulated' when r.drawn <= $3 then 'draft' end as record
  from sitting s join meeting m on m.id = s.meeting join body b on b.id = m.body left join sitting_record r on r.sitting = s.id
  where ${within('s.closed')} and ${readBy('$1', 'm.id')} order by s.closed, s.id`;

const ATTENDANCE_MAX = 60;
/** $1 who reads, $2 a state. It could be there while it had a seat in the meeting. */
const ATTENDANCE = `
  select s.id as sitting, m.id as meeting, json_build_object('en', m.title_en, 'fr', m.title_fr) as title, s.number, m.zone, ${isoUtc('s.opened')} as opened,
    (select p.mode from presence p where p.sitting = s.id and p.party = $2 order by p.since desc limit 1) as mode
  from sitting s join meeting m on m.id = s.meeting join channel c on c.id = m.id
  where s.state = 'closed' and ${readBy('$1', 'm.id')}
    and exists (select from seat x where x.audience = c.audience and x.party = $2 and x.since <= s.closed and (x.until is null or x.until > s.opened))
  order by s.closed desc, s.id limit ${ATTENDANCE_MAX}`;

@Injectable()
export class HeldLists {
  constructor(private readonly db: ReadDb) {}

  /** Where a state was and where it was not, of what the reader reads. */
  attendance(reader: string, state: string): Promise<AttendanceRow[]> {
    return this.db.query(ATTENDANCE, [reader, state]);
  }

  /** In (from, at]; without a beginning where `from` is null. */
  held(tx: ReadTx, reader: string, from: string | null, at: string): Promise<HeldThen[]> {
    return tx.query(HELD, [reader, from, at]);
  }
}
