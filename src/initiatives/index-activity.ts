// What the catalogue knows of a record: the columns it filters, sorts, counts, maps and searches by, made from the redacted record only (decision 023),
// so that no search, count or map can tell what the protection withholds. Pure. Not here: writing it (store.ts).
import type { Activity } from '../contract/activity.js';
import { STATUSES, type CommittedView, type InitiativeStatus, type Mark } from '../contract/initiatives.views.js';
import { PRIORITY_VOCABULARY_URI, prioritiesOfSectors, withPriorities } from '../contract/priorities.js';
import { completeness } from './completeness.js';
import { fold } from './fold.js';
import { isKind } from './iati/kinds.js';
import { anyText, exactly, languagesOf } from './languages.js';
import { committed, inflows, outflows, type Flow } from './money.js';
import { alpha3, regionsOf } from './places.js';
import { namings } from './named.js';
import { isUnnamed, OPEN, redact, type Protection } from './redact.js';

/** Column names are those of the table `initiative`. */
export interface IndexColumns {
  title_en: string;
  title_fr: string;
  title_any: string;
  /** What a list in that language is sorted by: the title or what stands in for it, without case and accents. */
  sort_en: string;
  sort_fr: string;
  status: InitiativeStatus | null;
  planned_start: string | null;
  actual_start: string | null;
  planned_end: string | null;
  actual_end: string | null;
  starts: string | null;
  ends: string | null;
  priorities: string[];
  countries: string[];
  regions: string[];
  sectors: string[];
  sdgs: string[];
  partners: string[];
  partner_refs: string[];
  languages: string[];
  withheld: boolean;
  committed: CommittedView[];
  /** The same as columns side by side: what the catalogue adds up over thousands of rows. */
  currencies: string[];
  amounts: string[];
  valued_from: string[];
  valued_to: string[];
  inflows: Flow[];
  outflows: Flow[];
  parents: string[];
  children: string[];
  /** Identifiers of all records that this one names as family, or as giver or receiver of money. */
  links: string[];
  /** Identifiers of every activity that this record names, as whatever (named.ts): who asks which records name one finds it here. */
  names: string[];
  files: string[];
  marks: string;
  gaps: Mark[];
  text_en: string;
  text_fr: string;
  text_other: string;
}

/** A tsvector holds 1 MB; a record's words beyond this are not searched. */
const LONGEST = 200_000;
const once = (values: readonly (string | null | undefined)[]): string[] => [...new Set(values.filter((v): v is string => Boolean(v?.trim())).map((v) => v.trim()))].sort();
const dateOf = (a: Activity, type: string): string | null => {
  const date = a.dates.find((d) => d.type === type)?.date.slice(0, 10);
  return date && date.length === 10 && isKind('date', date) ? date : null;
};

/** Where it is at work: recipient countries, else those of its transactions. */
const countriesOf = (a: Activity): string[] => {
  const recipients = a.countries.length ? a.countries.map((c) => c.code) : a.transactions.flatMap((t) => (t.country ? [t.country.code] : []));
  return once(recipients.map(alpha3));
};
const sdgsOf = (a: Activity): string[] => {
  const codes = [...a.tags.filter((t) => ['2', '3'].includes(t.vocabulary)), ...a.sectors.filter((s) => ['7', '8'].includes(s.vocabulary ?? ''))].map((t) => t.code.trim());
  return once(codes.flatMap((c) => [c, c.split('.')[0]]));
};
/** DAC purpose codes of the record, or of its transactions where it has none (the standard allows either). */
const dacOf = (a: Activity): string[] => {
  const dac = (s: { vocabulary?: string; code: string }) => (s.vocabulary === undefined || s.vocabulary === '1' || s.vocabulary === '2' ? [s.code.trim()] : []);
  const own = a.sectors.flatMap(dac);
  return once(own.length ? own : a.transactions.flatMap((t) => t.sectors.flatMap(dac)));
};
const prioritiesOf = (a: Activity, tagged: readonly string[] | null): string[] => {
  if (tagged) return withPriorities(tagged);
  const own = [...a.tags, ...a.sectors].filter((t) => t.vocabularyUri === PRIORITY_VOCABULARY_URI).map((t) => t.code);
  return own.length ? withPriorities(own) : prioritiesOfSectors(dacOf(a));
};

/** All that a reader may search in one language. */
const textsIn = (a: Activity, pick: (t: { narratives: Activity['title']['narratives'] } | undefined) => string): string =>
  [
    a.title, ...a.descriptions, ...a.participatingOrgs, a.reportingOrg, ...a.countries, ...a.locations.flatMap((l) => [l.name, l.description]), ...a.sectors, ...a.tags,
    ...a.results.flatMap((r) => [r.title, r.description, ...r.indicators.map((i) => i.title)]), ...a.documents.map((d) => d.title),
  ].map(pick).filter(Boolean).join('\n').slice(0, LONGEST);

const FILE = /^\/api\/files\/([0-9a-f-]{36})$/;
const filesOf = (a: Activity): string[] => once(a.documents.map((d) => FILE.exec(d.url)?.[1]));

const money = (a: Activity): Pick<IndexColumns, 'committed' | 'currencies' | 'amounts' | 'valued_from' | 'valued_to'> => {
  const all = committed(a);
  return { committed: all, currencies: all.map((c) => c.currency), amounts: all.map((c) => c.amount), valued_from: all.map((c) => c.from), valued_to: all.map((c) => c.to) };
};
const titles = (a: Activity): Pick<IndexColumns, 'title_en' | 'title_fr' | 'title_any' | 'sort_en' | 'sort_fr'> => {
  const [en, fr, any] = [exactly(a.title, 'en', a.lang), exactly(a.title, 'fr', a.lang), anyText(a.title, a)];
  return { title_en: en, title_fr: fr, title_any: any, sort_en: fold(en || any), sort_fr: fold(fr || any) };
};
const links = (a: Activity): Pick<IndexColumns, 'inflows' | 'outflows' | 'parents' | 'children' | 'links'> => {
  const related = (type: string): string[] => once(a.relatedActivities.filter((r) => r.type === type).map((r) => r.ref));
  const found = { inflows: inflows(a), outflows: outflows(a), parents: related('1'), children: related('2') };
  return { ...found, links: once([...found.parents, ...found.children, ...[...found.inflows, ...found.outflows].map((f) => f.other)]) };
};

/** The columns of a record under its protection; `tagged`: the network's own priorities, null = from the sectors. */
export const indexActivity = (exact: Activity, protection: Protection = OPEN, tagged: readonly string[] | null = null): IndexColumns => {
  const a = redact(exact, protection);
  const countries = countriesOf(a);
  const [plannedStart, actualStart, plannedEnd, actualEnd] = ['1', '2', '3', '4'].map((type) => dateOf(a, type)) as [string | null, string | null, string | null, string | null];
  const other = languagesOf(a.title.narratives.concat(a.descriptions.flatMap((d) => d.narratives)), a.lang).filter((l) => l !== 'en' && l !== 'fr');
  return {
    ...titles(a),
    status: STATUSES[Number(a.status) - 1] ?? null,
    planned_start: plannedStart, actual_start: actualStart, planned_end: plannedEnd, actual_end: actualEnd,
    starts: actualStart ?? plannedStart, ends: actualEnd ?? plannedEnd,
    priorities: prioritiesOf(a, tagged), countries, regions: regionsOf(countries, a.regions), sectors: dacOf(a), sdgs: sdgsOf(a),
    partners: once(a.participatingOrgs.filter((o) => !isUnnamed(o)).map((o) => anyText(o, a) || o.ref)), partner_refs: once(a.participatingOrgs.map((o) => o.ref)),
    languages: languagesOf(a.title.narratives.concat(a.descriptions.flatMap((d) => d.narratives)), a.lang),
    withheld: protection.precision === 'none',
    ...money(a), ...links(a), names: once(namings(a).map((n) => n.identifier)), files: filesOf(a),
    ...completeness(exact),
    text_en: textsIn(a, (t) => exactly(t, 'en', a.lang)),
    text_fr: textsIn(a, (t) => exactly(t, 'fr', a.lang)),
    text_other: [exact.identifier, ...a.participatingOrgs.map((o) => o.ref ?? ''), ...other.map((l) => textsIn(a, (t) => exactly(t, l, a.lang))), textsIn(a, (t) => (languagesOf(t?.narratives ?? [], a.lang).length ? '' : anyText(t, a)))].join('\n').slice(0, LONGEST),
  };
};
