// Finds the line of a place in a record, given as the path a problem carries (`transaction[3]/value/@value-date`).
import { elementsOf, type XmlElement } from './xml.js';

/** The line of the deepest element on the path that exists. */
export function lineAt(el: XmlElement, path: string): number {
  let here = el;
  for (const step of path.split('/')) {
    const found = /^([^@[]+)(?:\[(\d+)\])?$/.exec(step);
    const next = found && elementsOf(here).filter((c) => c.name === found[1])[Number(found[2] ?? 1) - 1];
    if (!next) break;
    here = next;
  }
  return here.line;
}
