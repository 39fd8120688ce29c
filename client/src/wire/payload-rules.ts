// A form's payload against its class of the contract, by the same rules as the server's door (src/ledger/validate.ts). A chunk of its own with the validator:
// imported only by check-payload.ts, and statically from here on, so that the bundler leaves out what no payload uses.
// class-transformer's decorators look for it while the classes load.
import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { COMMANDS, type CommandName } from '@contract/commands.js';
import type { FieldMistake } from './check-payload.js';

const mistakes = (errors: readonly ValidationError[], path: string): FieldMistake[] =>
  errors.flatMap((e) => {
    const field = path ? `${path}.${e.property}` : e.property;
    return [...(e.constraints ? [{ field, rules: Object.keys(e.constraints) }] : []), ...mistakes(e.children ?? [], field)];
  });

export const mistakesOf = (name: CommandName, payload: unknown): FieldMistake[] => {
  const instance = plainToInstance(COMMANDS[name] as new () => object, payload ?? {});
  return mistakes(validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }), '');
};
