// What the inbox answers. Pure types. Not here: the desk and its levels (notices.ts), who hears of what (notices.rules.ts).
import type { PersonFunction } from './members.codes.js';
import type { EntryView } from './packet.js';
import type { Title } from './notices.js';
import type { NoticeClass } from './notices.rules.js';
import type { ChannelKind } from './seats.js';

/** One thing that a person was told: an entry, said with the record's own sentence, or a deadline, said by the word `deadline.<kind>`; `due` (ISO 8601) is when time runs out. */
export interface NoticeLine {
  id: string;
  class: NoticeClass;
  entry: EntryView | null;
  deadline: { kind: string; facts: Record<string, string | number> } | null;
  due: string | null;
  at: string;
  /** Marked as read, or the object was read up to it. */
  read: boolean;
  /** That one's capital has seen it can be said to the secretariat, which may read it too. */
  acknowledgeable: boolean;
  /** It was said, or the secretariat telephoned. */
  acknowledged: { how: 'capital' | 'telephone'; person: string | null; at: string } | null;
}
/** Notices about one object, newest first, NOTICE_LINES_MAX at most. */
export interface InboxObject {
  channel: string;
  kind: ChannelKind;
  /** The party whose subject the channel is. */
  owner: string | null;
  title: Title;
  /** What a thread is about; null for anything else. */
  about: { channel: string; kind: ChannelKind; title: Title } | null;
  unread: number;
  lines: NoticeLine[];
}
/** GET /api/inbox: objects by their newest notice, newest first. `unread` counts all of them, UNREAD_MAX at most. */
export interface InboxView {
  objects: InboxObject[];
  unread: number;
}
/** GET /api/inbox/count. */
export interface InboxCount {
  unread: number;
}
/** How many lines of one object, and objects, are answered. */
export const NOTICE_LINES_MAX = 20;
export const INBOX_OBJECTS_MAX = 100;

/** How many mails are answered. */
export const OUTBOX_MAX = 200;
/** `waiting`, `sending`: on its way. `sent`: the mail server took it. `kept`: no mails leave this installation. `failed`: given up. Instants ISO 8601. */
export interface MailLine {
  id: string;
  kind: 'notice' | 'digest';
  state: 'waiting' | 'sending' | 'sent' | 'kept' | 'failed';
  made: string;
  sent: string | null;
  /** How often it was handed over. More than once and sent: it may have arrived twice, under one message id. */
  tries: number;
}
/** GET /api/outbox: one's own, newest first. `leaves`: mails leave this installation. */
export interface OwnMails {
  leaves: boolean;
  mails: (MailLine & { subject: string; text: string })[];
}
/** GET /api/secretariat/mails: everybody's, those that failed first. `problem`: the mail server's code. */
export interface MailsView {
  leaves: boolean;
  mails: (MailLine & { problem: string | null; name: string; party: string })[];
  counts: Partial<Record<MailLine['state'], number>>;
}

export const CADENCES = ['hourly', 'daily', 'never'] as const;
export type Cadence = (typeof CADENCES)[number];
export const NAMED_CADENCES = ['at-once', 'hourly', 'daily'] as const;
export const QUIETS = ['post', 'own', 'none'] as const;
/** What a person chose: of decisions and names (`named`), of what is new in what one watches or tracks; and when not to be disturbed, HH:MM on one's own clock. */
export interface NoticeSettings {
  named: (typeof NAMED_CADENCES)[number];
  watched: Cadence;
  tracked: Cadence;
  /** `post`: outside the hours of the post one serves at; `own`: from an hour until another; `none`: never. */
  quiet: (typeof QUIETS)[number];
  from: string;
  until: string;
}
/** GET /api/me/notices: what was chosen, or the usual; the post one serves at, null where none is known. */
export interface SettingsView extends NoticeSettings {
  post: { city: string; zone: string; opens: string; closes: string } | null;
}

/** GET /api/me/calendar: when one's feed was made and last read (ISO 8601); null: there is none, or nobody has read it. */
export interface CalendarView {
  made: string | null;
  read: string | null;
}
/** POST /api/me/calendar: the address, told this once. */
export interface CalendarAddress {
  address: string;
}

/** A state that was not reached: who may bind it, and its posts with their present hour (`open`: within their hours, Monday to Friday). */
export interface UnreachedParty {
  party: string;
  /** Its delegation's channel, where it is noted that it was reached. */
  delegation: string | null;
  holders: { name: string; function: PersonFunction; city: string | null }[];
  posts: { city: string; zone: string; opens: string; closes: string; open: boolean }[];
}
/** GET /api/secretariat/unreached[?channel=]: a call or an open deadline that has not reached all whom it concerns. `type`: of the entry, or the deadline's kind. */
export interface UnreachedCall {
  call: string;
  channel: string;
  kind: ChannelKind;
  title: Title;
  subject: InboxObject['about'];
  type: string;
  due: string | null;
  at: string;
  /** How many states it concerns. */
  concerned: number;
  parties: UnreachedParty[];
}
