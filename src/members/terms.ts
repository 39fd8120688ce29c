// The chair's terms as arithmetic: who is coming, in office, going at an instant (§3.13). Not here: appointing and the clock (chairs.commands.ts).
import type { TermStage } from '../contract/members.views.js';

export interface Term {
  id: string;
  state: string;
  since: Date;
  until: Date;
  stage: TermStage;
}

/** Where each term stands at an instant: it begins at its first minute and ends before its last; of those over, the latest is the outgoing one. */
export const stagesAt = (terms: readonly Term[], at: Date): Map<string, TermStage> => {
  const live = terms.filter((t) => t.stage !== 'cancelled');
  const over = live.filter((t) => t.until <= at).sort((a, b) => b.until.getTime() - a.until.getTime());
  const stage = (t: Term): TermStage => {
    if (t.stage === 'cancelled') return 'cancelled';
    if (at < t.since) return 'incoming';
    if (at < t.until) return 'in-office';
    return t.id === over[0]?.id ? 'outgoing' : 'past';
  };
  return new Map(terms.map((t) => [t.id, stage(t)]));
};

/** Whether two terms would share a minute. */
export const overlaps = (a: { since: Date; until: Date }, b: { since: Date; until: Date }): boolean => a.since < b.until && b.since < a.until;
