// Which of our warnings are errors of IATI's own ruleset for 2.03: a record with one of them is not published as ours (decision 021). Not here: finding them (iati/rules.ts).
import type { Activity } from '../../contract/activity.js';
import type { Problem } from '../iati/problem.js';
import { checkRules } from '../iati/rules.js';

/** The others are this Network's own observations, or the standard's code lists, which its ruleset does not ask about. */
const ERRORS = new Set(
  ['start-missing', 'sector-missing', 'sector-partly', 'party-unnamed', 'recipient-twice', 'updated-future', 'planned-order', 'actual-order', 'actual-future', 'budget-length', 'ref-characters',
    'sum-recipient', 'sum-sector', 'share-missing', 'share-range', 'language-missing', 'currency-missing', 'own-unnamed', 'significance-missing', 'transaction-future', 'value-date-future',
    'period-order'].map((code) => `iati.rule.${code}`),
);
/** A space in an identifier is a nuisance; these are an error. */
const isError = (p: Problem, a: Activity): boolean => ERRORS.has(p.code) || (p.code === 'iati.rule.identifier-characters' && /[/&|?]/.test(a.identifier));

/** What IATI's ruleset would say against the record on a day (YYYY-MM-DD); nothing when it may be published. */
export const rulesetErrors = (activity: Activity, today: string): Problem[] => checkRules(activity, today).filter((p) => isError(p, activity));
