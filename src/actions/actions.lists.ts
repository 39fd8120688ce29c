// What other rooms, the board and the search may list of actions: only what the hat's party may read. Not here: one action (actions.views.ts).
import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../contract/actions.views.js';
import type { Title } from '../contract/notices.js';
import type { Found } from '../contract/records.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import { ASKED, seatedHits, type Asked } from '../ledger/search.sql.js';
import type { ReadTx } from '../ledger/views.js';

const ROWS_MAX = 500;
const TITLE = `json_strip_nulls(json_build_object('en', nullif(x.title_en, ''), 'fr', nullif(x.title_fr, ''))) as title`;

const BOARD = `
  select x.id, x.kind, x.stage, x.lead, json_build_object('en', x.title_en, 'fr', x.title_fr) as title, x.priorities, ${isoUtc('x.tabled')} as tabled, ${isoUtc('x.updated')} as updated
  from (select concord_now() as now) t, hat h, action x join channel c on c.id = x.id
  where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now) and x.stage <> 'discarded'
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))
  order by x.updated desc, x.id limit ${ROWS_MAX}`;

/** An observer's and an invited state's channel is called as the title was when it was told them. */
const BESIDE = `
  select m.id, m.action, ${TITLE} from margin m join action x on x.id = m.action where m.id = any($1::uuid[])
  union all select x.id, x.action, ${TITLE} from reading x where x.id = any($1::uuid[])
  union all select g.channel, q.action, ${TITLE} from gauge_grade g join gauge q on q.id = g.gauge join action x on x.id = q.action where g.channel = any($1::uuid[])
  union all select p.id, p.action, ${TITLE} from approach p join action x on x.id = p.action where p.id = any($1::uuid[])
  union all select a.channel, s.action, ${TITLE} from silence_apart a join silence s on s.id = a.silence join action x on x.id = s.action where a.channel = any($1::uuid[])
  union all select a.invitation, a.statement, ${TITLE} from alignment a join statement x on x.action = a.statement where a.invitation = any($1::uuid[])`;

@Injectable()
export class ActionsLists {
  constructor(private readonly db: ReadDb) {}

  /** What the hat may read, what moved last first. */
  board(hat: string): Promise<ActionRow[]> {
    return this.db.query(BOARD, [hat]);
  }

  /** Titles by channel, for those who list what a reader may read: they ask for the seat before. */
  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = ids.length ? await this.db.query<{ id: string; title: Title }>(`select x.id, ${TITLE} from action x where x.id = any($1::uuid[])`, [ids]) : [];
    return new Map(rows.map((r) => [r.id, r.title]));
  }

  /** Channels that stand beside an action (a delegation's margin, what observers read, an invitation to align), with the action and what they are called. */
  async beside(ids: readonly string[]): Promise<Map<string, { action: string; title: Title }>> {
    const rows = ids.length ? await this.db.query<{ id: string; action: string; title: Title }>(BESIDE, [ids]) : [];
    return new Map(rows.map(({ id, ...found }) => [id, found]));
  }

  /** The priorities of these actions, all together. */
  async priorities(ids: readonly string[]): Promise<string[]> {
    return (await this.db.query<{ p: string }>('select distinct unnest(priorities) as p from action where id = any($1::uuid[])', [ids])).map((r) => r.p);
  }

  /** What the hat may read of actions, best first. */
  search(tx: ReadTx, asked: Asked): Promise<Found['actions']> {
    return tx.query(`with ${ASKED} select x.id, x.kind, x.lead, ${TITLE} ${seatedHits('action', 'id', 'search', `x.stage <> 'discarded'`)}`, [...asked]);
  }
}
