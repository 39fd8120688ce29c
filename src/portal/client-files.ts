// Serves the built client: hashed files for ever, the page itself never kept; any address of a page answers with the page, but those of the public site (site/). Not here: data.
import fastifyStatic from '@fastify/static';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientFolder } from './built-client.js';

const isPage = (url: string): boolean => !/^\/(api|socket\.io|live|ready|metrics|assets|en|fr|embed)(\/|\?|$)/.test(url);

/** `leads`: the address of the public page of what bears a symbol; null for what is not published. */
export interface Published {
  leads(symbol: string, french: boolean): Promise<string | null>;
  /** Has this request a session's cookie? Then the client knows better where the symbol leads. */
  isSignedIn(cookie: string | undefined): boolean;
}
/** A symbol's permanent address: whoever is signed in is led by the client to what it may read, everybody else to what is published. */
const DOC = /^\/doc\/([^?]{1,80})(?:\?.*)?$/;
const publicPlace = async (request: FastifyRequest, published: Published): Promise<string | null> => {
  const symbol = DOC.exec(request.url)?.[1];
  return symbol && !published.isSignedIn(request.headers.cookie) ? published.leads(plain(symbol), /^\s*fr\b/i.test(request.headers['accept-language'] ?? '')) : null;
};
const plain = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** A room's screen is read without scripts too: whoever runs none is led to the page that needs none (meetings/screens). */
const SCREEN = /^\/meetings\/([0-9a-f-]{36})\/screen(?:\/([0-9a-f-]{36}))?\/?(?:\?.*)?$/;
const withPlain = (page: string, url: string): string => {
  const [, meeting, screen] = SCREEN.exec(url) ?? [];
  return meeting ? page.replace('</head>', `<noscript><meta http-equiv="refresh" content="0; url=/api/meetings/${meeting}/screen${screen ? `?screen=${screen}` : ''}"></noscript></head>`) : page;
};

/** Registers the files and answers page addresses; everything else stays with Nest. Without a built client only the API is served. */
export const serveClient = async (http: FastifyInstance, published: Published): Promise<void> => {
  const root = clientFolder();
  if (!root) return;
  await http.register(fastifyStatic, {
    root, prefix: '/', wildcard: false, index: false, immutable: true, maxAge: '365d', preCompressed: true, acceptRanges: false, lastModified: false,
    setHeaders: (res, path) => { if (!path.includes('/assets/')) void res.header('cache-control', 'no-cache'); },
  });
  const page = await readFile(`${root}index.html`, 'utf8');
  http.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !isPage(request.url) || !(request.headers.accept ?? '').includes('text/html')) return;
    const elsewhere = await publicPlace(request, published);
    if (elsewhere) return void (await reply.header('cache-control', 'no-cache').redirect(elsewhere, 302));
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(withPlain(page, request.url));
  });
};
