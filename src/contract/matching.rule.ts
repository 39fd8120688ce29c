// Which need and which offer fit (§3.10): priority, country or region, kind, period, amount, language. Pure; what somebody leaves open fits everything and says nothing for it.
// Not here: whom a pair is suggested to, and to whom not again (src/commitments/matching).
import { MATCH_REASONS, type MatchReason, type NeedContent, type NeedKind } from './matching.views.js';

/** What the rule asks of either side. `within`: the regions in which its countries and its regions lie, these included (M49). */
export type Fitting = Pick<NeedContent, 'side' | 'kinds' | 'priorities' | 'countries' | 'regions' | 'from' | 'until' | 'amount' | 'langs'> & { owner: string; within: readonly string[] };
export interface Fit {
  score: number;
  reasons: MatchReason[];
}

const WEIGHTS: Readonly<Record<MatchReason, number>> = { kind: 2, priority: 3, place: 3, amount: 2, 'amount-part': 1, period: 1, language: 1 };
/** From this weight on a pair is suggested: of one kind, and something else that both have said. */
const SUGGESTED_FROM = 3;
/** Work that is done in a language. */
const SPOKEN: readonly NeedKind[] = ['expertise', 'training', 'translation'];

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
/** True: both say it and agree; false: both say it and do not; null: one of them leaves it open. */
type Answer = boolean | null;
const alike = (a: readonly string[], b: readonly string[]): Answer => (a.length && b.length ? shares(a, b) : null);

const samePlace = (a: Fitting, b: Fitting): Answer => {
  if (!(a.countries.length + a.regions.length) || !(b.countries.length + b.regions.length)) return null;
  // A country lies in a region that the other names; two countries of one region are still two.
  return shares(a.countries, b.countries) || shares(a.regions, b.within) || shares(b.regions, a.within);
};
const sameTime = (a: Fitting, b: Fitting): Answer => {
  const says = (x: Fitting): boolean => x.from !== null || x.until !== null;
  if (!says(a) || !says(b)) return null;
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
};
const enough = (need: Fitting, offer: Fitting): MatchReason | null => {
  if (!need.amount || !offer.amount || need.amount.currency !== offer.amount.currency) return null;
  return Number(offer.amount.value) >= Number(need.amount.value) ? 'amount' : 'amount-part';
};

/** Whether the two fit, and why; null where they do not, or where too little says that they do. The two may come in either order. */
export const fitOf = (one: Fitting, other: Fitting): Fit | null => {
  if (one.side === other.side || one.owner === other.owner) return null;
  const [need, offer] = one.side === 'need' ? [one, other] : [other, one];
  const kinds = need.kinds.filter((k) => offer.kinds.includes(k));
  const isSpoken = kinds.length > 0 && kinds.every((k) => SPOKEN.includes(k));
  const answers: readonly (readonly [MatchReason, Answer, boolean])[] = [
    ['kind', kinds.length > 0, true], ['priority', alike(need.priorities, offer.priorities), true], ['place', samePlace(need, offer), true], ['period', sameTime(need, offer), true],
    ['language', alike(need.langs, offer.langs), isSpoken],
  ];
  if (answers.some(([, answer, decides]) => answer === false && decides)) return null;
  const money = kinds.includes('funds') ? enough(need, offer) : null;
  const said = new Set<MatchReason>([...answers.filter(([, answer]) => answer).map(([r]) => r), ...(money ? [money] : [])]);
  const reasons = MATCH_REASONS.filter((r) => said.has(r));
  const score = reasons.reduce((n, r) => n + WEIGHTS[r], 0);
  return score >= SUGGESTED_FROM ? { score, reasons } : null;
};
