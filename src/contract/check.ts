// A payload against its class of the contract: one reading for a form and for the door. It brings the validator along, so the client loads it only where a
// form is checked. Not here: the rules (each room's classes), what is refused for another reason than its shape (the door, the handlers).
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { COMMANDS, type CommandName, type Payload } from './commands.js';

/** A wrong field: its path (`budgets.2.value`) and the names of the rules broken (`isIso8601`, `whitelistValidation` for an unknown field). */
export interface FieldMistake {
  field: string;
  rules: string[];
}

/** The library gathers the rules of a class anew for every object, asking every class there is whether it is its parent. They never change: kept from the first time. */
const keepRules = (): void => {
  const storage = getMetadataStorage();
  const gathered = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new Map<unknown, Map<string, ReturnType<typeof gathered>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (groups?.length) return gathered(target, schema, always, strict, groups);
    const of = kept.get(target) ?? new Map<string, ReturnType<typeof gathered>>();
    kept.set(target, of);
    const key = `${schema} ${always} ${strict}`;
    const rules = of.get(key) ?? gathered(target, schema, always, strict, groups);
    of.set(key, rules);
    return rules;
  };
};
keepRules();

const below = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** A NUL, or half of a character written as two: PostgreSQL keeps neither in a text. */
const UNKEPT = /\0|\p{Cs}/u;
const unkept = (value: unknown, path: string): FieldMistake[] => {
  if (typeof value === 'string') return UNKEPT.test(value) ? [{ field: path, rules: ['isWellFormed'] }] : [];
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, v]) => unkept(v, below(path, name))) : [];
};

/** A field whose class has rules of its own: one of it, or a list; with or without a condition under which it may be missing. */
interface Part {
  name: string;
  list: boolean;
  optional: boolean;
}
const known = new Map<unknown, Part[]>();
const partsOf = (type: unknown): Part[] => {
  const found = known.get(type);
  if (found) return found;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type as new () => object, '', true, false) as unknown as { type: string; propertyName: string; each?: boolean }[];
  const parts = rules.filter((r) => r.type === 'nestedValidation').map((r): Part => ({
    name: r.propertyName, list: r.each === true, optional: rules.some((o) => o.propertyName === r.propertyName && o.type === 'conditionalValidation'),
  }));
  known.set(type, parts);
  return parts;
};
const isObject = (value: unknown): value is object => value !== null && typeof value === 'object' && !Array.isArray(value);

/** `ValidateNested` takes nothing at all, null and an empty list for a part: here it has to be an object, and each one of a list. */
const hollow = (instance: object, path: string): FieldMistake[] =>
  partsOf(instance.constructor).flatMap(({ name, list, optional }) => {
    const value = (instance as Record<string, unknown>)[name];
    if (value === undefined || value === null) return optional || list ? [] : [{ field: below(path, name), rules: ['isObject'] }];
    const all: [unknown, string][] = list && Array.isArray(value) ? value.map((v: unknown, i) => [v, below(below(path, name), String(i))]) : [[value, below(path, name)]];
    return all.flatMap(([one, at]) => (isObject(one) ? hollow(one, at) : [{ field: at, rules: ['isObject'] }]));
  });

const broken = (errors: readonly ValidationError[], path: string): FieldMistake[] =>
  errors.flatMap((e) => {
    const field = below(path, e.property);
    return [...(e.constraints ? [{ field, rules: Object.keys(e.constraints) }] : []), ...broken(e.children ?? [], field)];
  });

/** The payload as an instance of its class, and everything that is wrong with it. An unknown field is a mistake. */
export const checked = <N extends CommandName>(name: N, payload: object): { instance: Payload<N>; mistakes: FieldMistake[] } => {
  const instance = plainToInstance(COMMANDS[name] as unknown as new () => object, payload);
  const texts = unkept(payload, '');
  // Validators of addresses throw on half a character: what is no text is not asked further.
  if (texts.length) return { instance: instance as Payload<N>, mistakes: texts };
  const mistakes = broken(validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }), '');
  return { instance: instance as Payload<N>, mistakes: mistakes.length ? mistakes : hollow(instance, '') };
};
