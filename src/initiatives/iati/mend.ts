// Walks an element beside its shape, names every departure from the IATI schema and returns a copy without them: what can be mended without
// guessing is mended, what has no place is kept aside, the rest refuses the element. No departures = valid against the XSD.
// Not here: the table (schema-table.ts), readings that look at more than one element (rules.ts). Policy: docs/decisions/020.
import { asKind, isKind, type Kind } from './kinds.js';
import type { Problem } from './problem.js';
import { globalShape, shapeOf, type Child, type Shape } from './schema.js';
import { elementsOf, isBlank, KEPT, KEPT_NS, namespaceOf, serialise, textOf, XML_NS, xmlElement, type XmlElement } from './xml.js';

const XSI_NS = 'http://www.w3.org/2001/XMLSchema-instance';
/** Losing one of these would change what the record says of money or of itself: then the record is refused instead. */
const GRAVE = new Set(['iati-identifier', 'reporting-org', 'title', 'activity-status', 'budget', 'planned-disbursement', 'transaction']);
/** Values every reader would assume where the publisher left them out. */
const ASSUMED: Record<string, string> = {
  'other-identifier/@type': 'A9',
  'point/@srsName': 'http://www.opengis.net/def/crs/EPSG/0/4326',
};

export interface Mended { element: XmlElement | null; problems: Problem[] }

/** Mends one element against a shape of the table; `element` is null when it cannot be used, and then a problem is a refusal. */
export function mend(el: XmlElement, shape: string, path = ''): Mended {
  const walk: Problem[] = [];
  const element = mendElement(el, shapeOf(shape), path, walk);
  return { element, problems: walk };
}

type Severity = Problem['severity'];
function report(into: Problem[], code: string, el: XmlElement, path: string, params: Record<string, string>, severity: Severity = 'mended'): void {
  into.push({ severity, code, line: el.line, path, params });
}
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function mendElement(el: XmlElement, shape: Shape, path: string, problems: Problem[]): XmlElement | null {
  const out: XmlElement = { name: el.name, line: el.line, attrs: new Map(), nodes: [] };
  const kept: XmlElement[] = [];
  const usable = mendAttributes(el, shape, path, out, kept, problems);
  const filled = shape.content === null ? mendChildren(el, shape, path, out, kept, problems) : mendContent(el, shape, shape.content, path, out, problems);
  if (!usable || !filled) return null;
  if (shape.content === null) out.nodes.push(...kept);
  return out;
}

function mendAttributes(el: XmlElement, shape: Shape, path: string, out: XmlElement, kept: XmlElement[], problems: Problem[]): boolean {
  let usable = true;
  const aside = (name: string, value: string): void => {
    if (shape.openAttributes) out.attrs.set(`{${KEPT_NS}}${name.replace(/^\{.*\}/, '')}`, value);
    else if (shape.content === null) kept.push(xmlElement(KEPT, { name }, [value], el.line));
  };
  for (const [name, value] of el.attrs) {
    const known = shape.attributes.get(name);
    const kind = known?.kind ?? foreignKind(name, shape);
    if (kind === null) {
      report(problems, 'iati.attribute-unknown', el, path, { attribute: label(name) });
      aside(name, value);
      continue;
    }
    const mended = isKind(kind, value) ? value : asKind(kind, value);
    if (mended === null) {
      report(problems, 'iati.value-unreadable', el, `${path}/@${name}`, { value: short(value), kind }, known?.required ? 'refused' : 'mended');
      if (known?.required) usable = false;
      else aside(name, value);
      continue;
    }
    if (mended !== value) report(problems, 'iati.value-rewritten', el, `${path}/@${label(name)}`, { value: short(value), now: short(mended) });
    out.attrs.set(name, mended);
  }
  return fillAttributes(el, shape, path, out, problems) && usable;
}

function fillAttributes(el: XmlElement, shape: Shape, path: string, out: XmlElement, problems: Problem[]): boolean {
  let usable = true;
  for (const [name, { required }] of shape.attributes) {
    if (!required || el.attrs.has(name)) continue;
    const assumed = ASSUMED[`${el.name}/@${name}`];
    if (assumed === undefined) {
      usable = false;
      report(problems, 'iati.attribute-missing', el, path, { attribute: name }, 'refused');
    } else {
      out.attrs.set(name, assumed);
      report(problems, 'iati.attribute-assumed', el, path, { attribute: name, now: assumed });
    }
  }
  return usable;
}

const label = (name: string): string => name.replace(`{${XML_NS}}`, 'xml:').replace(/^\{.*\}/, '');

/** The kind of an attribute the shape does not name, null when it may not stand here. */
function foreignKind(name: string, shape: Shape): Kind | null {
  const uri = namespaceOf(name);
  if (uri === XSI_NS) return /\}(?:schemaLocation|noNamespaceSchemaLocation)$/.test(name) ? 'string' : null;
  if (uri === '' || !shape.openAttributes) return null;
  return uri === XML_NS ? XML_KINDS[name.slice(XML_NS.length + 2)] ?? null : 'string';
}

/** Without `id`: it would have to be unique in every document the record is ever written into. */
const XML_KINDS: Record<string, Kind> = { lang: 'lang', space: 'space', base: 'uri' };

function mendContent(el: XmlElement, shape: Shape, kind: Kind, path: string, out: XmlElement, problems: Problem[]): boolean {
  const inner = elementsOf(el);
  const text = textOf(el);
  if (inner.length > 0) {
    report(problems, 'iati.element-unknown', inner[0]!, `${path}/${label(inner[0]!.name)}`, { element: label(inner[0]!.name) });
    if (shape.openAttributes) out.attrs.set(`{${KEPT_NS}}xml`, inner.map(serialise).join(''));
  }
  const mended = isKind(kind, text) ? text : asKind(kind, text);
  if (mended === null) {
    report(problems, 'iati.value-unreadable', el, path, { value: short(text), kind }, 'refused');
    return false;
  }
  if (mended !== text) report(problems, 'iati.value-rewritten', el, path, { value: short(text), now: short(mended) });
  if (mended !== '') out.nodes.push(mended);
  return true;
}

interface Placed { el: XmlElement; order: number }
/** How many usable children there are of each name, and why the others were not usable. */
interface Tally { counts: Map<string, number>; failures: Map<string, Problem[]> }

function mendChildren(el: XmlElement, shape: Shape, path: string, out: XmlElement, kept: XmlElement[], problems: Problem[]): boolean {
  const placed: Placed[] = [];
  const counts = new Map<string, number>();
  const failures = new Map<string, Problem[]>();
  const said = adoptText(el, shape, path, kept, problems);
  let highest = -1;
  let ordered = true;
  for (const child of said) {
    const known = shape.children.get(child.name);
    const order = known?.order ?? Infinity;
    if ((known || namespaceOf(child.name)) && order < highest && ordered) {
      ordered = false;
      report(problems, 'iati.order', child, path, { element: label(child.name) });
    }
    if (known || namespaceOf(child.name)) highest = Math.max(highest, order);
    const mended = known ? mendKnown(child, known, path, { counts, failures }, kept, problems) : mendForeign(child, path, kept, problems);
    if (mended === undefined) return false;
    if (mended) placed.push({ el: mended, order });
  }
  if (!fillChildren(el, shape, path, { counts, failures }, placed, problems)) return false;
  out.nodes.push(...placed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map((p) => p.el));
  return true;
}

/** Text where only elements may stand: the publisher's narrative where one is allowed and none was given, kept aside otherwise. */
function adoptText(el: XmlElement, shape: Shape, path: string, kept: XmlElement[], problems: Problem[]): XmlElement[] {
  const children = elementsOf(el);
  if (el.nodes.every((n) => typeof n !== 'string' || isBlank(n))) return children;
  const text = textOf(el).trim();
  if (shape.children.has('narrative') && !children.some((c) => c.name === 'narrative')) {
    report(problems, 'iati.text-moved', el, path, {});
    return [xmlElement('narrative', {}, [text], el.line), ...children];
  }
  report(problems, 'iati.text-stray', el, path, { value: short(text) });
  kept.push(xmlElement(KEPT, {}, [text], el.line));
  return children;
}

/** The mended child, null when it was kept aside, undefined when its parent cannot be used without it. */
function mendKnown(child: XmlElement, known: Child, path: string, tally: Tally, kept: XmlElement[], problems: Problem[]): XmlElement | null | undefined {
  const { counts, failures } = tally;
  const count = (counts.get(child.name) ?? 0) + 1;
  const here = `${path}${path && '/'}${child.name}${known.max > 1 ? `[${count}]` : ''}`;
  const found: Problem[] = [];
  const mended = mendElement(child, shapeOf(known.shape), here, found);
  if (mended && count <= known.max) {
    counts.set(child.name, count);
    problems.push(...found);
    return mended;
  }
  if (mended) {
    report(problems, 'iati.too-many', child, here, { element: child.name });
  } else {
    problems.push(...found);
    if (path === '' && GRAVE.has(child.name)) return undefined;
    const causes = found.filter((p) => p.severity === 'refused');
    for (const cause of causes) cause.severity = 'mended';
    failures.set(child.name, [...(failures.get(child.name) ?? []), ...causes]);
    report(problems, 'iati.kept-aside', child, here, { element: child.name });
  }
  kept.push(keep(child));
  return null;
}

const keep = (el: XmlElement): XmlElement => xmlElement(KEPT, {}, [serialise(el)], el.line);

function mendForeign(child: XmlElement, path: string, kept: XmlElement[], problems: Problem[]): XmlElement | null {
  const here = `${path}${path && '/'}${label(child.name)}`;
  if (namespaceOf(child.name) === '') {
    report(problems, 'iati.element-unknown', child, here, { element: child.name });
    kept.push(keep(child));
    return null;
  }
  if (isLaxlyValid(child)) return child;
  report(problems, 'iati.foreign-invalid', child, here, { element: label(child.name) });
  kept.push(keep(child));
  return null;
}

/** The schema checks foreign elements laxly: whatever it knows by name inside them must still be right. */
function isLaxlyValid(el: XmlElement): boolean {
  const known = globalShape(el.name);
  if (known) {
    const problems: Problem[] = [];
    return mendElement(el, known, '', problems) !== null && problems.length === 0;
  }
  const attributes = [...el.attrs].every(([name, value]) => {
    if (name === 'value-date') return isKind('date', value);
    if (namespaceOf(name) === XSI_NS) return /chemaLocation$/.test(name);
    if (namespaceOf(name) !== XML_NS) return true;
    const kind = XML_KINDS[name.slice(XML_NS.length + 2)];
    return kind !== undefined && isKind(kind, value);
  });
  return attributes && elementsOf(el).every(isLaxlyValid);
}

function fillChildren(el: XmlElement, shape: Shape, path: string, tally: Tally, placed: Placed[], problems: Problem[]): boolean {
  let usable = true;
  for (const child of shape.children.values()) {
    if (child.min === 0 || (tally.counts.get(child.name) ?? 0) > 0) continue;
    const causes = tally.failures.get(child.name);
    if (isSayable(child.shape) && !(path === '' && el.name === 'iati-activity' && child.name === 'title')) {
      report(problems, 'iati.text-missing', el, path, { element: child.name });
      placed.push({ el: emptyText(child, el.line), order: child.order });
    } else {
      usable = false;
      // It was there and could not be used: the reason is its own fault, not its absence.
      if (causes) for (const cause of causes) cause.severity = 'refused';
      else report(problems, 'iati.element-missing', el, path, { element: child.name }, 'refused');
    }
  }
  return usable;
}

/** Text may be empty and still be valid: an empty narrative says that nothing was said, and invents nothing. */
const isSayable = (shape: string): boolean => shape === 'narrative' || shape === 'text' || shape === 'typed-text';
const emptyText = (child: Child, line: number): XmlElement =>
  xmlElement(child.name, {}, child.shape === 'narrative' ? [] : [xmlElement('narrative', {}, [], line)], line);
