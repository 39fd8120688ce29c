// Proposing: words inserted, replaced, deleted, or only bracketed. Two on the same words are two alternatives of one bracket, whatever version each saw (§3.4, 4). Pure.
// Not here: who stands behind what (stand.ts), what falls by itself (settle.ts).
import { depth, isBracket, NESTING_MAX, reading, type Alternative, type Anchor, type BracketRun, type Content, type InGroup, type PlainRun } from '../../contract/text.model.js';
import { refuse } from '../../kernel/refusal.js';
import { bracketAt, locate, type Level, type Spot } from './find.js';
import { mint, pieces, plain, settle } from './settle.js';

/** Where the same words stand in the following language: that piece, from there on. */
export interface Mark {
  piece: number;
  offset: number;
  words: string;
}
/** One proposal. `id` names the alternative, `bracket` the bracket it may open, `key` the act: with them the same act makes the same text again. */
export interface Proposal {
  verb: 'insert' | 'replace' | 'delete' | 'bracket';
  anchor: Anchor | null;
  text: string;
  other: string | null;
  mark: Mark | null;
  id: string;
  bracket: string;
  key: string;
  party: string;
  /** In whose name besides: absent where a state proposes for itself. */
  group?: InGroup;
  at: number;
}
/** Every state in whose name it is proposed. */
const voices = (p: Proposal): string[] => p.group?.parties ?? [p.party];
/** Words of one content, from boundary `a` to `b`; where a selection began or ended inside a bracket, what the proposal keeps of that bracket's words. */
interface Region {
  above: Level[];
  content: Content;
  a: number;
  b: number;
  before: string;
  after: string;
}

/** The boundary at this offset; the run there is split. Never between the halves of one character. */
const cut = (content: Content, index: number, offset: number): number => {
  const run = content.runs[index] as PlainRun;
  const low = run.text.charCodeAt(offset);
  const o = low >= 0xdc00 && low <= 0xdfff ? offset - 1 : offset;
  if (o <= 0) return index;
  if (o >= run.text.length) return index + 1;
  content.runs.splice(index, 1, { ...run, text: run.text.slice(0, o) }, { origin: run.origin, at: run.at + o, text: run.text.slice(o) });
  return index + 1;
};

/** The words before (or after) this spot in the alternatives it stands in, below level `k`. */
const beside = (spot: Spot, k: number, side: 'before' | 'after'): string => {
  const levels = spot.trail.slice(k + 1);
  const parts = levels.map((level, i) => {
    const rest = reading(side === 'before' ? level.content.runs.slice(0, level.index) : level.content.runs.slice(level.index + 1));
    if (i < levels.length - 1) return rest;
    const { text } = level.content.runs[level.index] as PlainRun;
    return side === 'before' ? rest + text.slice(0, spot.offset) : text.slice(spot.offset) + rest;
  });
  return (side === 'before' ? parts : parts.reverse()).join('');
};

const regionOf = (root: Content, p: Proposal): Region => {
  const span = locate(root, p.anchor);
  if (span === 'all') return { above: [], content: root, a: p.verb === 'insert' ? root.runs.length : 0, b: root.runs.length, before: '', after: '' };
  const { start, end } = span ?? refuse('conflict', { why: 'refusal.words-gone' });
  let k = 0;
  while (start.trail[k + 1] && end.trail[k + 1] && start.trail[k + 1]!.content === end.trail[k + 1]!.content) k++;
  const { content, index: from } = start.trail[k]!;
  const to = end.trail[k]!.index;
  const above = start.trail.slice(0, k);
  const [inner, outer] = [start.trail.length - 1 === k, end.trail.length - 1 === k];
  const [before, after] = [inner ? '' : beside(start, k, 'before'), outer ? '' : beside(end, k, 'after')];
  // The end first: what is cut behind does not move what is cut before it.
  const b = outer ? cut(content, to, end.offset) : to + 1;
  const grown = content.runs.length;
  const a = inner ? (span!.empty ? b : cut(content, from, start.offset)) : from;
  return { above, content, a, b: span!.empty ? a : b + (content.runs.length - grown), before, after };
};

const add = (parties: string[], party: string): void => void (parties.includes(party) || parties.push(party));
const remove = (parties: string[], party: string): string[] => parties.filter((p) => p !== party);
/** A party stands behind an alternative; what it said against it falls. */
export const back = (a: Alternative, party: string): void => {
  a.opposed = remove(a.opposed, party);
  if (!a.proposers.includes(party)) add(a.supporters, party);
};
/** A party is against an alternative; its own support of it falls. */
export const oppose = (a: Alternative, party: string): void => {
  a.proposers = remove(a.proposers, party);
  a.supporters = remove(a.supporters, party);
  add(a.opposed, party);
};

const made = (p: Proposal, text: string, op: Alternative['op'], follow: Alternative['follow']): Alternative => ({
  id: p.id, op, runs: plain(mint(p.key)(), text), follow, proposers: voices(p), supporters: [], opposed: [], at: p.at, ...(p.group ? { group: p.group } : {}),
});

/** One more alternative of a bracket; the same words once more are support of those that stand. Returns the alternative that now carries them. */
const join = (bracket: BracketRun, text: string, p: Proposal): string => {
  const [keep, ...others] = bracket.alternatives as [Alternative, ...Alternative[]];
  if (p.verb === 'bracket') {
    for (const a of keep.runs.length ? [keep] : others) for (const party of voices(p)) oppose(a, party);
    return keep.id;
  }
  const stood = reading(keep.runs);
  const same = text === stood ? keep : others.find((a) => depth(a.runs) === 0 && reading(a.runs) === text);
  if (same) {
    for (const party of voices(p)) back(same, party);
    return same.id;
  }
  bracket.alternatives.push(made(p, text, !text ? 'delete' : stood ? 'replace' : 'add', p.other === null ? null : pieces([{ text: p.other }])));
  return p.id;
};

/** Puts the bracket into the following language where the proposal marked the same words there; where it did not, a translator will. */
const follow = (content: Content, p: Proposal): Content['follow'] => {
  const piece = p.mark && content.follow?.[p.mark.piece];
  if (!piece || !('text' in piece) || piece.text.slice(p.mark!.offset, p.mark!.offset + p.mark!.words.length) !== p.mark!.words) return null;
  const [head, tail] = [piece.text.slice(0, p.mark!.offset), piece.text.slice(p.mark!.offset + p.mark!.words.length)];
  content.follow = pieces([...content.follow!.slice(0, p.mark!.piece), { text: head }, { bracket: p.bracket }, { text: tail }, ...content.follow!.slice(p.mark!.piece + 1)]);
  return pieces([{ text: p.mark!.words }]);
};

const wrap = ({ content, a, b }: Region, text: string, p: Proposal): string => {
  const inner = content.runs.slice(a, b);
  const stood = follow(content, p);
  const base = { id: p.bracket, op: 'keep' as const, runs: inner, follow: stood, proposers: [], supporters: [], at: p.at };
  const only = p.verb === 'bracket';
  const keep: Alternative = { ...base, opposed: only ? voices(p) : [] };
  const proposed = only ? [] : [made(p, text, !text ? 'delete' : inner.length ? 'replace' : 'add', p.other === null ? null : pieces([{ text: p.other }]))];
  content.runs.splice(a, b - a, { bracket: p.bracket, alternatives: [keep, ...proposed] });
  return only ? p.bracket : p.id;
};

/** The bracket that the region stands in or is: there the proposal becomes one more alternative. `text`: what that alternative says in full. */
const hostOf = ({ above, content, a, b, before, after }: Region, p: Proposal): { bracket: BracketRun; text: string } | null => {
  const within = above.at(-1);
  const text = before + p.text + after;
  if (within?.in!.op === 'keep') return { bracket: bracketAt(within), text: reading(content.runs.slice(0, a)) + text + reading(content.runs.slice(b)) };
  const only = content.runs[a];
  if (b - a === 1 && only && isBracket(only)) return { bracket: only, text };
  const beside = a === b ? [content.runs[a - 1], only].find((r): r is BracketRun => r !== undefined && isBracket(r) && !r.alternatives[0]!.runs.length) : undefined;
  if (beside) return { bracket: beside, text };
  return within && p.text && a === 0 && b === content.runs.length && a !== b ? { bracket: bracketAt(within), text } : null;
};

/** A bracket of its own, if brackets may stand as deep as that; else an alternative of the one around. */
const own = (region: Region, p: Proposal): string => {
  const { above, content, a, b, before, after } = region;
  const within = above.at(-1);
  const [inner, text] = [content.runs.slice(a, b), before + p.text + after];
  if (inner.length && !p.text && within && inner.length === content.runs.length) {
    for (const party of voices(p)) oppose(within.in!, party);
    return within.in!.id;
  }
  if (p.verb !== 'bracket' && inner.length && text === reading(inner)) return refuse('invalid', { why: 'refusal.same-words' });
  if (above.length + 1 + depth(inner) <= NESTING_MAX) return wrap(region, text, p);
  const whole = reading(content.runs.slice(0, a)) + text + reading(content.runs.slice(b));
  return within && p.verb !== 'bracket' ? join(bracketAt(within), whole, p) : refuse('wrong-state', { why: 'refusal.brackets-too-deep' });
};

/** Puts the proposal into `root`. Returns the id of the alternative that carries it: its own, or the one whose words are the same. */
const put = (root: Content, p: Proposal): string => {
  const region = regionOf(root, p);
  const host = hostOf(region, p);
  if (host) return join(host.bracket, host.text, p);
  if (region.a === region.b && p.verb !== 'insert') return refuse('invalid', { why: 'refusal.no-words' });
  return own(region, p);
};

/** The content with the proposal in it. Refuses `conflict` when all of its words have been settled meanwhile, `invalid` where it would change nothing. */
export const propose = (content: Content, p: Proposal): { content: Content; alternative: string } => {
  const root = structuredClone(content);
  const alternative = put(root, p);
  settle(root, mint(`${p.key}.`));
  return { content: root, alternative };
};
