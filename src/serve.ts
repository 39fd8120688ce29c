// Makes the application out of its modules: HTTP by Fastify, sockets, headers, the client's files. Used by main.ts and by tests that want real sockets.
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './kernel/config.js';
import { onlyReadable } from './kernel/readable.js';
import { Figures } from './kernel/figures.js';
import type { Log } from './kernel/log.js';
import { Problems } from './kernel/problems.js';
import { SocketAdapter } from './live/socket.adapter.js';
import { sameOrigin } from './members/same-origin.js';
import { isNearestProxy } from './members/throttle.js';
import { Cookie } from './members/cookie.js';
import { serveClient } from './portal/client-files.js';
import { guardHeaders } from './portal/headers.js';
import { SiteReader } from './portal/site/site.reader.js';

const BODY_MAX = 1024 * 1024;
const FILE_MAX = 64 * 1024 * 1024;

/** A wired application that does not listen yet. */
export const makeApplication = async (config: Config, appUrl: string, log: Log): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_MAX, trustProxy: config.publicUrl === null ? false : isNearestProxy, forceCloseConnections: 'idle' });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, appUrl), adapter, { logger: log, abortOnError: false, forceCloseConnections: true });
  const figures = app.get(Figures);
  figures.watchProcess();
  log.countIn(figures);
  adapter.getInstance().addHook('onResponse', (_, reply, done) => (figures.answered(reply.statusCode), done()));
  app.useGlobalFilters(new Problems());
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: FILE_MAX, files: 1, fields: 10 } });
  await guardHeaders(app.getHttpAdapter().getInstance(), config.publicUrl?.startsWith('https:') ?? false);
  sameOrigin(app.getHttpAdapter().getInstance(), config);
  onlyReadable(app.getHttpAdapter().getInstance());
  const [site, session] = [app.get(SiteReader), app.get(Cookie)];
  await serveClient(app.getHttpAdapter().getInstance(), { leads: (symbol, french) => site.address(symbol, french), isSignedIn: (cookie) => session.read(cookie) !== null });
  app.useWebSocketAdapter(await SocketAdapter.open(app, config, appUrl));
  return app;
};
