// The rules about shares: percentages of countries, regions and sectors, and what they are shares of.
// Not here: amounts (rules-money.ts).
import type { Activity } from '../../contract/activity.js';
import { units } from './decimal.js';
import type { Warn } from './problem.js';

interface Share { code: string; path: string; percentage?: string | undefined }

/** Warns of shares that do not sum to 100 per vocabulary, lie outside 0–100, or are said on two levels at once. */
export function checkShares(a: Activity, warn: Warn): void {
  const sectors = a.sectors.map((s, i) => ({ ...s, path: `sector[${i + 1}]` }));
  const countries: Share[] = a.countries.map((c, i) => ({ code: c.code, percentage: c.percentage, path: `recipient-country[${i + 1}]` }));
  const regions = a.regions.map((r, i) => ({ ...r, path: `recipient-region[${i + 1}]` }));
  for (const [vocabulary, group] of groupBy(sectors, (s) => s.vocabulary ?? '1')) checkSum(group, 'sum-sector', vocabulary, warn);
  const byVocabulary = groupBy(regions, (r) => r.vocabulary ?? '1');
  if (byVocabulary.size === 0) checkSum(countries, 'sum-recipient', '', warn);
  for (const [vocabulary, group] of byVocabulary) checkSum([...countries, ...group], 'sum-recipient', vocabulary, warn);
  const capital: Share[] = a.capitalSpend === undefined ? [] : [{ code: '', path: 'capital-spend', percentage: a.capitalSpend }];
  for (const share of [...sectors, ...countries, ...regions, ...capital]) checkRange(share, warn);
  checkLevels(a, warn);
  checkNames(a, warn);
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const HUNDRED = 100n * 10n ** 12n;
const TOLERANCE = 10n ** 10n;

function checkSum(shares: Share[], code: string, vocabulary: string, warn: Warn): void {
  if (shares.length === 0 || (shares.length === 1 && shares[0]!.percentage === undefined)) return;
  const missing = shares.find((s) => s.percentage === undefined);
  if (missing) { warn('share-missing', missing.path, { code: missing.code }); return; }
  const sum = shares.reduce((total, s) => total + (units(s.percentage!) ?? 0n), 0n);
  const off = sum > HUNDRED ? sum - HUNDRED : HUNDRED - sum;
  if (off > TOLERANCE) warn(code, shares[0]!.path, { sum: (Number(sum / 10n ** 9n) / 1000).toString(), vocabulary });
}

function checkRange(share: Share, warn: Warn): void {
  const value = units(share.percentage ?? '0') ?? 0n;
  if (value < 0n || value > HUNDRED) warn('share-range', share.path, { value: share.percentage! });
}

function checkLevels(a: Activity, warn: Warn): void {
  const sectored = a.transactions.filter((t) => t.sectors.length > 0).length;
  if (a.sectors.length === 0 && sectored === 0) warn('sector-missing', 'sector');
  else if (sectored > 0 && sectored < a.transactions.length) warn('sector-partly', 'transaction');
  const placed = a.transactions.findIndex((t) => t.country ?? t.region);
  if (placed >= 0 && a.countries.length + a.regions.length > 0) warn('recipient-twice', `transaction[${placed + 1}]`);
}

function checkNames(a: Activity, warn: Warn): void {
  a.sectors.forEach((s, i) => { if ((s.vocabulary === '98' || s.vocabulary === '99') && s.narratives.length === 0) warn('own-unnamed', `sector[${i + 1}]`, { code: s.code }); });
  a.policyMarkers.forEach((m, i) => {
    if ((m.vocabulary ?? '1') === '1' && m.significance === undefined) warn('significance-missing', `policy-marker[${i + 1}]`, { code: m.code });
    if (m.vocabulary === '99' && m.narratives.length === 0) warn('own-unnamed', `policy-marker[${i + 1}]`, { code: m.code });
  });
}
