// The linter of a protected record: free text that names what the protection withholds (§3.14). Not here: covering it (masking.ts), which is done in any case.
import type { Activity, PlannedDisbursement } from '../contract/activity.js';
import type { Section } from '../contract/initiatives.views.js';
import { mentions } from './masking.js';
import { hiddenBy, isWithheld, type Protection } from './redact.js';

const partyNames = ({ provider, receiver }: Pick<PlannedDisbursement, 'provider' | 'receiver'>, p: Protection): unknown => [provider, receiver].map((o) => (o && !isWithheld(o, p) ? o.narratives : undefined));
/** Free texts by section. Withheld partners' own names and the names of places are structure: the redaction takes those away. */
const freeTexts = (a: Activity, p: Protection): Partial<Record<Section, unknown>> => ({
  title: a.title,
  descriptions: a.descriptions,
  partners: a.participatingOrgs.filter((o) => !isWithheld(o, p)).map((o) => o.narratives),
  contacts: a.contacts,
  sectors: [a.sectors, a.tags],
  humanitarian: a.humanitarianScopes,
  disbursements: a.plannedDisbursements.map((d) => partyNames(d, p)),
  transactions: a.transactions.map((t) => [t.description, partyNames(t, p)]),
  results: a.results,
  documents: a.documents,
  other: [a.conditions, a.countryBudgetItems],
});

/** The sections whose free text names a withheld partner or a place finer than shown. */
export const namingSections = (a: Activity, p: Protection): Section[] => {
  const hidden = hiddenBy(a, p);
  return Object.entries(freeTexts(a, p)).filter(([, text]) => mentions(text, hidden)).map(([section]) => section as Section);
};
