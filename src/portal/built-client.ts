// Where the built client lies, and which of its files pages that are not its own need. Not here: serving them (client-files.ts).
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the built client, seen from the built server (dist/src/portal) and from the sources (src/portal). */
export const clientFolder = (): string | null =>
  [new URL('../../../client/dist/', import.meta.url), new URL('../../client/dist/', import.meta.url)].map((u) => fileURLToPath(u)).find((p) => existsSync(`${p}index.html`)) ?? null;

let fonts: string | null | undefined;
/** Where the client's style sheet of fonts is served; null without a built client. */
export const fontsSheet = (): string | null => {
  if (fonts !== undefined) return fonts;
  const root = clientFolder();
  const file = root && readdirSync(`${root}assets`).find((f) => /^fonts-[\w-]+\.css$/.test(f));
  return (fonts = file ? `/assets/${file}` : null);
};
