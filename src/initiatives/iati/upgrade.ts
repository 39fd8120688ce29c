// Turns a record of IATI 1.x into the 2.03 it means, where only one meaning is possible: text into narratives, words into codes, repeated
// translations into one element. What stays unclear is left for mend.ts, which keeps it aside or refuses the record.
// Not here: reading 1.x for its own sake; nothing of ours is ever written as 1.x.
import type { Problem } from './problem.js';
import { shapeOf } from './schema.js';
import { CODES_OF_1, PLAIN_CODES, RENAMED } from './upgrade-tables.js';
import { elementsOf, textOf, XML_LANG, xmlElement, type XmlElement } from './xml.js';

/** The record as 2.03 and what could not be translated. The given tree is not changed. */
export function upgrade(record: XmlElement, from: string): { element: XmlElement; problems: Problem[] } {
  const problems: Problem[] = [{ severity: 'mended', code: 'iati.upgraded', line: record.line, path: '', params: { from } }];
  const element = upgradeElement(record, 'iati-activity', '', problems);
  element.attrs.delete('version');
  return { element, problems };
}

function upgradeElement(el: XmlElement, shapeName: string, path: string, problems: Problem[]): XmlElement {
  const shape = shapeOf(shapeName);
  const out: XmlElement = { name: el.name, line: el.line, attrs: new Map(el.attrs), nodes: [] };
  translateCodes(out, path, problems);
  const children = elementsOf(el);
  if (shape.children.has('narrative') && !children.some((c) => c.name === 'narrative')) {
    out.nodes.push(...narrativeOf(el, out));
    out.nodes.push(...children);
    return out;
  }
  // The text of a code repeats the code's name; the raw record keeps it.
  if (shape.content !== null || (children.length === 0 && !PLAIN_CODES.has(el.name))) {
    out.nodes.push(...el.nodes);
    return out;
  }
  const upgraded = children.map((child) => RENAMED[child.name]?.(child) ?? child).map((child) => {
    const known = shape.children.get(child.name);
    return known ? upgradeElement(child, known.shape, `${path}${path && '/'}${child.name}`, problems) : child;
  });
  const order = (c: XmlElement): number => shape.children.get(c.name)?.order ?? 1000;
  out.nodes.push(...mergeTranslations(upgraded).sort((a, b) => order(a) - order(b)));
  return out;
}

/** Text of an element becomes its narrative; the language moves with it. An element without text stays without one. */
function narrativeOf(el: XmlElement, out: XmlElement): XmlElement[] {
  const text = textOf(el).trim();
  const lang = out.attrs.get(XML_LANG);
  out.attrs.delete(XML_LANG);
  return text === '' ? [] : [xmlElement('narrative', lang === undefined ? {} : { [XML_LANG]: lang }, [text], el.line)];
}

function translateCodes(el: XmlElement, path: string, problems: Problem[]): void {
  for (const [attribute, table] of Object.entries(CODES_OF_1[el.name] ?? {})) {
    const value = el.attrs.get(attribute)?.trim();
    if (value === undefined) continue;
    const code = table[value] ?? table[value.toLowerCase()] ?? (Object.values(table).includes(value) || /^\d+$/.test(value) ? value : undefined);
    if (code === undefined) {
      problems.push({ severity: 'refused', code: 'iati.upgrade-unclear', line: el.line, path: `${path}/@${attribute}`, params: { value } });
    } else el.attrs.set(attribute, code);
  }
  // Three-digit purpose codes were given under the same vocabulary name as five-digit ones.
  if (el.name === 'sector' && el.attrs.get('vocabulary') === '1' && /^\d{3}$/.test(el.attrs.get('code') ?? '')) el.attrs.set('vocabulary', '2');
}

/** Neighbours that differ only in their language were translations of one another; without attributes and text they are the same thing twice. */
function mergeTranslations(children: XmlElement[]): XmlElement[] {
  const merged: XmlElement[] = [];
  const byKey = new Map<string, XmlElement>();
  for (const child of children) {
    const narratives = elementsOf(child);
    // Two unnamed partners in two languages may be two partners.
    const onlyText = narratives.length === 1 && narratives[0]!.name === 'narrative' && (child.name !== 'participating-org' || child.attrs.has('ref'));
    const key = `${child.name} ${JSON.stringify([...child.attrs].sort())}`;
    const first = byKey.get(key);
    const lang = narratives[0]?.attrs.get(XML_LANG);
    if (onlyText && first && elementsOf(first).every((n) => n.attrs.get(XML_LANG) !== lang)) first.nodes.push(...narratives);
    else {
      merged.push(child);
      if (onlyText) byKey.set(key, child);
    }
  }
  return merged;
}
