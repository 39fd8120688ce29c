// What each kind of answer says besides itself: a page its content policy, everything else only what it needs. On a line of 256 kbit/s a kilobyte of headers for each
// of forty small files is more than a second. Not here: caching (client-files.ts), downloads, which bring a policy of their own.
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const PAGE = {
  'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"], 'connect-src': ["'self'"], 'manifest-src': ["'self'"], 'form-action': ["'self'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"],
};
/** Data that a browser is led to as if it were a page does nothing there. */
const DATA = "default-src 'none'; frame-ancestors 'none'";

/** Only these may stand in a page of somebody else's: they show what is published, and take no act. */
const EMBEDDED = /^\/embed\//;
const FRAMED = { contentSecurityPolicy: { useDefaults: false, directives: { ...PAGE, 'frame-ancestors': ['*'] } }, crossOriginResourcePolicy: { policy: 'cross-origin' } } as const;

/** `secure`: people come by https, so a page says that they always shall. */
export const guardHeaders = async (http: FastifyInstance, secure: boolean): Promise<void> => {
  await http.register(helmet, {
    global: false,
    contentSecurityPolicy: { useDefaults: false, directives: PAGE },
    strictTransportSecurity: secure ? undefined : false,
    // What only browsers of long ago read, and what the content policy says better.
    xDnsPrefetchControl: false, xDownloadOptions: false, xFrameOptions: false, xPermittedCrossDomainPolicies: false, xXssProtection: false,
  });
  http.addHook('onSend', async (request, reply) => {
    if (String(reply.getHeader('content-type') ?? '').startsWith('text/html')) return void reply.helmet(EMBEDDED.test(request.url) ? FRAMED : {});
    reply.header('x-content-type-options', 'nosniff').header('cross-origin-resource-policy', 'same-origin');
    if (!request.url.startsWith('/assets/') && !reply.hasHeader('content-security-policy')) reply.header('content-security-policy', DATA);
  });
};
