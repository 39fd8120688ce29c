// Speaking time for a whole meeting: what was set, what was added, what is spent and left. Interfaces and one pure account, which the door and every screen ask. Not here: payloads (budgets.ts).
import type { SpeakerView } from './floor.views.js';
import type { Lang } from './words/words.js';

/** Of a delegation, of a group, or (neither) of every delegation that has none of its own. `seconds`: for the whole meeting. */
export interface BudgetView {
  id: string;
  party: string | null;
  group: string | null;
  seconds: number;
}
export interface TopUpView {
  id: string;
  party: string;
  seconds: number;
  reason: { text: string; lang: Lang };
  by: string;
  at: string;
}
export interface BudgetsViews {
  budget: BudgetView;
  'top-up': TopUpView;
}
export interface BudgetsEntries {
  'budget.set': { party: string | null; group: string | null; seconds: number };
  'budget.lifted': { party: string | null; group: string | null };
  /** `reason`: SHA-256 in hex; the words stand in the view. */
  'budget.topped-up': { party: string; seconds: number; reason: string };
}

type Spoken = Pick<SpeakerView, 'list' | 'party' | 'group' | 'speech' | 'clock'>;
export interface Account {
  /** What there is for the meeting, with what was added. */
  totalMs: number;
  spentMs: number;
  /** Below zero where somebody went over: nobody is cut. */
  leftMs: number;
}
/** Statements count, on behalf of a group for the group; replies, points of order and motions do not. */
const counts = (s: Spoken, party: string, group: string | null): boolean => s.list !== null && s.speech !== 'reply' && (group ? s.group === group : s.party === party && s.group === null);

/** The account of a delegation, or of a group that it speaks for; null where no time is set for it. `all`: the entries of the whole meeting. */
export const accountOf = (who: { party: string; group: string | null }, budgets: readonly BudgetView[], topUps: readonly TopUpView[], all: readonly Spoken[]): Account | null => {
  const { party, group } = who;
  const set = group ? budgets.find((b) => b.group === group) : (budgets.find((b) => b.party === party) ?? budgets.find((b) => b.party === null && b.group === null));
  if (!set) return null;
  const added = group ? 0 : topUps.reduce((sum, t) => sum + (t.party === party ? t.seconds : 0), 0);
  const spentMs = all.reduce((sum, s) => sum + (counts(s, party, group) ? s.clock.spokenMs : 0), 0);
  const totalMs = (set.seconds + added) * 1000;
  return { totalMs, spentMs, leftMs: totalMs - spentMs };
};
