// Checks a form before it is sent; brings the validator along only when the first form is checked. Not here: the rules (payload-rules.ts, the contract).
import type { CommandName } from '@contract/commands.js';

/** A wrong field: its path (`budgets.2.value`) and the names of the rules broken (`isInt`), which are keys of the words for fields. */
export interface FieldMistake {
  field: string;
  rules: string[];
}

/** The mistakes of a payload; none when it may be sent. */
export const checkPayload = async (name: CommandName, payload: unknown): Promise<FieldMistake[]> => {
  const { mistakesOf } = await import('./payload-rules.js');
  return mistakesOf(name, payload);
};
