// Who presides: a pure reading of views. Not here: drawing them.
import type { MeetingView } from '@contract/meetings.views.js';
import type { TermView } from '@contract/members.views.js';

/** The acting chair, or the body's own, or whoever chairs the Network. */
export const presiding = (m: MeetingView, terms: readonly TermView[]): string | null => m.acting ?? m.chair ?? terms.find((t) => t.stage === 'in-office')?.state ?? null;
