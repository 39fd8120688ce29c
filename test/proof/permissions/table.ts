// The reviewed table: read, and held against what was measured. Nothing here writes it: a person does, with a proposed row before their eyes. Not here: measuring (measure.ts).
import { readFileSync } from 'node:fs';
import { LETTERS } from './letters.js';
import { PERSONAS } from './personas.js';

const FILE = new URL('./table.txt', import.meta.url);
const WIDTH = 44;
const KEYS = Object.keys(PERSONAS);

/** Reviewed cells by row, and rows of which a remark says why nobody may. */
export interface Reviewed {
  rows: Map<string, string[]>;
  nobody: Set<string>;
}
export const parse = (text: string): Reviewed => {
  const reviewed: Reviewed = { rows: new Map(), nobody: new Set() };
  for (const line of text.split('\n').filter((l) => l.trim() && !l.startsWith('#'))) {
    const [row, remark = ''] = line.split('#');
    const key = row!.slice(0, WIDTH).trim();
    if (reviewed.rows.has(key)) throw new Error(`two rows for ${key} in table.txt`);
    reviewed.rows.set(key, row!.slice(WIDTH).trim().split(/\s+/));
    if (remark.trim().startsWith('nobody')) reviewed.nobody.add(key);
  }
  return reviewed;
};
export const tableText = (): string => readFileSync(FILE, 'utf8');

export const printed = (key: string, cells: readonly string[]): string => `${key.padEnd(WIDTH)}${cells.map((c) => c.padEnd(3)).join(' ')}`.trimEnd();
/** What stands above the table: who the columns are and what the letters mean. */
export const legend = (): string =>
  [
    ...Object.entries(PERSONAS).map(([key, meaning]) => `# ${key}  ${meaning}`),
    '#',
    ...Object.entries(LETTERS).map(([letter, meaning]) => `# ${letter}    ${meaning}`),
    '#',
    '# Three letters: with one’s own object · with another’s that others see too · with another’s that they do not see. One letter: it does not matter whose.',
    printed('#', KEYS),
  ].join('\n');

export interface Differences {
  /** Persona and row with the letters reviewed and measured, where something is allowed that the table does not allow. */
  allows: string[];
  /** The same where something else differs. */
  others: string[];
  /** Proposed rows for what has none. */
  missing: string[];
  /** Rows of what does not exist any more. */
  gone: string[];
  /** Rows in which nobody may do it, though no remark says why, or in which an answer has no name. */
  empty: string[];
}
const allowed = (cell: string, reviewed: string): boolean => [...cell].some((letter, i) => letter === 'A' && reviewed[i] !== 'A');

/** Everything in which the two are not alike. */
export const differences = (measured: ReadonlyMap<string, readonly string[]>, { rows, nobody }: Reviewed): Differences => {
  const d: Differences = { allows: [], others: [], missing: [], gone: [...rows.keys()].filter((key) => !measured.has(key)), empty: [] };
  for (const [key, cells] of measured) {
    const known = rows.get(key);
    if (!known) d.missing.push(printed(key, cells));
    else cells.forEach((cell, i) => {
      const reviewed = known[i] ?? '';
      if (cell !== reviewed) (allowed(cell, reviewed) ? d.allows : d.others).push(`${key}, ${KEYS[i]}: reviewed “${reviewed}”, is “${cell}”`);
    });
    const all = cells.join('');
    if (all.includes('?') || (!all.includes('A') && !nobody.has(key))) d.empty.push(printed(key, cells));
  }
  return d;
};
