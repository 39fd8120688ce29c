// The bus between nodes over Redis, where REDIS_URL gives one; loaded only then. Not here: PostgreSQL's, and opening either (bus.ts).
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { CONNECT_MS, type Kind, type Make, type Told } from './bus-kind.js';

const RECONNECT_MAX_MS = 2_000;

/** Listens and tells over Redis Streams; nothing is awaited. */
export const redisBus = (url: string, { lost, back, missed }: Told): Kind => {
  const client = createClient({ url, socket: { connectTimeout: CONNECT_MS, reconnectStrategy: (tries) => Math.min(RECONNECT_MAX_MS, 50 * 2 ** tries) } });
  client.on('error', lost).on('ready', back);
  // Not awaited: without Redis the node serves, and joins the others when it comes.
  client.connect().catch(lost);
  // The adapter drops the promise of what it publishes; what cannot be said now is not kept for later, when everybody has swept.
  const publish = (channel: string, message: Buffer | string) => (client.isReady ? client.publish(channel, message).catch(() => (missed(), 0)) : Promise.resolve((missed(), 0)));
  // The adapter reads by clients of its own and ends only those that have connected: one that still looks for a Redis would look for ever.
  const readers: (typeof client)[] = [];
  const duplicate = (): typeof client => {
    const reader = client.duplicate();
    const connect = reader.connect.bind(reader);
    readers.push(reader);
    return Object.assign(reader, { connect: () => connect().catch(() => new Promise<never>(() => undefined)) });
  };
  const lossy = Object.assign(Object.create(client) as typeof client, { publish, duplicate });
  const end = async (): Promise<void> => [client, ...readers.filter((r) => !r.isReady)].forEach((c) => c.destroy());
  const probe = (): Promise<unknown> => (client.isReady ? client.ping() : Promise.reject(new Error('not connected')));
  return { make: createAdapter(lossy) as unknown as Make, probe, end };
};
