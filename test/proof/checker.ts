// The judge: a pure function of what happened and what the database holds. Every fault has a name; none is the promise kept. test/proof-checker.spec.ts shows that
// each is found. Not here: gathering either (history.ts), running anything.
import type { Happening, Recorded } from './history.js';

export const FAULTS = ['lost', 'doubled', 'gap', 'order', 'author-order', 'prefix', 'convergence', 'authorisation', 'unanswered', 'phantom'] as const;
/**
 * lost: acknowledged and not recorded under that number · doubled: one command took effect, was answered or was told twice · gap: a number is missing · order:
 * told out of order, or recorded before what had been acknowledged when it was pressed · author-order: one window's acts not in the order pressed · prefix: a
 * client holds what the record does not say · convergence: a client does not show the end of the record · authorisation: told after the right to read was gone ·
 * unanswered: pressed and never answered · phantom: refused and yet recorded.
 */
export interface Fault {
  is: (typeof FAULTS)[number];
  channel: string;
  client?: string;
  seq?: number;
  command?: string;
}
type Press = Extract<Happening, { is: 'pressed' }>;
type Of<K extends Happening['is']> = Extract<Happening, { is: K }>;

const of = <K extends Happening['is']>(events: readonly Happening[], is: K): Of<K>[] => events.filter((e): e is Of<K> => e.is === is);
const grouped = <T>(items: readonly T[], key: (t: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

/** All faults. Channels that the database rows do not name are judged as empty. */
export const check = (events: readonly Happening[], database: readonly Recorded[]): Fault[] => {
  const channels = grouped(database, (r) => r.channel);
  const lines = grouped(database, (r) => r.command);
  return [...recordFaults(channels, lines), ...answerFaults(events, lines), ...orderFaults(events, lines), ...toldFaults(events, channels), ...shownFaults(events, channels)];
};

/** The record by itself: 1, 2, 3 … and each command once. */
const recordFaults = (channels: Map<string, Recorded[]>, lines: Map<string, Recorded[]>): Fault[] => {
  const gaps = [...channels].flatMap(([channel, rows]) => {
    const wrong = rows.findIndex((r, i) => r.seq !== i + 1);
    return wrong < 0 ? [] : [{ is: 'gap' as const, channel, seq: wrong + 1 }];
  });
  const twice = [...lines].flatMap(([command, rows]) => {
    const seen = new Set<string>();
    return rows.filter((r) => seen.size === seen.add(`${r.channel} ${r.type}`).size).map((r) => ({ is: 'doubled' as const, channel: r.channel, seq: r.seq, command }));
  });
  return [...gaps, ...twice];
};

const answerFaults = (events: readonly Happening[], lines: Map<string, Recorded[]>): Fault[] => {
  const answers = grouped(of(events, 'answered'), (a) => a.command);
  return of(events, 'pressed').flatMap((p): Fault[] => {
    const mine = answers.get(p.command) ?? [];
    const fault = (is: Fault['is'], seq?: number): Fault => ({ is, channel: p.channel, client: p.client, command: p.command, ...(seq === undefined ? {} : { seq }) });
    if (!mine.length) return [fault('unanswered')];
    const rows = (lines.get(p.command) ?? []).filter((r) => r.channel === p.channel);
    const wrong = mine.flatMap(({ seq }) => {
      if (seq === null) return rows.length ? [fault('phantom', rows[0]!.seq)] : [];
      return rows.some((r) => r.seq === seq) ? [] : [fault('lost', seq)];
    });
    return new Set(mine.map((a) => a.seq)).size > 1 ? [...wrong, fault('doubled')] : wrong;
  });
};

/** Each window's own acts stand in the order pressed; and whatever was pressed after an acknowledgement stands after what was acknowledged. */
const orderFaults = (events: readonly Happening[], lines: Map<string, Recorded[]>): Fault[] => {
  const faults: Fault[] = [];
  const last = new Map<string, number>();
  const acknowledged = new Map<string, number>();
  const presses = new Map<string, { press: Press; seq: number }>();
  const raise = (heads: Map<string, number>, key: string, seq: number) => heads.set(key, Math.max(heads.get(key) ?? 0, seq));
  for (const e of events) {
    if (e.is === 'pressed') {
      const { channel, client, command } = e;
      const seq = lines.get(command)?.find((r) => r.channel === channel)?.seq;
      if (seq === undefined) continue;
      if (seq <= (last.get(`${client} ${channel}`) ?? 0)) faults.push({ is: 'author-order', channel, client, command, seq });
      if (seq <= (acknowledged.get(channel) ?? 0)) faults.push({ is: 'order', channel, client, command, seq });
      raise(last, `${client} ${channel}`, seq);
      presses.set(command, { press: e, seq });
    } else if (e.is === 'answered' && e.seq !== null) {
      const known = presses.get(e.command);
      if (known) raise(acknowledged, known.press.channel, known.seq);
    }
  }
  return faults;
};

/** What one client was told of one channel, in order: each number once, none skipped unless the page began anew, none after the right to read was gone. */
class Told {
  private last: number | null = null;
  private restarts = 0;

  constructor(
    private readonly rows: readonly Recorded[],
    private readonly end: number,
  ) {}

  next({ seq, command }: Of<'told'>, restarts: number): Fault['is'][] {
    const found: Fault['is'][] = [];
    if (this.rows[seq - 1]?.command !== command) found.push('prefix');
    if (seq > this.end) found.push('authorisation');
    const { last } = this;
    if (last !== null && seq <= last) found.push(seq === last ? 'doubled' : 'order');
    if (last !== null && seq > last + 1) {
      if (restarts === this.restarts) found.push('gap');
      this.restarts = restarts;
    }
    this.last = Math.max(last ?? 0, seq);
    return found;
  }
}

const toldFaults = (events: readonly Happening[], channels: Map<string, Recorded[]>): Fault[] => {
  const ends = new Map(of(events, 'revoked').map((r) => [`${r.client} ${r.channel}`, r.after]));
  const runs = new Map<string, Told>();
  const restarts = new Map<string, number>();
  return events.flatMap((e): Fault[] => {
    if (e.is === 'restarted') restarts.set(e.client, (restarts.get(e.client) ?? 0) + 1);
    if (e.is !== 'told') return [];
    const key = `${e.client} ${e.channel}`;
    const run = runs.get(key) ?? new Told(channels.get(e.channel) ?? [], ends.get(key) ?? Infinity);
    runs.set(key, run);
    return run.next(e, restarts.get(e.client) ?? 0).map((is) => ({ is, channel: e.channel, client: e.client, seq: e.seq, command: e.command }));
  });
};

/** What the windows show in the end: a run of the record up to its end, or up to where it ceased to be theirs. */
const shownFaults = (events: readonly Happening[], channels: Map<string, Recorded[]>): Fault[] => {
  const ends = new Map(of(events, 'revoked').map((r) => [`${r.client} ${r.channel}`, r.after]));
  return of(events, 'shows').flatMap(({ client, channel, first, commands }): Fault[] => {
    const rows = channels.get(channel) ?? [];
    const end = ends.get(`${client} ${channel}`);
    const wrong = commands.findIndex((c, i) => rows[first - 1 + i]?.command !== c);
    if (wrong >= 0) return [{ is: 'prefix', channel, client, seq: first + wrong, command: commands[wrong]! }];
    const head = first - 1 + commands.length;
    if (end !== undefined) return head > end ? [{ is: 'authorisation', channel, client, seq: head }] : [];
    return head < rows.length ? [{ is: 'convergence', channel, client, seq: head }] : [];
  });
};

const SAID: Partial<Record<Fault['is'], string>> = { gap: 'gaps', 'author-order': 'out of their author’s order', order: 'out of order', prefix: 'not what the record says', convergence: 'windows behind', authorisation: 'told to the wrong reader' };

/** `0 lost, 0 doubled, …`: what a figure begins with. The first four always, the others where there are any. */
export const inWords = (faults: readonly Fault[]): string =>
  FAULTS.map((is, i) => ({ i, is, n: faults.filter((f) => f.is === is).length })).filter(({ i, n }) => i < 4 || n).map(({ is, n }) => `${n} ${SAID[is] ?? is}`).join(', ');
