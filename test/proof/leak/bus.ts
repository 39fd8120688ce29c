// What travels between the nodes, overheard: PostgreSQL's notifications, or all that a Redis is told. Not here: what may be in it (leak.ts).
import pg from 'pg';
import { createClient } from 'redis';

/** The channel in which socket.io's adapter speaks of the default namespace. */
const CHANNEL = 'socket.io#/';

export interface Overheard {
  text: string[];
  close(): Promise<void>;
}
export const overhear = async (databaseUrl: string, redisUrl: string | null): Promise<Overheard> => {
  const text: string[] = [];
  if (redisUrl) {
    const client = createClient({ url: redisUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.monitor((line) => void text.push(String(line)));
    return { text, close: async () => client.destroy() };
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('notification', (n) => text.push(n.payload ?? ''));
  await client.query(`listen "${CHANNEL}"`);
  return { text, close: () => client.end() };
};
