// A text as it was adopted, with all that is annexed to it: corrigenda, addenda, and what states said on it, in both languages. Pure. Not here: the text in negotiation (sheets.ts).
import type { AdoptedParagraph, IssueView } from '../../contract/adoption.views.js';
import { STANCES, type StanceView } from '../../contract/positions.views.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import type { Row, Span } from './sheet.js';
import { chromeOf, langsOf, momentOf, type Adopted, type Asked, type Source } from './source.js';

type Pair = Readonly<Record<Lang, string>>;
/** The words of a language, or that they follow. */
const words = (text: Pair, lang: Lang): Span[] => [text[lang] ? { text: text[lang] } : { text: sentence(lang, 'document.follows'), italic: true }];
/** The same said in each language. */
export const spoken = (langs: readonly Lang[], kind: 'heading' | 'prose', text: (lang: Lang) => string, notes: string[] = []): Row => ({ number: '', kind, cells: langs.map((lang) => ({ lang, spans: [{ text: text(lang) }] })), notes });
const worded = (langs: readonly Lang[], text: Pair, more: Partial<Row> = {}): Row => ({ number: '', kind: 'prose', cells: langs.map((lang) => ({ lang, spans: words(text, lang) })), notes: [], ...more });

const numberOf = (p: { kind?: AdoptedParagraph['kind']; number: string }, lang: Lang): string => (p.kind === 'title' || p.number === 'title' ? sentence(lang, 'document.title') : p.number);
/** Paragraphs by their numbers in the order of the text; the whole of it where none is named. */
export const scopeOf = (all: readonly { id: string; kind?: AdoptedParagraph['kind']; number: string }[], ids: readonly string[], lang: Lang): string =>
  ids.length ? all.filter((p) => ids.includes(p.id)).map((p) => numberOf(p, lang)).join(', ') : sentence(lang, 'document.whole');

/** Paragraphs as rows; `corrected`: the symbols of what corrects one, by its number. */
export const paragraphRows = (all: readonly AdoptedParagraph[], langs: readonly Lang[], page: Lang, corrected: ReadonlyMap<string, string[]> = new Map()): Row[] =>
  all.map((p) => worded(langs, p, { number: p.kind === 'title' ? '' : p.number, kind: p.kind, notes: corrected.has(p.number) ? [sentence(page, 'document.corrected', { symbols: corrected.get(p.number)!.join(', ') })] : [] }));

const issueRows = (a: Adopted, langs: readonly Lang[]): Row[] => {
  const of = (kind: IssueView['kind']): IssueView[] => a.issues.filter((i) => i.kind === kind);
  const kindOf = (number: string): Pick<AdoptedParagraph, 'kind' | 'number'> => a.paragraphs.find((p) => p.number === number) ?? { kind: 'OP', number };
  const [corrigenda, addenda] = [of('corrigendum'), of('addendum')];
  const heading = (key: string): Row => spoken(langs, 'heading', (lang) => sentence(lang, key));
  return [
    ...(corrigenda.length ? [heading('document.corrigenda')] : []),
    ...corrigenda.flatMap((i) => [spoken(langs, 'prose', (lang) => sentence(lang, 'document.should-read', { symbol: i.symbol, number: numberOf(kindOf(i.paragraph!), lang) })), worded(langs, i)]),
    ...(addenda.length ? [heading('document.addenda')] : []),
    ...addenda.flatMap((i) => [spoken(langs, 'prose', () => i.symbol), worded(langs, i)]),
  ];
};

/** States in protocol order of the first language, each one's statements in the order of their kinds; what was withdrawn stays and says so. */
export const positionsOf = (s: Source, a: Adopted, lang: Lang): StanceView[] => {
  const place = new Map(s.order([...new Set(a.stances.map((x) => x.party))], lang).map((party, i) => [party, i]));
  return [...a.stances].sort((x, y) => place.get(x.party)! - place.get(y.party)! || STANCES.indexOf(x.kind) - STANCES.indexOf(y.kind) || x.at.localeCompare(y.at));
};
export const positionLine = (s: Source, a: Adopted, x: StanceView, lang: Lang): string =>
  sentence(lang, 'document.position', { state: s.names(x.party, lang), kind: sentence(lang, `stance.kind.${x.kind}`), scope: scopeOf(a.paragraphs, x.paragraphs, lang) });
const positionRows = (s: Source, a: Adopted, langs: readonly Lang[], page: Lang): Row[] => {
  if (!a.stances.length && a.annexed) return [];
  const open = a.annexed ? [] : [sentence(page, 'document.positions.open', { at: momentOf(a.closes, page) })];
  return [spoken(langs, 'heading', (lang) => sentence(lang, 'document.positions'), open), ...positionsOf(s, a, langs[0]!).flatMap((x): Row[] => [
    spoken(langs, 'heading', (lang) => positionLine(s, a, x, lang)),
    // What was withdrawn before its text came has none to follow.
    worded(langs, x.withdrawn && !x.en && !x.fr ? { en: '–', fr: '–' } : x, { notes: x.withdrawn ? [sentence(page, 'document.withdrawn', { at: dayOf(x.withdrawn.at, page) })] : [] }),
  ])];
};

/** Every word that was decided, unchanged, and behind it what is annexed. */
export const adoptedRows = (s: Source, a: Adopted, asked: Asked): Row[] => {
  const [langs, page] = [langsOf(s, asked), chromeOf(asked)];
  const corrected = new Map<string, string[]>();
  for (const i of a.issues) if (i.paragraph) corrected.set(i.paragraph, [...(corrected.get(i.paragraph) ?? []), i.symbol]);
  return [...paragraphRows(a.paragraphs, langs, page, corrected), ...issueRows(a, langs), ...positionRows(s, a, langs, page)];
};
