// Lays the parts of a form over the record: what the form shows is replaced, what it does not show (other languages, foreign attributes) stays.
// Not here: results (merge-results.ts), rules across parts (rules.ts).
import { withText, type Activity, type ActivityDate, type Contact, type MoneyOrg, type Narrative, type PlannedDisbursement, type Plain, type Text } from '../contract/activity.js';
import type * as form from '../contract/initiative-items.js';
import type { ReviseInitiative } from '../contract/initiatives.js';
import { refuse } from '../kernel/refusal.js';
import { alpha2 } from './places.js';

/** `base` is the record's default language, in which texts without a language stand. */
export const textOf = (before: Text | undefined, sent: form.Title | form.Prose | undefined, base: string | undefined): Text => {
  const put = (narratives: Narrative[], lang: 'en' | 'fr'): Narrative[] => {
    const text = sent?.[lang];
    return text === undefined ? narratives : withText(narratives, lang, text.trim(), base);
  };
  return { ...before, narratives: put(put(before?.narratives ?? [], 'en'), 'fr') };
};
const optional = (before: Text | undefined, sent: form.Title | form.Prose | undefined, base: string | undefined): Text | undefined => {
  const text = textOf(before, sent, base);
  return text.narratives.length ? text : undefined;
};
/** Without the keys that are undefined: a record compares and stores alike wherever it came from. */
export const defined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

/** The list as the form wants it, each item over the one it names with `at`. Refuses an `at` that the record does not have. */
export const laid = <T extends object, I extends form.Item>(before: readonly T[], sent: readonly I[], lay: (item: I, over: T | undefined) => T): T[] =>
  sent.map((item) => {
    if (item.at !== undefined && !before[item.at]) refuse('invalid', { why: 'refusal.initiative-no-such-item', at: item.at });
    return defined(lay(item, item.at === undefined ? undefined : before[item.at]));
  });

export const orgOf = (before: MoneyOrg | undefined, sent: form.MoneyParty | undefined, base: string | undefined): MoneyOrg | undefined =>
  sent && defined({ ...before, ...textOf(before, sent.name, base), ref: sent.ref || undefined, activityId: sent.activityId || undefined });

/** The whole list where one was sent; a line that says the same keeps what the form does not show. */
const plains = (before: readonly Plain[] = [], sent: readonly string[] | undefined): Plain[] =>
  sent === undefined ? [...before] : sent.map((text) => text.trim()).filter(Boolean).map((text) => before.find((b) => b.text === text) ?? { text });
/** A form knows one address; further ones stay. */
const addresses = (before: readonly Text[] = [], sent: form.Prose | undefined, base: string | undefined): Text[] => {
  const first = optional(before[0], sent, base);
  return [...(first ? [first] : []), ...before.slice(1)];
};
const contact = (sent: form.ContactItem, over: Contact | undefined, base: string | undefined): Contact => ({
  ...over,
  type: sent.type ?? over?.type,
  organisation: optional(over?.organisation, sent.organisation, base),
  department: optional(over?.department, sent.department, base),
  personName: optional(over?.personName, sent.person, base),
  jobTitle: optional(over?.jobTitle, sent.jobTitle, base),
  telephones: plains(over?.telephones, sent.telephones),
  emails: plains(over?.emails, sent.emails),
  websites: plains(over?.websites, sent.websites),
  addresses: addresses(over?.addresses, sent.address, base),
});
type Scope = Activity['humanitarianScopes'][number];
const scope = (sent: form.HumanitarianScopeItem, over: Scope | undefined, base: string | undefined): Scope => ({
  ...over, ...textOf(over, sent.name, base), type: sent.type, vocabulary: sent.vocabulary, vocabularyUri: sent.vocabularyUri || undefined, code: sent.code,
});
const location = (sent: form.LocationItem, over: Activity['locations'][number] | undefined, base: string | undefined): Activity['locations'][number] => ({
  ...over,
  ids: over?.ids ?? [],
  name: optional(over?.name, sent.name, base),
  administrative: sent.administrative.map((a) => ({ ...a })),
  exactness: sent.exactness,
  point: sent.latitude === undefined || sent.longitude === undefined ? undefined : { srsName: 'http://www.opengis.net/def/crs/EPSG/0/4326', pos: `${sent.latitude} ${sent.longitude}` },
});

/** One date of the record: set, moved or ('' ) taken away. */
export const withDate = (dates: readonly ActivityDate[], type: string, date: string | undefined): ActivityDate[] => {
  if (date === undefined) return [...dates];
  if (date === '') return dates.filter((d) => d.type !== type);
  const at = dates.findIndex((d) => d.type === type);
  if (at < 0) return [...dates, { type, date, narratives: [] }].sort((a, b) => a.type.localeCompare(b.type));
  return dates.map((d, i) => (i === at ? { ...d, date } : d));
};
const sdgTags = (tags: Activity['tags'], sdgs: readonly string[]): Activity['tags'] => [
  ...tags.filter((t) => !['2', '3'].includes(t.vocabulary)),
  ...sdgs.map((code) => {
    const vocabulary = code.includes('.') ? '3' : '2';
    return tags.find((t) => t.vocabulary === vocabulary && t.code === code) ?? { vocabulary, code, narratives: [] };
  }),
];

/** The sections that the form sent, laid over the record. */
export const revised = (a: Activity, p: ReviseInitiative): Activity => {
  const base = a.lang;
  return defined({
    ...a,
    title: p.title ? textOf(a.title, p.title, base) : a.title,
    descriptions: p.descriptions ? laid(a.descriptions, p.descriptions, (d, over) => ({ ...over, ...textOf(over, d.text, base), type: d.type })) : a.descriptions,
    participatingOrgs: p.partners
      ? laid(a.participatingOrgs, p.partners, (o, over) => ({ ...over, ...textOf(over, o.name, base), role: o.role, ref: o.ref || undefined, type: o.type, activityId: o.activityId || undefined }))
      : a.participatingOrgs,
    countries: p.countries
      ? laid(a.countries, p.countries, (c, over) => ({ narratives: [], ...over, code: alpha2(c.code) ?? refuse('invalid', { why: 'refusal.initiative-unknown-country', code: c.code }), percentage: c.percentage }))
      : a.countries,
    regions: p.regions ? laid(a.regions, p.regions, (r, over) => ({ narratives: [], ...over, code: r.code, vocabulary: r.vocabulary, percentage: r.percentage })) : a.regions,
    locations: p.locations ? laid(a.locations, p.locations, (l, over) => location(l, over, base)) : a.locations,
    sectors: p.sectors ? laid(a.sectors, p.sectors, (s, over) => ({ narratives: [], ...over, code: s.code, vocabulary: s.vocabulary, percentage: s.percentage })) : a.sectors,
    tags: p.sdgs ? sdgTags(a.tags, p.sdgs) : a.tags,
    contacts: p.contacts ? laid(a.contacts, p.contacts, (c, over) => defined(contact(c, over, base))) : a.contacts,
    defaultCurrency: p.currency ?? a.defaultCurrency,
    humanitarian: p.humanitarian ?? a.humanitarian,
    humanitarianScopes: p.humanitarianScopes ? laid(a.humanitarianScopes, p.humanitarianScopes, (s, over) => scope(s, over, base)) : a.humanitarianScopes,
    dates: withDate(withDate(a.dates, '1', p.plannedStart), '3', p.plannedEnd),
  });
};

/** A list with one item put in place (`at`), or added at its end. */
export const put = <T extends object, I extends form.Item>(before: readonly T[], sent: I, lay: (item: I, over: T | undefined) => T): T[] => {
  const [item] = laid(before, [sent], lay);
  return sent.at === undefined ? [...before, item!] : before.map((b, i) => (i === sent.at ? item! : b));
};
export const budgetOf = (sent: form.BudgetItem, over: Activity['budgets'][number] | undefined): Activity['budgets'][number] => ({
  ...over, type: sent.type, status: sent.status, start: sent.start, end: sent.end, value: { ...over?.value, ...sent.amount },
});
export const disbursementOf = (sent: form.DisbursementItem, over: PlannedDisbursement | undefined, base: string | undefined): PlannedDisbursement => ({
  ...over, type: sent.type, start: sent.start, end: sent.end, value: { ...over?.value, ...sent.amount },
  provider: orgOf(over?.provider, sent.provider, base),
  receiver: orgOf(over?.receiver, sent.receiver, base),
});
export const transactionOf = (sent: form.TransactionItem, over: Activity['transactions'][number] | undefined, base: string | undefined): Activity['transactions'][number] => ({
  sectors: [], aidTypes: [], ...over, type: sent.type, date: sent.date, value: { ...over?.value, ...sent.amount },
  description: optional(over?.description, sent.description, base),
  provider: orgOf(over?.provider, sent.provider, base),
  receiver: orgOf(over?.receiver, sent.receiver, base),
});
