// What the public site shows: rows of the views public_… and of nothing else (a test holds it to that), so that what is not published cannot stand on it. Not here: pages (pages.ts).
import { Injectable } from '@nestjs/common';
import type { IssueKind } from '../../contract/adoption.views.js';
import type { Attribution, FrozenLine } from '../../contract/statements.views.js';
import type { Lang } from '../../contract/words/words.js';
import { both, isoUtc } from '../../kernel/sql.js';
import type { Day } from '../../ledger/days.js';
import { ReadDb } from '../../ledger/read-db.js';
import { textAddress } from './addresses.js';

export type Both = Record<Lang, string>;
export interface TextLine {
  symbol: string;
  kind: string;
  title: Both;
  how: 'silence' | 'consensus' | 'vote';
  adopted: string;
  published: string;
}
export interface PublishedText extends TextLine {
  hash: string;
  paragraphs: FrozenLine[];
  /** Of a joint statement: in whose name. */
  behalf: Attribution | null;
  issues: ({ symbol: string; kind: IssueKind; paragraph: string | null } & Both)[];
  deliveries: { forum: Both; place: Both; city: string; zone: string; at: string; speaker: string; lang: Lang }[];
}
export interface PublicState {
  code: string;
  name: Both;
  sort: Both;
  /** Null: known to the Network, and neither member nor observer now. */
  status: 'member' | 'observer' | null;
  since: string | null;
}
export interface PublicTerm {
  state: string;
  since: string;
  until: string;
  stage: 'in-office' | 'outgoing' | 'past';
}

const TEXTS_MAX = 500;
const DAYS_MAX = 400;
const LINE = `symbol, kind, ${both('title')} as title, how, ${isoUtc('adopted')} as adopted, ${isoUtc('published')} as published`;
const TEXT = `
  select ${LINE}, hash, paragraphs, behalf,
    (select coalesce(json_agg(json_build_object('symbol', i.symbol, 'kind', i.kind, 'paragraph', i.paragraph, 'en', i.en, 'fr', i.fr) order by i.kind desc, i.number), '[]') from public_issue i where i.of = t.symbol) as issues,
    (select coalesce(json_agg(json_build_object('forum', ${both('d.forum')}, 'place', ${both('d.place')}, 'city', d.city, 'zone', d.zone, 'at', ${isoUtc('d.at')}, 'speaker', d.speaker, 'lang', d.lang) order by d.at), '[]') from public_delivery d where d.of = t.symbol) as deliveries
  from public_text t where symbol = $1`;
const STATES = `select distinct on (code) code, ${both('short')} as name, ${both('sort')} as sort, status, ${isoUtc('since')} as since from public_state order by code, since desc nulls last`;

@Injectable()
export class SiteReader {
  constructor(private readonly db: ReadDb) {}

  /** The last published first. */
  texts(): Promise<TextLine[]> {
    return this.db.query<TextLine>(`select ${LINE} from public_text order by published desc, symbol desc limit ${TEXTS_MAX}`);
  }
  async text(symbol: string): Promise<PublishedText | null> {
    return (await this.db.query<PublishedText>(TEXT, [symbol]))[0] ?? null;
  }
  /** The published text to which this symbol leads, be it that of a draft, of a correction or of the text itself. */
  async leads(symbol: string): Promise<string | null> {
    return (await this.db.query<{ leads: string }>('select leads from public_symbol where symbol = $1', [symbol]))[0]?.leads ?? null;
  }
  /** The public page that bears this symbol, or null. */
  async address(symbol: string, french: boolean): Promise<string | null> {
    const leads = await this.leads(symbol);
    return leads && textAddress(leads, french ? 'fr' : 'en');
  }
  states(): Promise<PublicState[]> {
    return this.db.query<PublicState>(STATES);
  }
  /** The last first. */
  terms(): Promise<PublicTerm[]> {
    return this.db.query<PublicTerm>(`select state, ${isoUtc('since')} as since, ${isoUtc('until')} as until, stage from public_term order by since desc`);
  }
  /** The last first, some thirteen months of them. */
  days(): Promise<Day[]> {
    return this.db.query<Day>(`select to_char(day, 'YYYY-MM-DD') as day, root from public_day order by day desc limit ${DAYS_MAX}`);
  }
}
