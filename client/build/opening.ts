// What the page needs of the build before any of its scripts runs: before-paint.js under a hashed name, the fonts' sheet and the words' files for it, and the words of the opening screen in
// both languages. Not here: the screen itself (index.html), the fonts' coming (src/ui/fonts.ts).
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { OPENING_WORDS } from '../src/shell/opening-words.js';

const SOURCE = new URL('before-paint.js', import.meta.url);
const spoken = (lang: 'en' | 'fr') => `<span lang="${lang}">${OPENING_WORDS['place.opening'][lang]}</span>`;

export function opening(): Plugin {
  let script = '';
  return {
    name: 'concord-opening',
    buildStart() {
      if (this.environment.mode === 'build') script = this.emitFile({ type: 'asset', name: 'before-paint.js', source: readFileSync(SOURCE, 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        // The large files wait for the small ones that can be seen and read first; a browser would otherwise ask for all at once.
        const page = html.replace('<!--opening-->', spoken('en') + spoken('fr')).replaceAll(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"');
        const assets = Object.values(bundle ?? {});
        const named = (name: RegExp) => assets.find((a) => name.test(a.fileName))?.fileName;
        const src = script ? `/${named(/before-paint-[^/]+\.js$/)}` : '/build/before-paint.js';
        const data = { 'data-fonts': named(/fonts-[^/]+\.css$/), 'data-words-en': named(/words-en-[^/]+\.js$/), 'data-words-fr': named(/words-fr-[^/]+\.js$/) };
        const attrs = Object.fromEntries(Object.entries(data).flatMap(([name, file]) => (file ? [[name, `/${file}`]] : [])));
        return { html: page, tags: [{ tag: 'script', injectTo: 'head-prepend', attrs: { src, ...attrs } }] };
      },
    },
  };
}
