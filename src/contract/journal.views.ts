// The journal of a day (e29): the sittings that fall on it with what they are called for, and what was decided in those that closed. Interfaces, one table and pure choice only.
// Not here: reading it (meetings/journal), saying the lines (minutes.say.ts).
import type { ItemView } from './agenda.views.js';
import type { MeetingView, SittingView } from './meetings.views.js';
import type { LineKind, RecordLine } from './minutes.lines.js';
import type { LineTexts } from './minutes.say.js';
import type { Lang } from './words/words.js';

type Both = Record<Lang, string>;

/** Lines of a record that say what came of a matter; the others say how. */
const OUTCOMES: readonly LineKind[] = ['adopted', 'adopted-as', 'objected', 'deferred', 'vote', 'voided', 'fell', 'appeal-decided', 'motion-decided', 'motion-unopposed', 'forwarded', 'paper-decision', 'paper-motion-voted'];
/** What was decided, of the lines of a record. */
export const decidedIn = (lines: readonly RecordLine[]): RecordLine[] => lines.filter((l) => OUTCOMES.includes(l.is));

export type JournalItem = Pick<ItemView, 'number' | 'title' | 'state'>;
/** A sitting as the journal of a day prints it, with what its meeting is called. Instants are ISO 8601. */
export interface JournalSitting extends Pick<SittingView, 'id' | 'number' | 'state' | 'from' | 'until' | 'opened' | 'closed'>, Pick<MeetingView, 'title' | 'place' | 'zone' | 'hybrid'> {
  meeting: string;
  body: Both;
  /** Of one to come or under way: the agenda that is left, in its order. Of one that closed: what was taken up in it. */
  items: JournalItem[];
  /** What was decided, once the record is drawn up; null before. */
  decided: RecordLine[] | null;
  texts: LineTexts;
}
/** GET /api/meetings/journal?day=YYYY-MM-DD&zone=Europe/Oslo. */
export interface Journal {
  day: string;
  zone: string;
  /** In the order in which they begin. */
  sittings: JournalSitting[];
  /** The days next to it on which there is a sitting, in the same zone. */
  before: string | null;
  after: string | null;
}
