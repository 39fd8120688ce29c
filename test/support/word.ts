// Word files as delegations bring them: words with and without tracked changes; and archives that no delegation should bring. Not here: reading them.
import { crc32, deflateRawSync } from 'node:zlib';
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';

/** Words that stand; +words came in, −words went. */
export type Part = string | { ins: string } | { del: string };
const AUTHOR = { author: 'A. Delegate', date: '2026-11-20T10:00:00Z' };
export const wordFile = (...paragraphs: Part[][]): Promise<Buffer> => {
  let id = 0;
  const run = (p: Part) => (typeof p === 'string' ? new TextRun(p) : 'ins' in p ? new InsertedTextRun({ text: p.ins, id: ++id, ...AUTHOR }) : new DeletedTextRun({ text: p.del, id: ++id, ...AUTHOR }));
  return Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((p) => new Paragraph({ children: p.map(run) })) }] }));
};

/** An archive with these parts. `encrypted` and `says` (a size) lie in its directory as an attacker would write them. */
export const archive = (parts: Record<string, string | Buffer>, { encrypted = false, says }: { encrypted?: boolean; says?: number } = {}): Buffer => {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [raw, path] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says ?? raw.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, path]));
    bodies.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
};
