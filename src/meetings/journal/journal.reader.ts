// The journal of a day: sittings of meetings that a hat reads, by the calendar of a zone, with their agenda and what was decided. No writes. Not here: the programme as a whole (meetings.lists.ts), a record whole (record).
import { Injectable } from '@nestjs/common';
import type { ItemView } from '../../contract/agenda.views.js';
import { decidedIn, type Journal, type JournalItem, type JournalSitting } from '../../contract/journal.views.js';
import type { RecordLine } from '../../contract/minutes.lines.js';
import { isoUtc } from '../../kernel/sql.js';
import { instantOf, plusDays } from '../../ledger/civil.js';
import { ReadDb } from '../../ledger/read-db.js';
import { isOn, seatedIn } from '../../ledger/seated.sql.js';
import { ITEMS } from '../agenda/agenda.views.js';

/** When it was held, or is to be. */
const [BEGINS, ENDS] = ['coalesce(s.opened, s.since)', 'coalesce(s.closed, greatest(s.until, s.opened))'];
/** $1 a hat. */
const READ = `
  from hat h, sitting s join meeting m on m.id = s.meeting join channel c on c.id = m.id
  where h.id = $1 and ${isOn('h')} and s.state <> 'cancelled' and m.state <> 'cancelled' and ${seatedIn('c.audience', 'h.party')}`;
/** $2 and $3 the beginning and end of the day. */
const OF_DAY = `
  with read as (select s.*, m.title_en, m.title_fr, m.place_en, m.place_fr, m.zone, m.hybrid, m.body ${READ} and ${BEGINS} < $3 and ${ENDS} > $2)
  select s.id, s.number, s.state, ${isoUtc('s.since')} as from, ${isoUtc('s.until')} as until, ${isoUtc('s.opened')} as opened, ${isoUtc('s.closed')} as closed, s.meeting,
    json_build_object('en', s.title_en, 'fr', s.title_fr) as title, json_build_object('en', b.name_en, 'fr', b.name_fr) as body, json_build_object('en', s.place_en, 'fr', s.place_fr) as place, s.zone, s.hybrid,
    r.lines, coalesce(r.texts, '{}') as texts
  from read s join body b on b.id = s.body left join sitting_record r on r.sitting = s.id order by ${BEGINS}, s.number, s.id`;
/** $2 and $3 the beginning and end of a day, $4 its zone: the nearest days with a sitting. */
const BESIDE = `
  select to_char(max(${ENDS} - interval '1 microsecond') filter (where ${ENDS} <= $2) at time zone $4, 'YYYY-MM-DD') as before, to_char(min(${BEGINS}) filter (where ${BEGINS} >= $3) at time zone $4, 'YYYY-MM-DD') as after ${READ}`;

type Row = Omit<JournalSitting, 'items' | 'decided'> & { lines: RecordLine[] | null };
const plain = ({ number, title, state }: ItemView): JournalItem => ({ number, title, state });

@Injectable()
export class JournalReader {
  constructor(private readonly db: ReadDb) {}

  /** `day` and `zone` exist. */
  async of(hat: string, day: string, zone: string): Promise<Journal> {
    const [since, until] = [day, plusDays(day, 1)].map((date) => instantOf({ date, time: '00:00', zone }).at);
    const rows = await this.db.query<Row>(OF_DAY, [hat, since, until]);
    const [beside] = await this.db.query<Pick<Journal, 'before' | 'after'>>(BESIDE, [hat, since, until, zone]);
    const agendas = new Map(await Promise.all([...new Set(rows.map((r) => r.meeting))].map(async (m) => [m, await this.db.query<ItemView>(ITEMS, [m])] as const)));
    return { day, zone, sittings: rows.map((r) => this.printed(r, agendas.get(r.meeting)!)), before: beside?.before ?? null, after: beside?.after ?? null };
  }

  private printed({ lines, ...sitting }: Row, agenda: readonly ItemView[]): JournalSitting {
    const taken = new Set(lines?.flatMap((l) => (l.is === 'item' ? [l.about] : [])));
    const items = sitting.state === 'closed' ? agenda.filter((i) => taken.has(`item:${i.id}`)) : agenda.filter((i) => i.state !== 'done');
    return { ...sitting, items: items.map(plain), decided: lines && decidedIn(lines) };
  }
}
