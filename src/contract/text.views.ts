// What negotiated texts tell: lifecycles, entry data, views. No class, so that a page costs no validator.
// Not here: the words of a paragraph and how they are read (text.model.ts), what may be asked (text.ts).
import type { Mark } from './discussions.views.js';
import type { Citation } from './library.views.js';
import { machine } from './machine.js';
import type { Content } from './text.model.js';
import type { Lang } from './words/words.js';

export const PARAGRAPH_KINDS = ['title', 'PP', 'OP', 'sub', 'annex'] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** Longest text of a paragraph or an alternative, in characters; most paragraphs that are put in at once, and in a text. */
export const WORDS_MAX = 20_000;
export const ADD_MAX = 200;
export const PARAGRAPHS_MAX = 500;
/** How long the room may object once the chair has raised the gavel, in seconds: long enough for a delayed line (§3.4, 3). */
export const GAVEL_SECONDS = 10;

export type ParagraphStatus = 'open' | 'bracketed' | 'clean' | 'agreed-ad-ref' | 'agreed' | 'deleted' | 'joined';
/** A paragraph (§3.4). `bracket` and `settle` are taken by what is said of its words; the others by the command of that name. */
export const PARAGRAPH = machine<ParagraphStatus, 'bracket' | 'settle' | 'clear' | 'agree' | 'confirm' | 'reopen' | 'remove' | 'join'>({
  name: 'paragraph',
  initial: 'open',
  steps: {
    bracket: { from: ['open', 'bracketed', 'clean'], to: 'bracketed' },
    settle: { from: ['bracketed'], to: 'clean' },
    clear: { from: ['open'], to: 'clean' },
    agree: { from: ['open', 'bracketed', 'clean'], to: 'agreed-ad-ref' },
    confirm: { from: ['agreed-ad-ref'], to: 'agreed' },
    reopen: { from: ['agreed-ad-ref', 'agreed'], to: 'open' },
    remove: { from: ['open', 'bracketed', 'clean', 'agreed-ad-ref'], to: 'deleted' },
    join: { from: ['open', 'bracketed', 'clean'], to: 'joined' },
  },
});
export const isGone = (status: ParagraphStatus): boolean => status === 'deleted' || status === 'joined';
export const isAgreed = (status: ParagraphStatus): boolean => status === 'agreed-ad-ref' || status === 'agreed';

/** Kinds of document, in the order in which a text becomes them; a chair's text counts its revisions. */
export const DOCUMENT_KINDS = ['elements', 'zero-draft', 'compilation', 'chair-text', 'clean'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** Never back, save from a clean text that did not hold to a chair's text. */
export const mayBecome = (from: DocumentKind, to: DocumentKind): boolean => DOCUMENT_KINDS.indexOf(to) >= DOCUMENT_KINDS.indexOf(from) || (from === 'clean' && to === 'chair-text');

export const FOLLOW_STATES = ['missing', 'machine', 'draft', 'reviewed'] as const;
export type FollowState = (typeof FOLLOW_STATES)[number];
export const RESERVATION_KINDS = ['scrutiny', 'waiting', 'general'] as const;
export type ReservationKind = (typeof RESERVATION_KINDS)[number];
export const GROUNDS = ['consent', 'package'] as const;
export type Ground = (typeof GROUNDS)[number];

/** `number` as it was printed then ("OP4"), `title` for a title. */
interface At {
  paragraph: string;
  number: string;
}
interface Of extends At {
  alternative: string;
}
/** Words are SHA-256 in hex: they stand in the views and in the text's journal. */
export interface TextEntries {
  'text.added': { paragraphs: string[]; numbers: string[]; text: string };
  'text.written': At & { text: string };
  'text.removed': At;
  'text.moved': At & { behind: string | null };
  'text.split': At & { into: string };
  'text.joined': At & { joined: string; other: string };
  'text.issued': { kind: DocumentKind; rev: number; brackets: number; agreed: number; count: number };
  'text.proposed': Of & { verb: string; text: string };
  /** In the name of a group, as it was then. */
  'text.proposed-for': Of & { verb: string; text: string; group: string; en: string; fr: string; parties: string[] };
  'text.supported': Of;
  'text.opposed': Of;
  'text.withdrawn': Of;
  'text.bridged': Of & { text: string };
  'text.answered': Of & { answer: 'accepted' | 'rejected'; comment: string | null };
  'text.merged': Of & { merged: string[]; text: string };
  'text.gavel-raised': At & { until: string; text: string };
  'text.objected': At;
  'text.agreed': At & { text: string };
  'text.confirmed': { paragraphs: string[]; numbers: string[] };
  'text.cleared': At;
  'text.reopened': At & { ground: Ground; reason: string };
  'text.mode-set': At & { mode: 'concept' | 'wording' };
  'text.reserved': { paragraph: string | null; number: string; reservation: string; kind: ReservationKind; until: string | null };
  'text.lifted': { paragraph: string | null; number: string; reservation: string; kind: ReservationKind };
  'text.translated': At & { state: FollowState; text: string };
  'text.reviewed': { paragraphs: string[]; numbers: string[] };
  'text.flagged': At & { note: string };
  'text.unflagged': At;
}

export interface ReservationView {
  id: string;
  party: string;
  kind: ReservationKind;
  /** The day until which a waiting reservation waits (YYYY-MM-DD). */
  until: string | null;
  at: string;
}
/** What a party answered to a bridge of the chair. */
export interface AnswerView {
  alternative: string;
  party: string;
  answer: 'accepted' | 'rejected';
  comment: string | null;
  lang: Lang | null;
}
export interface ParagraphView {
  id: string;
  kind: ParagraphKind;
  status: ParagraphStatus;
  /** Counts every change of the negotiated words. */
  revision: number;
  content: Content;
  /** How the other language stands, and the revision it is based on: stale when that is an older one. */
  follow: { state: FollowState; basedOn: number };
  /** Comments only, no wording, while the chair has it so. */
  concept: boolean;
  /** The languages may not mean the same: nothing is clean until it is taken back. */
  flag: (Mark & { text: string; lang: Lang }) | null;
  /** The chair has put this wording to the room; until then the room may object. */
  gavel: { content: Content; until: string } | null;
  reservations: ReservationView[];
  answers: AnswerView[];
  /** When it was agreed ad referendum. */
  agreedAt: string | null;
  /** Where its words went when it was cut or joined. */
  into: string[];
  /** Where it was agreed before, if it was taken from there. */
  source: Citation | null;
}
export interface IssueView {
  kind: DocumentKind;
  rev: number;
  /** The number under which it was issued: its words can be read as they were then. */
  seq: number;
  at: string;
  brackets: number;
  agreed: number;
  count: number;
}
export interface TextView {
  id: string;
  kind: DocumentKind;
  rev: number;
  /** Every paragraph that is not gone, in order, with the number it is printed with now; `title` has none. */
  order: { id: string; number: string }[];
  issues: IssueView[];
  /** On the text as a whole. */
  reservations: ReservationView[];
}
export interface TextViews {
  text: TextView;
  paragraph: ParagraphView;
}

/** GET /api/texts/:id/at/:seq: what each paragraph said under that number. */
export interface TextThen {
  seq: number;
  /** Of a document that was issued under it, the number of each paragraph as it was printed: the concordance with the text now. */
  numbers: Record<string, string>;
  paragraphs: Pick<ParagraphView, 'id' | 'kind' | 'status' | 'content'>[];
}
