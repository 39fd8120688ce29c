// Lists across channels that pages ask for: states with their standing today, one state's page, who is where and awake, a delegation's accounts.
// Only reads. Not here: views that live in channels (states.views.ts, people.views.ts).
import { Injectable } from '@nestjs/common';
import type { AccountLine, Contact, PostLine, StateLine, StatePage } from '../contract/members.reads.js';
import { ReadDb } from '../ledger/read-db.js';
import { stateViews, termViews } from './states.views.js';

const CONTACTS = `
  select r.person, p.name, r.party, r.function, p.lang, coalesce(o.zone, p.zone) as zone,
    case when o.id is null then null else json_build_object('city', o.city, 'kind', o.kind, 'lang', o.lang) end as post,
    case when o.id is null then null else json_build_object('opens', to_char(o.opens, 'HH24:MI'), 'closes', to_char(o.closes, 'HH24:MI')) end as hours,
    case when o.id is null then null else
      (t.now at time zone o.zone)::time between o.opens and o.closes and extract(isodow from t.now at time zone o.zone) < 6 end as awake
  from (select concord_now() as now) t, role r join person p on p.id = r.person and p.closed is null left join post o on o.id = r.post
  where r.since <= t.now and (r.until is null or r.until > t.now)`;
const ORDER = `order by r.party, array_position(array['head', 'alternate', 'focal-point', 'delegate', 'adviser', 'capital-approver', 'officer'], r.function), p.name, r.id`;

@Injectable()
export class Standing {
  constructor(private readonly db: ReadDb) {}

  /** Every state that belongs or has belonged, in English protocol order; the client orders by the other key itself. */
  async states(): Promise<StateLine[]> {
    const now = await this.now();
    const [states, terms] = await Promise.all([stateViews(this.db), termViews(this.db)]);
    const chair = terms.find((t) => t.stage !== 'cancelled' && t.from <= now && now < t.until)?.state;
    return states
      .map((s) => {
        const on = s.memberships.find((m) => m.since <= now && (m.until === null || now < m.until));
        return { code: s.id, names: s.names, sort: s.sort, status: on?.status ?? null, since: on?.since ?? null, chair: s.id === chair };
      })
      .sort((a, b) => (a.sort.en < b.sort.en ? -1 : 1));
  }

  async state(code: string): Promise<StatePage | null> {
    const [state] = await stateViews(this.db, [code]);
    if (!state) return null;
    const { id: _, ...view } = state;
    const [terms, people, posts] = await Promise.all([
      termViews(this.db),
      this.db.query<Contact>(`${CONTACTS} and r.party = $1 ${ORDER}`, [code]),
      this.db.query<PostLine>(
        `select id, kind, city, zone, lang, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes from post where party = $1 and closed is null order by kind, city`, [code]),
    ]);
    return { code, ...view, terms: terms.filter((t) => t.state === code), people, posts };
  }

  /** Focal points and heads of every delegation, or everybody; the secretariat's officers stand at the end. No addresses: those are the delegation's own. */
  directory(everybody: boolean): Promise<Contact[]> {
    return this.db.query<Contact>(`${CONTACTS} and ($1 or r.function in ('head', 'focal-point', 'officer')) ${ORDER}`, [everybody]);
  }

  /** Names behind ids, whoever they serve today: an author keeps the name (§3.1). */
  names(ids: readonly string[]): Promise<{ person: string; name: string }[]> {
    return this.db.query('select id as person, name from person where id = any($1::uuid[])', [ids]);
  }

  /** Accounts of a delegation's own people. */
  accounts(party: string): Promise<AccountLine[]> {
    return this.db.query<AccountLine>(
      `select p.id as person, p.name, p.email, p.closed is not null as closed,
         case when p.entered is not null then 'active' when exists (select from invitation i where i.person = p.id and i.expires > concord_now()) then 'invited' else 'none' end as account,
         coalesce((select max(s.seen) from session s where s.person = p.id), p.entered) as "lastSeen"
       from person p where p.home = $1 order by p.name, p.id`, [party]);
  }

  private async now(): Promise<string> {
    return (await this.db.query<{ now: Date }>('select concord_now() as now'))[0]!.now.toISOString();
  }
}
