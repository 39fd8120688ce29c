// Starts one node: configuration, database, migrations, demonstration if the database is empty, application, address. Not here: wiring (app.module.ts, serve.ts).
import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { fileURLToPath } from 'node:url';
import { makeDemonstration } from './demo/demo.js';
import { ConfigMistakes, readConfig, type Config } from './kernel/config.js';
import { openDatabase } from './kernel/database.js';
import { DatabaseFault } from './kernel/embedded-fault.js';
import { PortFault, tryPort } from './kernel/port.js';
import { prepare } from './kernel/soundness.js';
import { Departure } from './live/departure.js';
import { makeApplication } from './serve.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

const LEVELS = { error: ['fatal', 'error'], warn: ['fatal', 'error', 'warn'], info: ['fatal', 'error', 'warn', 'log'], debug: ['fatal', 'error', 'warn', 'log', 'debug'] } as const;
/** Nest's own account of its wiring: of use only when something is wrong with it. */
const QUIET = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'WebSocketsController', 'NestApplication']);
class Log extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!QUIET.has(String(rest.at(-1)))) super.log(message, ...rest);
  }
}
const logger = (config: Config): ConsoleLogger => {
  const levels = config.logLevel === 'info' && process.stdout.isTTY ? LEVELS.warn : LEVELS[config.logLevel];
  return new Log({ json: !process.stdout.isTTY, logLevels: [...levels] });
};

/** Ends everything that was started, in the reverse order, whenever the person presses Ctrl-C. */
const opened: (() => Promise<unknown>)[] = [];
let ending: Promise<void> | null = null;
const end = (code: number): Promise<void> =>
  (ending ??= (async () => {
    for (const close of opened.reverse()) await close().catch((e: Error) => process.stderr.write(`${e.message}\n`));
    process.exit(code);
  })());

const start = async (): Promise<void> => {
  const begun = performance.now();
  const config = readConfig(process.env, ROOT.replace(/\/$/, ''));
  process.on('SIGINT', () => void end(0)).on('SIGTERM', () => void end(0));
  await tryPort(config);
  const database = await openDatabase(config, say);
  opened.push(() => database.release());
  await prepare(database);
  const app = await makeApplication(config, database.appUrl, logger(config));
  opened.push(async () => {
    await app.get(Departure).announce(config.drainSeconds * 1000);
    await app.close();
  });
  await app.init();
  if (!config.databaseUrl) await makeDemonstration(app, database.ownerUrl, say);
  await app.listen(config.port, config.host).catch((e: NodeJS.ErrnoException) => {
    throw new PortFault(e, config);
  });
  const { port } = app.getHttpServer().address() as { port: number };
  say(`Concord is ready at ${config.publicUrl ?? `http://localhost:${port}`} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
};

process.on('unhandledRejection', (e) => {
  process.stderr.write(`unhandled: ${(e as Error)?.stack ?? String(e)}\n`);
});
await start().catch((e: unknown) => {
  const plain = e instanceof ConfigMistakes || e instanceof DatabaseFault || e instanceof PortFault;
  process.stderr.write(`${plain ? e.message : ((e as Error).stack ?? String(e))}\n`);
  return end(e instanceof ConfigMistakes ? 78 : 1);
});
