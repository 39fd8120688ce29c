// What is said and shown of commitments (procedures.md §3.9): their lifecycle from a sentence that is marked to a commitment that is closed, entries, views, the list. Interfaces and tables only.
// Not here: payloads (commitments.ts), what a registration must have (commitments.smart.ts), reports, evidence, assessments.
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** Longest words, in characters. */
export const COMMITMENT_TITLE_MAX = 200;
export const COMMITMENT_WORDS_MAX = 4_000;
export const MEASURE_MAX = 300;
export const UNIT_MAX = 160;
export const FORUM_MAX = 160;
export const MILESTONES_MAX = 30;
export const SOURCES_MAX = 10;
export const PARTNERS_MAX = 30;
/** Commitments that one plan is set for at once. */
export const PLANNED_MAX = 50;
/** Months between two reports where nothing else was said (§3.9, 3). */
export const CYCLE_MONTHS = 6;

/** `group`: promised in a group's name by its spokesperson; `child`: what one state of the group made its own of it. */
export const COMMITMENT_FORMS = ['single', 'joint', 'group', 'child'] as const;
export type CommitmentForm = (typeof COMMITMENT_FORMS)[number];
export const COMMITMENT_TYPES = ['policy', 'operational', 'financial', 'partnership', 'training', 'advocacy'] as const;
export type CommitmentType = (typeof COMMITMENT_TYPES)[number];
export const COMMITMENT_LEVELS = ['network', 'public'] as const;
export type CommitmentLevel = (typeof COMMITMENT_LEVELS)[number];
/** Regions of the United Nations’ M49, as the whole Network tags by them (words: `region.<code>`). */
export const REGION_CODES: readonly string[] = ['002', '015', '202', '019', '021', '419', '142', '143', '030', '035', '034', '145', '150', '151', '154', '039', '155', '009', '053', '054', '057', '061'];
export const GOALS: readonly string[] = Array.from({ length: 17 }, (_, i) => String(i + 1));

/** `marked`: whoever marked it is still at it; `offered`: it waits for whoever may bind the state. */
export type CandidateState = 'marked' | 'offered' | 'declined' | 'confirmed' | 'discarded';
export const CANDIDATE = machine<CandidateState, 'offer' | 'reword' | 'decline' | 'confirm' | 'discard'>({
  name: 'candidate',
  initial: 'marked',
  steps: {
    offer: { from: ['marked', 'declined'], to: 'offered' },
    reword: { from: ['marked', 'offered', 'declined'], to: 'offered' },
    decline: { from: ['offered'], to: 'declined' },
    confirm: { from: ['marked', 'offered'], to: 'confirmed' },
    discard: { from: ['marked', 'offered', 'declined'], to: 'discarded' },
  },
});

export type CommitmentStage = 'registered' | 'conditional' | 'active' | 'closed';
/** `condition` is a step of the registration itself; reports, evidence and assessments are no steps: four readings stand beside it. */
export const COMMITMENT = machine<CommitmentStage, 'condition' | 'activate' | 'meet-condition' | 'drop-condition' | 'close'>({
  name: 'commitment',
  initial: 'registered',
  steps: {
    condition: { from: ['registered'], to: 'conditional' },
    activate: { from: ['registered'], to: 'active' },
    'meet-condition': { from: ['conditional'], to: 'active' },
    'drop-condition': { from: ['conditional'], to: 'closed' },
    close: { from: ['registered', 'conditional', 'active'], to: 'closed' },
  },
});
export const COMMITMENT_OUTCOMES = ['fulfilled', 'partly', 'not-fulfilled', 'superseded', 'withdrawn'] as const;
export type CommitmentOutcome = (typeof COMMITMENT_OUTCOMES)[number];
/** What a change of the words does to what was promised, as its state declares it; `reduced` and `rescheduled` are flagged wherever it is shown. */
export const AMEND_EFFECTS = ['clarified', 'reduced', 'increased', 'rescheduled'] as const;
export type AmendEffect = (typeof AMEND_EFFECTS)[number];

/** Where it comes from. `entry`: a line of a channel's ledger; `recommendation`: what another state asked for. */
export const SOURCE_KINDS = ['entry', 'speech', 'paragraph', 'document', 'recommendation'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type Both = Record<Lang, string>;
/** Days are YYYY-MM-DD; `weight`: per cent of the whole, 0 where nobody weighs. */
export interface MilestoneContent {
  id: string;
  title: Both;
  starts: string | null;
  due: string | null;
  weight: number;
  evidence: boolean;
}
/** All that is promised, as one version of it stands. Days are YYYY-MM-DD. `unit`: who in the state's administration does it; `target`: of what `measure` counts. */
export interface CommitmentContent {
  form: CommitmentForm;
  type: CommitmentType;
  title: Both;
  words: Both;
  measure: Both;
  indicator: Both;
  baseline: number | null;
  target: number | null;
  unit: string;
  priorities: string[];
  themes: string[];
  goals: string[];
  regions: string[];
  starts: string | null;
  due: string | null;
  level: CommitmentLevel;
  forum: string | null;
  cycle: number;
  historic: boolean;
  milestones: MilestoneContent[];
  condition: { text: Both; due: string | null } | null;
  partners: { party: string; share: number }[];
  group: string | null;
}
/** A channel and a line of it, or what bears an id or a symbol; `words` as they were said; `party`: who said or recommended it. Who may not read the channel sees the words only. */
export interface CommitmentSource {
  id: string;
  kind: SourceKind;
  channel: string | null;
  seq: number | null;
  ref: string | null;
  symbol: string | null;
  words: string;
  lang: Lang | null;
  party: string | null;
  url: string | null;
  /** The moment in a recording. */
  seconds: number | null;
  at: string;
}

/** `id` is its channel's, which the state and the secretariat read. */
export interface CandidateView {
  id: string;
  owner: string;
  state: CandidateState;
  /** Counts how often its words were changed, from 1. */
  version: number;
  content: CommitmentContent;
  sources: CommitmentSource[];
  marked: Mark;
  since: string;
  reason: { text: string; lang: Lang } | null;
  /** What was registered out of it. */
  commitment: string | null;
}
export interface CommitmentVersion {
  version: number;
  content: CommitmentContent;
  effect: AmendEffect | null;
  reason: { text: string; lang: Lang } | null;
  counted: boolean;
  by: Mark;
}
/** One state's part. Not yet `joined`: it was asked. */
export interface CommitmentShare {
  party: string;
  share: number;
  lead: boolean;
  asked: string;
  joined: string | null;
  left: string | null;
}
/** `id` is its channel's. `counted`: false for what has nothing to measure or no date, a political statement that no scorecard counts. */
export interface CommitmentView {
  id: string;
  number: string;
  owner: string;
  content: Omit<CommitmentContent, 'milestones'>;
  counted: boolean;
  /** What it waits or waited for; `at`: when that was settled. */
  condition: { state: 'open' | 'met' | 'dropped'; at: string | null } | null;
  /** Counted there: the same promise, made before. */
  same: { id: string; number: string } | null;
  /** The group's, or the joint one, of which it is a part; and the parts of this one. */
  parent: { id: string; number: string } | null;
  children: { id: string; number: string; owner: string }[];
  superseded: { id: string; number: string } | null;
  stage: CommitmentStage;
  outcome: CommitmentOutcome | null;
  reason: { text: string; lang: Lang } | null;
  version: number;
  /** How often its date was moved to a later day. */
  slips: number;
  year: number;
  /** The meeting in which it was promised. */
  meeting: string | null;
  shares: CommitmentShare[];
  sources: CommitmentSource[];
  versions: CommitmentVersion[];
  registered: Mark;
  activated: string | null;
  closed: string | null;
}
export interface MilestoneView {
  id: string;
  no: number;
  title: Both;
  starts: string | null;
  due: string | null;
  weight: number;
  evidence: boolean;
  done: string | null;
  /** How often its date was moved to a later day. */
  moved: number;
}
export interface CommitmentsViews {
  candidate: CandidateView;
  commitment: CommitmentView;
  milestone: MilestoneView;
}

/** GET /api/commitments: facets of the register. `counted`: `yes` or `no`; `group`: the id of the group in whose name it was promised, or of which it is a state’s own part. */
export const COMMITMENT_FACETS = ['owner', 'priority', 'theme', 'group', 'goal', 'region', 'type', 'form', 'stage', 'outcome', 'level', 'counted', 'forum', 'year'] as const;
export type CommitmentFacet = (typeof COMMITMENT_FACETS)[number];
/** What commitments are put together by; of each the count is its facet’s. */
export const CLUSTERS = ['priority', 'theme', 'group', 'goal'] as const satisfies readonly CommitmentFacet[];
export type ClusteredBy = (typeof CLUSTERS)[number];
/** `former`: its state is no longer in the Network; what it promised stands as it was. */
export interface CommitmentRow {
  id: string;
  number: string;
  owner: string;
  former: boolean;
  form: CommitmentForm;
  type: CommitmentType;
  title: Both;
  priorities: string[];
  starts: string | null;
  due: string | null;
  level: CommitmentLevel;
  counted: boolean;
  stage: CommitmentStage;
  outcome: CommitmentOutcome | null;
  version: number;
  slips: number;
  registered: string;
}
/** `facets`: of each value how many rows one would see, the other facets applied. `after`: where the page ended, null on the last one. */
export interface CommitmentList {
  rows: CommitmentRow[];
  total: number;
  facets: Record<CommitmentFacet, { value: string; count: number }[]>;
  after: string | null;
}
/** GET /api/commitments/candidates: those that the reader's party reads, the newest first. */
export interface CandidateRow {
  id: string;
  owner: string;
  state: CandidateState;
  title: Both;
  since: string;
  marked: { party: string };
  commitment: string | null;
}
