// The record as others may see it: places no more exact than allowed, partners withheld, and no text left that names them (§3.14, decision 023).
// Everything that leaves the owner's hands is made from this: the view, the index (search, facets, map, totals) and the export. Not here: who may ask for the exact one.
import type { Activity, Location, MoneyOrg, ParticipatingOrg, Text } from '../contract/activity.js';
import type { LocationPrecision, ProtectionReason } from '../contract/initiatives.views.js';
import { masked, mentions, type Hidden } from './masking.js';
import { alpha3, namesOfCountry } from './places.js';

/** What must not be seen of a record. Partners are kept by reference and names, so that a later revision or import cannot move them. */
export interface Protection {
  reason: ProtectionReason | null;
  precision: LocationPrecision;
  partners: { ref: string | null; names: string[] }[];
}
export const OPEN: Protection = { reason: null, precision: 'exact', partners: [] };

const isOpen = (p: Protection): boolean => p.precision === 'exact' && p.partners.length === 0;
/** People named in a record whose staff is in danger are nobody else's to know (decision 024). */
const hidesPeople = (p: Protection): boolean => p.reason === 'staff';
const said = (text: Text | undefined): string[] => (text?.narratives ?? []).map((n) => n.text.trim()).filter(Boolean);

/** The partners at these places of the list, as the protection keeps them. */
export const withheldPartners = (partners: readonly ParticipatingOrg[], at: readonly number[]): Protection['partners'] =>
  at.map((i) => partners[i]!).map((p) => ({ ref: p.ref?.trim() || null, names: said(p) }));

/** Every name and reference that must not appear anywhere: of withheld partners, and of places finer than the precision. */
export const hiddenBy = (activity: Activity, p: Protection): Hidden => {
  const places = p.precision === 'exact' ? [] : activity.locations.flatMap((l) => [...said(l.name), ...said(l.description), ...l.ids.map((i) => i.code)]);
  const codes = [...activity.countries.map((c) => c.code), ...activity.transactions.flatMap((t) => (t.country ? [t.country.code] : []))];
  const countries = p.precision === 'none' ? codes.flatMap((c) => namesOfCountry(alpha3(c) ?? '')) : [];
  // A place that carries its country's own name hides nothing as long as the country is shown.
  const shown = p.precision === 'none' ? [] : codes.flatMap((c) => namesOfCountry(alpha3(c) ?? '')).map((n) => n.toLowerCase());
  return {
    names: [...p.partners.flatMap((w) => w.names), ...places.filter((n) => !shown.includes(n.toLowerCase())), ...countries],
    refs: p.partners.flatMap((w) => (w.ref ? [w.ref] : [])),
  };
};

/** Does this partner or party to a transaction stand among the withheld? By reference, by name, or by an activity of theirs. */
export const isWithheld = (org: MoneyOrg | ParticipatingOrg, p: Protection): boolean =>
  p.partners.some((w) => (w.ref !== null && (org.ref?.trim() === w.ref || org.activityId?.startsWith(w.ref))) || said(org).some((n) => w.names.includes(n)));

const UNNAMED: Text = { narratives: [{ lang: 'en', text: 'Name withheld' }, { lang: 'fr', text: 'Nom non communiqué' }] };
/** Is this what stands in for a withheld partner? */
export const isUnnamed = (org: Text): boolean => org.narratives[0]?.text === UNNAMED.narratives[0]!.text;
const unnamed = <T extends MoneyOrg | ParticipatingOrg>(org: T, p: Protection): T => {
  if (!isWithheld(org, p)) return org;
  const { ref: _ref, activityId: _activity, ...rest } = org;
  return { ...rest, ...UNNAMED } as T;
};

const LEVEL: Readonly<Record<LocationPrecision, number>> = { exact: 5, admin2: 2, admin1: 1, country: -1, none: -1 };
/** Administrative areas down to the level allowed, nothing else of the place; a place without such an area is not shown at all. */
const coarse = (locations: readonly Location[], precision: LocationPrecision): Location[] => {
  if (precision === 'exact') return [...locations];
  const areas = locations.map((l) => l.administrative.filter((a) => a.level !== undefined && Number(a.level) <= LEVEL[precision]).map(({ code, vocabulary, level }) => ({ code, vocabulary, level })));
  const kept = new Map(areas.filter((a) => a.length).map((a) => [JSON.stringify(a), a]));
  return [...kept.values()].map((administrative) => ({ ids: [], administrative, exactness: '2' }));
};

/** No country, no region: 998 is the DAC's "developing countries, unspecified", which is the truth about a place withheld. */
const nowhere = (a: Activity): Activity => ({
  ...a,
  countries: [],
  regions: [{ vocabulary: '1', code: '998', narratives: [] }],
  countryBudgetItems: undefined,
  humanitarianScopes: [],
  transactions: a.transactions.map(({ country: _country, region: _region, ...t }) => t),
});

const apart = <T>(items: readonly T[], hidden: Hidden): T[] => items.filter((d) => !mentions(d, hidden));
/** Documents and related records that name what is hidden are left out: a masked address leads nowhere. */
const withoutNaming = (a: Activity, p: Protection, hidden: Hidden): Activity => ({
  ...a,
  documents: apart(a.documents, hidden),
  relatedActivities: apart(a.relatedActivities, hidden),
  otherIdentifiers: apart(a.otherIdentifiers, hidden),
  contacts: hidesPeople(p) ? [] : apart(a.contacts, hidden).map((c) => (p.precision === 'exact' ? c : { ...c, addresses: [] })),
  legacyData: [],
  results: a.results.map((r) => ({
    ...r,
    documents: apart(r.documents, hidden),
    indicators: r.indicators.map((i) => ({ ...i, documents: apart(i.documents, hidden) })),
  })),
});

/** The record without what its protection withholds; the very same object where nothing is. Pure. */
export const redact = (activity: Activity, p: Protection): Activity => {
  if (isOpen(p)) return hidesPeople(p) && activity.contacts.length ? { ...activity, contacts: [] } : activity;
  const hidden = hiddenBy(activity, p);
  const placed: Activity = { ...activity, locations: coarse(activity.locations, p.precision) };
  const named: Activity = {
    ...placed,
    participatingOrgs: placed.participatingOrgs.map((o) => unnamed(o, p)),
    transactions: placed.transactions.map((t) => ({
      ...t,
      ...(t.provider ? { provider: unnamed(t.provider, p) } : {}),
      ...(t.receiver ? { receiver: unnamed(t.receiver, p) } : {}),
    })),
    plannedDisbursements: placed.plannedDisbursements.map((d) => ({
      ...d,
      ...(d.provider ? { provider: unnamed(d.provider, p) } : {}),
      ...(d.receiver ? { receiver: unnamed(d.receiver, p) } : {}),
    })),
  };
  const free = withoutNaming(p.precision === 'none' ? nowhere(named) : named, p, hidden);
  return { ...masked(free, hidden, p.precision !== 'exact'), identifier: activity.identifier, reportingOrg: activity.reportingOrg };
};
