// The order of a document: numbers as they are printed ("PP2bis", "OP7ter"), and paragraphs cut in two or put together. Pure. Not here: the words inside (propose.ts).
import { brackets, isBracket, type Content, type Point, type Run } from '../../contract/text.model.js';
import type { ParagraphKind } from '../../contract/text.views.js';
import { refuse } from '../../kernel/refusal.js';
import { pieces, type Mint } from './settle.js';

/** A paragraph in its order; `issued` is the number it had when numbers were last printed. `gone`: deleted or merged, it has no number. */
export interface Placed {
  id: string;
  kind: ParagraphKind;
  issued: string | null;
  gone: boolean;
}
const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];
const suffix = (n: number): string => LATIN[n] ?? `.${n + 2}`;
const PREFIX = { PP: 'PP', OP: 'OP', annex: 'A', title: '', sub: '' } as const;
const letter = (n: number): string => (n > 26 ? letter(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(97 + ((n - 1) % 26));

/** Numbers from one: what is printed when the text is issued. Titles have none; a sub-paragraph has a letter below the paragraph it stands under. */
export const numbered = (all: readonly Placed[]): Map<string, string> => {
  const counts = { PP: 0, OP: 0, annex: 0 };
  let [over, subs] = ['', 0];
  return new Map(
    all.filter((p) => !p.gone).map((p) => {
      if (p.kind === 'title') return [p.id, ''];
      if (p.kind === 'sub') return [p.id, `${over}(${letter(++subs)})`];
      [over, subs] = [`${PREFIX[p.kind]}${++counts[p.kind]}`, 0];
      return [p.id, over];
    }),
  );
};

/** Numbers now: printed ones stay until the text is issued again; what came in since stands behind its neighbour as bis, ter, … */
export const numbers = (all: readonly Placed[]): Map<string, string> => {
  const printed = new Set(all.flatMap((p) => (p.issued ? [p.issued] : [])));
  if (!printed.size) return numbered(all);
  const found = new Map<string, string>();
  const taken = new Set(printed);
  const before: Partial<Record<ParagraphKind, string>> = {};
  let [over, subs] = ['', 0];
  const behind = (base: string): string => {
    for (let n = 0; ; n++) if (!taken.has(base + suffix(n))) return base + suffix(n);
  };
  const under = (): string => ([...printed].some((n) => n.startsWith(`${over}(`)) ? behind(before.sub ?? `${over}(0)`) : `${over}(${letter(subs)})`);
  for (const p of all.filter((x) => !x.gone)) {
    if (p.kind === 'sub') subs++;
    const number = p.issued ?? (p.kind === 'title' ? '' : p.kind === 'sub' ? under() : behind(before[p.kind] ?? `${PREFIX[p.kind]}0`));
    taken.add(number);
    found.set(p.id, number);
    if (p.issued !== null) before[p.kind] = number;
    if (p.kind !== 'sub') [over, subs, before.sub] = [number, 0, undefined];
  }
  return found;
};

/** Cuts at a character of the plain words; brackets stay with the side they are on. Refuses `invalid` inside a bracket or at an end. */
export const split = (content: Content, at: Point, follow: { piece: number; offset: number } | null): [Content, Content] => {
  const index = content.runs.findIndex((r) => !isBracket(r) && r.origin === at.origin && r.at <= at.at && at.at < r.at + r.text.length);
  const run = content.runs[index];
  if (!run || isBracket(run) || (index === 0 && run.at === at.at)) return refuse('invalid', { why: 'refusal.no-place-to-split' });
  const o = at.at - run.at;
  const [first, second]: [Run[], Run[]] = [[...content.runs.slice(0, index), { ...run, text: run.text.slice(0, o) }], [{ ...run, at: at.at, text: run.text.slice(o) }, ...content.runs.slice(index + 1)]];
  const [one, two] = splitFollow(content, follow);
  const kept = (runs: Run[], f: Content['follow']): Content => {
    const own = new Set(brackets(runs).map((b) => b.bracket));
    return { runs: runs.filter((r) => isBracket(r) || r.text), follow: f && pieces(f.filter((p) => 'text' in p || own.has(p.bracket))) };
  };
  return [kept(first, one), kept(second, two)];
};
const splitFollow = ({ follow }: Content, at: { piece: number; offset: number } | null): [Content['follow'], Content['follow']] => {
  const piece = at && follow?.[at.piece];
  if (!piece || !('text' in piece)) return [follow, null];
  return [[...follow!.slice(0, at.piece), { text: piece.text.slice(0, at.offset) }], [{ text: piece.text.slice(at.offset) }, ...follow!.slice(at.piece + 1)]];
};

/** One paragraph of two, parted by a space. */
export const unite = (a: Content, b: Content, next: Mint): Content => ({
  runs: [...a.runs, { origin: next(), at: 0, text: ' ' }, ...b.runs],
  follow: a.follow || b.follow ? pieces([...(a.follow ?? []), { text: ' ' }, ...(b.follow ?? [])]) : null,
});
