// How a public page goes out: in the language of its address, with a mark by which whoever has it need not be sent it again. Not here: what stands in it.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '../../contract/words/words.js';
import { fontsSheet } from '../built-client.js';
import { framed, type Framed } from './frame.js';

export const KEPT = 'public, max-age=60, stale-while-revalidate=600';
export const langOf = (request: FastifyRequest): Lang => (/^\/(embed\/)?fr(\/|\?|$)/.test(request.url) ? 'fr' : 'en');

/** Sends a page with its mark; nothing but the mark to whoever has it. */
export const sendPage = (request: FastifyRequest, reply: FastifyReply, page: Framed, status = 200): void => {
  const text = framed(page, { fonts: fontsSheet() });
  const mark = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.header('cache-control', KEPT).header('etag', mark).type('text/html; charset=utf-8');
  if (status === 200 && request.headers['if-none-match'] === mark) void reply.code(304).send();
  else void reply.code(status).send(text);
};
