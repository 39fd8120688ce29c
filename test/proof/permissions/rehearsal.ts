// An act as far as it would go, and nothing of it stays: the door and the room do all they do, then the act is refused as rehearsed, which undoes it. So every
// person can be asked about every command in one and the same world. Not here: whom to ask.
import type { INestApplicationContext } from '@nestjs/common';
import { refuse } from '../../../src/kernel/refusal.js';
import { Registry, type Handler } from '../../../src/ledger/registry.js';

/** The word of the refusal that means: this would have been recorded. */
export const REHEARSED = 'rehearsed';

/** From now on no act of this application is recorded. */
export const rehearse = (app: INestApplicationContext): void => {
  const registry = app.get(Registry, { strict: false });
  const real = registry.get.bind(registry);
  registry.get = (name: string): Handler | undefined => {
    const handler = real(name);
    return handler && { ...handler, run: async (act) => (await handler.run(act), refuse('conflict', { why: REHEARSED })) };
  };
};
