// What the inbox answers. Pure types. Not here: the desk and its levels (notices.ts), who hears of what (notices.rules.ts).
import type { EntryView } from './packet.js';
import type { Title } from './notices.js';
import type { NoticeClass } from './notices.rules.js';
import type { ChannelKind } from './seats.js';

/** One thing that a person was told. `entry` is said with the record's own sentence; `due` (ISO 8601) is when time runs out. */
export interface NoticeLine {
  id: string;
  class: NoticeClass;
  entry: EntryView;
  due: string | null;
  at: string;
  /** Marked as read, or the object was read up to it. */
  read: boolean;
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
