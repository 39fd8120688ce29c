// How the client is built and served in development. Not here: the content policy (the server sends it) and the theme itself (src/ui/theme.ts).
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fontPreload } from './build/font-preload.js';
import { precompress } from './build/precompress.js';
import { smallPlaces } from './build/small-places.js';
import { themeVariables } from './build/theme-variables.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = `http://127.0.0.1:${process.env.CONCORD_API_PORT ?? '3000'}`;

export default defineConfig({
  root: here('.'),
  plugins: [react(), themeVariables(), smallPlaces(), fontPreload(['source-sans-3-latin-wght-normal']), precompress()],
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
          // React changes rarely: apart, it stays in the reader's cache over our releases. Mantine is left to the routes that use its parts.
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
        },
      },
    },
  },
});
