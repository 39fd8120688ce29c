// Lists of needs, offers and pairs for one reader, and what is suggested to it: reckoned from what is open, without what it has itself declined. What another has declined is not looked at.
// Not here: one of them (its channel), the rule (contract/matching.rule.ts).
import { Injectable } from '@nestjs/common';
import { fitOf } from '../../contract/matching.rule.js';
import { NOT_AGAIN_MONTHS, type MatchView, type NeedRow, type Suggestion } from '../../contract/matching.views.js';
import type { Title } from '../../contract/notices.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { ReadDb } from '../../ledger/read-db.js';
import { openNeeds, type NeedRecord } from './needs.store.js';
import { MATCH_COLUMNS, NEED_COLUMNS } from './needs.views.js';

const LISTED = 500;
/** $1 a hat: of channels that its party reads now. */
const READABLE = `
  from (select concord_now() as now) t, hat h, channel c where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))`;
const NEEDS = `select ${NEED_COLUMNS} from need n where n.stage <> 'discarded' and exists (select ${READABLE} and c.id = n.id) order by n.stage = 'draft' desc, n.stage = 'open' desc, coalesce(n.opened, n.drafted) desc, n.id limit ${LISTED}`;
const MATCHES = `select ${MATCH_COLUMNS} from match m where exists (select ${READABLE} and c.id = m.id) order by m.at desc, m.id limit ${LISTED}`;
/** Pairs in contact or agreed, and those that $1 itself has declined of late: not to be suggested to it. */
const SETTLED = `
  select need, offer from match where (state in ('contact', 'agreed', 'active') and (needs = $1 or offers = $1))
    or (state = 'declined' and by_party = $1 and at > concord_now() - interval '${NOT_AGAIN_MONTHS} months')`;
const BY_HAND = `select need, offer from match where state = 'suggested'`;

interface Pair { need: string; offer: string }
const keyOf = ({ need, offer }: Pair): string => `${need} ${offer}`;

@Injectable()
export class MatchingLists {
  constructor(private readonly db: ReadDb) {}

  needs(hat: string): Promise<NeedRow[]> {
    return this.db.query<NeedRow>(NEEDS, [hat]);
  }
  matches(hat: string): Promise<MatchView[]> {
    return this.db.query<MatchView>(MATCHES, [hat]);
  }

  async suggestions(party: string): Promise<Suggestion[]> {
    const open = await openNeeds((text, values) => this.db.query<NeedRecord>(text, values));
    const settled = new Set((await this.db.query<Pair>(SETTLED, [party])).map(keyOf));
    const byHand = new Set((await this.db.query<Pair>(BY_HAND)).map(keyOf));
    const found = open.filter((n) => (party === SECRETARIAT ? n.side === 'need' : n.owner === party)).flatMap((own) => open.flatMap((other) => this.pair(own, other, byHand, settled)));
    return found.sort((a, b) => Number(b.by === 'secretariat') - Number(a.by === 'secretariat') || b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  private pair(own: NeedRecord, other: NeedRecord, byHand: ReadonlySet<string>, settled: ReadonlySet<string>): Suggestion[] {
    if (own.side === other.side || own.owner === other.owner) return [];
    const ids = own.side === 'need' ? { need: own.id, offer: other.id } : { need: other.id, offer: own.id };
    const fit = fitOf(own, other);
    const isByHand = byHand.has(keyOf(ids));
    if ((!fit && !isByHand) || settled.has(keyOf(ids))) return [];
    return [{ own: own.id, other: other.id, ...ids, score: fit?.score ?? 0, reasons: fit?.reasons ?? [], by: isByHand ? 'secretariat' : 'rule' }];
  }

  /** What needs and offers are called, for whoever lists their channels; a pair is called as what is needed. */
  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = await this.db.query<{ id: string; title: Title }>(
      `select c.id, json_strip_nulls(json_build_object('en', nullif(n.title_en, ''), 'fr', nullif(n.title_fr, ''))) as title
       from unnest($1::uuid[]) c(id) left join match m on m.id = c.id join need n on n.id = coalesce(m.need, c.id)`, [ids]);
    return new Map(rows.map((r) => [r.id, r.title]));
  }
}
