// What one person follows, and what of it is unread: the shapes of the desk's reads and writes. It is housekeeping of one reader and never an entry.
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { DESK_TOPICS, type DeskTopic } from './notices.views.js';
import { CADENCES, NAMED_CADENCES, QUIETS, type Cadence, type NoticeSettings } from './notices.reads.js';
import type { ChannelKind } from './seats.js';
import type { Lang } from './words/words.js';

/** `watch` and `track`: on the desk, and heard of at once; `normal`: only when one's own state is named; `mute`: never. */
export const LEVELS = ['watch', 'track', 'normal', 'mute'] as const;
export type Level = (typeof LEVELS)[number];

/** Counts stop here: a page shows “999+”. */
export const UNREAD_MAX = 1_000;

/** What has happened in a channel since this reader was there. */
export interface Attention {
  head: number;
  /** The last number read; for a channel never opened, the one before it began to concern the reader. */
  marker: number;
  /** Entries after the marker that are not the reader's own, UNREAD_MAX at most. */
  unread: number;
  /** Remarks after the marker that name the reader's party. */
  mentions: number;
  level: Level;
  /** When the last entry was made, ISO 8601. */
  lastAt: string;
}
/** A title in the languages there are: a thread's has one, an initiative's may have both, or neither (`any`: in some other language). */
export type Title = Partial<Record<Lang | 'any', string>>;
export interface DeskChannel extends Attention {
  channel: string;
  kind: ChannelKind;
  title: Title;
  /** What a thread is about; null for anything else. */
  about: { channel: string; kind: ChannelKind; title: Title } | null;
}
/** GET /api/desk: newest activity first, 200 at most. */
export interface Desk {
  channels: DeskChannel[];
  unread: number;
  mentions: number;
}
/** POST /api/desk/read: read up to this number. It never goes back. */
export class MarkRead {
  @IsUUID() channel!: string;
  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) seq!: number;
}
/** POST /api/desk/level. */
export class SetLevel {
  @IsUUID() channel!: string;
  @IsIn(LEVELS) level!: Level;
}

/** Why something waits for a state's own people. */
export const TODAY_KINDS = ['import-staged', 'import-running', 'credentials-review', 'credentials-ending', 'status-due', 'draft', 'candidate', 'silence', 'silence-consent', 'silence-record', 'silence-extension', 'silence-dispute', 'deadline'] as const;
export type TodayKind = (typeof TODAY_KINDS)[number];
/** One thing that waits: what it is, where it is done, and by when (ISO 8601; null: no deadline). */
export interface TodayItem {
  kind: TodayKind;
  /** The object: an import, an initiative, a delegation, an action. */
  id: string;
  title: Title;
  /** Whose it is. */
  party: string;
  due: string | null;
  /** What the sentence needs: counts, the status; of a deadline also what it is (`deadline.<kind>`) and the kind of its channel. */
  facts: Record<string, string | number>;
}
/** GET /api/today: soonest due first, then what has no deadline. `since`: the plenary's number this reader had read, and when it was entered. */
export interface TodayView {
  items: TodayItem[];
  since: { seq: number; at: string | null };
  /** The state in the chair and the zone of its capital post. */
  chair: { state: string; zone: string | null; city: string | null } | null;
}

/** POST /api/inbox/read: these notices, or all there are. */
export class ReadNotices {
  @IsOptional() @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) notices?: string[];
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
/** PUT /api/me/notices. Deadlines and calls are in no digest, so there is nothing to choose about them but the quiet hours. */
export class SetNotices implements NoticeSettings {
  @IsIn(NAMED_CADENCES) named!: NoticeSettings['named'];
  @IsIn(CADENCES) watched!: Cadence;
  @IsIn(CADENCES) tracked!: Cadence;
  @IsIn(QUIETS) quiet!: NoticeSettings['quiet'];
  @Matches(HOUR) from!: string;
  @Matches(HOUR) until!: string;
}

/** A call or a deadline that was told to one's delegation: the id of any of its people's notices. */
export class AcknowledgeNotice {
  @IsUUID() notice!: string;
}
/** What the delegation was reached about by telephone: `call` of GET /api/secretariat/unreached. */
export class ReachDelegation {
  @IsString() @Length(1, 200) call!: string;
}
/** Whom a delegation wants told where it is named about a subject: whoever serves at these posts, and these people. None of either: everybody again. */
export class RouteDesk {
  @IsIn(DESK_TOPICS) priority!: DeskTopic;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true }) posts!: string[];
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) people!: string[];
}

export const NOTICES_COMMANDS = {
  'notice.acknowledge': AcknowledgeNotice,
  'notice.reach': ReachDelegation,
  'desk.route': RouteDesk,
} as const;
