// Nobody else's page acts through a reader's browser: unsafe requests come from our own pages and carry JSON. One hook for HTTP, one question for sockets.
// Not here: who is asking (sessions.ts).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../kernel/config.js';
import { problem } from '../kernel/problems.js';

type Origins = Pick<Config, 'publicUrl'>;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Files come as multipart, and only where a path says that it takes one. */
const TAKES_FILES = /\/(uploads?|preview)(\/|$)/;

/** Same-origin by the browser's own word (Sec-Fetch-Site), else an Origin that is exactly ours. Neither header: no browser page of ours. */
export const isSameOrigin = (headers: IncomingHttpHeaders, config: Origins): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (!origin) return false;
  if (config.publicUrl) return origin === new URL(config.publicUrl).origin;
  return Boolean(host) && (origin === `http://${host}` || origin === `https://${host}`);
};

const isAccepted = (request: FastifyRequest): boolean => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const empty = !request.headers['transfer-encoding'] && Number(request.headers['content-length'] ?? 0) === 0;
  if (type === 'application/json' || (type === '' && empty)) return true;
  return type === 'multipart/form-data' && TAKES_FILES.test(request.url.split('?')[0]!);
};

const no = (reply: FastifyReply, why: string): FastifyReply => problem(reply, 403, { code: 'not-allowed', detail: { why } });

/** Installs the hook, before anything reads a body. */
export const sameOrigin = (server: FastifyInstance, config: Origins): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (SAFE.has(request.method)) return;
    if (!isSameOrigin(request.headers, config)) return no(reply, 'refusal.foreign-page');
    if (!isAccepted(request)) return no(reply, 'refusal.not-json');
  });
};
