// What differs between the words that members have cleared and those that stand now (§3.3): paragraph by paragraph, sentence by sentence, in each language. Pure.
// Not here: who must clear it (announcing.commands.ts).
import { diffArrays } from 'diff';
import type { ChangedParagraph, SentenceChange } from '../../contract/silence.views.js';
import type { FrozenLine } from '../../contract/statements.views.js';
import { LANGS, type Lang } from '../../contract/words/words.js';

export const sentencesOf = (text: string, lang: Lang): string[] => [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map((s) => s.segment.trim()).filter(Boolean);

/** Sentences that went beside those that came in their place; what stayed is left out. */
const apart = (was: string, now: string, lang: Lang): SentenceChange[] => {
  const found: SentenceChange[] = [];
  let open: SentenceChange | null = null;
  for (const part of diffArrays(sentencesOf(was, lang), sentencesOf(now, lang))) {
    if (!part.added && !part.removed) {
      open = null;
      continue;
    }
    if (!open) found.push((open = { was: '', now: '' }));
    open[part.added ? 'now' : 'was'] = part.value.join(' ');
  }
  return found;
};

/**
 * In the order of the text as it stands, then what is no longer in it. A paragraph that has only moved or become of another kind is there without a sentence. A language
 * that was or is still to follow is held against nothing.
 */
export const changesSince = (cleared: readonly FrozenLine[], now: readonly FrozenLine[]): ChangedParagraph[] => {
  const [before, after] = [new Map(cleared.map((p) => [p.id, p])), new Map(now.map((p) => [p.id, p]))];
  const moved = new Set(diffArrays(cleared.map((p) => p.id), now.map((p) => p.id)).flatMap((p) => (p.removed ? p.value : [])));
  const one = (was: FrozenLine | undefined, is: FrozenLine | undefined): ChangedParagraph[] => {
    const [en, fr] = LANGS.map((l) => (was && is && (!was[l] || !is[l]) ? [] : apart(was?.[l] ?? '', is?.[l] ?? '', l))) as [SentenceChange[], SentenceChange[]];
    const { id } = (is ?? was)!;
    return en.length || fr.length || was?.kind !== is?.kind || moved.has(id) ? [{ id, was: was?.number ?? null, now: is?.number ?? null, en, fr }] : [];
  };
  return [...now.flatMap((p) => one(before.get(p.id), p)), ...cleared.filter((p) => !after.has(p.id)).flatMap((p) => one(p, undefined))];
};
