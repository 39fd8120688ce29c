// The payload against its class of the contract: unknown fields refused, every mistake with its place and the rule it breaks. Not here: rules that need the database.
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { COMMANDS, type CommandName, type Payload } from '../contract/commands.js';
import { refuse } from '../kernel/refusal.js';

/** A wrong field: its path (`budgets.2.value`) and the names of the rules broken (`isIso8601`, `whitelistValidation` for an unknown field). */
export interface FieldMistake {
  field: string;
  rules: string[];
}

const mistakes = (errors: ValidationError[], path: string): FieldMistake[] =>
  errors.flatMap((e) => {
    const field = path ? `${path}.${e.property}` : e.property;
    const own = e.constraints ? [{ field, rules: Object.keys(e.constraints) }] : [];
    return [...own, ...mistakes(e.children ?? [], field)];
  });

/** The payload as an instance of its class; refuses `invalid` with the list of fields. */
export const validate = <N extends CommandName>(name: N, payload: unknown): Payload<N> => {
  if (payload !== undefined && payload !== null && (typeof payload !== 'object' || Array.isArray(payload))) refuse('invalid', { why: 'refusal.not-an-object' });
  const instance = plainToInstance(COMMANDS[name] as unknown as new () => object, payload ?? {});
  const wrong = mistakes(validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }), '');
  if (wrong.length) refuse('invalid', { why: 'refusal.fields', fields: wrong });
  return instance as Payload<N>;
};
