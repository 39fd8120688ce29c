// Which sitting a page speaks of, and who presides: pure readings of views. Not here: drawing them.
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import type { TermView } from '@contract/members.views.js';

/** The one under way, or the next one planned, or the last one that was. */
export const sittingNow = <S extends SittingView>(sittings: readonly S[]): S | null => {
  const ordered = [...sittings].sort((a, b) => a.number - b.number);
  return ordered.find((s) => s.state === 'open' || s.state === 'suspended') ?? ordered.find((s) => s.state === 'planned') ?? ordered.filter((s) => s.state === 'closed').at(-1) ?? null;
};

/** The acting chair, or the body's own, or whoever chairs the Network. */
export const presiding = (m: MeetingView, terms: readonly TermView[]): string | null => m.acting ?? m.chair ?? terms.find((t) => t.stage === 'in-office')?.state ?? null;
