// Starts one node: configuration, database, migrations, demonstration if the database is empty, application, address. Not here: wiring (app.module.ts, serve.ts).
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { makeDemonstration } from './demo/demo.js';
import { ConfigMistakes, readConfig } from './kernel/config.js';
import { openDatabase } from './kernel/database.js';
import { DatabaseFault } from './kernel/embedded-fault.js';
import { Log } from './kernel/log.js';
import { PortFault, tryPort } from './kernel/port.js';
import { prepare } from './kernel/soundness.js';
import { Departure } from './live/departure.js';
import { makeApplication } from './serve.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Ends everything that was started, in the reverse order, whenever the person presses Ctrl-C. */
const opened: (() => Promise<unknown>)[] = [];
let ending: Promise<void> | null = null;
const end = (code: number): Promise<void> =>
  (ending ??= (async () => {
    for (const close of opened.reverse()) await close().catch((e: Error) => log.error('something could not be closed', e.stack));
    process.exit(code);
  })());

let log = Log.of({ logLevel: 'info' }, process.stdout.isTTY);

const start = async (): Promise<void> => {
  const begun = performance.now();
  const config = readConfig(process.env, ROOT.replace(/\/$/, ''));
  log = Log.of(config, process.stdout.isTTY);
  // Who tries Concord out reads its words as they are, also through a pipe; an operator's collector reads lines of JSON.
  const say = (sentence: string): void => (config.databaseUrl ? log.say(sentence) : void process.stdout.write(`${sentence}\n`));
  process.on('SIGINT', () => void end(0)).on('SIGTERM', () => void end(0));
  await tryPort(config);
  const database = await openDatabase(config, say);
  opened.push(() => database.release());
  await prepare(database);
  const app = await makeApplication(config, database.appUrl, log);
  opened.push(async () => {
    await app.get(Departure).announce(app.getHttpServer().listening ? config.drainSeconds * 1000 : 0);
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

process.on('unhandledRejection', (e) => log.error('unhandled rejection', (e as Error)?.stack ?? String(e)));
process.on('uncaughtException', (e) => {
  log.fatal('uncaught exception', e.stack);
  process.exit(1);
});
await start().catch((e: unknown) => {
  if (e instanceof ConfigMistakes || e instanceof DatabaseFault || e instanceof PortFault) process.stderr.write(`${e.message}\n`);
  else log.fatal('Concord could not start', (e as Error)?.stack ?? String(e));
  return end(e instanceof ConfigMistakes ? 78 : 1);
});
