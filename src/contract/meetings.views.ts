// What is said and shown of bodies that meet, their meetings and sittings: lifecycles, rules of procedure, entries, views. Interfaces and tables only.
// Not here: payloads (meetings.ts), agenda, presence, floor, votes (files of their own).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { PresentIn } from './presence.views.js';
import type { Lang } from './words/words.js';

type Both = Record<Lang, string>;

export const BODY_KINDS = ['plenary', 'ministerial', 'senior-officials', 'working-group', 'expert-group'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
/** Who reads its meetings: the whole Network, or the members among themselves. */
export const BODY_OPEN = ['network', 'members'] as const;
export type BodyOpen = (typeof BODY_OPEN)[number];

export const ORDERS = ['request', 'protocol-rank', 'groups-first', 'fewest-minutes', 'regional', 'alphabetical', 'lot'] as const;
export type SpeakingOrder = (typeof ORDERS)[number];
/** `second-vote`: put again within `secondVoteHours`, and rejected if equally divided once more (GA rule 95). `rejected`: at once (rule 133). */
export const TIE_RULES = ['second-vote', 'rejected'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** A body's rules of procedure: every number that a sitting needs. Versioned; the version in force is stamped on a sitting when it opens, and a later one does not touch it. */
export interface BodyRules {
  /** A sitting opens with one in so many of the members at least: 3 in a plenary, 4 in a committee (GA rules 67, 108). */
  quorumOpen: number;
  /** A decision needs more than one in so many: 2 is the majority (GA rules 67, 108). */
  quorumDecide: number;
  /** Seconds by category; over-time is shown and never cut. */
  speakNational: number;
  speakGroup: number;
  replyFirst: number;
  replySecond: number;
  pointOfOrder: number;
  tie: TieRule;
  secondVoteHours: number;
  order: SpeakingOrder;
  /** Seconds in which somebody in the room, or connected from elsewhere, may object to what the chair is about to declare. */
  windowRoom: number;
  windowRemote: number;
  /** Seconds to answer in a roll-call, and the language whose protocol order it follows. */
  rollCallSeconds: number;
  rollCallLang: Lang;
}

/** GA rules of a plenary, with the times of an interactive debate: what a body begins with unless it says otherwise. */
export const PLENARY_RULES: BodyRules = {
  quorumOpen: 3, quorumDecide: 2, speakNational: 180, speakGroup: 300, replyFirst: 600, replySecond: 300, pointOfOrder: 120, tie: 'second-vote', secondVoteHours: 48, order: 'request',
  windowRoom: 5, windowRemote: 15, rollCallSeconds: 30, rollCallLang: 'en',
};

export type MeetingState = 'convened' | 'concluded' | 'cancelled';
export const MEETING = machine<MeetingState, 'conclude' | 'cancel'>({
  name: 'meeting',
  initial: 'convened',
  steps: { conclude: { from: ['convened'], to: 'concluded' }, cancel: { from: ['convened'], to: 'cancelled' } },
});
export type SittingState = 'planned' | 'open' | 'suspended' | 'closed' | 'cancelled';
export const SITTING = machine<SittingState, 'open' | 'suspend' | 'resume' | 'close' | 'cancel'>({
  name: 'sitting',
  initial: 'planned',
  steps: {
    open: { from: ['planned'], to: 'open' },
    suspend: { from: ['open'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'open' },
    close: { from: ['open', 'suspended'], to: 'closed' },
    cancel: { from: ['planned'], to: 'cancelled' },
  },
});

/** The sitting that a page or a screen speaks of: the one under way, or the next one planned, or the last one that was. */
export const sittingNow = <S extends Pick<SittingView, 'number' | 'state'>>(sittings: readonly S[]): S | null => {
  const ordered = [...sittings].sort((a, b) => a.number - b.number);
  return ordered.find((s) => s.state === 'open' || s.state === 'suspended') ?? ordered.find((s) => s.state === 'planned') ?? ordered.filter((s) => s.state === 'closed').at(-1) ?? null;
};

/** How many members are there, of how many, and how many it takes. */
export interface Quorum {
  present: number;
  members: number;
  toOpen: number;
  toDecide: number;
}

/** Words are SHA-256 in hex; names of bodies are official and stand as they are. Times: ISO 8601, UTC. */
export interface MeetingsEntries {
  'body.constituted': { body: string; kind: BodyKind; parent: string | null; chair: string | null; open: BodyOpen; en: string; fr: string; rules: BodyRules };
  'body.rules-set': { body: string; version: number; en: string; fr: string; rules: BodyRules };
  /** In the plenary: that something moved, so that lists are read anew; not what the meeting is about. */
  'meetings.moved': { ids: string[]; stage: SittingState | MeetingState };
  'meeting.convened': { meeting: string; body: string; title: string; count: number; from: string; until: string; zone: string };
  /** Convened without a sitting: its date is to be found. */
  'meeting.announced': { meeting: string; body: string; title: string; zone: string };
  'meeting.concluded': { meeting: string };
  'meeting.cancelled': { meeting: string; reason: string };
  'sitting.planned': { sitting: string; number: number; from: string; until: string };
  'sitting.opened': { sitting: string; number: number; rules: number } & Quorum;
  'sitting.suspended': { sitting: string; number: number; until: string | null };
  'sitting.resumed': { sitting: string; number: number };
  'sitting.closed': { sitting: string; number: number };
  'sitting.cancelled': { sitting: string; number: number };
  'gavel.passed': { meeting: string; party: string };
  'gavel.taken-back': { meeting: string; party: string };
}

export interface BodyView {
  id: string;
  kind: BodyKind;
  names: Both;
  /** The body to which it reports; null: the Network itself. */
  parent: string | null;
  /** Who presides; null: whoever chairs the Network. */
  chair: string | null;
  open: BodyOpen;
  /** In force for what opens next. */
  rules: BodyRules & { version: number };
}
export interface MeetingView {
  id: string;
  body: { id: string; names: Both; kind: BodyKind; open: BodyOpen };
  state: MeetingState;
  title: Both;
  place: Both;
  /** IANA zone of the place. */
  zone: string;
  hybrid: boolean;
  /** Who presides by right; null: whoever chairs the Network. */
  chair: string | null;
  /** Who presides in its stead; null: nobody. */
  acting: string | null;
  convened: Mark;
  cancelled: { text: string; lang: Lang } | null;
}
export interface SittingView {
  id: string;
  number: number;
  state: SittingState;
  /** As planned. */
  from: string;
  until: string;
  opened: string | null;
  /** Since when, while it is suspended. */
  suspended: string | null;
  /** Until when, as the chair said; null where it did not. */
  resumes: string | null;
  closed: string | null;
  /** Numbers of its first and last entry in the meeting's channel. */
  first: number | null;
  last: number | null;
  /** Stamped when it opened. */
  rules: (BodyRules & { version: number }) | null;
  /** As last counted, by an act of presence or at the opening. */
  counted: Quorum | null;
}
export interface MeetingsViews {
  body: BodyView;
  meeting: MeetingView;
  sitting: SittingView;
}
/** GET /api/meetings: what the reader's party may read, what comes next first. */
export interface MeetingRow {
  id: string;
  body: { id: string; names: Both };
  state: MeetingState;
  title: Both;
  place: Both;
  zone: string;
  hybrid: boolean;
  /** None: its date is to be found. */
  sittings: { id: string; number: number; state: SittingState; from: string; until: string }[];
}

/** GET /api/meetings/attendance?state=NOR: a sitting that rose while the state had a seat in the meeting, the latest first; `mode`: how it was there, null: it was not. */
export interface AttendanceRow {
  sitting: string;
  meeting: string;
  title: Both;
  number: number;
  zone: string;
  opened: string;
  mode: PresentIn | null;
}
