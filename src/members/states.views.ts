// Rows of states and terms into views, in the plenary. Not here: views of a delegation (people.views.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StateView, TermStage, TermView } from '../contract/members.views.js';
import { NETWORK } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import { Views, type ReadTx } from '../ledger/views.js';
import { frenchForms, type ArticleFr } from './countries.js';
import { regionOf } from './regions.js';

interface StateRow {
  id: string;
  shortEn: string;
  shortFr: string;
  longEn: string;
  longFr: string;
  articleFr: ArticleFr;
  sortEn: string;
  sortFr: string;
  memberships: StateView['memberships'];
  formerly: StateView['formerly'];
}

const STATES = `
  select s.code as id, s.short_en as "shortEn", s.short_fr as "shortFr", s.long_en as "longEn", s.long_fr as "longFr", s.article_fr as "articleFr",
    s.sort_en as "sortEn", s.sort_fr as "sortFr",
    (select coalesce(json_agg(json_build_object('id', m.id, 'status', m.status, 'since', ${isoUtc('m.since')}, 'until', ${isoUtc('m.until')}, 'decision', m.decision,
       'endedDecision', m.ended_decision) order by m.since), '[]') from membership m where m.state = s.code) as memberships,
    (select coalesce(json_agg(json_build_object('until', ${isoUtc('f.until')}, 'en', f.short_en, 'fr', f.short_fr) order by f.until), '[]') from former_name f where f.state = s.code) as formerly
  from state s`;

const stateView = (r: StateRow): { id: string } & StateView => ({
  id: r.id,
  names: { en: { short: r.shortEn, long: r.longEn }, fr: { short: r.shortFr, long: r.longFr, ...frenchForms(r.shortFr, r.articleFr) } },
  sort: { en: r.sortEn, fr: r.sortFr },
  formerly: r.formerly,
  region: regionOf(r.id),
  memberships: r.memberships,
});

/** Views of these states (all of them without `codes`), in no particular order. */
export const stateViews = async (tx: ReadTx, codes?: readonly string[]): Promise<({ id: string } & StateView)[]> =>
  (codes ? await tx.query<StateRow>(`${STATES} where s.code = any($1::text[])`, [codes]) : await tx.query<StateRow>(STATES)).map(stateView);

interface TermRow {
  id: string;
  state: string;
  from: Date;
  until: Date;
  stage: TermStage;
}
/** Views of these terms, or of all, in the order of time. */
export const termViews = async (tx: ReadTx, ids?: readonly string[]): Promise<({ id: string } & TermView)[]> => {
  const rows = await tx.query<TermRow>(`select id, state, since as "from", until, stage from term where $1::uuid[] is null or id = any($1::uuid[]) order by since`, [ids ?? null]);
  return rows.map((r) => ({ ...r, from: r.from.toISOString(), until: r.until.toISOString() }));
};

@Injectable()
export class StatesViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    const here = (channel: string) => channel === NETWORK;
    this.views.register('state', {
      byIds: (tx, ids, channel) => (here(channel) ? stateViews(tx, ids) : Promise.resolve([])),
      ofChannel: (tx, channel) => (here(channel) ? stateViews(tx) : Promise.resolve([])),
    });
    this.views.register('term', {
      byIds: (tx, ids, channel) => (here(channel) ? termViews(tx, ids) : Promise.resolve([])),
      ofChannel: (tx, channel) => (here(channel) ? termViews(tx) : Promise.resolve([])),
    });
  }
}
