// Opens documents as their readers do: a Word file unzipped and its XML walked, a PDF by another library than the one that writes it. Not here: what should stand in them.
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** Every part of the archive, by its name. */
export const unzipped = (bytes: Buffer): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (e, zip) => {
      if (e) return reject(e);
      const parts = new Map<string, string>();
      zip.on('end', () => resolve(parts)).on('error', reject);
      zip.on('entry', (entry: yauzl.Entry) => zip.openReadStream(entry, (err, stream) => {
        if (err) return reject(err);
        const read: Buffer[] = [];
        stream.on('data', (b: Buffer) => read.push(b)).on('end', () => {
          parts.set(entry.fileName, Buffer.concat(read).toString('utf8'));
          zip.readEntry();
        });
      }));
      zip.readEntry();
    });
  });

/** A run of a Word document: its words, how they look, and the change they are part of. */
export interface Seen {
  text: string;
  bold: boolean;
  raised: boolean;
  change: { as: 'ins' | 'del'; author: string; date: string } | null;
}
export interface Opened {
  parts: Map<string, string>;
  /** Paragraphs in order; `cell`: which column of a table it stands in, from 0, null outside one. */
  paragraphs: { cell: number | null; runs: Seen[] }[];
  numbersLines: boolean;
}

export const docx = async (bytes: Buffer): Promise<Opened> => {
  const parts = await unzipped(bytes);
  const paragraphs: Opened['paragraphs'] = [];
  let [cell, change, run, inText, numbersLines] = [null as number | null, null as Seen['change'], null as Seen | null, false, false];
  const parser = new SaxesParser();
  const opens: Record<string, (a: Record<string, string>) => void> = {
    'w:tr': () => (cell = -1), 'w:tc': () => cell!++, 'w:p': () => paragraphs.push({ cell, runs: [] }), 'w:r': () => paragraphs.at(-1)!.runs.push((run = { text: '', bold: false, raised: false, change })),
    'w:ins': (a) => (change = { as: 'ins', author: a['w:author']!, date: a['w:date']! }), 'w:del': (a) => (change = { as: 'del', author: a['w:author']!, date: a['w:date']! }),
    'w:b': () => run && (run.bold = true), 'w:vertAlign': (a) => run && (run.raised = a['w:val'] === 'superscript'), 'w:tab': () => run && (run.text += '\t'),
    'w:t': () => (inText = true), 'w:delText': () => (inText = true), 'w:lnNumType': () => (numbersLines = true),
  };
  const closes: Record<string, () => void> = {
    'w:tbl': () => (cell = null), 'w:ins': () => (change = null), 'w:del': () => (change = null), 'w:r': () => (run = null), 'w:t': () => (inText = false), 'w:delText': () => (inText = false),
  };
  parser.on('opentag', ({ name, attributes }) => opens[name]?.(attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => closes[name]?.());
  parser.on('text', (t) => { if (inText && run) run.text += t; });
  parser.on('error', (e) => { throw e; });
  parser.write(parts.get('word/document.xml')!).close();
  return { parts, paragraphs: paragraphs.filter((p) => p.runs.some((r) => r.text)), numbersLines };
};
export const words = (p: Opened['paragraphs'][number]): string => p.runs.map((r) => r.text).join('');

export interface Sheets {
  /** The words of each page, in the order in which they stand in the file. */
  pages: string[];
  info: Record<string, unknown>;
  fonts: string[];
}
export const pdf = async (bytes: Buffer): Promise<Sheets> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((i) => ('str' in i ? i.str + (i.hasEOL ? '\n' : '') : '')).join(''));
  }
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  const fonts = [...new Set([...bytes.toString('latin1').matchAll(/\/BaseFont \/([\w+-]+)/g)].map((m) => m[1]!))];
  await document.destroy();
  return { pages, info, fonts };
};
