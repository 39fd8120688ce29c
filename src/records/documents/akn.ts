// What every file in Akoma Ntoso 3.0 begins with: its name as a work, an expression and a file, and who stands behind it. Pure. Not here: adopted texts (akoma-ntoso.ts), debates (akoma-ntoso-debate.ts).
import { serialise, xmlElement, type XmlElement } from '../../initiatives/iati/xml.js';
import type { Lang } from '../../contract/words/words.js';

const NS = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** ISO 639-2, as the standard asks. */
const LANGUAGE = { en: 'eng', fr: 'fra' } as const;
/** Of no country: the code that ISO 3166 leaves to its users. */
const COUNTRY = 'xx';

export const el = (name: string, attrs: Record<string, string> = {}, ...nodes: (XmlElement | string)[]): XmlElement => xmlElement(`{${NS}}${name}`, attrs, nodes);
export const p = (...nodes: (XmlElement | string)[]): XmlElement => el('p', {}, ...nodes);

export interface Identified {
  work: string;
  lang: Lang;
  /** When it was decided, said or sat on, and which of these. */
  at: string;
  on: 'adoption' | 'issue' | 'sitting';
  author: string;
  number: string | null;
  made: string;
}
/** The work, its expression in this language, and this file of it. */
export const identification = (i: Identified): XmlElement => {
  const day = i.at.slice(0, 10);
  const expression = `${i.work}/${LANGUAGE[i.lang]}@${day}`;
  const level = (name: string, uri: string, date: { date: string; name: string }, ...more: XmlElement[]): XmlElement =>
    el(name, {}, el('FRBRthis', { value: `${uri}/!main` }), el('FRBRuri', { value: uri }), el('FRBRdate', date), el('FRBRauthor', { href: `#${i.author}` }), ...more);
  const decided = { date: day, name: i.on };
  return el('identification', { source: '#network' },
    level('FRBRWork', i.work, decided, el('FRBRcountry', { value: COUNTRY }), ...(i.number ? [el('FRBRnumber', { value: i.number })] : [])),
    level('FRBRExpression', expression, decided, el('FRBRlanguage', { language: LANGUAGE[i.lang] })),
    level('FRBRManifestation', `${expression}.xml`, { date: i.made.slice(0, 10), name: 'markup' }));
};
const organisation = (eId: string, href: string, showAs: string): XmlElement => el('TLCOrganization', { eId, href: `/akn/ontology/organization/${href}`, showAs });
export interface Named {
  code: string;
  name: string;
}
export const stateId = ({ code }: Pick<Named, 'code'>): string => `state_${code}`;
/** The Network, and everybody who says something in the file, each once. */
export const references = (network: string, states: readonly Named[]): XmlElement => {
  const by = new Map(states.map((s) => [s.code, s]));
  return el('references', { source: '#network' }, organisation('network', 'hsn', network), ...[...by.values()].map((s) => organisation(stateId(s), `hsn.${s.code}`, s.name)));
};
export const fileOf = (document: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(el('akomaNtoso', {}, document))}\n`;
