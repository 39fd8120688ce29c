// What a goal of the proof is, and what it is given. A new one is a file in goals/ that ends in .goal.ts and exports `goals: Goal[]`: run.ts finds it by its name,
// shows its figure beside the goal, and counts it. docs/PROOF.md says more. Not here: running them (run.ts).
import type { Dice } from '../support/dice.js';
import type { Cluster, ClusterOptions } from './cluster.js';
import type { Nemesis } from './nemesis.js';
import type { Postgres } from './postgres.js';

/** What was measured, in words short enough for the table, and whether the goal is met by it. */
export interface Proof {
  figure: string;
  held: boolean;
}

export interface Goal {
  /** As in the table of the promises: `G1`. */
  id: string;
  promise: string;
  /** The goal as the table has it. */
  goal: string;
  /** Resolves with the figure. What it throws is a goal not held. Whatever it opens by itself it closes. */
  prove(ctx: Ctx): Promise<Proof>;
}

export interface Ctx {
  /** The whole table; otherwise the short form, whose counts are a tenth. */
  full: boolean;
  /** A count of the table in this form: a tenth of it in the short one, rounded up, `least` at least. */
  count(whole: number, least?: number): number;
  /** Chance by the run's seed and the goal's id. */
  dice: Dice;
  nemesis: Nemesis;
  /** A line for whoever watches; not part of the result. */
  log(line: string): void;
  /**
   * Three nodes and two hundred people, started once for all goals that ask for the same and healed before each. A goal may break it in any way that
   * `heal()` mends; what it opens there (windows, threads) is its own.
   */
  cluster(options?: ClusterOptions): Promise<Cluster>;
  /** The database server of the run, at one port throughout. Whoever stops it starts it again. */
  postgres: Postgres;
}

/** `1.2 s` */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
export const pause = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
