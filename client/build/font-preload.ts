// Adds <link rel="preload"> for the font that the first screen cannot do without once their hashed names are known. Development needs none.
import type { Plugin } from 'vite';

/** @param names beginnings of the font files' names */
export function fontPreload(names: readonly string[]): Plugin {
  return {
    name: 'concord-font-preload',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2') && names.some((name) => file.includes(name)))
          .map((file) => ({ tag: 'link', injectTo: 'head-prepend', attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' } })),
    },
  };
}
