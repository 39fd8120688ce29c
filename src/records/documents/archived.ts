// An adopted text in one language as archives keep it: its words, corrigenda, addenda and positions; what is not there in that language, in the words of its author. Pure. Not here: the form (akoma-ntoso.ts).
import { dayOf } from '../../kernel/dates.js';
import { refuse } from '../../kernel/refusal.js';
import { sentence } from '../../kernel/sentences.js';
import type { Annexed, Archived } from './akoma-ntoso.js';
import { positionLine, positionsOf } from './annexed.js';
import { chromeOf, type Adopted, type Asked, type Source } from './source.js';

const annexedOf = (s: Source, a: Adopted, lang: Archived['lang']): Annexed[] => [
  ...a.issues.map((i): Annexed => ({ kind: i.kind, by: null, at: i.at, heading: [i.symbol, ...(i.paragraph ? [i.paragraph] : [])].join(', '), lang, text: i[lang], remark: null })),
  ...positionsOf(s, a, lang).map((x): Annexed => {
    const there = x[lang] ? lang : x.original;
    return { kind: 'position', by: { code: x.party, name: s.names(x.party, lang) }, at: x.at, heading: positionLine(s, a, x, lang), lang: x[there] ? there : lang, text: x[there] || sentence(lang, 'document.follows'), remark: x.withdrawn ? sentence(lang, 'document.withdrawn', { at: dayOf(x.withdrawn.at, lang) }) : null };
  }),
];

/** Refuses `wrong-state` while the text is not adopted, or is still to follow in this language. */
export const archivedOf = (s: Source, asked: Asked): Archived => {
  const lang = chromeOf(asked);
  const a = s.adopted ?? refuse('wrong-state', { why: 'refusal.document-not-adopted' });
  const paragraphs = a.paragraphs.map((p) => ({ kind: p.kind, text: p[lang] }));
  if (paragraphs.some((p) => !p.text)) refuse('wrong-state', { why: 'refusal.document-follows' });
  return { symbol: a.symbol, at: a.adopted, title: s.title[lang] || s.title.en, network: sentence(lang, 'document.network'), lang, made: asked.made.toISOString(), paragraphs, annexed: annexedOf(s, a, lang) };
};
