// Bytes to text, in small pieces: finds the encoding by byte order mark or declaration and refuses what is not that encoding.
// Not here: XML itself (parse.ts).
import { TextDecoder } from 'node:util';
import { windowsLetters } from '../../kernel/windows-letters.js';
import { FileRefused } from './problem.js';

const PIECE = 64 * 1024;

/**
 * The text of a file, in pieces of at most 64 Ki characters.
 * Honours UTF-8, UTF-16 and every single-byte encoding the WHATWG names (ISO-8859-1 is read as windows-1252, as browsers do).
 * Refuses: `iati.file-too-large`, `iati.file-encoding-unknown`, `iati.file-encoding-broken`.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let label = '';
  let head = new Uint8Array(0);
  let total = 0;
  let line = 1;
  const text = (chunk: Uint8Array | null): string => {
    try {
      const out = windowsLetters(chunk ? decoder!.decode(chunk, { stream: true }) : decoder!.decode(), decoder!.encoding);
      for (let at = out.indexOf('\n'); at >= 0; at = out.indexOf('\n', at + 1)) line += 1;
      return out;
    } catch {
      throw new FileRefused('iati.file-encoding-broken', line, { encoding: label });
    }
  };
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > maxBytes) throw new FileRefused('iati.file-too-large', line, { limit: String(maxBytes) });
    for (let at = 0; at < chunk.length; at += PIECE) {
      let piece = chunk.subarray(at, at + PIECE);
      if (!decoder) {
        // The declaration must be whole before it is read; 1,024 bytes hold any.
        head = concat(head, piece);
        if (head.length < 1024) continue;
        [decoder, label] = decoderFor(head);
        piece = head;
      }
      yield* pieces(text(piece));
    }
  }
  if (!decoder) {
    [decoder, label] = decoderFor(head);
    yield* pieces(text(head));
  }
  yield* pieces(text(null));
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

function decoderFor(head: Uint8Array): [TextDecoder, string] {
  const label = encodingOf(head);
  try {
    return [new TextDecoder(label, { fatal: true }), label];
  } catch {
    throw new FileRefused('iati.file-encoding-unknown', 1, { encoding: label });
  }
}

/** First bytes and the encoding they give away; UTF-32 begins like UTF-16, so it stands before, and no decoder of ours reads it. */
const SIGNS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32'], [[0, 0, 0xfe, 0xff], 'utf-32'], [[0x3c, 0, 0, 0], 'utf-32'], [[0, 0, 0, 0x3c], 'utf-32'],
  [[0xff, 0xfe], 'utf-16le'], [[0x3c, 0], 'utf-16le'], [[0xfe, 0xff], 'utf-16be'], [[0, 0x3c], 'utf-16be'],
];

function encodingOf(head: Uint8Array): string {
  const sign = SIGNS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (sign) return sign[1];
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8';
  // Without the bytes of UTF-16 a declaration of it cannot be true; files re-saved as UTF-8 carry it.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
