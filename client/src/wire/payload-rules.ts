// A form's payload against its class of the contract, as the server's door reads it. A chunk of its own with the validator: imported only by check-payload.ts,
// and statically from here on, so that the bundler leaves out what no payload uses.
// class-transformer's decorators look for it while the classes load.
import 'reflect-metadata';
import { checked, type FieldMistake } from '@contract/check.js';
import type { CommandName } from '@contract/commands.js';

export const mistakesOf = (name: CommandName, payload: unknown): FieldMistake[] => checked(name, (payload ?? {}) as object).mistakes;
