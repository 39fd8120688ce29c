// What a bus is made of, whichever it is. Not here: PostgreSQL's (bus.ts), that of Redis (redis-bus.ts).
import type { Namespace } from 'socket.io';

export const CONNECT_MS = 5_000;

export interface Adapter {
  close(): void | Promise<void>;
}
export type Make = (namespace: Namespace) => Adapter;
export interface Kind {
  make: Make;
  /** Rejects, or never resolves, when nothing can be heard. */
  probe(): Promise<unknown>;
  end(): Promise<void>;
}

export interface Told {
  lost(e: Error): void;
  back(): void;
  missed(): void;
}
