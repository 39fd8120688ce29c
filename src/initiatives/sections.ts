// The sections of a record: which it has, and which two versions differ in. History, conflicts and source-owned fields speak in these. Not here: comparing item by item (iati/compare.ts).
import { isDeepStrictEqual } from 'node:util';
import type { Activity } from '../contract/activity.js';
import { SECTIONS, type Section } from '../contract/initiatives.views.js';

/** Which fields of the record each section is; SDG tags and what is left (`other`) are told apart by `part`. */
export const SECTION_FIELDS: Readonly<Record<Exclude<Section, 'other' | 'sdgs'>, readonly (keyof Activity)[]>> = {
  title: ['title'], descriptions: ['descriptions'], partners: ['participatingOrgs', 'reportingOrg'], countries: ['countries'], regions: ['regions'], locations: ['locations'],
  sectors: ['sectors'], contacts: ['contacts'], currency: ['defaultCurrency'], humanitarian: ['humanitarian', 'humanitarianScopes'], dates: ['dates'], status: ['status'],
  budgets: ['budgets'], disbursements: ['plannedDisbursements'], transactions: ['transactions'], results: ['results'], documents: ['documents'], related: ['relatedActivities'],
};
export const MODELLED = new Set<string>([...Object.values(SECTION_FIELDS).flat(), 'tags', 'identifier', 'lastUpdated']);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) ? value.every(isEmpty) : typeof value === 'object' && Object.values(value).every(isEmpty));

/** SDG tags are the network's section of their own; the other tags count as `other`. */
const part = (a: Activity, section: Section): unknown => {
  if (section === 'sdgs') return a.tags.filter((t) => ['2', '3'].includes(t.vocabulary));
  if (section === 'other') return [a.tags.filter((t) => !['2', '3'].includes(t.vocabulary)), Object.entries(a).filter(([k, v]) => !MODELLED.has(k) && !isEmpty(v)).sort(([x], [y]) => x.localeCompare(y))];
  return SECTION_FIELDS[section].map((k) => a[k]);
};
/** The sections that say anything: of an imported foreign record these come from its file and are read-only here. */
export const sectionsOf = (a: Activity): Section[] => SECTIONS.filter((s) => !isEmpty(part(a, s)));

/** The sections in which two versions differ. */
export const changedSections = (before: Activity, after: Activity): Section[] => SECTIONS.filter((s) => !isDeepStrictEqual(part(before, s), part(after, s)));
