// Who is at the other end: from the cookie to the person, the chosen hat and its mandates. For HTTP and for the socket's handshake alike.
// Not here: making sessions (sign-in.ts), ending them (session-ends.ts), what may be done (the policy, under the lock).
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { NETWORK_AUDIENCE, type Mandate } from '../contract/seats.js';
import type { Lang } from '../contract/words/words.js';
import { Batch } from '../kernel/batch.js';
import { asked, prepared } from '../ledger/prepared.js';
import { isOn } from '../ledger/seated.sql.js';
import { Cookie } from './cookie.js';

/** A live session. `hat`, `party` and `mandates` are those of the chosen hat, or of the first that is on; null and empty when the person has none now. */
export interface Account {
  session: string;
  person: string;
  name: string;
  lang: Lang;
  zone: string | null;
  theme: 'system' | 'light' | 'dark';
  authenticatedAt: Date;
  hat: string | null;
  party: string | null;
  mandates: readonly Mandate[];
  /** The party has a seat in the Network now: a member, observer, partner or guest state, or the secretariat. */
  inNetwork: boolean;
}
/** A live session under a hat: what a read may rely on. */
export interface ReaderView extends Account {
  hat: string;
  party: string;
}
export const isReader = (a: Account | null | undefined): a is ReaderView => Boolean(a?.hat && a.party);

/** Shorter than what a session's use is counted in. */
const ACTING_MS = 30_000;

/** What is stored of a cookie's or a link's reference: its SHA-256, so that a copy of the table opens nothing. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

const LIVE = `
  select s.id as session, encode(s.token, 'hex') as token, s.person, p.name, p.lang, p.zone, p.theme, s.made as "authenticatedAt", h.id as hat, h.party, coalesce(h.mandates, '{}') as mandates,
    exists (select from seat n where n.audience = '${NETWORK_AUDIENCE}' and n.party = h.party and ${isOn('n')}) as "inNetwork",
    s.seen < concord_now() - interval '1 minute' as stale
  from session s join person p on p.id = s.person and p.closed is null
  left join lateral (
    select id, party, mandates from hat where person = s.person and since <= concord_now() and (until is null or until > concord_now())
    order by (id = s.hat) desc nulls last, (id = p.last_hat) desc nulls last, since, id limit 1) h on true
  where s.expires > concord_now() and s.seen > concord_now() - interval '8 hours'`;

type Row = Account & { stale: boolean; token: string };
const account = ({ stale: _, token: _token, ...a }: Row): Account => a;
const byToken = prepared<Row>('session.by-token', `${LIVE} and s.token = any($1::bytea[])`);
const byId = prepared<Row>('session.by-id', `${LIVE} and s.id = any($1::uuid[])`);

@Injectable()
export class Sessions {
  /** A second at most: the door reads the hat again under the lock, and pushing asks `live` after every change of authority. */
  private readonly cache = new LRUCache<string, { account: Account }>({ max: 2_000, ttl: 1_000 });
  /** For an act, whose session and hat the door asks for under the lock: only whose session it is counts here, and that never changes. */
  private readonly acting = new LRUCache<string, { account: Account }>({ max: 2_000, ttl: ACTING_MS });

  private readonly found = new Batch<Buffer, Account | null>((tokens) => this.byTokens(tokens));
  private readonly alives = new Batch<string, Account | null>(async (ids) => {
    const live = await this.live(ids);
    return ids.map((id) => live.get(id) ?? null);
  });

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly cookie: Cookie,
  ) {}

  /** The live session of this cookie value, or null: unknown, ended, idle for 8 hours, older than 7 days, or the account closed. `acts`: for an act under a hat that it names. */
  async find(token: string | null | undefined, acts = false): Promise<Account | null> {
    if (!token || token.length > 100) return null;
    const hash = tokenHash(token);
    const key = hash.toString('base64');
    const cached = (acts ? this.acting : this.cache).get(key);
    if (cached) return cached.account;
    const found = await this.found.one(hash);
    if (found) this.cache.set(key, { account: found });
    // Whoever has no hat yet may put one on at another node within the second.
    if (isReader(found)) this.acting.set(key, { account: found });
    return found;
  }

  private async byTokens(tokens: Buffer[]): Promise<(Account | null)[]> {
    const rows = await asked(this.db, byToken, [tokens]);
    const stale = rows.filter((r) => r.stale).map((r) => r.session);
    if (stale.length) await this.db.query('update session set seen = concord_now() where id = any($1::uuid[])', [stale]);
    const known = new Map(rows.map((r) => [r.token, account(r)]));
    return tokens.map((t) => known.get(t.toString('hex')) ?? null);
  }

  /** As `find`, from the whole Cookie header: for the socket's handshake. */
  readSession(cookieHeader: string | undefined, acts = false): Promise<Account | null> {
    return this.find(this.cookie.read(cookieHeader), acts);
  }

  /** Which of these sessions live now, uncached and without counting as use: for open sockets after the authority's number moved, and for their limits. */
  async live(sessions: readonly string[]): Promise<Map<string, Account>> {
    if (!sessions.length) return new Map();
    const rows = await asked(this.db, byId, [sessions]);
    return new Map(rows.map((r) => [r.session, account(r)]));
  }

  /** The same for one of many who come at once. */
  alive(session: string): Promise<Account | null> {
    return this.alives.one(session);
  }

  /** Forgets what is remembered, so that this node sees an ending, a new hat or a preference at once. */
  forget(): void {
    this.cache.clear();
    this.acting.clear();
  }
}
