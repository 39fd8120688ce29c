// What silence procedures tell (§3.2): lifecycle, pure conditions, entries, views. Interfaces and tables only, so that every page may load it.
// Not here: payloads (silence.ts), the profile's rules (profile.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Breakers, ProfileRules } from './profile.views.js';
import type { Lang } from './words/words.js';

export const MODES = ['strict', 'collecting'] as const;
/** `strict`: the first objection ends the round. `collecting`: objections are held until the deadline, so that all of them are heard. */
export type SilenceMode = (typeof MODES)[number];

export type SilenceState = 'announced' | 'running' | 'adopted' | 'broken' | 'withdrawn' | 'void' | 'consultation' | 'reissued' | 'to-meeting' | 'abandoned';
/** `lapse`: the deadline passes and no objection is held; with one, the same instant is a `break`. */
export const SILENCE = machine<SilenceState, 'start' | 'object' | 'break' | 'lapse' | 'extend' | 'withdraw' | 'void' | 'consult' | 'reissue' | 'restart' | 'refer' | 'abandon'>({
  name: 'silence',
  initial: 'announced',
  steps: {
    start: { from: ['announced'], to: 'running' },
    object: { from: ['announced'], to: 'to-meeting' },
    break: { from: ['running'], to: 'broken' },
    lapse: { from: ['running'], to: 'adopted' },
    extend: { from: ['running'], to: 'running' },
    withdraw: { from: ['announced', 'running'], to: 'withdrawn' },
    void: { from: ['running'], to: 'void' },
    consult: { from: ['broken'], to: 'consultation' },
    reissue: { from: ['consultation'], to: 'reissued' },
    restart: { from: ['void'], to: 'reissued' },
    refer: { from: ['consultation'], to: 'to-meeting' },
    abandon: { from: ['consultation'], to: 'abandoned' },
  },
});

/** Of each member exactly one. `late`: it spoke when the deadline had passed; that breaks nothing and is kept. */
export const VOICES = ['silent', 'positive', 'broke', 'lifted', 'late'] as const;
export type Voice = (typeof VOICES)[number];
/** What the secretariat may record for a member from a note or a mail. */
export const RECORDABLE = ['break', 'lift', 'affirm'] as const;
export type Recordable = (typeof RECORDABLE)[number];
export type RecordState = 'recorded' | 'confirmed' | 'undisputed' | 'disputed' | 'upheld' | 'set-aside';

export interface Words {
  text: string;
  lang: Lang;
}
/** How a deadline was said: day and hour on the wall of a city. */
export interface Civil {
  date: string;
  time: string;
  zone: string;
  city: string;
}
/** For whom the deadline falls outside working hours, on a weekend or on a holiday, at its capital. */
export interface Warning {
  party: string;
  why: 'night' | 'weekend' | 'holiday';
  city: string;
  zone: string;
}

/** Facts of a voice; reasons and wordings are SHA-256 in hex. `was`: how the member stood; `reverses`: a colleague of the same member had spoken otherwise. */
interface VoiceFacts {
  silence: string;
  party: string;
  was: Voice;
  reverses: boolean;
}
export interface SilenceEntries {
  'silence.announced': { silence: string; round: number; symbol: string; mode: SilenceMode; hash: string; revision: number; starts: string; due: string; zone: string; urgent: boolean; meeting: boolean; profile: string; warned: string[]; was: string | null; changed: string[] | null };
  'silence.objected': { silence: string; party: string; reason: string };
  'silence.consented': { silence: string; party: string };
  'silence.started': { silence: string; hash: string; due: string; members: string[] };
  'silence.not-started': { silence: string; missing: string[] };
  'silence.broke': VoiceFacts & { mode: SilenceMode; paragraphs: string[]; reason: string | null; wording: string | null };
  'silence.lifted': VoiceFacts;
  'silence.affirmed': VoiceFacts;
  'silence.came-late': VoiceFacts & { paragraphs: string[]; reason: string | null; due: string };
  'silence.extension-asked': { silence: string; request: string; party: string; hours: number; reason: string };
  'silence.extended': { silence: string; request: string; party: string; due: string; was: string };
  'silence.extension-refused': { silence: string; request: string; party: string };
  'silence.extended-by-outage': { silence: string; since: string; until: string; due: string; was: string };
  'silence.clarification-asked': { silence: string; question: string; party: string; text: string };
  'silence.answered': { silence: string; question: string; text: string };
  'silence.withdrawn': { silence: string; reason: string };
  'silence.voided': { silence: string; concordance: boolean; reason: string };
  'silence.adopted': { silence: string; hash: string; symbol: string; members: number; positive: number };
  'silence.broken': { silence: string; parties: string[]; paragraphs: string[] };
  'silence.consultation-opened': { silence: string };
  'silence.referred': { silence: string };
  'silence.abandoned': { silence: string; reason: string };
  'silence.record-confirmed': { silence: string; record: string; party: string };
  'silence.record-disputed': { silence: string; record: string; party: string; reason: string };
  'silence.record-stood': { silence: string; record: string; party: string };
  'silence.record-decided': { silence: string; record: string; party: string; decision: 'upheld' | 'set-aside' };
  'silence.reached': { silence: string; party: string; how: string };
  'silence.reminded': { silence: string; parties: string[] };
}

/** Sentences that changed together, as they were and as they are; '' where there were none or are none any more. */
export interface SentenceChange {
  was: string;
  now: string;
}
/** A paragraph that differs from the words that were cleared before, by its number then and now: null where it is new, or gone. What stayed of it is not repeated. */
export interface ChangedParagraph extends Record<Lang, SentenceChange[]> {
  id: string;
  was: string | null;
  now: string | null;
}

/** Where a member stands. `seq` and `at`: the entry that says so. `behalf`: the secretariat recorded it. `objectedAt`: of an objection that is lifted since. */
export interface VoiceView {
  party: string;
  voice: Voice;
  /** Ids of the paragraphs objected to; empty: the whole text. */
  paragraphs: string[];
  reason: Words | null;
  wording: Words | null;
  at: string | null;
  seq: number | null;
  person: string | null;
  behalf: boolean;
  objectedAt: string | null;
  reverses: boolean;
}
export interface ExtensionView extends Mark {
  id: string;
  hours: number;
  reason: Words;
  state: 'asked' | 'granted' | 'refused' | 'moot';
  decided: Mark | null;
}
export interface QuestionView extends Mark {
  id: string;
  text: Words;
  answer: (Mark & { text: Words }) | null;
}
/** What the secretariat recorded for a member. Both versions stay: what was recorded and what stood before. */
export interface RecordView extends Mark {
  id: string;
  act: Recordable;
  evidence: { file: string; name: string; sha256: string };
  /** When the member's note came in, as the secretariat says. */
  received: string;
  state: RecordState;
  until: string;
  answer: (Mark & { reason: Words | null }) | null;
  decided: (Mark & { stands: boolean }) | null;
  before: Voice;
}
/** What all members know of voices that stand apart (§3.2, rule 3): by `number` how many, once it has been counted; `after`: nothing before the end, and then by name in `voices`. */
export interface ApartView {
  rule: Exclude<Breakers, 'named'>;
  told: { objections: number; positive: number; paragraphs: string[] } | null;
}
export interface SilenceView {
  action: string;
  round: number;
  symbol: string;
  state: SilenceState;
  mode: SilenceMode;
  meeting: boolean;
  /** Under 72 hours, by consent of the troika: why, who had to consent and who has. */
  urgent: { reason: Words; needs: string[]; given: (Mark & { party: string })[] } | null;
  profile: { id: string; name: string; rules: ProfileRules };
  hash: string;
  revision: number;
  paragraphs: { id: string; number: string }[];
  /** Of a joint statement that members had cleared and that was reopened: what they clear now, all else standing as cleared (§3.3). null: the round is on the whole text. */
  changes: ChangedParagraph[] | null;
  posted: { en: string; fr: string };
  announced: Mark;
  starts: string;
  started: string | null;
  due: string;
  /** As it was announced; another one than `due` after an extension. */
  firstDue: string;
  civil: Civil;
  /** Extensions that the chair has granted. */
  extensions: number;
  /** The outage that moved the deadline, once. */
  outage: { since: string; until: string } | null;
  warnings: Warning[];
  /** Members of whose country there is no list of holidays. */
  unlisted: string[];
  /** In protocol order by code. Where voices stand apart, all of them silent until they are told by name. */
  voices: VoiceView[];
  /** null: who objects is named at once. */
  apart: ApartView | null;
  requests: ExtensionView[];
  questions: QuestionView[];
  records: RecordView[];
  /** Why it was withdrawn, voided, abandoned, or sent to a meeting. */
  ended: { at: string; party: string | null; person: string | null; reason: Words | null } | null;
  /** Voided for a mere difference between the languages, so that it may restart with the time that was left. */
  concordance: boolean;
  /** The round before this one. */
  was: string | null;
  /** The number it was adopted under. */
  adoptedAs: string | null;
}
export interface SilenceViews {
  silence: SilenceView;
}

/** What a member may object to, by number: paragraphs of the text, or those alone that changed. */
export const inQuestion = (s: Pick<SilenceView, 'paragraphs' | 'changes'>): { id: string; number: string }[] => s.changes?.map((c) => ({ id: c.id, number: c.now ?? c.was! })) ?? s.paragraphs;
/** Objections that count at the deadline. */
export const objections = (voices: readonly Pick<VoiceView, 'voice' | 'party'>[]): string[] => voices.filter((v) => v.voice === 'broke').map((v) => v.party);
/** What the round would end in if nobody did anything more. */
export const endsIn = (s: Pick<SilenceView, 'voices' | 'apart'>): 'adopted' | 'broken' => (held(s) ? 'broken' : 'adopted');
/** How many objections all members know of. */
export const held = (s: Pick<SilenceView, 'voices' | 'apart'>): number => Math.max(objections(s.voices).length, s.apart?.told?.objections ?? 0);
/** Who objects is not, or not yet, for all members to read. */
export const untold = (s: Pick<SilenceView, 'apart' | 'state'>): boolean => s.apart !== null && !(s.apart.rule === 'after' && TOLD.includes(s.state));
/** Named afterwards: after these. */
const TOLD: readonly SilenceState[] = ['adopted', 'broken', 'consultation', 'reissued', 'to-meeting', 'abandoned'];

/** POST /api/silence/plan: what an announcement would mean, before it is made. `faults` are refusals by their words. */
export interface SilencePlan {
  /** What has changed since the text was cleared: what the round is on unless the whole is put anew. null where it never was. */
  changes: ChangedParagraph[] | null;
  due: string;
  starts: string;
  civil: Civil;
  was: 'exact' | 'gap' | 'overlap';
  faults: string[];
  warnings: Warning[];
  unlisted: string[];
  hash: string;
  revision: number;
  rules: ProfileRules;
  troika: string[];
}
/** A member whom the announcement has reached, and how; or not yet. GET /api/silence/:id/reach, for the secretariat and the chair. */
export interface ReachLine {
  party: string;
  at: string | null;
  /** `opened`: a holder of *bind* has read the action since. */
  how: 'opened' | 'telephone' | 'mail' | 'in-person' | null;
  /** Its focal point's post, and whether it is at work now. */
  zone: string | null;
  city: string | null;
  contact: string | null;
}
