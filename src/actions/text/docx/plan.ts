// A Word document against the text as it stands: what each tracked change would be as a proposal, or, where nothing is tracked, whatever differs. Pure. Not here: reading the file (document.ts).
import { randomUUID } from 'node:crypto';
import { diffWordsWithSpace } from 'diff';
import type { DocxChange, DocxPlan, DocxRow } from '../../../contract/docx.js';
import { anchorIn, followReading, reading, type Content } from '../../../contract/text.model.js';
import { unnumbered } from '../../../contract/paragraphs.js';
import type { ParagraphKind } from '../../../contract/text.views.js';
import type { Lang } from '../../../contract/words/words.js';
import { sideBySide } from './alike.js';
import { stands, stood, type Words } from './document.js';

export interface Standing {
  id: string;
  number: string;
  kind: ParagraphKind;
  content: Content;
  revision: number;
  /** Its other language is of the words that stand. */
  current: boolean;
}
/** A change of the clean reading: from one character up to another, these words instead. */
interface Edit {
  from: number;
  to: number;
  text: string;
  author: string | null;
}
const AROUND = 40;

/** The tracked changes of one paragraph, those that touch one another as one, at their places in what stood. */
const edits = (p: readonly Words[]): Edit[] => {
  const found: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const w of p) {
    if (!w.change) open = null;
    else {
      if (!open) found.push((open = { from: at, to: at, text: '', author: w.change.author }));
      if (w.change.as === 'ins') open.text += w.text;
      else open.to += w.text.length;
    }
    if (w.change?.as !== 'ins') at += w.text.length;
  }
  return found;
};
/** What makes one text of another, word by word. */
const differences = (was: string, is: string): Edit[] => edits(diffWordsWithSpace(was, is).map((d): Words => ({ text: d.value, change: d.added ? { as: 'ins', author: null } : d.removed ? { as: 'del', author: null } : null })));

/** A place in one text as the same place in another; null where the words there differ. */
const placeIn = (was: string, is: string): ((at: number) => number | null) => {
  if (was === is) return (at) => at;
  const same: [number, number, number][] = [];
  let [a, b] = [0, 0];
  for (const d of diffWordsWithSpace(was, is)) {
    if (!d.added && !d.removed) same.push([a, b, d.value.length]);
    if (!d.added) a += d.value.length;
    if (!d.removed) b += d.value.length;
  }
  return (at) => {
    const part = same.find(([from, , length]) => at >= from && at <= from + length);
    return part ? part[1] + at - part[0] : null;
  };
};

/** Numbers and blanks before and behind what is said are no text. */
export const trimmed = (p: readonly Words[]): Words[] => {
  const text = stood(p) || stands(p);
  const lead = text.length - unnumbered(text).length;
  let left = lead;
  return p.flatMap((w): Words[] => {
    const cut = Math.min(left, w.text.length);
    left -= cut;
    const rest = w.text.slice(cut);
    return rest ? [{ ...w, text: rest }] : [];
  });
};

/** Some whole words on either side. */
const around = (text: string, { from, to }: Edit): { before: string; after: string } => {
  const [start, end] = [from > AROUND, text.length > to + AROUND];
  return { before: start ? `… ${text.slice(from - AROUND, from).replace(/^\S*\s/, '')}` : text.slice(0, from), after: end ? `${text.slice(to, to + AROUND).replace(/\s\S*$/, '')} …` : text.slice(to) };
};
const changeOf = (s: Standing, clean: string, e: Edit): DocxRow => {
  const [was, whole] = [clean.slice(e.from, e.to), e.from === 0 && e.to === clean.length && !e.text];
  const verb = e.from === e.to ? 'insert' : e.text ? 'replace' : 'delete';
  const row: DocxChange = { is: 'change', id: randomUUID(), paragraph: s.id, number: s.number, verb, anchor: whole ? null : anchorIn(s.content, e.from, e.to), was, text: e.text, ...around(clean, e), author: e.author };
  return row;
};
const rowsOf = (s: Standing, p: readonly Words[], tracked: boolean, draft: boolean): DocxRow[] => {
  const clean = reading(s.content.runs);
  const wanted = stands(p).trim();
  if (draft) return wanted && wanted !== clean ? [{ is: 'written', paragraph: s.id, number: s.number, was: clean, text: wanted, author: authorOf(p) }] : [];
  if (!tracked) return differences(clean, wanted).map((e) => changeOf(s, clean, e));
  const was = stood(p);
  const place = placeIn(was, clean);
  return edits(p).flatMap((e): DocxRow[] => {
    const [from, to] = [place(e.from), place(e.to)];
    const said = was.slice(e.from, e.to);
    if (said === e.text) return [];
    if (from === null || to === null || clean.slice(from, to) !== said) return [{ is: 'unplaced', number: s.number, was: said, text: e.text, author: e.author }];
    return [changeOf(s, clean, { ...e, from, to })];
  });
};

/** What stands around a text in our own documents, or in the other language beside it, is no paragraph that somebody wants in. */
const isOther = (text: string, ours: readonly Standing[]): boolean => {
  const others = ours.map((s) => followReading(s.content)).filter(Boolean);
  return sideBySide([text], others)[0] !== null;
};
const authorOf = (p: readonly Words[]): string | null => p.find((w) => w.change?.as === 'ins')?.change?.author ?? null;
const kindBehind = (s: Standing | undefined): ParagraphKind => (s && s.kind !== 'title' ? s.kind : 'OP');

/** `ours` in order; `draft`: its paragraphs are written anew, nothing is proposed. Without tracked changes every difference is a row, and a paragraph of the file that was not found a new one. */
export const planOf = (theirs: readonly Words[][], ours: readonly Standing[], draft: boolean, lang: Lang): DocxPlan => {
  const tracked = theirs.some((p) => p.some((w) => w.change));
  const all = theirs.map(trimmed).filter((p) => p.length);
  const places = sideBySide(all.map((p) => (stood(p) || stands(p)).trim()), ours.map((s) => reading(s.content.runs).trim()));
  const rows: DocxRow[] = [];
  let last: Standing | undefined;
  for (const [i, p] of all.entries()) {
    const place = places[i] ?? null;
    if (place !== null) {
      last = ours[place]!;
      rows.push(...rowsOf(last, p, tracked, draft));
    } else rows.push(...outside(p, tracked, ours, last));
  }
  const found = new Set(places.filter((x) => x !== null));
  return { lang, tracked, found: found.size, missing: ours.filter((_, j) => !found.has(j)).map((s) => s.number), rows };
};
/** A paragraph that was not found: new where all of it came in (or nothing is tracked and the text begins with it), else its changes have no place. */
const outside = (p: readonly Words[], tracked: boolean, ours: readonly Standing[], last: Standing | undefined): DocxRow[] => {
  const text = stands(p).trim();
  const isNew = tracked ? !stood(p).trim() : !ours.length || (last !== undefined && !isOther(text, ours));
  if (isNew && text) return [{ is: 'paragraph', id: randomUUID(), kind: kindBehind(last), text, after: (last ?? ours[0])?.id ?? null, author: authorOf(p) }];
  return tracked ? edits(p).map((e) => ({ is: 'unplaced', number: '', was: stood(p).slice(e.from, e.to), text: e.text, author: e.author })) : [];
};
