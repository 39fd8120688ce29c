// XML to trees, with saxes: the events of one document turned into elements, under bounds that hold before anything is kept.
// Not here: which elements become records (read.ts).
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileRefused } from './problem.js';
import { LIMITS, type Limits } from './record.js';
import type { XmlElement } from './xml.js';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const expanded = (uri: string, local: string): string => (uri ? `{${uri}}${local}` : local);

/** What the owner of a tree source is told: the root's start, each whole child of the root, and text that stands straight in the root. */
export interface Sink { root(el: XmlElement): void; child(el: XmlElement): void }

/** Feeds text to the parser and hands whole children of the root to the sink; any fault throws FileRefused. */
export class TreeSource {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly stack: XmlElement[] = [];
  private line = 1;
  private lastEvent = 0;
  private fed = 0;
  private elements = 0;
  private length = 0;
  private prolog: string | null = '';
  private scanned = 0;

  constructor(private readonly sink: Sink, private readonly limits: Limits) {
    this.parser.on('error', (error) => this.broken(error));
    this.parser.on('opentagstart', () => { this.line = this.parser.line; });
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
    this.parser.on('comment', () => this.count());
    this.parser.on('processinginstruction', () => this.count());
  }

  write(text: string): void {
    if (this.prolog !== null) this.checkProlog(text);
    this.parser.write(text);
    this.fed += text.length;
    if (this.fed - this.lastEvent > this.limits.token) this.refuse('iati.file-token', { limit: String(this.limits.token) });
  }

  end(): void {
    if (this.prolog !== null && this.prolog.trim() === '') this.refuse('iati.file-empty');
    this.parser.close();
  }

  private refuse(code: string, params: Record<string, string> = {}): never {
    throw new FileRefused(code, this.parser.line, params);
  }

  private broken(error: Error): never {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    if (/unclosed tag/.test(reason)) this.refuse('iati.file-truncated');
    if (this.prolog !== null && !/^\s*</.test(this.prolog)) this.refuse('iati.file-not-xml', { start: this.prolog.trim().slice(0, 40) });
    return this.refuse('iati.file-not-wellformed', { reason });
  }

  /** A document type is refused where it begins: a parser that reads to its end has already read the bomb. */
  private checkProlog(text: string): void {
    const prolog = (this.prolog += text);
    for (let at = prolog.indexOf('<', this.scanned); at >= 0; at = prolog.indexOf('<', this.scanned)) {
      this.scanned = at;
      // Shorter than the longest opening, it cannot be told yet what this is.
      if (prolog.length - at < 9) break;
      if (/^<!(?:DOCTYPE|ENTITY)/i.test(prolog.slice(at, at + 9))) throw new FileRefused('iati.file-doctype', prolog.slice(0, at).split('\n').length);
      const close = prolog.startsWith('<!--', at) ? '-->' : prolog.startsWith('<?', at) ? '?>' : null;
      if (close === null) return;
      const end = prolog.indexOf(close, at + close.length);
      if (end < 0) break;
      this.scanned = end + close.length;
    }
    if (prolog.length > this.limits.token) this.refuse('iati.file-token', { limit: String(this.limits.token) });
  }

  private heard(): void {
    const now = this.parser.position;
    if (this.stack.length > 0) this.length += now - this.lastEvent;
    this.lastEvent = now;
    if (this.length > this.limits.recordLength) this.refuse('iati.file-record-length', { limit: String(this.limits.recordLength) });
  }

  private count(): void {
    this.heard();
    this.elements += 1;
    if (this.elements > this.limits.elementsPerRecord) this.refuse('iati.file-elements', { limit: String(this.limits.elementsPerRecord) });
  }

  private open(tag: SaxesTagNS): void {
    this.heard();
    this.prolog = null;
    const attrs = new Map<string, string>();
    const given = Object.values(tag.attributes);
    if (given.length > this.limits.attributesPerElement) this.refuse('iati.file-attributes', { limit: String(this.limits.attributesPerElement) });
    for (const { uri, local, value } of given) if (uri !== XMLNS) attrs.set(expanded(uri, local), value);
    const el: XmlElement = { name: expanded(tag.uri, tag.local), line: this.line, attrs, nodes: [] };
    if (this.stack.length === 0) this.sink.root(el);
    if (this.stack.length === 1) [this.elements, this.length] = [0, 0];
    this.count();
    if (this.stack.length > 1) this.stack.at(-1)!.nodes.push(el);
    this.stack.push(el);
    if (this.stack.length > this.limits.depth) this.refuse('iati.file-depth', { limit: String(this.limits.depth) });
  }

  private text(text: string): void {
    this.heard();
    const into = this.stack.at(-1);
    if (!into || (this.stack.length === 1 && /^\s*$/.test(text))) return;
    const last = into.nodes.at(-1);
    if (typeof last === 'string') into.nodes[into.nodes.length - 1] = last + text;
    else into.nodes.push(text);
    if (this.stack.length === 1 && into.nodes.length > this.limits.elementsPerRecord) this.refuse('iati.file-elements', { limit: String(this.limits.elementsPerRecord) });
  }

  private close(): void {
    this.heard();
    const el = this.stack.pop()!;
    if (this.stack.length === 1) this.sink.child(el);
  }
}

/** One element from text that stands alone (what serialise wrote). Throws FileRefused when it is not. */
export function parseElement(xml: string): XmlElement {
  let found: XmlElement | null = null;
  // One more level, so that the wrapped element is a child of a root and its tree is kept whole.
  const source = new TreeSource({ root: () => undefined, child: (el) => { found ??= el; } }, { ...LIMITS, depth: LIMITS.depth * 2 });
  source.write(`<r>${xml}</r>`);
  source.end();
  if (!found) throw new FileRefused('iati.file-empty', 1);
  return found;
}
