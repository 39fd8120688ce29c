// A small XML tree and how it is written. Names are expanded: `{namespace}local`, or the bare local name outside every namespace.
// Not here: parsing (parse.ts), what IATI allows (schema.ts).

export interface XmlElement { name: string; line: number; attrs: Map<string, string>; nodes: (XmlElement | string)[] }

export const XML_NS = 'http://www.w3.org/XML/1998/namespace';
export const XML_LANG = `{${XML_NS}}lang`;
/** Where an export carries what the standard has no place for; readers who do not know it may skip it. */
export const KEPT_NS = 'urn:concord:kept';
export const KEPT = `{${KEPT_NS}}kept`;

export function xmlElement(name: string, attrs: Record<string, string> = {}, nodes: (XmlElement | string)[] = [], line = 0): XmlElement {
  return { name, line, attrs: new Map(Object.entries(attrs)), nodes };
}

export const elementsOf = (el: XmlElement): XmlElement[] => el.nodes.filter((n): n is XmlElement => typeof n !== 'string');
export const textOf = (el: XmlElement): string => el.nodes.filter((n) => typeof n === 'string').join('');
export const namespaceOf = (name: string): string => (name.startsWith('{') ? name.slice(1, name.indexOf('}')) : '');
export const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/** The element as text that stands alone: all namespaces declared on its start tag, characters XML 1.0 cannot hold replaced. */
export function serialise(el: XmlElement): string {
  const prefixes = new Map<string, string>([[XML_NS, 'xml']]);
  collect(el, prefixes);
  const out: string[] = [];
  const declared = [...prefixes].filter(([uri]) => uri !== XML_NS).map(([uri, prefix]) => ` xmlns:${prefix}="${escapeAttribute(uri)}"`).join('');
  write(el, prefixes, declared, out);
  return out.join('');
}

function collect(el: XmlElement, prefixes: Map<string, string>): void {
  for (const name of [el.name, ...el.attrs.keys()]) {
    const uri = namespaceOf(name);
    if (uri && !prefixes.has(uri)) prefixes.set(uri, uri === KEPT_NS ? 'kept' : `n${prefixes.size}`);
  }
  for (const child of elementsOf(el)) collect(child, prefixes);
}

function write(el: XmlElement, prefixes: Map<string, string>, declared: string, out: string[]): void {
  const name = qualified(el.name, prefixes);
  out.push('<', name, declared);
  for (const [key, value] of el.attrs) out.push(' ', qualified(key, prefixes), '="', escapeAttribute(value), '"');
  if (el.nodes.length === 0) { out.push('/>'); return; }
  out.push('>');
  for (const node of el.nodes) {
    if (typeof node === 'string') out.push(escapeText(node));
    else write(node, prefixes, '', out);
  }
  out.push('</', name, '>');
}

function qualified(name: string, prefixes: Map<string, string>): string {
  const uri = namespaceOf(name);
  return uri ? `${prefixes.get(uri)!}:${name.slice(uri.length + 2)}` : name;
}

 
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

export const legal = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');
const escapeText = (text: string): string => legal(text).replace(/[&<>\r]/g, (c) => ESCAPES[c]!);
export const escapeAttribute = (text: string): string => legal(text).replace(/[&<>"\r\n\t]/g, (c) => ESCAPES[c]!);
