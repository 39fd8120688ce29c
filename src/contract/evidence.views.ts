// What is said and shown of evidence: typed, dated, in its language, with who may see it and what became of it (§3.9 rule 5). Interfaces and one table only. Not here: payloads (evidence.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export const EVIDENCE_TITLE_MAX = 200;
export const EVIDENCE_TYPES = ['law', 'policy', 'budget-line', 'disbursement', 'training-record', 'dataset', 'report', 'photo', 'third-party'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];
/** `assessor`: sensitive, in a channel of its own. */
export type EvidenceAccess = 'network' | 'public' | 'assessor';

export type EvidenceState = 'submitted' | 'accepted' | 'insufficient' | 'contested' | 'resolved';
export const EVIDENCE = machine<EvidenceState, 'accept' | 'return' | 'contest' | 'resolve'>({
  name: 'evidence',
  initial: 'submitted',
  steps: {
    accept: { from: ['submitted', 'insufficient'], to: 'accepted' },
    return: { from: ['submitted'], to: 'insufficient' },
    contest: { from: ['submitted', 'accepted'], to: 'contested' },
    resolve: { from: ['contested'], to: 'resolved' },
  },
});

/** Titles, addresses and reasons are SHA-256 in hex; `file`: of the content. `assessors`: the states that assess the commitment. */
export interface EvidenceEntries {
  'evidence.submitted': { evidence: string; party: string; access: EvidenceAccess; title: string; file: string | null; url: string | null; assessors: string[] };
  /** In the commitment: a sensitive piece was given; what it is stands in its own channel, in which it is submitted. */
  'evidence.lodged': { evidence: string; party: string };
  'evidence.accepted': { evidence: string; party: string; owner: string };
  'evidence.returned': { evidence: string; party: string; owner: string; missing: string | null };
  'evidence.contested': { evidence: string; party: string; owner: string; reason: string; assessors: string[] };
  'evidence.resolved': { evidence: string; party: string; owner: string; holds: boolean; reason: string };
  'evidence.link-noted': { evidence: string; dead: boolean; owner: string };
  'milestone.completed': { milestone: string; no: number; party: string };
}

export interface EvidenceDetails {
  type: EvidenceType;
  title: string;
  issued: string;
  issuer: string;
  lang: string;
  url: string | null;
  file: { name: string; format: string; bytes: number; sha256: string } | null;
  report: string | null;
  milestone: string | null;
}
/**
 * `details` are null where only the state and its assessors may see them: whoever reads the commitment learns that there is a piece and what became of it (“verified, not published”).
 * `id` of a sensitive piece is its channel's.
 */
export interface EvidenceView {
  id: string;
  commitment: string;
  /** The state that gives it. */
  party: string;
  access: EvidenceAccess;
  state: EvidenceState;
  /** Of one that was contested: whether it holds; null until that is resolved. */
  holds: boolean | null;
  details: EvidenceDetails | null;
  /** The address answered no more when it was last asked. */
  dead: string | null;
  judged: Mark | null;
  /** What is missing, why it is contested, why it holds or does not: as the last of them stands. */
  reason: { text: string; lang: Lang } | null;
  contested: Mark | null;
  by: Mark;
}
export interface EvidenceViews {
  evidence: EvidenceView;
}
/** Whether it counts as proof: accepted, or contested and found to hold. */
export const isProof = (e: Pick<EvidenceView, 'state' | 'holds'>): boolean => e.state === 'accepted' || (e.state === 'resolved' && e.holds === true);

/** GET /api/evidence/contested: what the assessor has to resolve, the oldest first. */
export interface ContestedRow {
  evidence: string;
  commitment: string;
  number: string;
  title: { en: string; fr: string };
  owner: string;
  party: string;
  at: string;
}
