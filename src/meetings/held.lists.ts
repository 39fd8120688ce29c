// Sittings that were held in a time, with who was there and how far their record is, as the record tells it. Of meetings that the reader's party reads. Not here: what is to come (meetings.lists.ts).
import { Injectable } from '@nestjs/common';
import type { Lang } from '../contract/words/words.js';
import { isoUtc } from '../kernel/sql.js';
import { readBy, within, type Cited } from '../ledger/cited.sql.js';
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

@Injectable()
export class HeldLists {
  /** In (from, at]; without a beginning where `from` is null. */
  held(tx: ReadTx, reader: string, from: string | null, at: string): Promise<HeldThen[]> {
    return tx.query(HELD, [reader, from, at]);
  }
}
