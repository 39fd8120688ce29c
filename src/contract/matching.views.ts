// What states need and offer, and what is said between two of them that fit (procedures.md §3.10): lifecycles, entries, views, lists. Interfaces and tables only.
// Not here: payloads (matching.ts), which needs and offers fit (matching.rule.ts).
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export const NEED_TITLE_MAX = 160;
export const NEED_WORDS_MAX = 3_000;
export const ENVELOPE_MAX = 2_000;
/** A pair that a state has declined is not suggested to it again for so many months (§3.10). */
export const NOT_AGAIN_MONTHS = 6;
/** A contact in which nobody has said anything for so many days has come to nothing: time ends it, and says for neither of the two that it was the other. */
export const CONTACT_DAYS = 60;

export const NEED_SIDES = ['need', 'offer'] as const;
export type NeedSide = (typeof NEED_SIDES)[number];
/** Kinds of help (§3.10). A call for partners asks for a co-funder, a venue, an expert of these. */
export const NEED_KINDS = ['funds', 'expertise', 'venue', 'training', 'translation'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export type NeedStage = 'draft' | 'open' | 'closed' | 'discarded';
export const NEED = machine<NeedStage, 'open' | 'close' | 'discard'>({
  name: 'need',
  initial: 'draft',
  steps: { open: { from: ['draft'], to: 'open' }, close: { from: ['open'], to: 'closed' }, discard: { from: ['draft'], to: 'discarded' } },
});
/** `met`: through an agreement or otherwise. */
export const NEED_OUTCOMES = ['met', 'withdrawn'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

/** `suggested`: by the secretariat, in a channel of it and the two (by rule, a suggestion is a list and nothing that is kept). `declined` stands in a channel of the one that declined. */
export type MatchState = 'suggested' | 'declined' | 'contact' | 'agreed' | 'active' | 'closed' | 'lapsed';
export const MATCH = machine<MatchState, 'decline' | 'contact' | 'propose' | 'agree' | 'found' | 'lapse' | 'close'>({
  name: 'match',
  initial: 'suggested',
  steps: {
    decline: { from: ['suggested'], to: 'declined' },
    contact: { from: ['suggested'], to: 'contact' },
    propose: { from: ['contact'], to: 'contact' },
    agree: { from: ['contact'], to: 'agreed' },
    found: { from: ['agreed'], to: 'active' },
    lapse: { from: ['contact'], to: 'lapsed' },
    close: { from: ['agreed', 'active'], to: 'closed' },
  },
});
/** What an agreement makes: a draft of a joint initiative, or a joint commitment that waits for its state to confirm it. */
export const MATCH_FRUITS = ['initiative', 'commitment'] as const;
export type MatchFruit = (typeof MATCH_FRUITS)[number];

type Both = Record<Lang, string>;
/** `value`: a decimal, `currency`: ISO 4217. */
export interface NeedAmount {
  value: string;
  currency: string;
}
/** Nothing in a list says: any. Regions are those of M49. Days are YYYY-MM-DD. `langs`: ISO 639-1 of the languages in which it would be done. */
export interface NeedContent {
  side: NeedSide;
  kinds: NeedKind[];
  title: Both;
  words: Both;
  priorities: string[];
  countries: string[];
  regions: string[];
  from: string | null;
  until: string | null;
  amount: NeedAmount | null;
  langs: string[];
  /** The initiative for which partners are sought. */
  about: string | null;
}
/** `id` is its channel's: its own delegation reads a draft, the whole Network what is open. */
export interface NeedView extends NeedContent {
  id: string;
  owner: string;
  stage: NeedStage;
  outcome: NeedOutcome | null;
  drafted: string;
  opened: string | null;
  closed: string | null;
}
export interface MatchTerms {
  /** Counts what was proposed, from 1: agreed is to the last. */
  no: number;
  by: string;
  fruit: MatchFruit;
  title: Both;
  words: Both;
  at: string;
}
/** `id` is its channel's. `needs` and `offers` are the two states; `by`: who opened it. */
export interface MatchView {
  id: string;
  need: string;
  offer: string;
  needs: string;
  offers: string;
  by: string;
  state: MatchState;
  /** The envelope: what was written when it was opened. */
  words: { text: string; lang: Lang } | null;
  terms: MatchTerms | null;
  /** What the agreement made. */
  fruit: { kind: MatchFruit; id: string } | null;
  at: string;
  agreed: string | null;
  ended: string | null;
}
export interface MatchingViews {
  need: NeedView;
  match: MatchView;
}

/** Words are SHA-256 in hex here; they stand in the views. */
export interface MatchingEntries {
  'need.drafted': { owner: string; side: NeedSide; words: string };
  'need.revised': { owner: string; words: string };
  /** `parties`: whose open need or offer fits it, by the rule that everybody can reckon. */
  'need.opened': { owner: string; side: NeedSide; kinds: NeedKind[]; parties: string[] };
  'need.closed': { owner: string; side: NeedSide; outcome: NeedOutcome };
  'need.discarded': { owner: string };
  /** In the plenary: what changes the list of needs and offers. */
  'needs.moved': { ids: string[]; stage: NeedStage };
  'match.suggested': { need: string; offer: string; parties: string[] };
  'match.declined': { need: string; offer: string };
  'match.contacted': { need: string; offer: string; party: string; words: string };
  'match.proposed': { no: number; fruit: MatchFruit; party: string; words: string };
  'match.agreed': { no: number; fruit: MatchFruit; party: string; id: string };
  'match.lapsed': { need: string; offer: string };
  'match.closed': { need: string; offer: string; party: string };
}

/** Why two fit, in the order of weight. `amount-part`: the offer covers a part of it. */
export const MATCH_REASONS = ['kind', 'priority', 'place', 'amount', 'amount-part', 'period', 'language'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** GET /api/matching/needs: open ones, and whatever else of them the reader’s party reads. */
export interface NeedRow extends Omit<NeedView, 'words'> {}
/**
 * GET /api/matching/suggestions: of each open need or offer of the reader's party (`own`), those of others that fit, the best first; for the secretariat all pairs, `own` being the need.
 * `by`: the rule, or the secretariat.
 */
export interface Suggestion {
  own: string;
  other: string;
  need: string;
  offer: string;
  score: number;
  reasons: MatchReason[];
  by: 'rule' | 'secretariat';
}
