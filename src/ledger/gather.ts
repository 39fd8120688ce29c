// Statements sent in one go leave in one piece: a piece less is a wake-up less, here and at the database. Not here: which statements those are.
import type { Writable } from 'node:stream';
import type { ClientBase } from 'pg';

/** Holds back what is written to this connection until whoever is sending has to wait for something. */
export const gather = (client: ClientBase): void => {
  const stream = (client as ClientBase & { connection?: { stream: Writable } }).connection?.stream;
  if (!stream) return;
  stream.cork();
  queueMicrotask(() => stream.uncork());
};
