// What of silences waits for the people of one party: rounds that run, an urgency to consent to, what the secretariat recorded for it; to the chair, what it has to decide. And the words of a round.
// Not here: the rounds themselves (silence.views.ts).
import { Injectable } from '@nestjs/common';
import type { AdoptedParagraph } from '../../contract/adoption.views.js';
import type { Title, TodayItem } from '../../contract/notices.js';
import { MEMBERS_AUDIENCE } from '../../contract/seats.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { isOn } from '../../ledger/seated.sql.js';
import type { ReadTx } from '../../ledger/views.js';

const TITLE = `json_strip_nulls(json_build_object('en', nullif(a.title_en, ''), 'fr', nullif(a.title_fr, ''))) as title`;
const SEATED = (seat: string): string =>
  `exists (select from seat x where x.audience = '${MEMBERS_AUDIENCE}' and x.party = $1 and x.seat = '${seat}' and ${isOn('x')})`;
/** As far as all members know. */
const HELD = `(select greatest(count(*)::int, coalesce((s.told->>'objections')::int, 0)) from silence_voice x where x.silence = s.id and x.voice = 'broke')`;

/** $1 the party, $2 how many. */
const WAITING = `
  select 'silence' as kind, s.action as id, ${TITLE}, a.lead as party, ${isoUtc('s.due')} as due, ${isoUtc('s.announced_at')} as at,
    json_build_object('round', s.round, 'symbol', s.symbol, 'voice', coalesce(own.voice, v.voice), 'held', ${HELD}) as facts
  from silence s join action a on a.id = s.action join silence_voice v on v.silence = s.id and v.party = $1 left join silence_apart own on own.silence = s.id and own.party = $1
  where s.state = 'running' and ${SEATED('delegate')}
  union all
  select 'silence-consent', s.action, ${TITLE}, a.lead, ${isoUtc('s.starts')}, ${isoUtc('s.announced_at')}, json_build_object('symbol', s.symbol)
  from silence s join action a on a.id = s.action where s.state = 'announced' and $1 = any(s.needs) and ${SEATED('delegate')} and not exists (select from silence_consent c where c.silence = s.id and c.party = $1)
  union all
  select 'silence-record', s.action, ${TITLE}, a.lead, ${isoUtc('r.until')}, ${isoUtc('r.by_at')}, json_build_object('symbol', s.symbol, 'act', r.act)
  from silence_record r join silence s on s.id = r.silence join action a on a.id = s.action where r.party = $1 and r.state = 'recorded' and ${SEATED('delegate')}
  union all
  select 'silence-extension', s.action, ${TITLE}, a.lead, ${isoUtc('s.due')}, ${isoUtc('q.by_at')}, json_build_object('symbol', s.symbol, 'state', q.by_party, 'hours', q.hours)
  from silence_request q join silence s on s.id = q.silence join action a on a.id = s.action where s.state = 'running' and q.state = 'asked' and ${SEATED('chair')}
  union all
  select 'silence-dispute', s.action, ${TITLE}, a.lead, null, ${isoUtc('r.answered_at')}, json_build_object('symbol', s.symbol, 'state', r.party)
  from silence_record r join silence s on s.id = r.silence join action a on a.id = s.action where r.state = 'disputed' and ${SEATED('chair')}
  order by due nulls last, at desc, id limit $2`;

const RUNNING = `
  select s.symbol, ${TITLE}, s.round, s.state, ${isoUtc('s.due')} as due from silence s join action a on a.id = s.action where s.state in ('announced', 'running') order by s.due, s.id`;

@Injectable()
export class SilenceLists {
  constructor(private readonly db: ReadDb) {}

  /** The words that a round is on, as they were frozen. */
  async words(tx: ReadTx, silence: string): Promise<AdoptedParagraph[]> {
    const [row] = await tx.query<{ paragraphs: AdoptedParagraph[] }>('select paragraphs from silence where id = $1', [silence]);
    return row?.paragraphs ?? [];
  }

  /** Announced and running, soonest due first: for those who read what is before the members. */
  running(): Promise<{ symbol: string; title: Title; round: number; state: string; due: string }[]> {
    return this.db.query(RUNNING);
  }

  /** Soonest due first. */
  waiting(party: string, most: number): Promise<(TodayItem & { at: string; title: Title })[]> {
    return this.db.query(WAITING, [party, most]);
  }
}
