// What the public site shows of commitments: rows of the views public_… and of nothing else. The figures are the scorecard's own, over the same views. Not here: pages (promises.pages.ts).
import { Injectable } from '@nestjs/common';
import type { CommitmentOutcome, CommitmentStage } from '../../contract/commitments.views.js';
import type { Completion, ReportStage } from '../../contract/readings.js';
import type { Lang } from '../../contract/words/words.js';
import { both, isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import type { Both } from './site.reader.js';

export interface PromiseLine {
  number: string;
  owner: string;
  title: Both;
  priorities: string[];
  due: string | null;
  stage: CommitmentStage;
  outcome: CommitmentOutcome | null;
  slips: number;
}
interface Said {
  text: string;
  lang: Lang;
}
export interface PublicPromise extends PromiseLine {
  words: Both;
  measure: Both;
  unit: string;
  forum: string | null;
  registered: string;
  closed: string | null;
  reason: Said | null;
  condition: (Both & { due: string | null; met: boolean }) | null;
  counted: boolean;
  /** Changes of the words that were declared, the last first. */
  changes: { effect: string; reason: Said | null; at: string }[];
  milestones: { no: number; title: Both; due: string | null; done: string | null }[];
  partners: { party: string; lead: boolean; share: number }[];
  reports: { party: string; stage: ReportStage; percent: number | null; words: Record<Lang, string | null>; nothingNew: boolean; at: string }[];
  assessments: { completion: Completion; assessor: string; words: Record<Lang, string | null>; reply: Said | null; at: string }[];
  /** `shown` false: accepted, and seen by the assessor alone. */
  evidence: { shown: boolean; type: string | null; title: string | null; issuer: string | null; issued: string | null; lang: string | null; url: string | null }[];
  sources: { kind: string; symbol: string | null; url: string | null; at: string }[];
}

const LINES_MAX = 2_000;
const said = (text: string, lang: string): string => `case when ${text} is not null then json_build_object('text', ${text}, 'lang', ${lang}) end`;
const listed = (row: string, from: string, order: string): string => `(select coalesce(json_agg(${row} order by ${order}), '[]') from ${from})`;
const LINE = `c.number, c.owner, ${both('c.title')} as title, c.priorities, to_char(c.due, 'YYYY-MM-DD') as due, c.stage, c.outcome, c.slips`;
const ONE = `
  select ${LINE}, ${both('c.words')} as words, ${both('c.measure')} as measure, c.unit, c.forum, ${isoUtc('c.registered')} as registered, ${isoUtc('c.closed')} as closed, ${said('c.reason', 'c.reason_lang')} as reason, c.counted,
    case when c.condition_en is not null then json_build_object('en', c.condition_en, 'fr', c.condition_fr, 'due', to_char(c.condition_due, 'YYYY-MM-DD'), 'met', c.condition_at is not null) end as condition,
    ${listed(`json_build_object('effect', v.effect, 'reason', ${said('v.reason', 'v.reason_lang')}, 'at', ${isoUtc('v.at')})`, 'public_commitment_version v where v.commitment = c.id and v.effect is not null', 'v.version desc')} as changes,
    ${listed(`json_build_object('no', m.no, 'title', ${both('m.title')}, 'due', to_char(m.due, 'YYYY-MM-DD'), 'done', ${isoUtc('m.done')})`, 'public_milestone m where m.commitment = c.id and m.dropped is null', 'm.no')} as milestones,
    ${listed(`json_build_object('party', s.party, 'lead', s.lead, 'share', s.share)`, `public_commitment_share s where s.commitment = c.id and s.left_at is null and c.form = 'joint'`, 's.lead desc, s.party')} as partners,
    ${listed(`json_build_object('party', r.party, 'stage', r.stage, 'percent', r.percent, 'words', ${both('r.words')}, 'nothingNew', r.nothing_new, 'at', ${isoUtc('r.at')})`, 'public_commitment_report r where r.commitment = c.id', 'r.at desc')} as reports,
    ${listed(`json_build_object('completion', a.completion, 'assessor', a.assessor, 'words', ${both('a.words')}, 'reply', ${said('a.reply', 'a.reply_lang')}, 'at', ${isoUtc('a.final')})`, 'public_assessment a where a.commitment = c.id', 'a.final desc')} as assessments,
    ${listed(`json_build_object('shown', e.shown, 'type', e.type, 'title', e.title, 'issuer', e.issuer, 'issued', to_char(e.issued, 'YYYY-MM-DD'), 'lang', e.lang, 'url', e.url)`, 'public_evidence e where e.commitment = c.id', 'e.judged, e.id')} as evidence,
    ${listed(`json_build_object('kind', o.kind, 'symbol', o.symbol, 'url', o.url, 'at', ${isoUtc('o.at')})`, 'public_commitment_source o where o.commitment = c.id', 'o.at')} as sources
  from public_commitment c where c.number = $1`;

@Injectable()
export class PromisesReader {
  constructor(private readonly db: ReadDb) {}

  /** By number, of one state or of all. */
  all(owner: string | null): Promise<PromiseLine[]> {
    return this.db.query<PromiseLine>(`select ${LINE} from public_commitment c where $1::text is null or c.owner = $1 order by c.registered desc, c.number limit ${LINES_MAX}`, [owner]);
  }
  async one(number: string): Promise<PublicPromise | null> {
    return (await this.db.query<PublicPromise>(ONE, [number]))[0] ?? null;
  }
}
