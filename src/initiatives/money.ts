// What a record's money comes to: committed amounts by currency, and the flows between records that must be counted once.
// Not here: adding several records up (count-once.ts), decimal arithmetic (decimal.ts).
import type { Activity, Money } from '../contract/activity.js';
import type { CommittedView } from '../contract/initiatives.views.js';
import { compare, isDecimal, larger, sum } from './decimal.js';
import { grouped } from './grouped.js';

/** Money that came from, or went to, another record, by currency. */
export interface Flow { other: string; currency: string; amount: string }
interface Sum { currency: string; value: string; date: string }

const worth = (activity: Activity, money: Money): Sum[] => {
  const currency = (money.currency ?? activity.defaultCurrency ?? '').toUpperCase();
  return currency && isDecimal(money.value) && money.valueDate ? [{ currency, value: money.value, date: money.valueDate.slice(0, 10) }] : [];
};
const byCurrency = (sums: readonly Sum[], basis: CommittedView['basis']): CommittedView[] => {
  const groups = grouped(sums, (s) => s.currency);
  return [...groups].map(([currency, of]) => {
    const dates = of.map((s) => s.date).sort();
    return { currency, amount: sum(of.map((s) => s.value)), from: dates[0]!, to: dates.at(-1)!, basis };
  }).filter((c) => compare(c.amount, '0') !== 0).sort((a, b) => a.currency.localeCompare(b.currency));
};

/** A revised budget replaces the original ones of the periods it overlaps. */
const inForce = (activity: Activity): Activity['budgets'] => {
  const revised = activity.budgets.filter((b) => b.type === '2');
  return activity.budgets.filter((b) => b.type === '2' || !revised.some((r) => r.start <= b.end && b.start <= r.end));
};

/**
 * Outgoing commitments (transaction type 2) by currency; where the record has none, the budgets marked as committed (status 2).
 * An amount without currency or value date is not counted: it is a gap and not a guess.
 */
export const committed = (activity: Activity): CommittedView[] => {
  const commitments = activity.transactions.filter((t) => t.type === '2').flatMap((t) => worth(activity, t.value));
  if (commitments.length) return byCurrency(commitments, 'commitments');
  return byCurrency(inForce(activity).filter((b) => b.status === '2').flatMap((b) => worth(activity, b.value)), 'budgets');
};

const flows = (activity: Activity, types: readonly string[], other: (t: Activity['transactions'][number]) => string | undefined): Flow[] => {
  const all = activity.transactions.flatMap((t) => {
    const id = types.includes(t.type) ? other(t)?.trim() : undefined;
    return id && id !== activity.identifier ? worth(activity, t.value).map((w) => ({ other: id, currency: w.currency, amount: w.value, type: t.type })) : [];
  });
  return [...grouped(all, (f) => JSON.stringify([f.other, f.currency]))].map(([key, of]) => {
    const [id, currency] = JSON.parse(key) as [string, string];
    // A commitment and the payments under it are the same money: the larger of the two sums.
    const perType = [...grouped(of, (f) => f.type).values()].map((same) => sum(same.map((f) => f.amount)));
    return { other: id, currency, amount: perType.reduce(larger) };
  });
};
/** Money that other records gave to this one: incoming commitments (11) or funds (1) that name the provider's activity. */
export const inflows = (activity: Activity): Flow[] => flows(activity, ['1', '11'], (t) => t.provider?.activityId);
/** Money this record gave to others: commitments (2) or disbursements (3) that name the receiver's activity. */
export const outflows = (activity: Activity): Flow[] => flows(activity, ['2', '3'], (t) => t.receiver?.activityId);
