// What is said and shown of the record of a sitting (§3.12): its lifecycle, minutes of each item with their revisions, corrections by delegations, corrigenda. Interfaces and tables only.
// Not here: payloads (minutes.ts), what is made of the entries (minutes.lines.ts), action points (follow-ups.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

type Both = Record<Lang, string>;

/** Days in which delegations may ask for corrections, from the circulation on. */
export const CORRECTION_DAYS = 7;
export const MINUTES_MAX = 20_000;
export const CORRECTION_MAX = 4_000;

/**
 * While the sitting lasts there is none: it is being made of what is told. `draft`: drawn up from the entries. `editing`: the secretariat writes the minutes. `circulated`: delegations may ask
 * for corrections. `settling`: the time for that is over, and some are still to be decided. `corrected`: final, with corrigenda behind it.
 */
export type RecordState = 'draft' | 'editing' | 'circulated' | 'settling' | 'final' | 'corrected';
export const RECORD = machine<RecordState, 'edit' | 'circulate' | 'end-corrections' | 'finalise' | 'correct'>({
  name: 'record',
  initial: 'draft',
  steps: {
    edit: { from: ['draft'], to: 'editing' },
    circulate: { from: ['draft', 'editing'], to: 'circulated' },
    'end-corrections': { from: ['circulated'], to: 'settling' },
    finalise: { from: ['settling'], to: 'final' },
    correct: { from: ['final', 'corrected'], to: 'corrected' },
  },
});
/** The minutes are written while these last: what is circulated stands still until everybody has had the time to read it. */
export const WRITTEN: readonly RecordState[] = ['editing', 'settling'];
export const FINAL: readonly RecordState[] = ['final', 'corrected'];

export type CorrectionState = 'asked' | 'accepted' | 'declined' | 'withdrawn';
export const CORRECTION = machine<CorrectionState, 'accept' | 'decline' | 'withdraw'>({
  name: 'correction',
  initial: 'asked',
  steps: { accept: { from: ['asked'], to: 'accepted' }, decline: { from: ['asked'], to: 'declined' }, withdraw: { from: ['asked'], to: 'withdrawn' } },
});

/** Words are SHA-256 in hex; instants ISO 8601. A record has the id of its sitting. */
export interface MinutesEntries {
  /** `hash`: SHA-256 of the lines as JSON, which anybody can make again from the entries. */
  'record.drawn-up': { sitting: string; number: number; lines: number; hash: string };
  'record.taken-up': { sitting: string; number: number };
  /** `hash`: of the lines as they go out, with what was done by hand and settled since they were drawn up. */
  'record.circulated': { sitting: string; number: number; until: string; hash: string };
  /** `open`: corrections that are still to be decided. */
  'record.corrections-ended': { sitting: string; number: number; open: number };
  'record.finalised': { sitting: string; number: number };
  'record.corrected': { sitting: string; number: number; corrigendum: number; item: string | null; text: string };
  'minutes.written': { minutes: string; sitting: string; item: string | null; revision: number; text: string };
  /** The words of revision `from` once more, as a revision of their own. */
  'minutes.restored': { minutes: string; sitting: string; item: string | null; revision: number; from: number; text: string };
  'correction.asked': { correction: string; sitting: string; party: string; about: string; text: string };
  'correction.accepted': { correction: string; party: string };
  'correction.declined': { correction: string; party: string; reason: string };
  'correction.withdrawn': { correction: string; party: string };
}

export interface RecordView {
  id: string;
  state: RecordState;
  drawn: string;
  /** How many lines were made of the entries, and their hash; the lines themselves are read by GET /api/sittings/:id/record. */
  lines: number;
  hash: string;
  circulated: Mark | null;
  /** Until when corrections may be asked for. */
  until: string | null;
  final: string | null;
  corrigenda: { number: number; item: string | null; text: Both; at: string }[];
}
/** The minutes of an item in a sitting, as they read now; of none: of the sitting as a whole. Earlier revisions are read by GET /api/minutes/:id/revisions. */
export interface MinutesView {
  id: string;
  sitting: string;
  item: string | null;
  revision: number;
  text: Both;
  by: Mark;
}
export interface CorrectionView {
  id: string;
  sitting: string;
  /** The statement or vote it is about: `speaker:…` or `vote:…`. */
  about: string;
  state: CorrectionState;
  text: string;
  lang: Lang;
  asked: Mark;
  decided: (Mark & { reason: { text: string; lang: Lang } | null }) | null;
}
export interface MinutesViews {
  record: RecordView;
  minutes: MinutesView;
  correction: CorrectionView;
}
/** GET /api/minutes/:id/revisions, the latest first. `restored`: the revision whose words these are once more. */
export interface MinutesRevision {
  revision: number;
  text: Both;
  by: Mark;
  restored: number | null;
}
