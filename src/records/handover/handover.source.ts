// What the hand-over file is made of: everything that a chair takes over, as it stands at one moment. Pure. Not here: reading it (handover.reader.ts), the sheet (handover-sheet.ts).
import type { ActionRow } from '../../contract/actions.views.js';
import type { Contact } from '../../contract/members.reads.js';
import type { MeetingRow } from '../../contract/meetings.views.js';
import type { TermStage } from '../../contract/members.views.js';
import type { Title } from '../../contract/notices.js';
import type { StateNames } from '../documents/names.js';

/** How far a text is: paragraphs that stand, agreed ones (also ad referendum), those in brackets. */
export interface Gauge {
  id: string;
  count: number;
  agreed: number;
  brackets: number;
}
export interface RunningSilence {
  symbol: string;
  title: Title;
  round: number;
  state: string;
  due: string;
}
export interface DueThen {
  channel: string;
  kind: string;
  due: string;
  /** Null: everybody who reads it. */
  parties: string[] | null;
}
export interface Owed {
  party: string;
  en: string;
  fr: string;
  /** YYYY-MM-DD. */
  due: string;
  state: string;
}
export interface HandoverSource extends StateNames {
  /** In office and to come, the earliest first. */
  terms: readonly { state: string; since: string; until: string; stage: TermStage }[];
  texts: readonly (ActionRow & { gauge: Gauge | null })[];
  silences: readonly RunningSilence[];
  due: readonly (DueThen & { title: Title })[];
  owed: readonly Owed[];
  meetings: readonly MeetingRow[];
  contacts: readonly Contact[];
  /** When it was read, ISO 8601. */
  at: string;
}
