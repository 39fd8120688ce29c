// One hash over many chains, and the path by which whoever reads one of them finds it in that hash without reading any other (as RFC 6962 builds its tree). Pure. Not here: which chains (days.ts).
import { createHash } from 'node:crypto';

/** Where a channel's chain stood: its last number and the hash of that line, in hex. */
export interface Head {
  channel: string;
  seq: number;
  hash: string;
}
/** The hash beside one's own on the way up, in hex, and on which side of it it stands. */
export interface Step {
  side: 'left' | 'right';
  hash: string;
}

const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** SHA-256 of a zero byte and “channel seq hash”: it tells nothing to whoever does not have the line’s hash. */
export const leafOf = (h: Head): Buffer => sha(LEAF, Buffer.from(`${h.channel} ${h.seq} ${h.hash}`));
const above = (level: readonly Buffer[]): Buffer[] => level.flatMap((left, i) => (i % 2 ? [] : level[i + 1] ? [sha(NODE, left, level[i + 1]!)] : [left]));

/** The tree over these leaves, level by level: the leaves first, the root last. */
export const levelsOf = (leaves: readonly Buffer[]): (readonly Buffer[])[] => {
  const levels = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) level = above(level);
  return levels;
};
/** The root in hex; of no leaf at all it is the hash of nothing. */
export const rootOf = (leaves: readonly Buffer[]): string => (levelsOf(leaves).at(-1)![0] ?? sha()).toString('hex');

/** From the leaf at this place of the tree to its root. A hash that has nothing beside it goes up as it is. */
export const pathTo = (levels: readonly (readonly Buffer[])[], place: number): Step[] =>
  levels.slice(0, -1).flatMap((level, i): Step[] => {
    const at = place >> i;
    const beside = level[at ^ 1];
    return beside ? [{ side: at % 2 ? 'left' : 'right', hash: beside.toString('hex') }] : [];
  });

/** Where the path leads from this leaf: the root, in hex, if both are what they were. */
export const climb = (leaf: Buffer, path: readonly Step[]): string =>
  path.reduce((own, s) => (s.side === 'left' ? sha(NODE, Buffer.from(s.hash, 'hex'), own) : sha(NODE, own, Buffer.from(s.hash, 'hex'))), leaf).toString('hex');
