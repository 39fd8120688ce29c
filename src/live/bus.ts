// The bus between nodes: PostgreSQL's LISTEN, or Redis where it is given. It carries numbers and ids, may lose them, and never keeps a node from starting or
// serving: the sweep finds what it did not bring. Not here: what is told over it (exchange.ts), Redis itself (redis-bus.ts).
import { createAdapter as postgresAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import type { Namespace, ServerOptions } from 'socket.io';
import type { Config } from '../kernel/config.js';
import { appPool } from '../kernel/database.js';
import { CONNECT_MS, type Adapter, type Kind, type Make, type Told } from './bus-kind.js';
import { PROBE_MS, type BusState } from './bus-state.js';

export interface Bus {
  adapter: NonNullable<ServerOptions['adapter']>;
  close(): Promise<void>;
}

/** The adapter clears a table of large messages, which we never send. */
const NEVER_MS = 2 ** 31 - 1;

const postgresBus = (url: string, { lost, back, missed }: Told): Kind => {
  const options = { ...appPool(url, 2), application_name: 'concord-bus', connectionTimeoutMillis: CONNECT_MS, keepAlive: true };
  const pool = new pg.Pool(options);
  pool.on('error', lost);
  let ended = false;
  let ear: pg.Client | null = null;
  // The adapter keeps the connection it listens on for good, does not hear its errors, and never hands back one that broke. Out of the pool it would
  // end the process at the first error, and leave nothing to publish with at the second.
  const connect = async (): Promise<pg.Client & { release(): void }> => {
    const client = new pg.Client(options);
    client.on('error', lost).on('end', () => (ear = null));
    // The adapter tries again and tells nobody; once the bus is closed it would try for ever.
    if (!ended) await client.connect().catch((e: Error) => (ended ? undefined : (lost(e), Promise.reject(e))));
    if (ended) return client.end().then(() => new Promise<never>(() => undefined));
    ear = client;
    back();
    return Object.assign(client, { release: () => void client.end().catch(() => undefined) });
  };
  // One that does not answer is broken off, or the adapter would listen to a dead line for hours.
  const ask = (client: pg.Client): Promise<unknown> =>
    client.query({ text: 'select 1', query_timeout: PROBE_MS } as pg.QueryConfig).catch((e: Error) => {
      void client.end().catch(() => undefined);
      throw e;
    });
  const facade = { connect, query: (text: string, values: unknown[]) => pool.query(text, values).catch((e: Error) => (missed(), Promise.reject(e))) } as unknown as pg.Pool;
  const make = postgresAdapter(facade, { errorHandler: lost, cleanupInterval: NEVER_MS }) as unknown as Make;
  return { make, probe: () => (ear ? ask(ear) : Promise.reject(new Error('not connected'))), end: () => ((ended = true), pool.end()) };
};

/** Opens the bus without waiting for it. `state` hears when it goes and when it comes back. */
export const openBus = async (config: Pick<Config, 'redisUrl'>, appUrl: string, state: BusState): Promise<Bus> => {
  const name = config.redisUrl ? 'Redis' : 'PostgreSQL';
  const told: Told = { lost: (e) => state.lost(name, e.message), back: () => state.back(name), missed: () => state.missed() };
  const { make, probe, end } = config.redisUrl ? (await import('./redis-bus.js')).redisBus(config.redisUrl, told) : postgresBus(appUrl, told);
  const unwatch = state.watch(name, probe);
  const made: Adapter[] = [];
  // Called with `new`: an arrow function would not do.
  function adapter(namespace: Namespace): Adapter {
    const one = make(namespace);
    made.push(one);
    return one;
  }
  return {
    adapter: adapter as unknown as Bus['adapter'],
    close: async () => {
      unwatch();
      for (const one of made) await one.close();
      await end();
    },
  };
};
