// Serves the built client: hashed files for ever, the page itself never kept; any address of a page answers with the page. Not here: data.
import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** The folder of the built client, seen from the built server (dist/src/portal) and from the sources (src/portal). */
const folder = (): string | null =>
  [new URL('../../../client/dist/', import.meta.url), new URL('../../client/dist/', import.meta.url)].map((u) => fileURLToPath(u)).find((p) => existsSync(`${p}index.html`)) ?? null;

const isPage = (url: string): boolean => !/^\/(api|socket\.io|live|ready|metrics|assets)(\/|\?|$)/.test(url);

/** A room's screen is read without scripts too: whoever runs none is led to the page that needs none (meetings/screens). */
const SCREEN = /^\/meetings\/([0-9a-f-]{36})\/screen(?:\/([0-9a-f-]{36}))?\/?(?:\?.*)?$/;
const withPlain = (page: string, url: string): string => {
  const [, meeting, screen] = SCREEN.exec(url) ?? [];
  return meeting ? page.replace('</head>', `<noscript><meta http-equiv="refresh" content="0; url=/api/meetings/${meeting}/screen${screen ? `?screen=${screen}` : ''}"></noscript></head>`) : page;
};

/** Registers the files and answers page addresses; everything else stays with Nest. Without a built client only the API is served. */
export const serveClient = async (http: FastifyInstance): Promise<void> => {
  const root = folder();
  if (!root) return;
  await http.register(fastifyStatic, {
    root, prefix: '/', wildcard: false, index: false, immutable: true, maxAge: '365d', preCompressed: true, acceptRanges: false, lastModified: false,
    setHeaders: (res, path) => { if (!path.includes('/assets/')) void res.header('cache-control', 'no-cache'); },
  });
  const page = await readFile(`${root}index.html`, 'utf8');
  http.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !isPage(request.url) || !(request.headers.accept ?? '').includes('text/html')) return;
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(withPlain(page, request.url));
  });
};
