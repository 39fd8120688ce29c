// The rules of IATI that look at more than one element, as warnings: a record that breaks them is still a record.
// Source: the standard's ruleset for 2.03, and §3.14 for status and dates. Not here: the schema (mend.ts), duplicates in a file (read.ts).
import type { Activity, Text } from '../../contract/activity.js';
import { codeKey } from '../../contract/words/iati-codes.js';
import { checkMoney } from './rules-money.js';
import { checkShares } from './rules-shares.js';
import type { Problem, Warn } from './problem.js';

/** All warnings about a record on a day (YYYY-MM-DD); lines are 0, the reader fills them in. */
export function checkRules(activity: Activity, today: string): Problem[] {
  const problems: Problem[] = [];
  const warn: Warn = (code, path, params = {}) => { problems.push({ severity: 'warning', code: `iati.rule.${code}`, line: 0, path, params }); };
  checkIdentity(activity, warn);
  checkTexts(activity, warn);
  checkDates(activity, today, warn);
  checkParties(activity, warn);
  checkShares(activity, warn);
  checkMoney(activity, today, warn);
  return problems;
}

const UNWANTED = /[/&|?]/;
function checkIdentity(a: Activity, warn: Warn): void {
  if (/[/&|?\s]/.test(a.identifier)) warn('identifier-characters', 'iati-identifier');
  const refs = [a.reportingOrg.ref, ...a.otherIdentifiers.filter((o) => o.type === 'B1').map((o) => o.ref)].filter((ref) => ref !== '');
  if (!refs.some((ref) => a.identifier.startsWith(`${ref}-`))) warn('identifier-prefix', 'iati-identifier', { ref: a.reportingOrg.ref });
  if (a.reportingOrg.ref.trim() === '') warn('reporter-unnamed', 'reporting-org');
  if (UNWANTED.test(a.reportingOrg.ref)) warn('ref-characters', 'reporting-org', { ref: a.reportingOrg.ref });
  a.participatingOrgs.forEach((o, i) => { if (UNWANTED.test(o.ref ?? '')) warn('ref-characters', `participating-org[${i + 1}]`, { ref: o.ref! }); });
  if (!codeKey('status', a.status)) warn('code-unknown', 'activity-status', { value: a.status });
  if (!codeKey('organisation', a.reportingOrg.type)) warn('code-unknown', 'reporting-org', { value: a.reportingOrg.type });
}

const isEmpty = (text: Text): boolean => text.narratives.every((n) => n.text.trim() === '');
function checkTexts(a: Activity, warn: Warn): void {
  if (isEmpty(a.title)) warn('title-empty', 'title');
  if (a.descriptions.every(isEmpty)) warn('description-empty', 'description');
  const texts: [string, Text][] = [['title', a.title], ...a.descriptions.map((d, i): [string, Text] => [`description[${i + 1}]`, d])];
  if (a.lang === undefined) for (const [path, text] of texts) if (text.narratives.some((n) => n.lang === null)) warn('language-missing', path);
}

interface On { date: string; path: string }
/** The first date of each type, by day. */
function datesOf(a: Activity): Map<string, On> {
  const found = new Map<string, On>();
  a.dates.forEach((d, i) => { if (!found.has(d.type)) found.set(d.type, { date: d.date.slice(0, 10), path: `activity-date[${i + 1}]` }); });
  return found;
}

function checkDates(a: Activity, today: string, warn: Warn): void {
  const dates = datesOf(a);
  const [plannedStart, start, plannedEnd, end] = ['1', '2', '3', '4'].map((type) => dates.get(type));
  if (!plannedStart && !start) warn('start-missing', 'activity-date');
  if (plannedStart && plannedEnd && plannedStart.date > plannedEnd.date) warn('planned-order', plannedEnd.path, { start: plannedStart.date, end: plannedEnd.date });
  if (start && end && start.date > end.date) warn('actual-order', end.path, { start: start.date, end: end.date });
  for (const actual of [start, end]) if (actual && actual.date > today) warn('actual-future', actual.path, { date: actual.date });
  if (a.lastUpdated !== undefined && a.lastUpdated.slice(0, 10) > today) warn('updated-future', '', { date: a.lastUpdated.slice(0, 10) });
  a.dates.forEach((d, i) => { if (!codeKey('date', d.type)) warn('code-unknown', `activity-date[${i + 1}]`, { value: d.type }); });
  checkStatus(a.status, start, end, today, warn);
}

/** §3.14: the status is proved by its dates. */
function checkStatus(status: string, start: On | undefined, end: On | undefined, today: string, warn: Warn): void {
  if (status === '1' && start && start.date <= today) warn('status-started', start.path, { date: start.date });
  if (status === '2' && !start) warn('status-no-start', 'activity-status');
  if (status === '2' && end && end.date < today) warn('status-ended', end.path, { date: end.date });
  if ((status === '3' || status === '4') && !end) warn('status-no-end', 'activity-status');
}

function checkParties(a: Activity, warn: Warn): void {
  a.participatingOrgs.forEach((o, i) => {
    const path = `participating-org[${i + 1}]`;
    if (!o.ref && isEmpty(o)) warn('party-unnamed', path);
    if (!codeKey('role', o.role)) warn('code-unknown', path, { value: o.role });
  });
  a.otherIdentifiers.forEach((o, i) => { if (o.owner && !o.owner.ref && isEmpty(o.owner)) warn('party-unnamed', `other-identifier[${i + 1}]/owner-org`); });
}
