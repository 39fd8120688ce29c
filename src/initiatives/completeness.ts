// The seven marks of a record: what it says and what is still a gap. It counts what is there and invents nothing. Not here: whether it is true.
import type { Activity } from '../contract/activity.js';
import { MARKS, type Mark } from '../contract/initiatives.views.js';
import { exactly } from './languages.js';
import { isDecimal } from './decimal.js';

const speaks = (a: Activity, lang: string): boolean =>
  exactly(a.title, lang, a.lang) !== '' && a.descriptions.some((d) => exactly(d, lang, a.lang) !== '');
const dated = (a: Activity, ...types: string[]): boolean => a.dates.some((d) => types.includes(d.type) && d.date !== '');
const valued = (a: Activity, m: { value: string; currency?: string; valueDate: string }): boolean =>
  isDecimal(m.value) && Boolean(m.currency ?? a.defaultCurrency) && m.valueDate !== '';

const FILLED: Readonly<Record<Mark, (a: Activity) => boolean>> = {
  english: (a) => speaks(a, 'en'),
  french: (a) => speaks(a, 'fr'),
  dates: (a) => dated(a, '1', '2') && dated(a, '3', '4'),
  partners: (a) => a.participatingOrgs.some((o) => o.role === '1') && a.participatingOrgs.some((o) => o.role === '4'),
  places: (a) => a.countries.length + a.regions.length > 0 || a.transactions.some((t) => t.country ?? t.region),
  money: (a) => [...a.budgets, ...a.transactions].some((m) => valued(a, m.value)),
  results: (a) => a.results.some((r) => r.indicators.some((i) => i.periods.some((p) => p.targets.length + p.actuals.length > 0))),
};

/** One letter a mark (1 filled, 0 gap) and the gaps by name. Of the record itself, not of its redacted form: what is withheld is not missing. */
export const completeness = (activity: Activity): { marks: string; gaps: Mark[] } => {
  const gaps = MARKS.filter((m) => !FILLED[m](activity));
  return { marks: MARKS.map((m) => (gaps.includes(m) ? '0' : '1')).join(''), gaps };
};
