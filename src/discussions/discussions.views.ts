// Rows to views: threads, references to them at their subjects, caucuses, remarks. The same for all of an audience. Not here: lists for one reader (discussions.lists.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PageAsked } from '../contract/packet.js';
import type { DiscussionsViews } from '../contract/discussions.views.js';
import { isoUtc } from '../kernel/sql.js';
import { Views, type ReadTx, type Shown, type Stretch, type ViewReader } from '../ledger/views.js';

const mark = (party: string, person: string, at: string): string => `'party', ${party}, 'person', ${person}, 'at', ${isoUtc(at)}`;

const THREAD_REF = `select h.id, h.ref, h.title, h.lang, h.state, json_build_object(${mark('h.party', 'h.person', 'h.opened')}) as opened from thread h`;
const THREAD = `
  select h.id, h.about, h.ref, h.title, h.lang, h.lead, h.state, json_build_object(${mark('h.party', 'h.person', 'h.opened')}) as opened,
    h.remarks, h.positions,
    case when h.summary is not null then json_build_object(${mark('h.summary_party', 'h.summary_person', 'h.summary_at')}, 'text', h.summary, 'lang', h.summary_lang) end as summary,
    ${isoUtc('h.last')} as "lastAt"
  from thread h`;
const CAUCUS = `
  select k.id, k.title, k.lang, k.convener, k.drafts, k.sealed, json_build_object(${mark('coalesce(k.opener, k.convener)', 'k.person', 'k.opened')}) as opened,
    (select json_agg(json_build_object('party', p.party, 'since', ${isoUtc('p.since')}, 'until', ${isoUtc('p.until')}) order by p.since, p.party <> coalesce(k.opener, k.convener), p.party)
     from caucus_party p where p.caucus = k.id) as parties,
    k.remarks, k.positions, ${isoUtc('k.last')} as "lastAt"
  from caucus k`;
const REMARK = `
  select r.id, r.seq, ${isoUtc('r.at')} as at, r.party, r.person, r.seat, r.standing, r.lang, r.text, r.mentions, r.reply_to as "replyTo", r.version,
    ${isoUtc('r.edited')} as "editedAt", r.state,
    case when r.closed_at is not null then json_build_object(${mark('r.closed_party', 'r.closed_person', 'r.closed_at')},
      'reason', case when r.reason is not null then json_build_object('text', r.reason, 'lang', r.reason_lang) end) end as closed
  from remark r`;

/** A reader from one select: `own` is the column that names the channel in which its objects stand. */
const reader = <K extends keyof DiscussionsViews>(select: string, id: string, own: string, order: string): ViewReader<K> => ({
  byIds: (tx: ReadTx, ids: string[], channel: string) => tx.query<Shown<K>>(`${select} where ${id} = any($1::uuid[]) and ${own} = $2`, [ids, channel]),
  ofChannel: (tx: ReadTx, channel: string) => tx.query<Shown<K>>(`${select} where ${own} = $1 order by ${order}`, [channel]),
});

/** Remarks a page; a first load brings the last one. */
const PAGE = 50;
type Said = Shown<'remark'>;
const BEFORE = `${REMARK} where r.channel = $1 and r.seq < $2 order by r.seq desc limit $3`;
const AFTER = `${REMARK} where r.channel = $1 and r.seq > $2 order by r.seq limit $3`;

/** The last `most` before a number, oldest first, and from which number on they are all of them. */
const before = async (tx: ReadTx, channel: string, number: number, most: number): Promise<{ from: number; views: Said[] }> => {
  const rows = await tx.query<Said>(BEFORE, [channel, Math.min(number, Number.MAX_SAFE_INTEGER), most + 1]);
  const views = rows.slice(0, most).reverse();
  return { from: rows.length > most ? views[0]!.seq : 1, views };
};
/** The first `most` after a number, and up to where they are all of them. */
const after = async (tx: ReadTx, channel: string, number: number, most: number): Promise<{ to: number | null; views: Said[] }> => {
  const rows = await tx.query<Said>(AFTER, [channel, number, most + 1]);
  const views = rows.slice(0, most);
  return { to: rows.length > most ? views.at(-1)!.seq + 1 : null, views };
};

/** A conversation may be thousands of remarks long: it is read from its end, by page. */
const remarks: ViewReader<'remark'> = {
  byIds: reader<'remark'>(REMARK, 'r.id', 'r.channel', 'r.seq').byIds,
  page: async (tx, channel, asked) => {
    const found = await stretch(tx, channel, asked);
    if (!found) return null;
    const here = new Set(found.views.map((r) => r.id));
    const answered = [...new Set(found.views.flatMap((r) => r.replyTo ?? []))].filter((id) => !here.has(id));
    return { ...found, beside: answered.length ? await remarks.byIds(tx, answered, channel) : [] };
  },
};

const stretch = async (tx: ReadTx, channel: string, asked: PageAsked): Promise<Omit<Stretch<'remark'>, 'beside'> | null> => {
  if ('before' in asked) return { to: asked.before === Infinity ? null : asked.before, ...(await before(tx, channel, asked.before, PAGE)) };
  if ('after' in asked) return { from: asked.after + 1, ...(await after(tx, channel, asked.after, PAGE)) };
  const [named] = await remarks.byIds(tx, [asked.around], channel);
  if (!named) return null;
  const [older, newer] = await Promise.all([before(tx, channel, named.seq, PAGE / 2), after(tx, channel, named.seq, PAGE / 2)]);
  return { from: older.from, to: newer.to, views: [...older.views, named, ...newer.views] };
};

@Injectable()
export class DiscussionsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('thread-ref', reader<'thread-ref'>(THREAD_REF, 'h.id', 'h.about', 'h.opened, h.id'));
    this.views.register('thread', reader<'thread'>(THREAD, 'h.id', 'h.id', 'h.id'));
    this.views.register('caucus', reader<'caucus'>(CAUCUS, 'k.id', 'k.id', 'k.id'));
    this.views.register('remark', remarks);
  }
}
