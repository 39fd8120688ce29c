// How a person is reached: language, the post's hours or one's own, what was chosen. Not here: when a mail goes (hours.ts), what it says (letter.ts).
import type { EntityManager } from 'typeorm';
import type { Cadence, NoticeSettings } from '../../contract/notices.reads.js';
import type { Lang } from '../../contract/words/words.js';
import type { Hours, PostHours } from './hours.js';

type Tx = Pick<EntityManager, 'query'>;

export interface Reach {
  person: string;
  name: string;
  address: string;
  lang: Lang;
  party: string;
  hat: string;
  hours: Hours;
  /** Where the person serves, and its hours; null where no post says. */
  post: PostHours & { city: string } | null;
  city: string | null;
  zone: string;
  named: NoticeSettings['named'];
  watched: Cadence;
  tracked: Cadence;
  /** Has ever come in: whoever has not is called, and sent no digests. */
  entered: boolean;
}
interface Row extends Omit<Reach, 'hours' | 'zone' | 'post'> {
  postZone: string | null;
  opens: string | null;
  closes: string | null;
  ownZone: string | null;
  quiet: NoticeSettings['quiet'];
  from: string;
  until: string;
}

/** $1 people. Somebody with two hats is reached by the one worn last. */
const REACH = `
  select distinct on (p.id) p.id as person, p.name, p.email as address, p.lang, h.party, h.id as hat, o.city, o.zone as "postZone", to_char(o.opens, 'HH24:MI') as opens, to_char(o.closes, 'HH24:MI') as closes,
    p.zone as "ownZone", p.entered is not null as entered, coalesce(s.named, 'at-once') as named, coalesce(s.watched, 'hourly') as watched, coalesce(s.tracked, 'daily') as tracked,
    coalesce(s.quiet, 'post') as quiet, to_char(coalesce(s.quiet_from, '20:00'), 'HH24:MI') as from, to_char(coalesce(s.quiet_until, '08:00'), 'HH24:MI') as until
  from (select concord_now() as now) t, person p join hat h on h.person = p.id left join role r on r.id = h.id left join post o on o.id = r.post left join notice_setting s on s.person = p.id
  where p.id = any($1::uuid[]) and p.closed is null and h.since <= t.now and (h.until is null or h.until > t.now)
  order by p.id, (h.id = p.last_hat) desc nulls last, h.since, h.id`;

const postOf = (r: Row): Reach['post'] => (r.postZone && r.opens && r.closes ? { city: r.city ?? '', country: r.party, zone: r.postZone, opens: r.opens, closes: r.closes } : null);
const hoursOf = (r: Row, post: Reach['post']): Hours => {
  if (r.quiet === 'own') return { of: 'own', zone: r.ownZone ?? r.postZone ?? 'UTC', from: r.from, until: r.until };
  return r.quiet === 'post' && post ? { of: 'post', post } : null;
};

/** Those of these people who hold an office now. */
export const reachOf = async (tx: Tx, people: readonly string[]): Promise<Map<string, Reach>> => {
  const rows = people.length ? await tx.query<Row[]>(REACH, [people]) : [];
  return new Map(rows.map((r) => [r.person, { ...r, post: postOf(r), hours: hoursOf(r, postOf(r)), zone: r.ownZone ?? r.postZone ?? 'UTC' }]));
};
