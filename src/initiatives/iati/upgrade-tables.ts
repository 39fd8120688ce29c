// The words and elements of IATI 1.x beside the codes and elements 2.03 has for them.
// Not here: how a record is walked (upgrade.ts).
import { elementsOf, textOf, xmlElement, type XmlElement } from './xml.js';

const VOCABULARY: Record<string, string> = { DAC: '1', 'DAC-3': '2', COFOG: '3', NACE: '4', NTEE: '5', ADT: '6', RO2: '98', RO: '99' };

/** Element → attribute → word of 1.x → code of 2.03. Numbers were the same then and are left alone. */
export const CODES_OF_1: Record<string, Record<string, Record<string, string>>> = {
  'activity-date': { type: { 'start-planned': '1', 'start-actual': '2', 'end-planned': '3', 'end-actual': '4' } },
  'participating-org': { role: { funding: '1', accountable: '2', extending: '3', implementing: '4' } },
  'transaction-type': { code: { IF: '1', C: '2', D: '3', E: '4', IR: '5', LR: '6', R: '7', QP: '8', QS: '9', CG: '10' } },
  sector: { vocabulary: VOCABULARY },
  'policy-marker': { vocabulary: VOCABULARY },
  budget: { type: { original: '1', revised: '2' } },
};

/** Elements that held a code and its name as text. */
export const PLAIN_CODES = new Set([
  'activity-status', 'collaboration-type', 'default-flow-type', 'default-finance-type', 'default-aid-type', 'default-tied-status', 'activity-scope',
  'transaction-type', 'transaction-date', 'flow-type', 'finance-type', 'aid-type', 'tied-status', 'disbursement-channel', 'category', 'language',
  'period-start', 'period-end', 'legacy-data', 'related-activity', 'location-class', 'feature-designation', 'exactness', 'location-reach',
]);

function website(el: XmlElement): XmlElement {
  const narrative = xmlElement('narrative', {}, [], el.line);
  return xmlElement('document-link', { url: textOf(el).trim(), format: 'text/html' }, [xmlElement('title', {}, [narrative], el.line), xmlElement('category', { code: 'A12' }, [], el.line)], el.line);
}

function otherIdentifier(el: XmlElement): XmlElement {
  const text = textOf(el).trim();
  if (text === '') return el;
  const owner = { ref: el.attrs.get('owner-ref'), name: el.attrs.get('owner-name') };
  const named = owner.name ? [xmlElement('narrative', {}, [owner.name], el.line)] : [];
  const org = owner.ref || owner.name ? [xmlElement('owner-org', owner.ref ? { ref: owner.ref } : {}, named, el.line)] : [];
  return xmlElement('other-identifier', { ref: text }, org, el.line);
}

/** Coordinates became a point; the rest of an old location is left as it is and kept aside later. */
function location(el: XmlElement): XmlElement {
  const children = elementsOf(el).map((child) => {
    const [latitude, longitude] = [child.attrs.get('latitude')?.trim(), child.attrs.get('longitude')?.trim()];
    if (child.name !== 'coordinates' || !latitude || !longitude) return child;
    const pos = xmlElement('pos', {}, [`${latitude} ${longitude}`], child.line);
    return xmlElement('point', { srsName: 'http://www.opengis.net/def/crs/EPSG/0/4326' }, [pos], child.line);
  });
  return { ...el, nodes: children };
}

/** Old element → what 2.03 calls it. */
export const RENAMED: Record<string, (el: XmlElement) => XmlElement> = { 'activity-website': website, 'other-identifier': otherIdentifier, location };
