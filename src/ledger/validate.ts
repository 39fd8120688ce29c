// The payload at the door: refused with every mistake in its place. Not here: reading it (contract/check.ts), rules that need the database.
import { checked } from '../contract/check.js';
import type { CommandName, Payload } from '../contract/commands.js';
import { refuse } from '../kernel/refusal.js';

/** The payload as an instance of its class; refuses `invalid` with the list of fields. */
export const validate = <N extends CommandName>(name: N, payload: unknown): Payload<N> => {
  if (payload !== undefined && payload !== null && (typeof payload !== 'object' || Array.isArray(payload))) refuse('invalid', { why: 'refusal.not-an-object' });
  const { instance, mistakes } = checked(name, (payload ?? {}) as object);
  if (mistakes.length) refuse('invalid', { why: 'refusal.fields', fields: mistakes });
  return instance;
};
