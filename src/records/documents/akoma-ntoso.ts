// An adopted text in Akoma Ntoso 3.0 (OASIS LegalDocML), one language a file: what archives and parliaments exchange. Pure. Not here: a text that is still negotiated, which has no such form.
import { xmlElement, serialise, type XmlElement } from '../../initiatives/iati/xml.js';
import type { ParagraphKind } from '../../contract/text.views.js';
import type { Lang } from '../../contract/words/words.js';

const NS = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** ISO 639-2, as the standard asks. */
const LANGUAGE = { en: 'eng', fr: 'fra' } as const;
/** Of no country: the code that ISO 3166 leaves to its users. */
const COUNTRY = 'xx';

export interface Adopted {
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
}

const el = (name: string, attrs: Record<string, string> = {}, ...nodes: (XmlElement | string)[]): XmlElement => xmlElement(`{${NS}}${name}`, attrs, nodes);
const p = (...nodes: (XmlElement | string)[]): XmlElement => el('p', {}, ...nodes);

/** The work, its expression in this language, and this file of it. */
const identification = (a: Adopted): XmlElement => {
  const work = `/akn/hsn/statement/${a.at.slice(0, 10)}/${a.symbol.replaceAll('/', '_')}`;
  const expression = `${work}/${LANGUAGE[a.lang]}@${a.at.slice(0, 10)}`;
  const level = (name: string, uri: string, date: { date: string; name: string }, ...more: XmlElement[]): XmlElement =>
    el(name, {}, el('FRBRthis', { value: `${uri}/!main` }), el('FRBRuri', { value: uri }), el('FRBRdate', date), el('FRBRauthor', { href: '#network' }), ...more);
  const adopted = { date: a.at.slice(0, 10), name: 'adoption' };
  return el('identification', { source: '#network' },
    level('FRBRWork', work, adopted, el('FRBRcountry', { value: COUNTRY }), el('FRBRnumber', { value: a.symbol })),
    level('FRBRExpression', expression, adopted, el('FRBRlanguage', { language: LANGUAGE[a.lang] })),
    level('FRBRManifestation', `${expression}.xml`, { date: a.made.slice(0, 10), name: 'markup' }));
};
const meta = (a: Adopted): XmlElement =>
  el('meta', {}, identification(a), el('references', { source: '#network' }, el('TLCOrganization', { eId: 'network', href: '/akn/ontology/organization/hsn', showAs: a.network })));

/** Operative paragraphs with their sub-paragraphs as points. */
const body = (a: Adopted): XmlElement[] => {
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
export const akomaNtosoOf = (a: Adopted): string => {
  const title = a.paragraphs.find((q) => q.kind === 'title')?.text ?? a.title;
  const preambular = a.paragraphs.filter((q) => q.kind === 'PP');
  const main = body(a);
  const statement = el('statement', { name: 'statement', contains: 'originalVersion' },
    meta(a),
    el('preface', {}, p(el('docNumber', {}, a.symbol)), p(el('docTitle', {}, title)), p(el('docDate', { date: a.at.slice(0, 10) }, a.at.slice(0, 10)))),
    ...(preambular.length ? [el('preamble', {}, el('recitals', { eId: 'recs' }, ...preambular.map((q, i) => el('recital', { eId: `recs__rec_${i + 1}` }, p(q.text)))))] : []),
    el('mainBody', {}, ...(main.length ? main : [p(title)])));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(el('akomaNtoso', {}, statement))}\n`;
};
