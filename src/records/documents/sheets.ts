// What was asked for as a sheet: which paragraphs, in which reading, under which heading. Pure. Not here: the words inside a paragraph (spans.ts), what was decided (annexed.ts, letter.ts).
import { DECIDED_VIEWS } from '../../contract/documents.js';
import { furthestFirst } from '../../contract/amendments.js';
import { choiceOf, holders, reading, type Alternative, type Content } from '../../contract/text.model.js';
import { isAgreed, isGone, type DocumentKind, type ParagraphKind, type ReservationView } from '../../contract/text.views.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { refuse } from '../../kernel/refusal.js';
import { sentence } from '../../kernel/sentences.js';
import { adoptedRows } from './annexed.js';
import { letterRows } from './letter.js';
import type { Mark, Row, Sheet, Span } from './sheet.js';
import { chromeOf, langsOf, momentOf, type Asked, type Source, type SourceParagraph } from './source.js';
import { amended, compared, compiled, compiledWords, followCompiled, followTracked, read, tracked, type Voice } from './spans.js';

const kindName = (kind: DocumentKind, rev: number, lang: Lang): string => `${sentence(lang, `text.kind.${kind}`)}${kind === 'chair-text' && rev ? ` Rev.${rev}` : ''}`;
const voiceOf = (s: Source, lang: Lang): Voice => ({
  nothing: sentence(lang, 'document.nothing'),
  against: sentence(lang, 'document.against'),
  code: (party) => (party === 'chair' ? sentence(lang, 'document.chair') : party),
  group: (group) => group[lang],
  name: (party) => (party === 'chair' ? sentence(lang, 'document.chair') : s.names(party, lang)),
  at: (seq) => s.times.get(seq) ?? s.at,
});

const reservationsOf = (all: readonly ReservationView[], s: Source, lang: Lang): string[] =>
  all.map((r) => `${s.names(r.party, lang)}${lang === 'fr' ? '\u202f' : ''}: ${sentence(lang, `text.kind.${r.kind}`)}${r.until ? ` (${r.until})` : ''}`);

/** The spans of one paragraph in one language. */
const spansOf = (p: SourceParagraph, lang: Lang, s: Source, asked: Asked): Span[] => {
  const [follows, v] = [lang !== s.lang, voiceOf(s, lang)];
  if (asked.view === 'compilation') return follows ? followCompiled(p.content, v) : compiled(p.content.runs, v);
  if (asked.view === 'tracked') return follows ? followTracked(p.content, v) : tracked(p.content.runs, v);
  return read(p.content, follows, asked.view === 'country' ? choiceOf(asked.as!) : undefined);
};
const rowOf = (p: SourceParagraph, langs: readonly Lang[], s: Source, asked: Asked): Row => ({
  number: p.number, kind: p.kind, cells: langs.map((lang) => ({ lang, spans: spansOf(p, lang, s, asked) })),
  notes: asked.view === 'compilation' || asked.view === 'tracked' ? reservationsOf(p.reservations, s, chromeOf(asked)) : [],
});

/** Paragraphs that say something else than then, those that are gone among them where they stood no longer. */
const changedRows = (s: Source, langs: readonly Lang[], asked: Asked): Row[] => {
  const before = new Map((s.then?.paragraphs ?? []).filter((p) => !isGone(p.status)).map((p) => [p.id, p]));
  const mark = (id: string, lang: Lang): Mark => {
    const by = s.then?.by.get(id);
    return { author: (by?.parties ?? ['chair']).map((p) => voiceOf(s, lang).name(p)).join(', '), at: by?.at ?? s.at };
  };
  const row = (id: string, number: string, kind: ParagraphKind, was: Content | undefined, is: Content | undefined): Row => {
    const words = (c: Content | undefined, lang: Lang): string => (c ? compiledWords(c, lang !== s.lang, voiceOf(s, lang)) : '');
    return { number, kind, notes: [], cells: langs.map((lang) => ({ lang, spans: compared(words(was, lang), words(is, lang), mark(id, lang)) })) };
  };
  const here = new Set(s.paragraphs.map((p) => p.id));
  const gone = [...before.values()].filter((p) => !here.has(p.id)).map((p) => row(p.id, sentence(chromeOf(asked), 'document.gone'), p.kind, p.content, undefined));
  const rows = s.paragraphs.map((p) => row(p.id, p.number, p.kind, before.get(p.id)?.content, p.content));
  return [...rows, ...gone].filter((r) => r.cells.some((c) => c.spans.some((x) => x.inserted ?? x.deleted)));
};

/** Each amendment is a row: what it would change, and who proposes it. In the following language it reads as it would then. */
const amendmentRows = (s: Source, langs: readonly Lang[], asked: Asked): Row[] => {
  const page = chromeOf(asked);
  const names = (a: Alternative): string => holders(a).map(voiceOf(s, page).name).join(', ');
  return s.paragraphs.flatMap((p) => furthestFirst(p.content.runs).map((x, i): Row => {
    const a = x.alternative;
    const cell = (lang: Lang): Span[] => (lang === s.lang ? amended(x.within, x.bracket, a, voiceOf(s, lang)) : read(p.content, true, (b) => b.alternatives.find((y) => y.id === a.id || y.id === x.amends?.id) ?? null));
    const note = sentence(page, x.amends ? 'document.sub-amendment' : 'document.amendment', { place: i + 1, states: names(a), amended: x.amends ? names(x.amends) : '' });
    return { number: p.number, kind: p.kind, cells: langs.map((lang) => ({ lang, spans: cell(lang) })), notes: [note] };
  }));
};

const viewLine = (s: Source, asked: Asked, lang: Lang): string =>
  sentence(lang, `document.view.${asked.view}`, { since: s.then ? kindName(s.then.kind, s.then.rev, lang) : '', state: asked.as ? s.names(asked.as, lang) : '' });

/** The paragraphs of the text as it is negotiated, those without a word in this view left out. */
const negotiatedRows = (s: Source, langs: readonly Lang[], asked: Asked): Row[] => {
  if (asked.view === 'changes') return changedRows(s, langs, asked);
  if (asked.view === 'amendments') return amendmentRows(s, langs, asked);
  const shown = s.paragraphs.filter((p) => (asked.view === 'agreed' ? isAgreed(p.status) : asked.view !== 'country' || reading(p.content.runs, choiceOf(asked.as!))));
  return shown.map((p) => rowOf(p, langs, s, asked)).filter((r) => r.cells.some((c) => c.spans.length));
};
const rowsOf = (s: Source, langs: readonly Lang[], asked: Asked): Row[] => {
  if (asked.view === 'adopted') return adoptedRows(s, s.adopted ?? refuse('wrong-state', { why: 'refusal.document-not-adopted' }), asked);
  return asked.view === 'announcement' || asked.view === 'outcome' ? letterRows(s, asked.view, asked) : negotiatedRows(s, langs, asked);
};
const standingOf = (s: Source, lang: Lang): string[] => [
  ...(s.adopted ? [sentence(lang, 'document.adopted', { symbol: s.adopted.symbol }), sentence(lang, `document.adopted.${s.adopted.how}`, { at: dayOf(s.adopted.adopted, lang) })] : []),
  [sentence(lang, `action.kind.${s.kind}`), sentence(lang, `state.action.${s.stage}`), kindName(s.document, s.rev, lang)].join(' · '),
];

/** The sheet of a view. Refuses `wrong-state` where what it is about has not come to pass. */
export const sheetOf = (s: Source, asked: Asked): Sheet => {
  const [lang, langs] = [chromeOf(asked), langsOf(s, asked)];
  const isDecided = (DECIDED_VIEWS as readonly string[]).includes(asked.view);
  const whole = asked.view === 'compilation' || asked.view === 'tracked' ? reservationsOf(s.reservations, s, lang) : [];
  return {
    title: s.title[lang] || s.title.en || s.title.fr, lang, langs, rows: rowsOf(s, langs, asked), made: asked.made, numbered: langs.length === 1 && !isDecided,
    lines: [...standingOf(s, lang), viewLine(s, asked, lang), sentence(lang, `document.for.${s.audience}`), sentence(lang, 'document.as-of', { at: momentOf(s.at, lang) })],
    empty: sentence(lang, 'document.empty'), after: whole.length ? { heading: sentence(lang, 'document.reservations'), lines: whole } : null, foot: sentence(lang, 'document.network'),
  };
};
