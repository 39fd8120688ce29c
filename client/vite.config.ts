// How the client is built and served in development. Not here: the content policy (the server sends it) and the theme itself (src/ui/theme.ts).
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { opening } from './build/opening.js';
import { precompress } from './build/precompress.js';
import { recordWordsOf } from './build/record-words.js';
import { smallAtlasOf } from './build/small-atlas.js';
import { smallPlaces } from './build/small-places.js';
import { themeVariables } from './build/theme-variables.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = `http://127.0.0.1:${process.env.CONCORD_API_PORT ?? '3000'}`;

/** Our own components without those of the library, and the icons. */
const SMALL = /client\/src\/(record\/|wire\/(?!payload)|ui\/(?!map\/|fields\/|Palette\.|MenuList|TipBubble|Ask\.|Sheet))|node_modules\/@tabler\//;

export default defineConfig({
  root: here('.'),
  plugins: [react(), themeVariables(), smallAtlasOf(), smallPlaces(), recordWordsOf(), opening(), precompress()],
  resolve: {
    alias: [
      { find: /^@contract\/(.*)\.js$/, replacement: `${here('../src/contract')}/$1.ts` },
      // The package's index names six thousand files; its module index lets the bundler take only what is used.
      { find: /^@tabler\/icons-react$/, replacement: '@tabler/icons-react/dist/esm/icons/index.mjs' },
    ],
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Inlined files would be data: addresses, which the content policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // React changes rarely: apart, it stays in the reader's cache over our releases.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            // What every first screen needs comes in one piece: on a line that takes a second for a question, a file costs more than its bytes.
            { name: 'first', tags: ['$initial'], priority: 2 },
            // Small parts that most pages have.
            { name: 'parts', test: SMALL, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
});
