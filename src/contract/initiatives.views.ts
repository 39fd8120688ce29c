// What is said about initiatives: lifecycles, entries, views, the answers of the catalogue. Interfaces and tables only, so that every page may load it.
// Not here: payloads (initiatives.ts), the record itself (activity.ts), the taxonomy (priorities.ts).
import type { Activity } from './activity.js';
import { machine } from './machine.js';

export type InitiativeStage = 'draft' | 'shared' | 'archived' | 'discarded';
export const INITIATIVE_STAGE = machine({
  name: 'initiative-stage',
  initial: 'draft',
  steps: {
    share: { from: ['draft'], to: 'shared' },
    archive: { from: ['shared'], to: 'archived' },
    restore: { from: ['archived'], to: 'shared' },
    discard: { from: ['draft'], to: 'discarded' },
  },
});

export type InitiativeStatus = 'pipeline' | 'implementation' | 'finalisation' | 'closed' | 'cancelled' | 'suspended';
export const INITIATIVE_STATUS = machine({
  name: 'initiative-status',
  initial: 'pipeline',
  steps: {
    start: { from: ['pipeline'], to: 'implementation' },
    finalise: { from: ['implementation'], to: 'finalisation' },
    close: { from: ['implementation', 'finalisation'], to: 'closed' },
    cancel: { from: ['pipeline', 'implementation', 'suspended'], to: 'cancelled' },
    suspend: { from: ['pipeline', 'implementation'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'implementation' },
  },
});
/** IATI's codes of the states, by place: ActivityStatus 1 … 6. */
export const STATUSES = ['pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended'] as const satisfies readonly InitiativeStatus[];

export const PROTECTION_REASONS = ['staff', 'beneficiaries', 'negotiation'] as const;
export type ProtectionReason = (typeof PROTECTION_REASONS)[number];
export const LOCATION_PRECISIONS = ['exact', 'admin2', 'admin1', 'country', 'none'] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

/** The seven marks of a record, in the order they are drawn; a missing one is a gap, shown and never filled by guessing. */
export const MARKS = ['english', 'french', 'dates', 'partners', 'places', 'money', 'results'] as const;
export type Mark = (typeof MARKS)[number];

/** The sections of a record as acts, history, conflicts and source-owned fields name them. The word is `field.<name>`. */
export const SECTIONS = ['title', 'descriptions', 'partners', 'countries', 'regions', 'locations', 'sectors', 'sdgs', 'contacts', 'currency', 'humanitarian', 'dates', 'status',
  'budgets', 'disbursements', 'transactions', 'results', 'documents', 'related', 'other'] as const;
export type Section = (typeof SECTIONS)[number];

interface Changed { id: string; revision: number; fields: Section[] }
/** Facts only: no text of the record, no name that may have to be withheld later. Amounts are decimal text. */
interface MoneyChanged extends Changed { amount: string; currency: string; valueDate: string; corrected: boolean }
interface DocumentChanged extends Changed { title: string; sha256: string | null; categories: string[] }
interface Stepped extends Changed { date: string | null }
/** What the plenary hears: which records, so that open catalogues ask for their rows. */
interface Told { ids: string[]; count: number }

export interface InitiativesEntries {
  'initiative.drafted': Changed & { identifier: string };
  /** In the channel of the pair that agreed on it. */
  'initiative.founded': { initiative: string; lead: string; partner: string };
  'initiative.revised': Changed;
  'initiative.budget-recorded': MoneyChanged & { type: string };
  'initiative.disbursement-planned': MoneyChanged & { start: string; end: string | null };
  'initiative.transaction-recorded': MoneyChanged & { type: string; date: string };
  'initiative.result-recorded': Changed & { type: string; corrected: boolean };
  'initiative.struck': Changed & { section: string; sha256: string };
  'initiative.document-attached': DocumentChanged;
  'initiative.document-detached': DocumentChanged;
  'initiative.related': Changed & { type: string; identifier: string | null };
  'initiative.protected': Changed & { reason: ProtectionReason | null; precision: LocationPrecision; partners: number };
  'initiative.tagged': Changed & { priorities: string[] | null };
  'initiative.shared': Changed & { identifier: string };
  'initiative.archived': Changed;
  'initiative.restored': Changed;
  'initiative.discarded': Changed;
  'initiative.started': Stepped;
  'initiative.finalised': Stepped;
  'initiative.closed': Stepped;
  'initiative.cancelled': Stepped;
  'initiative.suspended': Stepped;
  'initiative.resumed': Stepped;
  'initiatives.shared': Told;
  'initiatives.changed': Told;
  'initiatives.archived': Told;
  'initiatives.restored': Told;
  'reporter.assigned': { ref: string; state: string | null; before: string | null };
  'rate.recorded': { currency: string; date: string; value: string };
}

export interface CommittedView {
  currency: string;
  /** Decimal text. */
  amount: string;
  /** First and last value date of what was added up. */
  from: string;
  to: string;
  /** What it is the sum of: outgoing commitments, or (where there are none) budgets marked as committed. */
  basis: 'commitments' | 'budgets';
}
export interface SourceView { importId: string; sha256: string; at: string }

/** One initiative as its whole audience sees it: the record is the redacted one. The exact one is read by its owner at /api/initiatives/:id/full. */
export interface InitiativeView {
  id: string;
  identifier: string;
  owner: string;
  lead: string | null;
  custody: 'own' | 'foreign';
  stage: InitiativeStage;
  revision: number;
  updated: string;
  activity: Activity;
  protection: { reason: ProtectionReason | null; precision: LocationPrecision; partners: number };
  priorities: string[];
  /** The network's own tags; null: the priorities follow from the sectors. */
  tagged: string[] | null;
  committed: CommittedView[];
  /** One letter a mark of MARKS: 1 filled, 0 gap. */
  marks: string;
  gaps: Mark[];
  sourceOwned: Section[];
  source: SourceView | null;
}
export interface InitiativesViews {
  initiative: InitiativeView;
}

/** A line of the catalogue. */
export interface InitiativeRow {
  id: string;
  identifier: string;
  owner: string;
  lead: string | null;
  custody: 'own' | 'foreign';
  stage: InitiativeStage;
  status: InitiativeStatus | null;
  /** '' where the record says nothing in that language; `title` is what it says at all. */
  title: { en: string; fr: string; any: string };
  priorities: string[];
  countries: string[];
  regions: string[];
  withheld: boolean;
  start: string | null;
  end: string | null;
  committed: CommittedView[];
  marks: string;
  gaps: Mark[];
  updated: string;
}

export const FACETS = ['priority', 'status', 'country', 'region', 'lead', 'partner', 'sdg', 'stage', 'custody', 'mine'] as const;
export type Facet = (typeof FACETS)[number];
export interface FacetValue { value: string; count: number }
/** Money of a selection in one currency, joint funds counted once. */
export interface CurrencyTotal { currency: string; amount: string; from: string; to: string; records: number }
export interface Catalogue {
  rows: InitiativeRow[];
  /** Ask again with it for the next page; null at the end. */
  next: string | null;
  total: number;
  /** All that this reader may see in the default stage, whatever is selected. */
  all: number;
  /** Counts with the other facets applied. */
  facets: Record<Facet, FacetValue[]>;
  map: { country: string; count: number }[];
  /** Records of the selection whose place is withheld, and those without any. */
  withheld: number;
  totals: CurrencyTotal[];
  /** Offered only where every currency of the totals has a dated rate. */
  converted: { unit: 'XDR'; amount: string; rates: { currency: string; date: string; value: string }[] } | null;
}
