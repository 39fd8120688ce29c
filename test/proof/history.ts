// What was done and heard while a goal ran, in the order it happened: every press, answer and entry told, of every client. Not here: judging it (checker.ts).
import type { TestDatabase } from '../support/database.js';

/** `client` is one window; `at` is the runner's clock (ms), on which all windows of a run are. */
export type Happening =
  | { is: 'pressed'; client: string; channel: string; command: string; at: number }
  /** `seq` null: refused. */
  | { is: 'answered'; client: string; command: string; seq: number | null; at: number }
  /** The page was given an entry. */
  | { is: 'told'; client: string; channel: string; seq: number; command: string; at: number }
  /** The page began a channel anew (a reset, or a first load): what it is told next need not follow. */
  | { is: 'restarted'; client: string; at: number }
  /** What the window shows of the channel in the end: commands of the entries from number `first` on. */
  | { is: 'shows'; client: string; channel: string; first: number; commands: readonly string[] }
  /** Nothing of the channel after this number is the client's to read. */
  | { is: 'revoked'; client: string; channel: string; after: number; at: number };

/** One line of the record. */
export interface Recorded {
  channel: string;
  seq: number;
  type: string;
  command: string;
}

export class History {
  readonly events: Happening[] = [];

  note(event: Happening): void {
    this.events.push(event);
  }

  /** Milliseconds from the press to each other client that was told of it, for presses of that time; `to`: only those readers. */
  deliveries(since: number, until: number, to?: ReadonlySet<string>): number[] {
    const pressed = new Map<string, { client: string; at: number }>();
    const times: number[] = [];
    for (const e of this.events) {
      if (e.is === 'pressed' && e.at >= since && e.at <= until) pressed.set(e.command, e);
      const press = e.is === 'told' ? pressed.get(e.command) : undefined;
      if (press && e.is === 'told' && e.client !== press.client && (!to || to.has(e.client))) times.push(e.at - press.at);
    }
    return times;
  }
  answers(of: 'recorded' | 'refused'): number {
    return this.events.filter((e) => e.is === 'answered' && (e.seq === null) === (of === 'refused')).length;
  }
}

/** The record of these channels, as the owner of the database reads it. */
export const recorded = (db: TestDatabase, channels: readonly string[]): Promise<Recorded[]> =>
  db.own<Recorded>('select channel, seq::int as seq, type, command from entry where channel = any($1::uuid[]) order by channel, seq', [channels]);

/** The p-th percentile of some times; 0 of none. */
export const percentile = (times: readonly number[], p: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0;
};
