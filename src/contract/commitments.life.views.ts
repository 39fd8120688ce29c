// What is told of commitments, from a sentence that is marked to one that is closed, and how long others have where a state leaves it. Interfaces and figures only. Not here: views (commitments.views.ts), payloads (commitments.life.ts).
import type { AmendEffect, CommitmentForm, CommitmentOutcome, CommitmentStage, SourceKind } from './commitments.views.js';

/** Days in which a partner may take over a joint commitment whose lead has left (§3.9, 7). */
export const TAKE_OVER_DAYS = 30;

/** Words are SHA-256 in hex here; they stand in the views. Days are YYYY-MM-DD. */
export interface CommitmentsEntries {
  'candidate.marked': { owner: string; source: SourceKind | null; words: string };
  'candidate.offered': { owner: string };
  'candidate.reworded': { owner: string; version: number; words: string };
  'candidate.declined': { owner: string; reason: string | null };
  'candidate.discarded': { owner: string };
  'candidate.confirmed': { owner: string; commitment: string; number: string };
  'commitment.registered': { number: string; owner: string; form: CommitmentForm; counted: boolean; due: string | null; words: string };
  'commitment.activated': { number: string };
  /** In the plenary: what changes a line of the register. */
  'commitments.moved': { ids: string[]; stage: CommitmentStage };
}
/** The same, of what is registered. */
export interface CommitmentsLifeEntries {
  'commitment.amended': { number: string; version: number; effect: AmendEffect; due: string | null; words: string; reason: string };
  'commitment.extended': { number: string; version: number; from: string; due: string; reason: string };
  /** In each that the plan is for. `milestones`: how many it brought; `cycle`: months between reports from then on. */
  'commitment.planned': { number: string; version: number; milestones: number; cycle: number; words: string; reason: string };
  'commitment.closed': { number: string; outcome: CommitmentOutcome; by: string | null; reason: string };
  'commitment.condition-met': { number: string; reason: string };
  'commitment.condition-dropped': { number: string; reason: string };
  'commitment.joined': { number: string; party: string; share: number };
  /** `until`: of a lead that left, by when a partner takes it over. */
  'commitment.left': { number: string; party: string; until: string | null; reason: string };
  'commitment.taken-over': { number: string; from: string; party: string };
  /** `parties`: those whose own commitments go on. */
  'commitment.split': { number: string; parties: string[]; into: string[] };
  /** `parties`: those that are asked. */
  'commitment.shares-set': { number: string; parties: string[] };
  /** Told in the group's commitment when a state of it drafts its own, and when that is registered. */
  'commitment.adopting': { number: string; party: string };
  'commitment.adopted': { number: string; party: string; child: string };
  'commitment.same-linked': { number: string; other: string };
  'commitment.same-unlinked': { number: string; other: string };
  'commitment.attribution-corrected': { number: string; from: string; party: string; reason: string };
  /** The same of what came of it, told where its children stand. */
  'commitment.child-passed': { number: string; from: string; party: string };
}
