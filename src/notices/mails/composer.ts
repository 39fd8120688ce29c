// Writes the mails that are due to one person: one for each deadline and call, one for all the rest with what is new in what the person follows. The mail and what it tells of
// are one transaction, so nothing is told twice or lost; the person's row is held meanwhile, so two nodes do not write to one person. Not here: sending (sender.ts).
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { URGENT, type NoticeClass } from '../../contract/notices.rules.js';
import type { ChannelKind } from '../../contract/seats.js';
import { deskOf } from '../../ledger/attention.read.js';
import type { Calendar } from '../../ledger/working-days.js';
import { nextHour, nextMorning, nextOpen } from './hours.js';
import { letterOf, type Matter, type Told } from './letter.js';
import { reachOf, type Reach } from './reach.js';

const PEOPLE_MAX = 20;
const DAY = 86_400_000;
/** What stands on a desk, and so in a digest. */
const FOLLOWED: readonly ChannelKind[] = ['thread', 'caucus', 'initiative'];

interface Due {
  id: string;
  channel: string;
  kind: ChannelKind;
  class: NoticeClass;
  due: Date | null;
  overrides: boolean;
}
type News = Told & { channel: string };
interface Setting {
  person: string;
  hourly: Date | null;
  daily: Date | null;
}
/** Whoever holds an office takes turns, also before anything was addressed to that person. */
const EVERYBODY = `
  insert into notice_setting (person) select p.id from person p where p.closed is null and exists (select from hat h where h.person = p.id)
    and not exists (select from notice_setting s where s.person = p.id) on conflict do nothing`;
const CLAIM = `
  select s.person, s.next_hourly as hourly, s.next_daily as daily from notice_setting s
  where s.next_hourly <= $1 or s.next_daily <= $1 or s.next_hourly is null or exists (select from notice n where n.person = s.person and n.mailing = 'planned' and n.mail_at <= $1)
  order by s.person limit ${PEOPLE_MAX} for update skip locked`;
/** $1 person, $2 now. Left out, for good: what was read meanwhile and is no deadline or call, and what may not be read any more. */
const NOTICES = `
  with mine as (
    select n.id, n.channel, c.kind, n.class, n.due, n.overrides, n.at,
      n.party = $3 and exists (select from seat s where s.audience = c.audience and s.party = n.party and s.since <= $2 and (s.until is null or s.until > $2))
      and (n.class in ('deadline', 'call') or not (n.read is not null or coalesce(m.seq, 0) >= n.seq)) and (n.due is null or n.due > $2) as stands
    from notice n join channel c on c.id = n.channel left join marker m on m.person = n.person and m.channel = n.channel
    where n.person = $1 and n.mailing = 'planned' and n.mail_at <= $2 and ($4 or n.overrides)),
  gone as (update notice set mailing = 'none' where id in (select id from mine where not stands))
  select id, channel, kind, class, due, overrides from mine where stands order by at, id`;
const KEEP = `insert into mail (id, person, kind, lang, subject, text, html, made, state, due) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)`;
const SINCE = 'select channel, seq from digested where person = $1';
const DIGESTED = 'insert into digested (person, channel, seq) select $1, channel, seq from unnest($2::uuid[], $3::bigint[]) as w(channel, seq) on conflict (person, channel) do update set seq = excluded.seq';

export interface Way {
  base: string;
  /** Mails leave; else they are kept to be read here. */
  leaves: boolean;
  now: Date;
  calendar: Calendar;
}

/** One page of people; resolves with how many were looked at. */
export const compose = async (tx: EntityManager, way: Way): Promise<number> => {
  await tx.query(EVERYBODY);
  const settings = await tx.query<Setting[]>(CLAIM, [way.now]);
  const reach = await reachOf(tx, settings.map((s) => s.person));
  for (const s of settings) {
    const to = reach.get(s.person);
    if (to) await new Composer(tx, to, way).write(s);
    else await rest(tx, s.person, way.now);
  }
  return settings.length;
};

/** Somebody without an office now is told nothing, and looked at again tomorrow. */
const rest = async (tx: EntityManager, person: string, now: Date): Promise<void> => {
  await tx.query(`update notice_setting set next_hourly = $2, next_daily = $2 where person = $1`, [person, new Date(now.getTime() + DAY)]);
  await tx.query(`update notice set mailing = 'none' where person = $1 and mailing = 'planned'`, [person]);
};

class Composer {
  constructor(
    private readonly tx: EntityManager,
    private readonly to: Reach,
    private readonly way: Way,
  ) {}

  async write(s: Setting): Promise<void> {
    const { now, calendar } = this.way;
    // A node that was away, or a clock that was moved, comes to it at night: only the last call is written then.
    const open = nextOpen(this.to.hours, now, calendar).getTime() <= now.getTime();
    const due = await this.tx.query<Due[]>(NOTICES, [this.to.person, now, this.to.party, open]);
    for (const n of due.filter((d) => URGENT.includes(d.class))) await this.keep(matterOf(n), [n.id]);
    if (!open) return this.putOff(s);
    const named = due.filter((d) => !URGENT.includes(d.class));
    const news = await this.news(s);
    const only = named.length === 1 && !news.length ? named[0]! : null;
    if (only) await this.keep(matterOf(only), [only.id]);
    else if (named.length || news.length) await this.keep({ of: 'digest', objects: grouped(named, news) }, named.map((d) => d.id));
    await this.tx.query('update notice_setting set next_hourly = $2, next_daily = $3 where person = $1', [this.to.person, ...this.next(s)]);
  }

  /** Nothing is told of before the hours are open again. */
  private async putOff(s: Setting): Promise<void> {
    const opens = nextOpen(this.to.hours, this.way.now, this.way.calendar);
    const later = (at: Date | null): Date => (at && at > opens ? at : opens);
    await this.tx.query('update notice_setting set next_hourly = $2, next_daily = $3 where person = $1', [this.to.person, later(s.hourly), s.daily ? later(s.daily) : nextMorning(this.to.hours, this.way.now, this.way.calendar)]);
    await this.tx.query(`update notice set mail_at = $3 where person = $1 and mailing = 'planned' and mail_at <= $2 and not overrides`, [this.to.person, this.way.now, opens]);
  }

  private next({ hourly, daily }: Setting): [Date, Date] {
    const { now, calendar } = this.way;
    return [hourly && hourly > now ? hourly : nextHour(this.to.hours, now, calendar), daily && daily > now ? daily : nextMorning(this.to.hours, now, calendar)];
  }

  /** What is new in what the person follows, by the cadences that are due, since it was read or told of. */
  private async news({ hourly, daily }: Setting): Promise<News[]> {
    const { now } = this.way;
    const cadences = [...(hourly && hourly <= now ? ['hourly'] : []), ...(daily && daily <= now ? ['daily'] : [])];
    if (!cadences.length || !this.to.entered) return [];
    const told = new Map((await this.tx.query<{ channel: string; seq: number }[]>(SINCE, [this.to.person])).map((r) => [r.channel, r.seq]));
    const desk = await deskOf({ query: (text, values) => this.tx.query(text, values) }, this.to.hat, FOLLOWED);
    const fresh = desk.flatMap((d) => {
      const from = Math.max(d.marker, told.get(d.channel) ?? 0);
      const cadence = d.level === 'watch' ? this.to.watched : d.level === 'track' ? this.to.tracked : 'never';
      const entry = Math.min(d.unread, d.head - from);
      return entry > 0 && cadences.includes(cadence) ? [{ ...d, entry }] : [];
    });
    await this.tx.query(DIGESTED, [this.to.person, fresh.map((d) => d.channel), fresh.map((d) => d.head)]);
    return fresh.map((d) => ({ channel: d.channel, kind: d.kind, path: pathOf(d.kind, d.channel), decision: 0, mention: 0, entry: d.entry }));
  }

  private async keep(matter: Matter, notices: readonly string[]): Promise<void> {
    const id = randomUUID();
    const { subject, text, html } = letterOf(this.to, matter, this.way.base);
    await this.tx.query(KEEP, [id, this.to.person, matter.of === 'digest' ? 'digest' : 'notice', this.to.lang, subject, text, html, this.way.now, this.way.leaves ? 'waiting' : 'kept']);
    await this.tx.query(`update notice set mailing = 'mailed', mail = $2 where id = any($1::uuid[])`, [notices, id]);
  }
}

/** Where a followed object is read. That there is a restricted room is nobody's business on the way: the desk leads there. */
const pathOf = (kind: ChannelKind, channel: string): string => (kind === 'thread' ? `/threads/${channel}` : kind === 'initiative' ? `/initiatives/${channel}` : '/discussions');
const noticePath = (id: string): string => `/inbox?notice=${id}`;
const matterOf = (n: Due): Matter =>
  n.class === 'deadline' ? { of: n.overrides ? 'last-call' : 'deadline', path: noticePath(n.id), due: n.due! } : { of: n.class, path: noticePath(n.id) };

/** By object: what names or decides first, then what is new; an object stands once. */
const grouped = (named: readonly Due[], news: readonly News[]): Told[] => {
  const by = new Map<string, Told>();
  for (const n of named) {
    const path = by.get(n.channel)?.path ?? noticePath(n.id);
    const told = by.get(n.channel) ?? { kind: n.kind, path, decision: 0, mention: 0, entry: 0 };
    by.set(n.channel, { ...told, [n.class]: told[n.class as 'decision' | 'mention'] + 1 });
  }
  for (const { channel, ...t } of news) by.set(channel, { ...(by.get(channel) ?? t), entry: t.entry });
  return [...by.values()];
};
