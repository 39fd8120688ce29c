// What the register tells of a time, each fact with its line: what was registered, reported, closed, assessed, changed, given more time, contested. Everybody in the Network reads all of it; of a sensitive piece
// of evidence it says that there is one and what became of it, and nothing else, to whoever asks. Not here: the readings and the count (scorecard).
import { Injectable } from '@nestjs/common';
import type { AmendEffect, Both, CommitmentOutcome } from '../../contract/commitments.views.js';
import type { EvidenceState, EvidenceType } from '../../contract/evidence.views.js';
import type { Completion, ReportStage } from '../../contract/readings.js';
import type { Lang } from '../../contract/words/words.js';
import { both, isoUtc } from '../../kernel/sql.js';
import { lineOf, within, type Cited } from '../../ledger/cited.sql.js';
import type { ReadTx } from '../../ledger/views.js';

interface Tongue {
  text: string;
  lang: Lang;
}
/** Of a commitment: `channel` is its own. `party`: the state that did it. */
interface Fact extends Cited {
  number: string;
  party: string;
}
export interface ReportThen extends Fact {
  stage: ReportStage;
  percent: number | null;
  words: Record<Lang, string | null>;
  nothingNew: boolean;
}
export interface ClosedThen extends Fact {
  outcome: CommitmentOutcome;
  reason: Tongue | null;
}
/** `party`: who assessed. */
export interface AssessedThen extends Fact {
  completion: Completion;
  words: Record<Lang, string | null>;
  reply: Tongue | null;
}
export interface ChangedThen extends Fact {
  version: number;
  effect: AmendEffect;
  reason: Tongue | null;
}
export interface ExtendedThen extends Fact {
  was: string;
  due: string;
  reason: Tongue | null;
}
/** `details` null: seen by the state and its assessors alone. */
export interface EvidenceThen extends Fact {
  state: EvidenceState;
  holds: boolean | null;
  details: { type: EvidenceType; title: string; issuer: string; issued: string } | null;
}
export interface MilestoneThen extends Fact {
  no: number;
  title: Both;
}
export interface ShareThen extends Fact {
  title: Both;
  share: number;
  self: { stage: ReportStage; percent: number | null; at: string } | null;
}

const tongue = (text: string, lang: string): string => `case when ${text} is not null then json_build_object('text', ${text}, 'lang', ${lang}) end`;
/** $1 the state whose commitments, or null: everybody's; $2 and $3 the time. */
const OF = '($1::text is null or c.owner = $1)';
const fact = (when: string, party: string, line: string): string => `c.id as channel, c.number, ${party} as party, ${isoUtc(when)} as at, ${line} as seq`;
const REGISTERED = `select ${fact('c.registered', 'c.owner', lineOf('c.id', ['commitment.registered'], 'number', 'c.number'))} from commitment c where ${OF} and ${within('c.registered')} order by c.registered, c.number`;
const REPORTS = `
  select ${fact('r.at', 'r.party', lineOf('c.id', ['report.made'], 'report', 'r.id::text'))}, r.stage, r.percent, ${both('r.words')} as words, r.nothing_new as "nothingNew"
  from commitment_report r join commitment c on c.id = r.commitment where ${OF} and ${within('r.at')} order by r.at, r.id`;
const CLOSED = `
  select ${fact('c.closed', 'c.owner', lineOf('c.id', ['commitment.closed', 'commitment.condition-dropped'], 'number', 'c.number'))}, c.outcome, ${tongue('c.reason', 'c.reason_lang')} as reason
  from commitment c where ${OF} and c.closed is not null and ${within('c.closed')} order by c.closed, c.number`;
const ASSESSED = `
  select ${fact('a.final', 'a.assessor', lineOf('c.id', ['assessment.published'], 'assessment', 'a.id::text'))}, a.completion, ${both('a.words')} as words, ${tongue('a.reply', 'a.reply_lang')} as reply
  from assessment a join commitment c on c.id = a.commitment where ${OF} and a.state = 'final' and ${within('a.final')} order by a.final, a.id`;
const CHANGED = `
  select ${fact('v.at', 'c.owner', lineOf('c.id', ['commitment.amended', 'commitment.extended', 'commitment.planned'], 'version', 'v.version::text'))}, v.version, v.effect, ${tongue('v.reason', 'v.reason_lang')} as reason
  from commitment_version v join commitment c on c.id = v.commitment where ${OF} and v.effect is not null and ${within('v.at')} order by v.at, c.number, v.version`;
const EXTENDED = `
  select c.id as channel, c.number, d.party, ${isoUtc('d.since')} as at, e.seq, e.data->>'was' as was, ${isoUtc('d.due')} as due, ${tongue('d.reason', 'd.reason_lang')} as reason
  from report_due d join commitment c on c.id = d.commitment left join entry e on e.channel = c.id and e.type = 'report.extended' and e.data->>'party' = d.party and e.at = d.since
  where ${OF} and d.why = 'extended' and ${within('d.since')} order by d.since, c.number`;
const EVIDENCE = (states: string): string => `
  select ${fact('e.at', 'e.party', lineOf('c.id', ['evidence.submitted', 'evidence.lodged'], 'evidence', 'e.id::text'))}, t.state, t.holds,
    case when e.access <> 'assessor' then json_build_object('type', e.type, 'title', e.title, 'issuer', e.issuer, 'issued', to_char(e.issued, 'YYYY-MM-DD')) end as details
  from evidence e join commitment c on c.id = e.commitment join lateral (select state, holds from evidence_step where evidence = e.id and at <= $3 order by at desc limit 1) t on true
  where ${OF} and ${within('e.at')} and ${states} order by e.at, e.id`;
const MILESTONES = `
  select ${fact('m.done', 'c.owner', lineOf('c.id', ['milestone.completed'], 'milestone', 'm.id::text'))}, m.no, ${both('m.title')} as title
  from milestone m join commitment c on c.id = m.commitment where ${OF} and m.done is not null and ${within('m.done')} order by m.done, m.no`;
/** Carried with the state that leads it. */
const SHARES = `
  select ${fact('h.joined', 'c.owner', lineOf('c.id', ['commitment.joined'], 'party', 'h.party'))}, ${both('c.title')} as title, h.share,
    (select json_build_object('stage', r.stage, 'percent', r.percent, 'at', ${isoUtc('r.at')}) from commitment_report r where r.commitment = c.id and r.party = h.party and r.at <= $3 order by r.at desc limit 1) as self
  from commitment_share h join commitment c on c.id = h.commitment where h.party = $1 and c.owner <> $1 and h.joined <= $3 and (h.left_at is null or h.left_at > $3) and $2::timestamptz is null order by c.number`;

/** A time: (from, at], without a beginning where `from` is null; of one state's commitments or, where `of` is null, of all. */
export interface Span {
  of: string | null;
  from: string | null;
  at: string;
}

@Injectable()
export class AccountLists {
  registered = this.list<Fact>(REGISTERED);
  reports = this.list<ReportThen>(REPORTS);
  closed = this.list<ClosedThen>(CLOSED);
  assessed = this.list<AssessedThen>(ASSESSED);
  changed = this.list<ChangedThen>(CHANGED);
  extended = this.list<ExtendedThen>(EXTENDED);
  evidence = this.list<EvidenceThen>(EVIDENCE('true'));
  /** Contested at the end of that time. */
  contested = this.list<EvidenceThen>(EVIDENCE(`t.state = 'contested'`));
  milestones = this.list<MilestoneThen>(MILESTONES);
  /** `of` is the partner. */
  shares = this.list<ShareThen>(SHARES);

  private list<R>(sql: string) {
    return (tx: ReadTx, s: Span): Promise<R[]> => tx.query<R>(sql, [s.of, s.from, s.at]);
  }
}
