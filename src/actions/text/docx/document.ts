// The paragraphs of a Word document with their tracked changes: what stood, what stands, and by whom. Pure. Not here: the archive (archive.ts), which paragraph of the text each is (plan.ts).
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { WORDS_MAX } from '../../../contract/text.views.js';
import { refuse } from '../../../kernel/refusal.js';

/** Words with the change they are part of; null: they stand. */
export interface Words {
  text: string;
  change: { as: 'ins' | 'del'; author: string | null } | null;
}
/** Levels, paragraphs and characters at most: twice a text of the longest kind. */
const [DEPTH_MAX, PARAGRAPHS_MAX, CHARACTERS_MAX] = [200, 1_000, 500_000];
const SPACES: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:br': ' ', 'w:cr': ' ', 'w:noBreakHyphen': '\u2011' };
/** What is no text of the paragraph it stands in: boxes, and the same once more for older readers. */
const ASIDE = new Set(['w:txbxContent', 'mc:Fallback', 'w:pict']);
const TEXT = new Set(['w:t', 'w:delText']);
const CHANGES: Readonly<Record<string, 'ins' | 'del'>> = { 'w:ins': 'ins', 'w:moveTo': 'ins', 'w:del': 'del', 'w:moveFrom': 'del' };

class Reader {
  readonly paragraphs: Words[][] = [];
  private readonly changes: NonNullable<Words['change']>[] = [];
  private depth = 0;
  private aside = 0;
  private properties = 0;
  private inText = false;
  private raised = false;
  private size = 0;

  opens({ name, attributes }: SaxesTagPlain): void {
    if (++this.depth > DEPTH_MAX) refuse('invalid', { why: 'refusal.docx-too-much' });
    if (ASIDE.has(name)) this.aside++;
    if (name === 'w:pPr') this.properties++;
    if (this.aside) return;
    if (name === 'w:p' && this.paragraphs.push([]) > PARAGRAPHS_MAX) refuse('invalid', { why: 'refusal.docx-too-much' });
    if (this.properties) return;
    if (name === 'w:r') this.raised = false;
    // Who stands behind words is raised in our own documents, and a mark of a note in others': neither is text.
    if (name === 'w:vertAlign') this.raised = attributes['w:val'] === 'superscript';
    const change = CHANGES[name];
    if (change) this.changes.push({ as: change, author: attributes['w:author'] ?? null });
    if (TEXT.has(name)) this.inText = true;
    if (SPACES[name]) this.says(SPACES[name]);
  }

  closes({ name }: { name: string }): void {
    this.depth--;
    if (ASIDE.has(name)) this.aside--;
    if (name === 'w:pPr') this.properties--;
    if (this.aside || this.properties) return;
    if (CHANGES[name]) this.changes.pop();
    if (TEXT.has(name)) this.inText = false;
  }

  text(text: string): void {
    if (this.inText && !this.aside) this.says(text);
  }

  private says(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.raised) return;
    if ((this.size += text.length) > CHARACTERS_MAX) refuse('invalid', { why: 'refusal.docx-too-much' });
    const [change, last] = [this.changes.at(-1) ?? null, paragraph.at(-1)];
    if (last && last.change?.as === change?.as && last.change?.author === change?.author) last.text += text;
    else paragraph.push({ text, change });
  }
}

/** Refuses `invalid` for XML that is broken or declares a type of its own. */
export const paragraphsOf = (xml: string): Words[][] => {
  const reader = new Reader();
  const parser = new SaxesParser();
  const broken = (): never => refuse('invalid', { why: 'refusal.docx-not' });
  parser.on('doctype', broken);
  parser.on('error', broken);
  parser.on('opentag', (tag) => reader.opens(tag));
  parser.on('closetag', (tag) => reader.closes(tag));
  parser.on('text', (text) => reader.text(text));
  parser.write(xml).close();
  const said = reader.paragraphs.filter((p) => p.some((w) => w.text.trim()));
  if (said.some((p) => p.reduce((sum, w) => sum + w.text.length, 0) > 2 * WORDS_MAX)) refuse('invalid', { why: 'refusal.docx-too-much' });
  return said;
};

const side = (p: readonly Words[], without: 'ins' | 'del'): string => p.filter((w) => w.change?.as !== without).map((w) => w.text).join('');
/** The paragraph before its changes, and after them. */
export const stood = (p: readonly Words[]): string => side(p, 'ins');
export const stands = (p: readonly Words[]): string => side(p, 'del');
