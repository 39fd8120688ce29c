// Who stands behind what: support, opposition, leaving; alternatives merged by the chair; brackets settled in a wording. Pure.
// Not here: proposing (propose.ts), who may (the policy).
import { alternatives, brackets, isBracket, reading, type Alternative, type BracketRun, type Content, type Piece, type Run } from '../../contract/text.model.js';
import { refuse } from '../../kernel/refusal.js';
import { back, oppose } from './propose.js';
import { mint, pieces, place, plain, settle } from './settle.js';

const changed = (content: Content, key: string, change: (root: Content) => void): Content => {
  const root = structuredClone(content);
  change(root);
  settle(root, mint(`${key}.`));
  return root;
};
const alternativeOf = (root: Content, id: string): Alternative => alternatives(root.runs).find((a) => a.id === id) ?? refuse('not-found', { why: 'refusal.no-alternative' });
/** The bracket that holds this alternative. */
const bracketOf = (root: Content, id: string): BracketRun => brackets(root.runs).find((b) => b.alternatives.some((a) => a.id === id)) ?? refuse('not-found', { why: 'refusal.no-alternative' });

/** Supporting the kept words is asking to retain them. Refuses `conflict` when the party stands behind it already. */
export const support = (content: Content, id: string, party: string, key: string): Content =>
  changed(content, key, (root) => {
    const a = alternativeOf(root, id);
    if (a.proposers.includes(party) || a.supporters.includes(party)) refuse('conflict', { why: 'refusal.stands-already' });
    back(a, party);
  });

/** Opposing deletes nothing: the words stay in brackets (§3.4, 2). */
export const against = (content: Content, id: string, party: string, key: string): Content =>
  changed(content, key, (root) => {
    const a = alternativeOf(root, id);
    if (a.opposed.includes(party)) refuse('conflict', { why: 'refusal.stands-already' });
    oppose(a, party);
  });

/** The party takes back what it said of this alternative: its proposal, its support or its opposition. */
export const leave = (content: Content, id: string, party: string, key: string): Content =>
  changed(content, key, (root) => {
    const a = alternativeOf(root, id);
    if (![a.proposers, a.supporters, a.opposed].some((l) => l.includes(party))) refuse('conflict', { why: 'refusal.stands-nowhere' });
    for (const l of ['proposers', 'supporters', 'opposed'] as const) a[l] = a[l].filter((p) => p !== party);
  });

export interface Bridging {
  /** An alternative of the bracket that it is a solution for. */
  alternative: string;
  text: string;
  other: string | null;
  id: string;
  key: string;
  party: string;
  at: number;
}
/** The chair's solution is one more alternative, which those behind the others may accept. Refuses `invalid` where the same words stand already. */
export const bridge = (content: Content, b: Bridging): Content =>
  changed(content, b.key, (root) => {
    const bracket = bracketOf(root, b.alternative);
    if (bracket.alternatives.some((a) => reading(a.runs) === b.text)) refuse('invalid', { why: 'refusal.same-words' });
    const op = !b.text ? 'delete' : bracket.alternatives[0]!.runs.length ? 'replace' : 'add';
    const follow = b.other === null ? null : pieces([{ text: b.other }]);
    bracket.alternatives.push({ id: b.id, op, runs: plain(mint(b.key)(), b.text), follow, proposers: [b.party], supporters: [], opposed: [], at: b.at, bridge: true });
  });

/** A party accepts the chair's bridge: it stands behind it and leaves the other proposals of the bracket. */
export const acceptBridge = (content: Content, id: string, party: string, key: string): Content =>
  changed(content, key, (root) => {
    const bridge = alternativeOf(root, id);
    if (!bridge.bridge) refuse('wrong-state', { why: 'refusal.no-bridge' });
    for (const a of bracketOf(root, id).alternatives) for (const l of ['proposers', 'supporters', 'opposed'] as const) a[l] = a[l].filter((p) => p !== party);
    back(bridge, party);
  });

export interface Merging {
  alternatives: readonly string[];
  text: string;
  other: string | null;
  id: string;
  key: string;
  at: number;
}
/** Several alternatives of one bracket become one, with everybody who stood behind them. Refuses `invalid` where they are not of one bracket. */
export const merge = (content: Content, m: Merging): Content =>
  changed(content, m.key, (root) => {
    const bracket = bracketOf(root, m.alternatives[0]!);
    const merged = bracket.alternatives.filter((a) => a.op !== 'keep' && m.alternatives.includes(a.id));
    if (merged.length < 2 || merged.length !== m.alternatives.length) refuse('invalid', { why: 'refusal.not-one-bracket' });
    const all = (l: 'proposers' | 'supporters' | 'opposed'): string[] => [...new Set(merged.flatMap((a) => a[l]))];
    const [proposers, kept] = [all('proposers'), bracket.alternatives[0]!.runs.length];
    const supporters = all('supporters').filter((p) => !proposers.includes(p));
    const opposed = all('opposed').filter((p) => !proposers.includes(p) && !supporters.includes(p));
    const follow = m.other === null ? null : pieces([{ text: m.other }]);
    const one: Alternative = { id: m.id, op: m.text ? (kept ? 'replace' : 'add') : 'delete', runs: plain(mint(m.key)(), m.text), follow, proposers, supporters, opposed, at: m.at };
    bracket.alternatives = [...bracket.alternatives.filter((a) => !merged.includes(a)), one];
  });

/** What the chair puts to the room: an alternative for each bracket that would be left, or new words for the whole paragraph. */
export type Wording = { picks: readonly string[] } | { text: string; other: string | null };

const resolved = (runs: readonly Run[], picks: readonly string[], root: Content): Run[] =>
  runs.flatMap((run) => {
    if (!isBracket(run)) return [run];
    const chosen = run.alternatives.find((a) => picks.includes(a.id)) ?? refuse('invalid', { why: 'refusal.bracket-left', bracket: run.bracket });
    const inner = resolved(chosen.runs, picks, root);
    place(root, run.bracket, chosen.follow ?? []);
    return inner;
  });

/** The paragraph in that wording, without a bracket: all attributions collapse to history (§3.4, 3). Refuses `invalid` where a bracket would be left. */
export const resolve = (content: Content, wording: Wording, key: string): Content => {
  const root = structuredClone(content);
  if ('text' in wording) {
    const follow: Piece[] | null = wording.other === null ? root.follow && pieces([{ text: whole(root) }]) : pieces([{ text: wording.other }]);
    return { runs: plain(mint(key)(), wording.text), follow };
  }
  root.runs = resolved(root.runs, wording.picks, root);
  settle(root, mint(`${key}.`));
  return root;
};
const whole = (root: Content): string => root.follow!.map((p) => ('text' in p ? p.text : '')).join('');

/** Words in the following language that belong to a paragraph, or to an alternative of it. */
export interface Translation {
  of: string | null;
  pieces: Piece[];
}
/** The translators' text. Refuses `conflict` where it names a bracket or an alternative that stands no longer. */
export const translate = (content: Content, texts: readonly Translation[]): Content => {
  const root = structuredClone(content);
  const known = new Set(brackets(root.runs).map((b) => b.bracket));
  for (const t of texts) {
    if (t.pieces.some((p) => 'bracket' in p && !known.has(p.bracket))) refuse('conflict', { why: 'refusal.bracket-gone' });
    const target = t.of === null ? root : (alternatives(root.runs).find((a) => a.id === t.of) ?? refuse('conflict', { why: 'refusal.bracket-gone' }));
    target.follow = pieces(t.pieces);
  }
  return root;
};
/** Whether every bracket is placed in the following language and every alternative has words there. */
export const isFollowed = (content: Content): boolean => {
  const all = [content, ...alternatives(content.runs)];
  const placed = new Set(all.flatMap((c) => (c.follow ?? []).flatMap((p) => ('bracket' in p ? [p.bracket] : []))));
  return all.every((c) => c.follow !== null || reading(c.runs) === '') && brackets(content.runs).every((b) => placed.has(b.bracket));
};
