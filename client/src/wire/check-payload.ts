// Checks a form before it is sent; brings the validator along only when the first form is checked. Not here: the rules (payload-rules.ts, the contract).
import type { FieldMistake } from '@contract/check.js';
import type { CommandName } from '@contract/commands.js';

/** The mistakes of a payload; none when it may be sent. */
export const checkPayload = async (name: CommandName, payload: unknown): Promise<FieldMistake[]> => {
  const { mistakesOf } = await import('./payload-rules.js');
  return mistakesOf(name, payload);
};
