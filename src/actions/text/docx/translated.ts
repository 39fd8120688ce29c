// A Word document in the language that follows, laid beside the text: each paragraph's translation, to be confirmed. Pure. Not here: documents in the negotiated language (plan.ts).
import type { DocxPlan, DocxRow } from '../../../contract/docx.js';
import { brackets, followReading } from '../../../contract/text.model.js';
import type { Lang } from '../../../contract/words/words.js';
import { sideBySide } from './alike.js';
import { stands, type Words } from './document.js';
import { trimmed, type Standing } from './plan.js';

/** Paragraphs that are known by their words, and between two of them, where as many lie on either side, the others in their order: a translation that is new has no words to be known by. */
const paired = (known: readonly (number | null)[], ours: number): (number | null)[] => {
  const places = [...known];
  let [i0, j0] = [-1, -1];
  for (let i = 0; i <= known.length; i++) {
    const j = i === known.length ? ours : known[i];
    if (j === null || j === undefined) continue;
    const gap = i - i0 - 1;
    if (gap === j - j0 - 1) for (let k = 1; k <= gap; k++) places[i0 + k] = j0 + k;
    [i0, j0] = [i, j];
  }
  return places;
};

/** `ours` in order. A paragraph with brackets is translated by hand, bracket by bracket; one of the file that has no place is named. */
export const planOfTranslation = (theirs: readonly Words[][], ours: readonly Standing[], lang: Lang): DocxPlan => {
  const texts = theirs.map((p) => stands(trimmed(p)).trim()).filter(Boolean);
  const places = paired(sideBySide(texts, ours.map((s) => followReading(s.content).trim())), ours.length);
  const rows = texts.flatMap((text, i): DocxRow[] => {
    const s = ours[places[i] ?? -1];
    if (!s) return [{ is: 'unplaced', number: '', was: '', text, author: null }];
    const was = followReading(s.content);
    if (was.trim() === text && s.current) return [];
    if (brackets(s.content.runs).length) return [{ is: 'unplaced', number: s.number, was: '', text, author: null, bracketed: true }];
    return [{ is: 'translation', paragraph: s.id, number: s.number, basedOn: s.revision, was: was.trim() === text ? '' : was, text, author: null }];
  });
  const found = new Set(places.filter((x) => x !== null));
  return { lang, tracked: false, found: found.size, missing: ours.filter((_, j) => !found.has(j)).map((s) => s.number), rows };
};
