// A person's inbox: what that person was told, grouped by object. A notice is shown only while its channel may be read. Not here: telling (hearing.ts), titles (desk.reader.ts).
import { Injectable } from '@nestjs/common';
import { UNREAD_MAX } from '../contract/notices.js';
import { INBOX_OBJECTS_MAX, NOTICE_LINES_MAX, type InboxObject, type InboxView, type NoticeLine } from '../contract/notices.reads.js';
import type { EntryView } from '../contract/packet.js';
import { SECRETARIAT } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import { DeskReader } from './desk.reader.js';

/** $1 the hat: notices to its person in its party's name, of channels that the party may read now. */
const MINE = `
  from (select concord_now() as now) t join hat h on h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now) join notice n on n.person = h.person and n.party = h.party
  join channel c on c.id = n.channel left join marker m on m.person = n.person and m.channel = n.channel
  where exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))`;
/** Whoever has read the object up to an entry has read what told of it. */
const IS_READ = '(n.read is not null or coalesce(m.seq >= n.seq, false))';

const COUNT = `select count(*)::int as unread from (select ${MINE} and not ${IS_READ} limit ${UNREAD_MAX}) x`;
const LINES = `
  with mine as (select n.*, c.kind, c.owner, ${IS_READ} as is_read, row_number() over (partition by n.channel order by n.at desc, n.seq desc nulls first) as place, max(n.at) over (partition by n.channel) as last,
    count(*) filter (where not ${IS_READ}) over (partition by n.channel) as unread ${MINE}),
  ranked as (select *, dense_rank() over (order by last desc, channel) as rank from mine where place <= ${NOTICE_LINES_MAX})
  select r.id, r.channel, r.kind, r.owner, r.class, ${isoUtc('r.due')} as due, ${isoUtc('r.at')} as at, r.is_read as read, r.unread::int as unread, e.wire,
    case when d.key is not null then json_build_object('kind', d.kind, 'facts', d.facts) end as deadline,
    r.class in ('call', 'deadline') and exists (select from channel c join seat s on s.audience = c.audience, (select concord_now() as now) t
      where c.id = r.channel and s.party = '${SECRETARIAT}' and r.party <> '${SECRETARIAT}' and s.since <= t.now and (s.until is null or s.until > t.now)) as acknowledgeable,
    case when a.party is not null then json_build_object('how', a.how, 'person', a.person, 'at', ${isoUtc('a.at')}) end as acknowledged
  from ranked r left join entry e on e.channel = r.channel and e.seq = r.seq left join deadline d on d.key = r.deadline
    left join acknowledgement a on a.party = r.party and a.about = coalesce(r.deadline, r.channel || ':' || r.seq) where r.rank <= ${INBOX_OBJECTS_MAX} order by r.rank, r.place`;

type Row = Omit<NoticeLine, 'entry'> & Pick<InboxObject, 'channel' | 'kind' | 'owner' | 'unread'> & { wire: string | null };

@Injectable()
export class InboxReader {
  constructor(
    private readonly db: ReadDb,
    private readonly desk: DeskReader,
  ) {}

  async inbox(hat: string): Promise<InboxView> {
    const [rows, unread] = await Promise.all([this.db.query<Row>(LINES, [hat]), this.unread(hat)]);
    const groups = new Map<string, Omit<InboxObject, 'title' | 'about'>>();
    for (const { channel, kind, owner, unread: left, wire, ...line } of rows) {
      const group = groups.get(channel) ?? { channel, kind, owner, unread: left, lines: [] };
      group.lines.push({ ...line, entry: wire === null ? null : (JSON.parse(wire) as EntryView) });
      groups.set(channel, group);
    }
    return { objects: await this.desk.titled([...groups.values()], hat), unread };
  }

  async unread(hat: string): Promise<number> {
    return (await this.db.query<{ unread: number }>(COUNT, [hat], 'inbox.count'))[0]!.unread;
  }
}
