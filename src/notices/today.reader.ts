// What waits for the people of one party today, soonest first. Reads what the rooms keep; decides nothing. Not here: unread discussions (desk.reader.ts).
import { Injectable } from '@nestjs/common';
import type { TodayView } from '../contract/notices.js';
import { NETWORK, SECRETARIAT } from '../contract/seats.js';
import { RegisterLists } from '../commitments/register/register.lists.js';
import { ReportsLists } from '../commitments/reports/reports.lists.js';
import { SilenceLists } from '../actions/silence/silence.lists.js';
import { InitiativesLists, type Waiting } from '../initiatives/initiatives.lists.js';
import { isoUtc } from '../kernel/sql.js';
import { OPEN_DEADLINES, type OpenDeadline } from '../ledger/deadlines.js';
import { ReadDb } from '../ledger/read-db.js';
import { isOn } from '../ledger/seated.sql.js';
import { Seating } from '../ledger/seating.js';
import { MeetingsLists } from '../meetings/meetings.lists.js';
import type { ReaderView } from '../members/sessions.js';
import { DeskReader } from './desk.reader.js';

const ITEMS_MAX = 30;
/** More than any party has, so that a calendar does not take what is left out for gone. */
const DUE_MAX = 1_000;

/** $1 the party, $2 whether it is the secretariat, $3 how many. A letter waits for its ruling until the day it is to take effect; one that runs out waits only
 * while no later one names the same people. */
const LETTERS = `
  select 'credentials-review' as kind, c.id, '{}'::json as title, c.party, case when c.since > concord_now() then ${isoUtc('c.since')} end as due, ${isoUtc('c.since')} as at, json_build_object('people', cardinality(c.roles)) as facts
  from credentials c where $2 and c.status = 'submitted'
  union all
  select 'credentials-ending', c.id, '{}'::json, c.party, ${isoUtc('c.until')}, ${isoUtc('c.until')}, json_build_object('people', cardinality(c.roles))
  from credentials c where c.party = $1 and c.status in ('accepted', 'provisional') and c.until between concord_now() and concord_now() + interval '60 days'
    and not exists (select from credentials l where l.party = c.party and l.id <> c.id and l.status in ('submitted', 'accepted', 'provisional')
      and l.roles @> c.roles and (l.until is null or l.until > c.until))
  order by due nulls last, at desc, id limit $3`;

/** Soonest due first, then the newest of what has no deadline. All instants are ISO 8601 in UTC, so text compares. */
const soonestFirst = (a: Waiting, b: Waiting): number => compare(a.due ?? '~', b.due ?? '~') || compare(b.at, a.at) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const SINCE = `
  select coalesce(m.seq, 0) as seq, ${isoUtc('e.at')} as at
  from (select 1) one left join marker m on m.person = $1 and m.channel = $2 left join entry e on e.channel = $2 and e.seq = m.seq`;

/** $2 the reader's party: to one without a seat in the Network it is no chair of theirs, and where it sits is nothing they are told. */
const CHAIR = `
  select s.party as state, p.zone, p.city from seat s
  left join lateral (select zone, city from post where party = s.party and closed is null order by (kind = 'capital') desc, city limit 1) p on true
  where s.audience = (select audience from channel where id = $1) and s.seat = 'chair' and ${isOn('s')}
    and exists (select from seat r where r.audience = s.audience and r.party = $2 and ${isOn('r')}) limit 1`;

@Injectable()
export class TodayReader {
  constructor(
    private readonly db: ReadDb,
    private readonly initiatives: InitiativesLists,
    private readonly silences: SilenceLists,
    private readonly meetings: MeetingsLists,
    private readonly reports: ReportsLists,
    private readonly register: RegisterLists,
    private readonly desk: DeskReader,
    private readonly seating: Seating,
  ) {}

  async today(reader: ReaderView): Promise<TodayView> {
    const [waiting, late, offered, deadlines, since, chair] = await Promise.all([
      this.waiting(reader.party, ITEMS_MAX),
      this.reports.late(reader.party, ITEMS_MAX),
      this.register.offered(reader.party),
      this.deadlines(reader),
      this.db.query<TodayView['since']>(SINCE, [reader.person, NETWORK]),
      this.db.query<NonNullable<TodayView['chair']>>(CHAIR, [NETWORK, reader.party]),
    ]);
    const items = [...waiting, ...late, ...offered, ...deadlines].sort(soonestFirst).slice(0, ITEMS_MAX);
    return { items: items.map(({ at: _, ...item }) => item), since: since[0]!, chair: chair[0] ?? null };
  }

  /** Everything of the party that has its time: what waits, the deadlines set for it, and the sittings of meetings that it reads. Soonest first. */
  async due(party: string): Promise<{ kind: string; id: string; due: string; until?: string }[]> {
    const [waiting, deadlines, sittings] = await Promise.all([this.waiting(party, DUE_MAX), this.db.query<OpenDeadline>(OPEN_DEADLINES, [party, DUE_MAX]), this.meetings.sittings(party, DUE_MAX)]);
    // A silence is among the deadlines already.
    const ends = waiting.flatMap(({ kind, id, due }) => (due && !kind.startsWith('silence') ? [{ kind, id, due }] : []));
    return [...ends, ...deadlines.map(({ key, due }) => ({ kind: 'deadline', id: key, due })), ...sittings.map((s) => ({ kind: 'sitting', ...s }))].sort((a, b) => compare(a.due, b.due));
  }

  /** What the rooms have set a time for, and has no list of its own: comments, answers, reviews. */
  private async deadlines(reader: ReaderView): Promise<Waiting[]> {
    const open = (await this.db.query<OpenDeadline>(OPEN_DEADLINES, [reader.party, ITEMS_MAX])).filter((d) => !d.kind.startsWith('silence'));
    const kinds = await this.seating.readable([...new Set(open.map((d) => d.channel))], reader.hat);
    const rows = open.flatMap((d) => kinds.get(d.channel) ?? []).map(({ id, kind, owner }) => ({ channel: id, kind, owner }));
    const titled = new Map((await this.desk.titled(rows, reader.hat)).map((r) => [r.channel, r]));
    return open.flatMap(({ channel, kind, due, setAt, facts }) => {
      const of = titled.get(channel);
      return of ? [{ kind: 'deadline' as const, id: channel, title: of.title, party: of.owner ?? reader.party, due, at: setAt, facts: { ...facts, deadline: kind, channel: of.kind } }] : [];
    });
  }

  private async waiting(party: string, most: number): Promise<Waiting[]> {
    const [own, silences, letters] = await Promise.all([this.initiatives.waiting(party, most), this.silences.waiting(party, most), this.db.query<Waiting>(LETTERS, [party, party === SECRETARIAT, most])]);
    return [...own, ...silences, ...letters];
  }
}
