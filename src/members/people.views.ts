// Rows of a delegation's people, posts, offices and credentials into views, in its own channel: each stands in the channel of the party it belongs to.
// Not here: what other states see of them (standing.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ViewTypes } from '../contract/entries.js';
import type { CredentialsView, DelegationView, PersonView, PostView, RoleView } from '../contract/members.views.js';
import { Views, type ReadTx } from '../ledger/views.js';
import { isoOrNull } from './facts.js';

type Row<V> = { id: string } & V;
type Dated<V extends { until: string | null }, K extends keyof V> = Omit<Row<V>, K | 'until'> & { [F in K]: Date } & { until: Date | null };

/** Of the party whose delegation the channel is; of these ids, or all. */
const OWN = `(select owner from channel where id = $1 and kind = 'delegation')`;
/** With `f` the file of a letter, or none. */
export const LETTER = `case when f.id is not null then json_build_object('name', f.name, 'sha256', f.sha256, 'bytes', f.bytes, 'format', f.format) end`;
const SQL = {
  delegation: `select q.party as id, q.party, q.people as quota, q.two from quota q where q.party = ${OWN} and ($2::text[] is null or q.party = any($2::text[]))`,
  post: `select id, kind, city, zone, lang, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes, closed is not null as closed
    from post where party = ${OWN} and ($2::text[] is null or id::text = any($2::text[]))`,
  person: `select id, name, email, closed is not null as closed from person where home = ${OWN} and ($2::text[] is null or id::text = any($2::text[]))`,
  role: `select r.id, r.person, r.post, r.function, r.mandates, h.mandates as effective, r.since, r.until
    from role r join hat h on h.id = r.id where r.party = ${OWN} and ($2::text[] is null or r.id::text = any($2::text[]))`,
  credentials: `select c.id, c.issuer, c.authority, c.since as "from", c.until, c.roles, c.status, c.reason, ${LETTER} as document
    from credentials c left join file f on f.id = c.document where c.party = ${OWN} and ($2::text[] is null or c.id::text = any($2::text[]))`,
} as const;

const roleView = (r: Dated<RoleView, 'since'>): Row<RoleView> => ({ ...r, since: r.since.toISOString(), until: isoOrNull(r.until) });
const credentialsView = (r: Dated<CredentialsView, 'from'>): Row<CredentialsView> => ({ ...r, from: r.from.toISOString(), until: isoOrNull(r.until) });

@Injectable()
export class PeopleViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.register<'delegation', Row<DelegationView>>('delegation', (r) => r);
    this.register<'post', Row<PostView>>('post', (r) => r);
    this.register<'person', Row<PersonView>>('person', (r) => r);
    this.register('role', roleView);
    this.register('credentials', credentialsView);
  }

  private register<K extends keyof typeof SQL, R extends object>(kind: K, view: (row: R) => { id: string } & ViewTypes[K]): void {
    const read = async (tx: ReadTx, channel: string, ids: string[] | null) => (await tx.query<R>(SQL[kind], [channel, ids])).map(view);
    this.views.register<K>(kind, { byIds: (tx, ids, channel) => read(tx, channel, ids), ofChannel: (tx, channel) => read(tx, channel, null) });
  }
}
