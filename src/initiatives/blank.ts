// A new record of our own: what is known at its first minute and nothing more. Not here: imported records.
import type { Activity } from '../contract/activity.js';
import type { DraftInitiative } from '../contract/initiatives.js';
import { textOf, withDate } from './merge.js';

/** Who reports: the reference of the state's reporting organisation and the state's names. */
export interface Reporter { ref: string; en: string; fr: string }

/** Status pipeline; the drafting state is its accountable partner until the record says otherwise. Texts carry their language; English is the default one. */
export const blankActivity = (identifier: string, reporter: Reporter, p: DraftInitiative, now: Date): Activity => {
  const narratives = [{ lang: 'en', text: reporter.en }, { lang: 'fr', text: reporter.fr }];
  return {
    identifier,
    lang: 'en',
    ...(p.currency ? { defaultCurrency: p.currency } : {}),
    lastUpdated: now.toISOString(),
    reportingOrg: { ref: reporter.ref, type: '10', narratives },
    title: textOf(undefined, p.title, 'en'),
    descriptions: p.description && (p.description.en || p.description.fr) ? [{ type: '1', ...textOf(undefined, p.description, 'en') }] : [],
    participatingOrgs: [{ role: '2', ref: reporter.ref, type: '10', narratives }],
    otherIdentifiers: [],
    status: '1',
    dates: withDate(withDate([], '1', p.plannedStart), '3', p.plannedEnd),
    contacts: [], countries: [], regions: [], locations: [], sectors: [], tags: [], humanitarianScopes: [], policyMarkers: [], defaultAidTypes: [],
    budgets: [], plannedDisbursements: [], transactions: [], documents: [], relatedActivities: [], legacyData: [], results: [],
  };
};
