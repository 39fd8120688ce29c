// Lists across channels, each for one reader: threads about a subject, one's caucuses, earlier wordings, titles for the desk. Every read asks for the seat.
import { Injectable } from '@nestjs/common';
import type { CaucusListItem, NamingThread, RemarkVersion, ThreadListItem } from '../contract/discussions.views.js';
import type { Attention, DeskChannel } from '../contract/notices.js';
import { refuse } from '../kernel/refusal.js';
import { isoUtc } from '../kernel/sql.js';
import { attentionOf, type AttentionRow } from '../ledger/attention.read.js';
import { ReadDb } from '../ledger/read-db.js';
import { Seating } from '../ledger/seating.js';

/** Whose list it is. */
export interface ForReader {
  hat: string;
  party: string;
}
type ThreadRow = Omit<ThreadListItem, keyof Attention>;
type CaucusRow = Omit<CaucusListItem, keyof Attention>;
const MAX = 200;

const THREADS = `
  select h.id, h.ref, h.title, h.lang, h.state, json_build_object('party', h.party, 'person', h.person, 'at', ${isoUtc('h.opened')}) as opened,
    h.remarks + h.positions as remarks
  from thread h where h.about = $1 order by h.last desc, h.id limit ${MAX}`;
/** A record is named by its identifier as a whole word or by the address of its page; $1 party, $2 its channel, $3 the pattern. What was withdrawn or removed says nothing any more. */
const NAMING = `
  select r.channel, c.kind, coalesce(h.title, k.title) as title, coalesce(h.lang, k.lang) as lang, count(*)::int as remarks, ${isoUtc('max(r.at)')} as at
  from remark r join channel c on c.id = r.channel left join thread h on h.id = c.id left join caucus k on k.id = c.id
  where r.state in ('posted', 'stated') and r.text ~ $3 and c.kind in ('thread', 'caucus') and h.about is distinct from $2::uuid
    and c.audience in (select audience from seat where party = $1 and since <= concord_now() and (until is null or until > concord_now()))
  group by r.channel, c.kind, h.title, k.title, h.lang, k.lang order by max(r.at) desc, r.channel limit 20`;
const patternOf = (channel: string, identifier: string): string => `(^|[^[:alnum:]-])${identifier.replace(/[^\p{L}\p{N}]/gu, '\\$&')}($|[^[:alnum:]-])|/initiatives/${channel}`;
const CAUCUSES = `
  select k.id, k.title, k.lang, k.drafts, (select array_agg(p.party order by p.since, p.party <> coalesce(k.opener, k.convener), p.party) from caucus_party p where p.caucus = k.id and p.until is null) as parties
  from caucus_party mine join caucus k on k.id = mine.caucus where mine.party = $1 and mine.until is null order by k.last desc, k.id limit ${MAX}`;
const VERSIONS = `
  select v.version, v.text, v.lang, ${isoUtc('v.at')} as at from remark_version v where v.remark = $1
  union all select r.version, r.text, r.lang, ${isoUtc('coalesce(r.edited, r.at)')} from remark r where r.id = $1 and r.text is not null order by version`;

const joined = <R extends { id: string }>(rows: R[], attention: AttentionRow[]): (R & Attention)[] => {
  const by = new Map(attention.map((a) => [a.channel, a]));
  return rows.flatMap((r) => {
    const a = by.get(r.id);
    return a ? [{ ...r, head: a.head, marker: a.marker, unread: a.unread, mentions: a.mentions, level: a.level, lastAt: a.lastAt }] : [];
  });
};

@Injectable()
export class DiscussionsLists {
  constructor(
    private readonly db: ReadDb,
    private readonly seating: Seating,
  ) {}

  /** Threads about a channel, newest activity first, 200 at most. Refuses `not-found` where the reader has no seat. */
  async threads(reader: ForReader, about: string): Promise<ThreadListItem[]> {
    if (!(await this.seating.one(about, reader.hat))) refuse('not-found', { why: 'refusal.no-channel' });
    const rows = await this.db.query<ThreadRow>(THREADS, [about]);
    return joined(rows, await attentionOf(this.db, reader.hat, rows.map((r) => r.id)));
  }

  /** Conversations about something else that name a record, among those the reader may read. Refuses `not-found` where the reader has no seat in the record's own channel. */
  async naming(reader: ForReader, of: string, identifier: string): Promise<NamingThread[]> {
    if (!(await this.seating.one(of, reader.hat))) refuse('not-found', { why: 'refusal.no-channel' });
    return this.db.query<NamingThread>(NAMING, [reader.party, of, patternOf(of, identifier)]);
  }

  /** The caucuses that the reader's party is in, muted ones too, newest activity first. */
  async caucuses(reader: ForReader): Promise<CaucusListItem[]> {
    const rows = await this.db.query<CaucusRow>(CAUCUSES, [reader.party]);
    return joined(rows, await attentionOf(this.db, reader.hat, rows.map((r) => r.id)));
  }

  /** Every wording of a remark, oldest first. One that the chair removed is shown only to its author's delegation and to the chair. */
  async versions(reader: ForReader, remark: string): Promise<RemarkVersion[]> {
    const [row] = await this.db.query<{ channel: string; party: string; state: string }>('select channel, party, state from remark where id = $1', [remark]);
    const place = row && (await this.seating.one(row.channel, reader.hat));
    if (!row || !place) return refuse('not-found', { why: 'refusal.no-remark' });
    const mine = row.party === reader.party || place.seats.includes('chair');
    if (row.state === 'removed' && !mine) refuse('not-allowed', { why: 'refusal.removed-by-chair' });
    return this.db.query<RemarkVersion>(VERSIONS, [remark]);
  }

  /** Titles of threads and caucuses by channel, for those who list what a reader may read: they ask for the seat before. */
  async titles(channels: readonly string[]): Promise<Map<string, { title: DeskChannel['title']; about: string | null }>> {
    const rows = await this.db.query<{ id: string; title: string; lang: string; about: string | null }>(
      `select id, title, lang, about from thread where id = any($1::uuid[]) union all select id, title, lang, null from caucus where id = any($1::uuid[])`,
      [channels],
    );
    return new Map(rows.map((r) => [r.id, { title: { [r.lang]: r.title }, about: r.about }]));
  }
}
