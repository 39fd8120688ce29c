// What is said about a joint statement once its words are cleared (procedures.md §3.3): who aligns, in whose name it is read, where it was delivered, when it was published.
// Interfaces, tables and pure arithmetic only. Not here: payloads (statements.ts), the words under negotiation (text.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { ParagraphKind } from './text.views.js';
import type { Lang } from './words/words.js';

/**
 * A state that is no member. `aligned`: recorded by the secretariat from its note, not yet confirmed by itself; `confirmed`: by its own contact who may bind it;
 * `to-reconfirm`: the text has changed in substance since; `associated`: after the lock, so that the list that was read stays as it was.
 */
export type AlignmentState = 'none' | 'invited' | 'interested' | 'aligned' | 'confirmed' | 'to-reconfirm' | 'withdrawn' | 'associated';
export const ALIGNMENT = machine<AlignmentState, 'invite' | 'express' | 'record' | 'align' | 'confirm' | 'ask' | 'withdraw' | 'associate'>({
  name: 'alignment',
  initial: 'none',
  steps: {
    invite: { from: ['none', 'withdrawn'], to: 'invited' },
    express: { from: ['invited', 'withdrawn'], to: 'interested' },
    record: { from: ['none', 'invited', 'interested', 'to-reconfirm', 'withdrawn'], to: 'aligned' },
    align: { from: ['invited', 'interested', 'withdrawn'], to: 'confirmed' },
    confirm: { from: ['aligned', 'to-reconfirm'], to: 'confirmed' },
    ask: { from: ['aligned', 'confirmed'], to: 'to-reconfirm' },
    withdraw: { from: ['invited', 'interested', 'aligned', 'confirmed', 'to-reconfirm'], to: 'withdrawn' },
    associate: { from: ['none', 'invited', 'interested', 'to-reconfirm', 'withdrawn'], to: 'associated' },
  },
});
/** Those in whose name the statement is read beside the members. */
export const isAligned = (state: AlignmentState): boolean => state === 'aligned' || state === 'confirmed';

export type DeliveryState = 'planned' | 'delivered' | 'dropped';
export const DELIVERY = machine<DeliveryState, 'record' | 'drop'>({
  name: 'delivery',
  initial: 'planned',
  steps: { record: { from: ['planned'], to: 'delivered' }, drop: { from: ['planned'], to: 'dropped' } },
});

/** Words a minute at which a statement is read in a conference hall, assumed unless said otherwise for a statement. */
export const PACE: Readonly<Record<Lang, number>> = { en: 110, fr: 110 };
export const PACE_LEAST = 60;
export const PACE_MOST = 200;
/** Hours in which members see how what was said differs from what was cleared, and the state that delivered it explains the difference. */
export const REVIEW_HOURS = 48;
/** Longest text as it was delivered, in characters. */
export const SAID_MAX = 100_000;
export const EXPLANATION_MAX = 2_000;
/** Deliveries of one statement. */
export const DELIVERIES_MAX = 20;

/** Words as one who reads aloud counts them. */
export const wordsIn = (text: string, lang: Lang): number => [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter((s) => s.isWordLike).length;
/** How long it takes to read, in whole seconds, at so many words a minute. */
export const secondsFor = (words: number, pace: number): number => Math.round((words * 60) / pace);

/** In whose name it is read: `network` only if no member dissociated, else the members named. Lists are sorted by whoever prints them, in the language of the version. */
export interface Attribution {
  network: boolean;
  members: string[];
  dissociated: string[];
  /** Others that align, those that observe in the Network apart. */
  observers: string[];
  others: string[];
}
export const attribution = (members: readonly string[], dissociated: readonly string[], aligned: readonly { party: string; observer: boolean }[]): Attribution => {
  const away = members.filter((m) => dissociated.includes(m)).sort();
  const of = (observer: boolean): string[] => aligned.filter((a) => a.observer === observer).map((a) => a.party).sort();
  return { network: !away.length, members: members.filter((m) => !away.includes(m)).sort(), dissociated: away, observers: of(true), others: of(false) };
};

/** Words are SHA-256 in hex; they stand in the views. Instants ISO 8601. */
export interface StatementsEntries {
  'statement.comments-called': { action: string; round: number; until: string };
  'statement.comments-closed': { action: string; round: number };
  'statement.pace-set': { action: string; en: number; fr: number };
  'statement.alignment-opened': { action: string; closes: string | null; text: string };
  'statement.reopened': { action: string; parties: string[]; reason: string };
  'statement.locked': { action: string; text: string; network: boolean; parties: string[]; dissociated: string[] };
  'statement.published': { action: string; text: string; langs: Lang[] };
  'statement.fell-back': { action: string; reason: string };
  'alignment.invited': { party: string; invitation: string };
  'alignment.recorded': { party: string; evidence: string; received: string; associated: boolean };
  /** These stand in the invitation and in the action. */
  'alignment.expressed': { party: string };
  'alignment.aligned': { party: string; associated: boolean };
  'alignment.confirmed': { party: string };
  'alignment.withdrawn': { party: string };
  /** First line of an invitation. */
  'invitation.opened': { action: string; party: string };
  /** To whoever was invited: what has become of the statement. */
  'invitation.moved': { action: string; party: string; stage: string };
  /** To the same: a corrigendum of that symbol is part of the words. */
  'invitation.corrected': { action: string; party: string; symbol: string };
  /** To the same: the text stands in this language too. */
  'invitation.completed': { action: string; party: string; lang: Lang };
  'delivery.planned': { delivery: string; at: string; zone: string; speaker: string };
  'delivery.recorded': { delivery: string; at: string; differs: number; said: string | null };
  'delivery.explained': { delivery: string; text: string };
  'delivery.left-unexplained': { delivery: string; party: string; differs: number };
  'delivery.dropped': { delivery: string };
}

export interface FrozenLine {
  id: string;
  number: string;
  kind: ParagraphKind;
  en: string;
  fr: string;
}
export interface AlignmentLine {
  party: string;
  state: Exclude<AlignmentState, 'none'>;
  since: string;
  /** The secretariat recorded it from this paper. */
  evidence: { file: string; name: string; received: string } | null;
}
/** `id` is the action's. */
export interface StatementView {
  id: string;
  comments: { round: number; until: string | null } | null;
  pace: Record<Lang, number>;
  /** The words that were cleared, in both languages, from the moment alignment opened. */
  text: { hash: string; at: string; paragraphs: FrozenLine[] } | null;
  /** When alignment closes by itself. */
  closes: string | null;
  alignments: AlignmentLine[];
  /** Fixed at the lock. */
  locked: { at: string; behalf: Attribution } | null;
  reopened: { text: string; lang: Lang } | null;
  /** The words as the members had cleared them, while the reopened text is negotiated and cleared anew by what differs. */
  cleared: FrozenLine[] | null;
  published: Mark | null;
}
export interface DeliveryView {
  id: string;
  state: DeliveryState;
  forum: Record<Lang, string>;
  item: Record<Lang, string>;
  place: Record<Lang, string>;
  at: string;
  zone: string;
  city: string;
  /** Seconds that the speaker has; null: no limit. */
  slot: number | null;
  /** The state that reads it, and in which language. */
  speaker: string;
  lang: Lang;
  recorded: Mark | null;
  /** What was said, word by word; null where only a recording is named. */
  said: string | null;
  recording: string | null;
  /** Words of the cleared text that were not said, and words said that are not in it. */
  differs: number;
  /** Until when members see the difference and it is explained. */
  reviewUntil: string | null;
  explained: (Mark & { text: string; lang: Lang }) | null;
}
/** What an invited state reads: the cleared words and where it stands. `id` is the invitation's. */
export interface InvitationView {
  id: string;
  action: string;
  lead: string;
  title: Record<Lang, string>;
  /** The statement's stage. */
  stage: string;
  closes: string | null;
  party: string;
  state: Exclude<AlignmentState, 'none'>;
  paragraphs: FrozenLine[];
}
export interface StatementsViews {
  statement: StatementView;
  delivery: DeliveryView;
  invitation: InvitationView;
}

/** GET /api/published/statements: what the Network has published, last first, 200 at most; both languages or not at all. */
export interface PublishedStatement {
  id: string;
  title: Record<Lang, string>;
  published: string;
  hash: string;
  behalf: Attribution;
  paragraphs: FrozenLine[];
  deliveries: Pick<DeliveryView, 'forum' | 'place' | 'at' | 'speaker'>[];
}
