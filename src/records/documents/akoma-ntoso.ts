// An adopted text with what is annexed to it in Akoma Ntoso 3.0 (OASIS LegalDocML), one language a file: what archives and parliaments exchange. Pure.
// Not here: what goes into it (archived.ts); a text that is still negotiated, which has no such form.
import { XML_LANG, type XmlElement } from '../../initiatives/iati/xml.js';
import type { ParagraphKind } from '../../contract/text.views.js';
import type { Lang } from '../../contract/words/words.js';
import { el, fileOf, identification, p, references, stateId, type Named } from './akn.js';

/** What is annexed: its own document in the file, by whoever issued it. */
export interface Annexed {
  kind: 'corrigendum' | 'addendum' | 'position';
  /** Of the state that says it; null: the Network. */
  by: Named | null;
  at: string;
  heading: string;
  /** In the language it is there in; that of the file where it can be. */
  lang: Lang;
  text: string;
  /** Said beside it: that it was withdrawn. */
  remark: string | null;
}
export interface Archived {
  /** "HSN/2026/3". */
  symbol: string;
  /** When it took effect, ISO 8601. */
  at: string;
  title: string;
  network: string;
  lang: Lang;
  /** When the file was made, ISO 8601. */
  made: string;
  paragraphs: readonly { kind: ParagraphKind; text: string }[];
  annexed: readonly Annexed[];
}

const workOf = (a: Archived): string => `/akn/hsn/statement/${a.at.slice(0, 10)}/${a.symbol.replaceAll('/', '_')}`;

/** Behind the text, each annexed document in its own words; nothing of the text itself is changed by it. */
const attachments = (a: Archived): XmlElement[] => !a.annexed.length ? [] : [el('attachments', {}, ...a.annexed.map((x, i) => {
  const eId = `att_${i + 1}`;
  const own = el('meta', {}, identification({ work: `${workOf(a)}/${x.kind}_${i + 1}`, lang: x.lang, made: a.made, at: x.at, on: 'issue', author: x.by ? stateId(x.by) : 'network', number: null }));
  const said = x.text.split(/\n{2,}/).map((t) => p(t));
  return el('attachment', { eId }, el('heading', {}, x.heading), el('doc', { name: x.kind, contains: 'originalVersion' }, own, ...(x.remark ? [el('preface', {}, p(x.remark))] : []),
    el('mainBody', {}, el('paragraph', { eId: `${eId}__para_1`, ...(x.lang === a.lang ? {} : { [XML_LANG]: x.lang }) }, el('content', {}, ...said)))));
}))];

/** Operative paragraphs with their sub-paragraphs as points. */
const body = (a: Archived): XmlElement[] => {
  const all: { id: string; num: string; text: string; points: string[] }[] = [];
  const count = { OP: 0, annex: 0 };
  for (const q of a.paragraphs) {
    if (q.kind === 'OP' || q.kind === 'annex') {
      const n = String(++count[q.kind]);
      all.push({ id: `${q.kind === 'OP' ? 'para' : 'annex'}_${n}`, num: q.kind === 'OP' ? n : `A${n}`, text: q.text, points: [] });
    } else if (q.kind === 'sub') all.at(-1)?.points.push(q.text);
  }
  const letter = (i: number): string => (i < 26 ? '' : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(97 + (i % 26));
  return all.map(({ id, num, text, points }) => el('paragraph', { eId: id }, el('num', {}, num),
    ...(points.length
      ? [el('intro', {}, p(text)), ...points.map((t, i) => el('point', { eId: `${id}__point_${letter(i)}` }, el('num', {}, `(${letter(i)})`), el('content', {}, p(t))))]
      : [el('content', {}, p(text))])));
};

/** The document, valid against the standard's schema. */
export const akomaNtosoOf = (a: Archived): string => {
  const title = a.paragraphs.find((q) => q.kind === 'title')?.text ?? a.title;
  const preambular = a.paragraphs.filter((q) => q.kind === 'PP');
  const main = body(a);
  const statement = el('statement', { name: 'statement', contains: 'originalVersion' },
    el('meta', {}, identification({ work: workOf(a), lang: a.lang, made: a.made, at: a.at, on: 'adoption', author: 'network', number: a.symbol }), references(a.network, a.annexed.flatMap(({ by }) => by ?? []))),
    el('preface', {}, p(el('docNumber', {}, a.symbol)), p(el('docTitle', {}, title)), p(el('docDate', { date: a.at.slice(0, 10) }, a.at.slice(0, 10)))),
    ...(preambular.length ? [el('preamble', {}, el('recitals', { eId: 'recs' }, ...preambular.map((q, i) => el('recital', { eId: `recs__rec_${i + 1}` }, p(q.text)))))] : []),
    el('mainBody', {}, ...(main.length ? main : [p(title)])), ...attachments(a));
  return fileOf(statement);
};
