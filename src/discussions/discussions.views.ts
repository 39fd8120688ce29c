// Rows to views: threads, references to them at their subjects, caucuses, remarks. The same for all of an audience. Not here: lists for one reader (discussions.lists.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ViewTypes } from '../contract/entries.js';
import type { DiscussionsViews } from '../contract/discussions.views.js';
import { isoUtc } from '../kernel/sql.js';
import { Views, type ReadTx, type ViewReader } from '../ledger/views.js';

const mark = (party: string, person: string, at: string): string => `'party', ${party}, 'person', ${person}, 'at', ${isoUtc(at)}`;
const counted = (standing: string, state: string, of: string): string =>
  `(select count(*)::int from remark r where r.channel = ${of}.id and r.standing = '${standing}' and r.state = '${state}')`;

const THREAD_REF = `select h.id, h.ref, h.title, h.lang, h.state, json_build_object(${mark('h.party', 'h.person', 'h.opened')}) as opened from thread h`;
const THREAD = `
  select h.id, h.about, h.ref, h.title, h.lang, h.lead, h.state, json_build_object(${mark('h.party', 'h.person', 'h.opened')}) as opened,
    ${counted('remark', 'posted', 'h')} as remarks, ${counted('position', 'stated', 'h')} as positions,
    case when h.summary is not null then json_build_object(${mark('h.summary_party', 'h.summary_person', 'h.summary_at')}, 'text', h.summary, 'lang', h.summary_lang) end as summary,
    ${isoUtc('h.last')} as "lastAt"
  from thread h`;
const CAUCUS = `
  select k.id, k.title, k.lang, k.convener, json_build_object(${mark('k.convener', 'k.person', 'k.opened')}) as opened,
    (select json_agg(json_build_object('party', p.party, 'since', ${isoUtc('p.since')}, 'until', ${isoUtc('p.until')}) order by p.since, p.party <> k.convener, p.party)
     from caucus_party p where p.caucus = k.id) as parties,
    ${counted('remark', 'posted', 'k')} as remarks, ${counted('position', 'stated', 'k')} as positions, ${isoUtc('k.last')} as "lastAt"
  from caucus k`;
const REMARK = `
  select r.id, r.seq, ${isoUtc('r.at')} as at, r.party, r.person, r.seat, r.standing, r.lang, r.text, r.mentions, r.reply_to as "replyTo", r.version,
    ${isoUtc('r.edited')} as "editedAt", r.state,
    case when r.closed_at is not null then json_build_object(${mark('r.closed_party', 'r.closed_person', 'r.closed_at')},
      'reason', case when r.reason is not null then json_build_object('text', r.reason, 'lang', r.reason_lang) end) end as closed
  from remark r`;

type Row<K extends keyof DiscussionsViews> = { id: string } & ViewTypes[K];
/** A reader from one select: `own` is the column that names the channel in which its objects stand. */
const reader = <K extends keyof DiscussionsViews>(select: string, id: string, own: string, order: string): ViewReader<K> => ({
  byIds: (tx: ReadTx, ids: string[], channel: string) => tx.query<Row<K>>(`${select} where ${id} = any($1::uuid[]) and ${own} = $2`, [ids, channel]),
  ofChannel: (tx: ReadTx, channel: string) => tx.query<Row<K>>(`${select} where ${own} = $1 order by ${order}`, [channel]),
});

@Injectable()
export class DiscussionsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('thread-ref', reader<'thread-ref'>(THREAD_REF, 'h.id', 'h.about', 'h.opened, h.id'));
    this.views.register('thread', reader<'thread'>(THREAD, 'h.id', 'h.id', 'h.id'));
    this.views.register('caucus', reader<'caucus'>(CAUCUS, 'k.id', 'k.id', 'k.id'));
    this.views.register('remark', reader<'remark'>(REMARK, 'r.id', 'r.channel', 'r.seq'));
  }
}
