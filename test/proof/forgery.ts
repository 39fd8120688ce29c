// Ways to tamper with a channel's lines, from clumsy to thorough: pure functions from the lines as they are to the lines as somebody would leave them.
// Not here: writing them into the database and looking for them (goals/tampering.goal.ts).
import { linked, wireText } from '../../src/ledger/chain.js';
import type { Dice } from '../support/dice.js';

/** A row of `entry` as JSON; bytes as PostgreSQL writes them, `\x…`. */
export interface Line {
  channel: string;
  seq: number;
  at: string;
  due: string | null;
  type: string;
  data: Record<string, unknown>;
  touched: string[];
  party: string;
  person: string | null;
  seat: string;
  behalf: string | null;
  command: string;
  wire: string;
  prev: string;
  hash: string;
}
export interface Forgery {
  lines: Line[];
  /** The channel's own head and hash follow what is left. */
  head: boolean;
  /** Receipts are rewritten to fit. */
  receipts: boolean;
}

const bytes = (text: string): Buffer => Buffer.from(text.slice(2), 'hex');
const text = (b: Buffer): string => `\\x${b.toString('hex')}`;
const iso = (at: string): string => new Date(at).toISOString();
const sealed = (l: Line, prev: Buffer): Line => {
  const by = { party: l.party, person: l.person, seat: l.seat, ...(l.behalf === null ? {} : { behalf: l.behalf }) };
  const wire = wireText({ channel: l.channel, seq: l.seq, type: l.type, at: iso(l.at), ...(l.due ? { due: iso(l.due) } : {}), by, data: l.data, touched: l.touched, command: l.command });
  return { ...l, wire, prev: text(prev), hash: text(linked(prev, wire)) };
};
/** Numbers and hashes anew from the first changed line on, as whoever knows the programme can. */
const rehashed = (before: readonly Line[], after: readonly Line[]): Line[] => {
  let prev: Buffer = Buffer.alloc(0);
  let touched = false;
  return after.map((l, i) => {
    touched ||= l !== before[i];
    const line = touched ? sealed({ ...l, seq: i + 1 }, prev) : l;
    prev = bytes(line.hash);
    return line;
  });
};

const HEX = '0123456789abcdef';
const another = (roll: Dice, char: string): string => HEX.replace(char, '')[roll(HEX.replace(char, '').length)]!;
const at = (s: string, i: number, char: string): string => s.slice(0, i) + char + s.slice(i + 1);
const flipped = (roll: Dice, hex: string): string => {
  if (hex === '\\x') return '\\x00';
  const i = 2 + roll(hex.length - 2);
  return at(hex, i, another(roll, hex[i]!));
};
const uuid = (roll: Dice): string => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => HEX[roll(16)]!);
const later = (when: string, ms: number): string => new Date(Date.parse(when) + ms).toISOString();

/** What the columns of one line could be made to say. */
const SAYS: ((l: Line, roll: Dice) => Partial<Line>)[] = [
  (l, roll) => ({ at: later(l.at, 1 + roll(100_000)) }),
  (l) => ({ at: iso(l.at).replace('Z', '001Z') }),
  (l) => ({ due: l.due ? later(l.due, 60_000) : iso(l.at) }),
  (l) => ({ type: `${l.type}x` }),
  (l, roll) => ({ data: { ...l.data, [`k${roll(100)}`]: roll(1_000) } }),
  (l) => ({ data: Object.keys(l.data).length ? {} : { x: null } }),
  (l, roll) => ({ touched: [...l.touched, `state:${roll(1_000)}`] }),
  (l) => ({ touched: l.touched.length ? l.touched.slice(1) : ['x:y'] }),
  (l) => ({ party: l.party === 'NOR' ? 'CAN' : 'NOR' }),
  (_, roll) => ({ person: uuid(roll) }),
  (l) => ({ seat: l.seat === 'chair' ? 'delegate' : 'chair' }),
  (l) => ({ behalf: l.behalf ?? 'CAN' }),
  (_, roll) => ({ command: uuid(roll) }),
];
const changed = (lines: readonly Line[], i: number, to: Partial<Line>): Line[] => lines.map((l, k) => (k === i ? { ...l, ...to } : l));
const one = (lines: readonly Line[], roll: Dice): [number, Line] => {
  const i = roll(lines.length);
  return [i, lines[i]!];
};
const says = (lines: readonly Line[], roll: Dice): Line[] => {
  const [i, line] = one(lines, roll);
  return changed(lines, i, SAYS[roll(SAYS.length)]!(line, roll));
};
const swapped = (lines: readonly Line[], i: number): Line[] => lines.map((l, k) => (k === i ? { ...lines[i + 1]!, seq: l.seq } : k === i + 1 ? { ...lines[i]!, seq: l.seq } : l));
const without = (lines: readonly Line[], roll: Dice): Line[] => {
  const i = roll(lines.length);
  const n = 1 + roll(3);
  return lines.filter((_, k) => k < i || k >= i + n);
};
const cut = (lines: readonly Line[], roll: Dice): Line[] => lines.slice(0, lines.length - 1 - roll(Math.min(lines.length, 5)));
/** A line that never was, in the words of another one. */
const inserted = (lines: readonly Line[], roll: Dice, place: number): Line[] => {
  const [, like] = one(lines, roll);
  const forged: Line = { ...like, command: uuid(roll), data: { ...like.data, forged: true } };
  return [...lines.slice(0, place), forged, ...lines.slice(place)];
};

const bare = (lines: Line[]): Forgery => ({ lines, head: false, receipts: false });
const clean = (before: readonly Line[], after: readonly Line[], receipts: boolean): Forgery => ({ lines: rehashed(before, after), head: true, receipts });

/** By name; each needs two lines at least. */
export const FORGERIES: Readonly<Record<string, (lines: readonly Line[], roll: Dice) => Forgery>> = {
  'edit a column': (lines, roll) => bare(says(lines, roll)),
  'edit the text': (lines, roll) => {
    const [i, line] = one(lines, roll);
    const p = roll(line.wire.length);
    return bare(changed(lines, i, { wire: at(line.wire, p, line.wire[p] === 'x' ? 'y' : 'x') }));
  },
  'edit the text so that it means the same': (lines, roll) => {
    const [i, line] = one(lines, roll);
    return bare(changed(lines, i, { wire: line.wire.replace('{', '{ ') }));
  },
  'edit a hash': (lines, roll) => {
    const [i, line] = one(lines, roll);
    return bare(changed(lines, i, roll(2) ? { hash: flipped(roll, line.hash) } : { prev: flipped(roll, line.prev) }));
  },
  'edit a line and hash it': (lines, roll) => {
    const [i, line] = one(lines, roll);
    return bare(changed(lines, i, sealed({ ...line, data: { ...line.data, forged: roll(1_000) } }, bytes(line.prev))));
  },
  'edit and re-hash the rest': (lines, roll) => clean(lines, says(lines, roll), false),
  'edit, re-hash the rest and mend the receipts': (lines, roll) => clean(lines, says(lines, roll), true),
  'delete lines': (lines, roll) => bare(without(lines, roll)),
  'delete lines, renumber and re-hash': (lines, roll) => clean(lines, without(lines, roll), false),
  'delete lines, renumber, re-hash and mend the receipts': (lines, roll) => clean(lines, without(lines, roll), true),
  'delete all lines': (_, roll) => ({ lines: [], head: roll(2) === 1, receipts: roll(2) === 1 }),
  'insert a line at the end': (lines, roll) => bare(inserted(lines, roll, lines.length).map((l, i) => ({ ...l, seq: i + 1 }))),
  'insert a line at the end as the programme would': (lines, roll) => clean(lines, inserted(lines, roll, lines.length), false),
  'insert a line, renumber and re-hash': (lines, roll) => clean(lines, inserted(lines, roll, roll(lines.length)), false),
  'insert a line, renumber, re-hash and mend the receipts': (lines, roll) => clean(lines, inserted(lines, roll, roll(lines.length)), true),
  'swap two lines': (lines, roll) => bare(swapped(lines, roll(lines.length - 1))),
  'swap two lines and re-hash': (lines, roll) => clean(lines, swapped(lines, roll(lines.length - 1)), false),
  'swap two lines, re-hash and mend the receipts': (lines, roll) => clean(lines, swapped(lines, roll(lines.length - 1)), true),
  'cut the tail': (lines, roll) => bare(cut(lines, roll)),
  'cut the tail and mend the head': (lines, roll) => ({ lines: cut(lines, roll), head: true, receipts: false }),
  'cut the tail, mend the head and the receipts': (lines, roll) => ({ lines: cut(lines, roll), head: true, receipts: true }),
};

/** The first number at which the two differ; null where they are alike. */
export const firstDifference = (before: readonly Line[], after: readonly Line[]): number | null => {
  const [was, is] = [before, after].map((lines) => new Map(lines.map((l) => [l.seq, JSON.stringify(l)]))) as [Map<number, string>, Map<number, string>];
  const seqs = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b);
  return seqs.find((s) => was.get(s) !== is.get(s)) ?? null;
};
