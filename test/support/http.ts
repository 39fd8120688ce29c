// The application as HTTP and sockets see it, on a port of its own: same hooks, guards and filters as serve.ts. Not here: the client's files (wire tests
// start real processes; jest on Node 20 cannot load @fastify/static or Fastify's own `inject`, which are CommonJS that requires ESM).
import type { Server } from 'node:http';
import multipart from '@fastify/multipart';
import type { LoggerService } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/kernel/config.js';
import { onlyReadable } from '../../src/kernel/readable.js';
import { Problems } from '../../src/kernel/problems.js';
import { SocketAdapter } from '../../src/live/socket.adapter.js';
import { sameOrigin } from '../../src/members/same-origin.js';
import { isNearestProxy } from '../../src/members/throttle.js';
import { dataFolder } from './database.js';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  /** The same, where it is no text. */
  bytes: Buffer;
  json<T = unknown>(): T;
}
/** A route as Fastify was given it: whatever registered it, it is here. */
export interface Route {
  method: string;
  path: string;
}
export interface HttpApplication {
  app: NestFastifyApplication;
  routes: readonly Route[];
  /** What a browser would say its pages come from. */
  origin: string;
  send(method: string, path: string, headers: Record<string, string>, body?: string | Buffer): Promise<Answer>;
  close(): Promise<void>;
}

/** Every route that is registered from now on; what Fastify adds to answer HEAD is left out. */
const listening = (app: NestFastifyApplication): Route[] => {
  const routes: Route[] = [];
  app.getHttpAdapter().getInstance().addHook('onRoute', ({ method, url }) => {
    for (const m of [method].flat()) if (m !== 'HEAD' && m !== 'OPTIONS') routes.push({ method: m, path: url });
  });
  return routes;
};

/** Wires a second application on the same database; close it before the Network. Addresses of askers come from `x-forwarded-for`, as behind a proxy. */
export const httpApplication = async (databaseUrl: string, env: Record<string, string> = {}, log: LoggerService | false = false): Promise<HttpApplication> => {
  const config = readConfig({ DATABASE_URL: databaseUrl, CONCORD_DATA: dataFolder, ...env }, process.cwd());
  const module = await Test.createTestingModule({ imports: [AppModule.with(config, databaseUrl)] }).compile();
  module.useLogger(log);
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ bodyLimit: 1024 * 1024, trustProxy: isNearestProxy }));
  app.useGlobalFilters(new Problems());
  await app.register(multipart, { limits: { fileSize: 64 * 1024 * 1024, files: 1, fields: 10 } });
  sameOrigin(app.getHttpAdapter().getInstance(), config);
  onlyReadable(app.getHttpAdapter().getInstance());
  const routes = listening(app);
  app.useWebSocketAdapter(await SocketAdapter.open(app, config, databaseUrl));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const send: HttpApplication['send'] = (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}) }, agent: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
          const bytes = Buffer.concat(parts);
          const text = bytes.toString('utf8');
          resolve({ status: answer.statusCode!, headers: answer.headers, body: text, bytes, json: <T>() => JSON.parse(text) as T });
        });
      });
      call.on('error', reject).end(body);
    });
  // A line that somebody left open half read would keep the server, and the spec, for a minute.
  const close = (): Promise<void> => {
    const closed = app.close();
    (app.getHttpServer() as Server).closeAllConnections();
    return closed;
  };
  return { app, routes, origin: `http://127.0.0.1:${port}`, send, close };
};
