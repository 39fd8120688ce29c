// Whether two states of a record say the same, and where not, field by field: what the preview of an import and the history show.
// Not here: sentences; a change names its field and shows short texts of the record itself.
import type { Activity } from '../../contract/activity.js';
import { plainDecimal } from './decimal.js';

/** `path` names the part within the field (a language, a code), '' for the whole; null = was not there, or is no more. */
export interface FieldChange { field: string; path: string; before: string | null; after: string | null }

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Part = { [key: string]: Json };

const DECIMALS = new Set(['value', 'percentage', 'capitalSpend']);
/** When a publisher last touched a record says nothing about the record. */
const SILENT = new Set(['lastUpdated']);

/** One text for all spellings of the same record: keys sorted, lists in a fixed order, decimals plain. */
export const canonical = (activity: Activity): string => JSON.stringify(normal(activity as unknown as Part, ''));

function normal(value: Json | undefined, key: string): Json {
  if (Array.isArray(value)) return value.map((v) => normal(v, '')).map((v) => JSON.stringify(v)).sort().map((v) => JSON.parse(v) as Json);
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([k, v]) => !SILENT.has(k) && v !== undefined && !(Array.isArray(v) && v.length === 0));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, normal(v, k)]));
  }
  return typeof value === 'string' && DECIMALS.has(key) ? plainDecimal(value) : value ?? null;
}

/** What tells two members of a list apart, so that a change of one is shown as a change and not as one gone and one come. */
const KEYS: Record<string, (part: Part) => string> = {
  descriptions: (p) => text(p.type),
  dates: (p) => text(p.type),
  participatingOrgs: (p) => `${text(p.role)} ${text(p.ref) || firstText(p)}`,
  otherIdentifiers: (p) => `${text(p.type)} ${text(p.ref)}`,
  countries: (p) => text(p.code),
  regions: (p) => `${text(p.vocabulary)} ${text(p.code)}`,
  sectors: (p) => `${text(p.vocabulary) || '1'} ${text(p.code)}`,
  tags: (p) => `${text(p.vocabulary)} ${text(p.code)}`,
  policyMarkers: (p) => `${text(p.vocabulary) || '1'} ${text(p.code)}`,
  locations: (p) => text(p.ref) || JSON.stringify(p.name ?? ''),
  transactions: (p) => text(p.ref) || `${text(p.type)} ${text(p.date)}`,
  budgets: (p) => `${text(p.type)} ${text(p.start)} ${text(p.end)}`,
  plannedDisbursements: (p) => `${text(p.type)} ${text(p.start)} ${text(p.end)}`,
  documents: (p) => text(p.url),
  relatedActivities: (p) => text(p.ref),
  results: (p) => `${text(p.type)} ${JSON.stringify(p.title ?? '')}`,
};

/** The differences in the order of the fields of `after`; none exactly when the canonical forms are equal. */
export function diff(before: Activity, after: Activity): FieldChange[] {
  const [a, b] = [normal(before as unknown as Part, ''), normal(after as unknown as Part, '')] as [Part, Part];
  const order = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return order.flatMap((field) => {
    if (JSON.stringify(a[field]) === JSON.stringify(b[field])) return [];
    return field === 'title' ? ofTexts(field, a[field], b[field]) : ofField(field, a[field], b[field]);
  });
}

function ofField(field: string, before: Json | undefined, after: Json | undefined): FieldChange[] {
  if (!Array.isArray(before ?? []) || !Array.isArray(after ?? [])) return [change(field, '', before, after)];
  const [gone, come] = [without(before as Json[] | undefined, after as Json[] | undefined), without(after as Json[] | undefined, before as Json[] | undefined)];
  const keyOf = KEYS[field] ?? (() => '');
  const changes: FieldChange[] = [];
  for (const old of gone) {
    const key = keyOf(old as Part);
    const at = key === '' ? -1 : come.findIndex((c) => keyOf(c as Part) === key);
    changes.push(change(field, key, old, at < 0 ? undefined : come.splice(at, 1)[0]));
  }
  return [...changes, ...come.map((c) => change(field, keyOf(c as Part), undefined, c))];
}

/** The members of one list that the other has not, counting equal ones. */
function without(list: Json[] = [], other: Json[] = []): Json[] {
  const left = new Map<string, number>();
  for (const item of other) left.set(JSON.stringify(item), (left.get(JSON.stringify(item)) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(JSON.stringify(item)) ?? 0;
    left.set(JSON.stringify(item), count - 1);
    return count <= 0;
  });
}

function ofTexts(field: string, before: Json | undefined, after: Json | undefined): FieldChange[] {
  const by = (value: Json | undefined) => new Map(((value as Part | undefined)?.narratives as Part[] | undefined ?? []).map((n) => [text(n.lang), n]));
  const [a, b] = [by(before), by(after)];
  const changes = [...new Set([...a.keys(), ...b.keys()])].filter((lang) => JSON.stringify(a.get(lang)) !== JSON.stringify(b.get(lang)))
    .map((lang) => change(field, lang, a.get(lang), b.get(lang)));
  return changes.length > 0 ? changes : [change(field, '', before, after)];
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const firstText = (part: Part): string => text((part.narratives as Part[] | undefined)?.[0]?.text);
const change = (field: string, path: string, before: Json | undefined, after: Json | undefined): FieldChange => ({ field, path, before: shortly(before), after: shortly(after) });

const LONGEST = 240;
function shortly(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  const said = leaves(value).join(' · ');
  return said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
}

function leaves(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (value !== null && typeof value === 'object') return Object.entries(value).filter(([k]) => k !== 'lang' && k !== 'extras').flatMap(([, v]) => leaves(v));
  return value === null || value === '' ? [] : [String(value)];
}
