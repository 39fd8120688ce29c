// What the reader hands out for one record of a file, and the bounds a file must keep.
// Not here: how it is read (read.ts), what is stored of it (the room's tables).
import type { Activity } from '../../contract/activity.js';
import type { Problem } from './problem.js';

/** One record of a file; `activity` is null exactly when one of its problems is a refusal. */
export interface ActivityRecord {
  /** Place in the file, from 0. */
  index: number;
  /** Line of the record's start tag, from 1. */
  line: number;
  identifier: string | null;
  activity: Activity | null;
  /** The element as the file had it (comments left out), declaring every namespace it uses. */
  xml: string;
  problems: Problem[];
}

/** Bounds of a file; past one of them the whole file is refused, because memory is what they protect. Lengths in characters. */
export interface Limits {
  bytes: number;
  records: number;
  depth: number;
  elementsPerRecord: number;
  attributesPerElement: number;
  /** One tag, one attribute value or one run of text. */
  token: number;
  recordLength: number;
}

export const LIMITS: Limits = {
  bytes: 64 * 2 ** 20, records: 100_000, depth: 24, elementsPerRecord: 100_000, attributesPerElement: 100, token: 2 ** 20, recordLength: 16 * 2 ** 20,
};
