// The rules about amounts and periods: dates in order and not in the future, budgets of a year at most, a currency for each amount.
// Not here: totals. Negative amounts are legal and pass without a word.
import type { Activity, Money, MoneyOrg } from '../../contract/activity.js';
import { codeKey } from '../../contract/words/iati-codes.js';
import type { Warn } from './problem.js';

/** Warns about budgets, planned disbursements, transactions and the periods of indicators. */
export function checkMoney(a: Activity, today: string, warn: Warn): void {
  checkTransactions(a, today, warn);
  a.budgets.forEach((b, i) => {
    checkOrder(b.start, b.end, `budget[${i + 1}]`, warn);
    if (isLongerThanAYear(b.start, b.end)) warn('budget-length', `budget[${i + 1}]`, { start: b.start, end: b.end });
  });
  a.plannedDisbursements.forEach((p, i) => { if (p.end !== undefined) checkOrder(p.start, p.end, `planned-disbursement[${i + 1}]`, warn); });
  a.results.forEach((r, i) => r.indicators.forEach((n, j) => n.periods.forEach((p, k) => {
    checkOrder(p.start, p.end, `result[${i + 1}]/indicator[${j + 1}]/period[${k + 1}]`, warn);
  })));
  checkCurrency(a, warn);
}

function checkTransactions(a: Activity, today: string, warn: Warn): void {
  a.transactions.forEach((t, i) => {
    const path = `transaction[${i + 1}]`;
    if (t.date.slice(0, 10) > today) warn('transaction-future', `${path}/transaction-date`, { date: t.date.slice(0, 10) });
    if (t.value.valueDate.slice(0, 10) > today) warn('value-date-future', `${path}/value`, { date: t.value.valueDate.slice(0, 10) });
    if (!codeKey('transaction', t.type)) warn('code-unknown', `${path}/transaction-type`, { value: t.type });
    checkParty(t.provider, `${path}/provider-org`, warn);
    checkParty(t.receiver, `${path}/receiver-org`, warn);
  });
}

function checkParty(org: MoneyOrg | undefined, path: string, warn: Warn): void {
  if (!org) return;
  if (!org.ref && org.narratives.every((n) => n.text.trim() === '')) warn('party-unnamed', path);
  if (/[/&|?]/.test(org.ref ?? '')) warn('ref-characters', path, { ref: org.ref! });
}

function checkOrder(start: string, end: string, path: string, warn: Warn): void {
  if (start.slice(0, 10) > end.slice(0, 10)) warn('period-order', path, { start, end });
}

function isLongerThanAYear(start: string, end: string): boolean {
  const year = Number(start.slice(0, 4));
  return end.slice(0, 10) > `${String(year + 1).padStart(4, '0')}${start.slice(4, 10)}`;
}

function checkCurrency(a: Activity, warn: Warn): void {
  if (a.defaultCurrency) return;
  const amounts: [string, Money][] = [
    ...a.budgets.map((b, i): [string, Money] => [`budget[${i + 1}]/value`, b.value]),
    ...a.plannedDisbursements.map((p, i): [string, Money] => [`planned-disbursement[${i + 1}]/value`, p.value]),
    ...a.transactions.map((t, i): [string, Money] => [`transaction[${i + 1}]/value`, t.value]),
  ];
  const without = amounts.filter(([, money]) => !money.currency);
  if (without.length > 0) warn('currency-missing', without[0]![0], { count: String(without.length) });
}
