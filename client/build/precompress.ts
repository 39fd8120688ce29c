// Writes each text of the build a second and third time, as gzip and as Brotli, so that the server hands out bytes that are already small. Not here: choosing one.
import { promises as files } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|svg|json)$/;
/** Below this the headers weigh more than what is saved. */
const LEAST = 1024;
const ways = { gz: promisify(gzip), br: promisify(brotliCompress) };

export function precompress(): Plugin {
  return {
    name: 'concord-precompress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      await Promise.all(Object.keys(bundle).filter((name) => TEXT.test(name)).map(async (name) => {
        const path = join(dir!, name);
        const text = await files.readFile(path);
        if (text.length < LEAST) return;
        for (const [ending, compress] of Object.entries(ways)) await files.writeFile(`${path}.${ending}`, await compress(text));
      }));
    },
  };
}
