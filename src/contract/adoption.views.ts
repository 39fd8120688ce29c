// What is told of adoptions (§3.7 outside the room, §3.11): lifecycle, entries, views, the register of symbols. Interfaces and tables only, so that every page may load it.
// Not here: payloads (adoption.ts), what states say on an adopted text (positions.views.ts), silence, which adopts by itself (silence.views.ts).
import type { ActionKind } from './actions.views.js';
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Words } from './silence.views.js';
import type { ParagraphKind } from './text.views.js';
import type { Lang } from './words/words.js';

/** `declare`: the chair hears no objection, and it is so decided. A text that silence carried is adopted without a proposal. */
export type AdoptionState = 'proposed' | 'adopted' | 'objected' | 'retracted';
export const ADOPTION = machine<AdoptionState, 'object' | 'retract' | 'declare'>({
  name: 'adoption',
  initial: 'proposed',
  steps: {
    object: { from: ['proposed'], to: 'objected' },
    retract: { from: ['proposed'], to: 'retracted' },
    declare: { from: ['proposed'], to: 'adopted' },
  },
});

/** What may be waived: the days in which a text lies before the members; that it is there in both languages; that
 * so many stand behind it. */
export const WAIVABLE = ['notice', 'languages', 'sponsors'] as const;
export type Waivable = (typeof WAIVABLE)[number];
export const ISSUE_KINDS = ['corrigendum', 'addendum'] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];
export type DocumentSeries = 'draft' | 'adopted' | IssueKind;

/** Texts and reasons are SHA-256 in hex. `symbol` of a proposal is that of the draft. */
export interface AdoptionEntries {
  'adoption.proposed': { adoption: string; symbol: string; hash: string; revision: number; meeting: string | null; from: string; profile: string };
  'adoption.objected': { adoption: string; party: string; reason: string };
  'adoption.retracted': { adoption: string; reason: string };
  'adoption.declared': { adoption: string; symbol: string; draft: string; hash: string; closes: string };
  'adoption.notice-waived': { action: string; reason: string };
  'adoption.language-waived': { action: string; lang: Lang; reason: string };
  /** The other language follows: from now on the text is there in both. */
  'adoption.translated': { adoption: string; symbol: string; lang: Lang; hash: string };
  /** The day for the other language is over and it is not there. */
  'adoption.translation-missed': { adoption: string; symbol: string; lang: Lang };
  'adoption.annexed': { adoption: string; symbol: string; count: number; parties: string[] };
  'adoption.corrected': { adoption: string; issue: string; symbol: string; number: string; text: string };
  'adoption.supplemented': { adoption: string; issue: string; symbol: string; text: string };
  /** In both languages at once, to everybody. `text`: the fingerprint of the words. */
  'adoption.published': { adoption: string; symbol: string; text: string };
}

/** A paragraph as it was adopted. '' in a language that is still to follow. */
export interface AdoptedParagraph {
  id: string;
  number: string;
  kind: ParagraphKind;
  en: string;
  fr: string;
}
export interface WaiverView extends Mark {
  rule: Waivable;
  reason: Words;
  /** Of the language that follows: by when, and since when it is there. */
  lang: Lang | null;
  due: string | null;
  met: string | null;
}
/** A correction or a supplement printed beside the text; the text itself stays. `paragraph`: what is corrected, by its number. */
export interface IssueView extends Mark {
  id: string;
  kind: IssueKind;
  symbol: string;
  paragraph: string | null;
  en: string;
  fr: string;
}
/** A proposal to adopt, or the adoption itself. */
export interface AdoptionView extends Mark {
  id: string;
  state: AdoptionState;
  how: 'silence' | 'consensus' | 'vote';
  /** Of the draft; and of the text adopted. */
  draft: string;
  symbol: string | null;
  hash: string;
  revision: number;
  /** The meeting in which the question was put, in the chair's words; null: proposed in writing. */
  meeting: Words | null;
  /** From then on it may be declared. */
  from: string;
  adopted: string | null;
  /** Of the text adopted; empty until then. */
  paragraphs: AdoptedParagraph[];
  /** The language that is still to follow. */
  pending: Lang | null;
  /** The window for positions, and when their annex was closed. */
  closes: string | null;
  annexed: string | null;
  /** Since when anybody may read it on the public site. */
  published: string | null;
  /** Who objected or retracted, and why. */
  ended: (Mark & { reason: Words }) | null;
  /** The rules it is held to, by name, and how long they give for positions. */
  profile: string;
  positionsHours: number;
  issues: IssueView[];
}
export interface AdoptionsView {
  /** The last first. */
  adoptions: AdoptionView[];
  waivers: WaiverView[];
}
export interface AdoptionViews {
  adoption: AdoptionsView;
}

/** GET /api/adoption/:action/readiness: may this text be put for adoption now? `reasons`: refusals by their words, empty when it may. */
export interface Readiness {
  reasons: string[];
  hash: string;
  revision: number;
  /** Since when the members have the text in every language that is asked for, and until when it must lie before them. */
  since: string;
  noticeUntil: string;
  noticeHours: number;
  waived: Waivable[];
}

/** A row of GET /api/register: what was decided, the last first. `reader`: where the reader's party reads it. */
export interface RegisterRow {
  symbol: string;
  draft: string | null;
  how: 'silence' | 'consensus' | 'vote';
  kind: ActionKind;
  lead: string;
  title: { en: string; fr: string };
  adopted: string;
  pending: Lang | null;
  positions: number;
  issues: { symbol: string; kind: IssueKind }[];
  to: string;
}
/** GET /api/register/document?symbol=: where what bears this symbol is read now, for ever. */
export interface DocumentPlace {
  symbol: string;
  series: DocumentSeries;
  /** A later text of the same draft, and what it was adopted as. */
  latest: string;
  adopted: string | null;
  to: string;
}
