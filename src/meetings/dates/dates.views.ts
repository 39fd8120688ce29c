// Rows → views of consultations on dates, and how each capital finds the times proposed: its clock, its working hours, its holidays (§3.18). Not here: asking and answering (dates.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CapitalHour, SlotHours } from '../../contract/dates.views.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { civilOf } from '../../ledger/civil.js';
import { ReadDb } from '../../ledger/read-db.js';
import { rowsOf, Views } from '../../ledger/views.js';
import { calendars, unsocialAt } from '../../ledger/working-days.js';
import { officesOf } from '../../members/offices.js';

const DATES = `
  select d.id, d.state, d.picked, d.sitting, json_build_object('party', d.party, 'person', d.person, 'at', ${isoUtc('d.proposed')}) as by,
    (select json_agg(json_build_object('id', s.id, 'from', ${isoUtc('s.since')}, 'until', ${isoUtc('s.until')}) order by s.since, s.until, s.id) from date_slot s where s.poll = d.id) as slots,
    coalesce((select json_agg(json_build_object('party', a.party, 'slot', a.slot, 'answer', a.answer) order by a.party, s.since, s.id) from date_answer a join date_slot s on s.id = a.slot where s.poll = d.id), '[]') as answers
  from date_poll d where d.meeting = $1`;
/** $1 the meeting, $2 the reader's party: the parties with a seat of their own there, where the reader has one. */
const SEATED = `
  select distinct s.party from (select concord_now() as now) t, channel c join seat s on s.audience = c.audience
  where c.id = $1 and c.kind = 'meeting' and s.since <= t.now and (s.until is null or s.until > t.now) and s.seat in ('delegate', 'observer')
    and exists (select from seat r where r.audience = c.audience and r.party = $2 and r.since <= t.now and (r.until is null or r.until > t.now)) order by s.party`;

@Injectable()
export class DatesViewReaders implements OnModuleInit {
  constructor(
    private readonly views: Views,
    private readonly db: ReadDb,
  ) {}

  onModuleInit(): void {
    this.views.register('dates', rowsOf(DATES, 'd.id', 'd.proposed, d.id'));
  }

  /** The times asked about now, as each delegation's capital finds them: bad where they begin or end outside its hours. Refuses `not-found` to whoever does not read the meeting. */
  async hours(meeting: string, party: string): Promise<SlotHours[]> {
    const parties = (await this.db.query<{ party: string }>(SEATED, [meeting, party])).map((r) => r.party);
    if (!parties.length) refuse('not-found', { why: 'refusal.no-channel' });
    const { calendar, known } = calendars();
    const [slots, offices] = await Promise.all([
      this.db.query<{ id: string; since: Date; until: Date }>(`select s.id, s.since, s.until from date_slot s join date_poll d on d.id = s.poll where d.meeting = $1 and d.state = 'open' order by s.since, s.until, s.id`, [meeting]),
      officesOf(this.db, parties),
    ]);
    const capitals = ({ since, until }: { since: Date; until: Date }): CapitalHour[] =>
      offices.map((o) => {
        const { date, time } = civilOf(since, o.zone);
        const office = { ...o, country: o.party };
        return { party: o.party, city: o.city, zone: o.zone, local: `${date}T${time}`, why: unsocialAt(calendar, since, office) ?? unsocialAt(calendar, until, office) };
      });
    return slots.map((s) => ({ slot: s.id, capitals: capitals(s), unlisted: parties.filter((p) => !known(p)) }));
  }
}
