// The money of several records added up by currency, joint funds counted once (procedures.md §3.14). Not here: what one record's money is (money.ts).
import type { CommittedView, CurrencyTotal } from '../contract/initiatives.views.js';
import { compare, larger, minus, sum } from './decimal.js';
import { grouped } from './grouped.js';
import type { Flow } from './money.js';

/** A record's money as the index keeps it. `parents` and `children` are identifiers of related records (IATI types 1 and 2). */
export interface MoneyRow {
  identifier: string;
  committed: CommittedView[];
  inflows: Flow[];
  outflows: Flow[];
  parents: string[];
  children: string[];
}

const smaller = (a: string, b: string): string => (compare(a, b) < 0 ? a : b);
const flowOf = (flows: readonly Flow[], other: string, currency: string): string =>
  flows.find((f) => f.other === other && f.currency === currency)?.amount ?? '0';

/** What `from` gave to `to`, as either of the two says; money that also came back the other way is taken off. */
const given = (from: MoneyRow, to: MoneyRow, currency: string): string => {
  const oneWay = (a: MoneyRow, b: MoneyRow) => larger(flowOf(a.outflows, b.identifier, currency), flowOf(b.inflows, a.identifier, currency));
  return larger('0', minus(oneWay(from, to), oneWay(to, from)));
};

/** The amount of each record less what it passed on for others of the selection: A gave B 100 and B committed 120, so B adds 20. */
const ownMoney = (rows: readonly MoneyRow[], amount: ReadonlyMap<string, string>, currency: string): Map<string, string> => {
  const byId = new Map(rows.map((r) => [r.identifier, r]));
  const givers = new Map(rows.map((r) => [r.identifier, new Set(r.inflows.map((f) => f.other))]));
  for (const r of rows) for (const f of r.outflows) givers.get(f.other)?.add(r.identifier);
  return new Map(rows.map((to) => {
    const mine = amount.get(to.identifier) ?? '0';
    const received = [...(givers.get(to.identifier) ?? [])].flatMap((id) => {
      const from = byId.get(id);
      return from ? [smaller(given(from, to, currency), larger('0', amount.get(id) ?? '0'))] : [];
    });
    return [to.identifier, compare(mine, '0') <= 0 ? mine : larger('0', minus(mine, sum(received)))];
  }));
};

/** Each record under at most one parent of the selection, whichever side states it. */
const families = (rows: readonly MoneyRow[]): Map<string, string[]> => {
  const ids = new Set(rows.map((r) => r.identifier));
  const parentOf = new Map<string, string>();
  const claim = (child: string, parent: string): void => {
    if (!ids.has(child) || !ids.has(parent) || parentOf.has(child) || child === parent) return;
    for (let at: string | undefined = parent; at !== undefined; at = parentOf.get(at)) if (at === child) return;
    parentOf.set(child, parent);
  };
  for (const r of rows) {
    for (const p of r.parents) claim(r.identifier, p);
    for (const c of r.children) claim(c, r.identifier);
  }
  return new Map([...grouped([...parentOf], ([, parent]) => parent)].map(([parent, pairs]) => [parent, pairs.map(([child]) => child)]));
};

const amountIn = (rows: readonly MoneyRow[], currency: string): string => {
  const amount = new Map(rows.map((r) => [r.identifier, r.committed.find((c) => c.currency === currency)?.amount ?? '0']));
  const own = ownMoney(rows, amount, currency);
  const children = families(rows);
  const below = new Set([...children.values()].flat());
  // A parent's money and its children's are the same money told twice: the larger of the two.
  const total = (id: string): string => {
    const under = (children.get(id) ?? []).map(total);
    return under.length ? larger(own.get(id)!, sum(under)) : own.get(id)!;
  };
  return sum(rows.filter((r) => !below.has(r.identifier)).map((r) => total(r.identifier)));
};

/** Totals by currency over a selection; never across currencies. */
export const countOnce = (rows: readonly MoneyRow[]): CurrencyTotal[] => {
  const all = grouped(rows.flatMap((r) => r.committed), (c) => c.currency);
  return [...all].map(([currency, of]) => ({
    currency,
    amount: amountIn(rows, currency),
    from: of.map((c) => c.from).sort()[0]!,
    to: of.map((c) => c.to).sort().at(-1)!,
    records: of.length,
  }));
};

/** Totals of two disjoint, unrelated selections as one. */
export const joined = (a: readonly CurrencyTotal[], b: readonly CurrencyTotal[]): CurrencyTotal[] =>
  [...grouped([...a, ...b], (t) => t.currency)].map(([currency, of]) => ({
    currency,
    amount: sum(of.map((t) => t.amount)),
    from: of.map((t) => t.from).sort()[0]!,
    to: of.map((t) => t.to).sort().at(-1)!,
    records: of.reduce((n, t) => n + t.records, 0),
  })).sort((x, y) => x.currency.localeCompare(y.currency));
