// A well-formed payload for every command, made from the rules its class declares, so that tests over the registry need no list of their own.
// Well-formed, not meaningful: ids point nowhere. Not here: stories, which say what they mean.
import { getMetadataStorage } from 'class-validator';
import { randomUUID } from 'node:crypto';
import { COMMANDS, type CommandName } from '../../src/contract/commands.js';
import { validate } from '../../src/ledger/validate.js';

export interface Rule {
  name: string | undefined;
  type: string;
  constraints: unknown[];
  propertyName: string;
  each: boolean;
}
export type Class = new () => object;
/** The rules of each field, by class-validator's own record of them. */
export const rulesOf = (target: Class): Map<string, Rule[]> => {
  const all = getMetadataStorage().getTargetValidationMetadatas(target, '', true, false) as unknown as Rule[];
  const by = new Map<string, Rule[]>();
  for (const r of all) by.set(r.propertyName, [...(by.get(r.propertyName) ?? []), r]);
  return by;
};
/** Texts that fit the patterns of the contract; one of them must fit, or this list is to be extended. */
const TEXTS = ['FIN', randomUUID(), '2026-01-15T12:00:00Z', '2026-01-15', '09:00', '1', '100', 'USD', 'CA', '15220', 'en', 'Geneva', 'A text.', 'https://example.org/a', 'XX-1', '16.1', '2026', 'a'.repeat(64), '0', 'A01', 'text/plain', 'person@example.org', '1.1'];

const text = (rules: Rule[]): string => {
  const min = Math.max(1, ...rules.filter((r) => ['isLength', 'minLength'].includes(r.name ?? '')).map((r) => Number(r.constraints[0])));
  const patterns = rules.filter((r) => r.name === 'matches').map((r) => r.constraints[0] as RegExp);
  const named = new Set(rules.map((r) => r.name));
  const fits = (s: string) => patterns.every((p) => p.test(s)) && s.length >= min && (!named.has('isIso8601') || /^\d{4}-\d\d-\d\d/.test(s)) && (!named.has('isEmail') || s.includes('@')) && (!named.has('isUrl') || s.startsWith('https:'));
  return TEXTS.find(fits) ?? 'A text. '.repeat(Math.ceil(min / 8));
};

const one = (rules: Rule[], type: Class | undefined, also: (field: string) => boolean): unknown => {
  const rule = (...names: string[]) => rules.find((r) => names.includes(r.name ?? '') || names.includes(r.type));
  if (rule('isUuid')) return randomUUID();
  const among = rule('isIn', 'equals');
  if (among) return [among.constraints[0]].flat()[0];
  if (rule('isBoolean')) return true;
  if (rule('isObject')) return {};
  if (rule('isTimeZone')) return 'Europe/Zurich';
  if (rule('isISO4217CurrencyCode')) return 'USD';
  const number = rule('isInt', 'isNumber', 'min');
  if (number) return Math.max(1, Number(rule('min')?.constraints[0] ?? 1));
  if (rule('nestedValidation') && type) return sample(type, also);
  return text(rules);
};

// class-transformer keeps what @Type says in a storage that it exports only by path.
const { defaultMetadataStorage: nested } = (await import('class-transformer/cjs/storage.js' as string)) as { defaultMetadataStorage: { findTypeMetadata(target: unknown, key: string): { typeFunction?: () => unknown } | undefined } };

/** The class of what stands in a nested field. */
export const classOf = (target: Class, field: string): Class | undefined => nested.findTypeMetadata(target, field)?.typeFunction?.() as Class | undefined;
export const isList = (rules: readonly Rule[]): boolean => rules.some((r) => r.name === 'isArray' || r.each);
const isOptional = (rules: readonly Rule[]): boolean => rules.some((r) => r.type === 'conditionalValidation');

/** A payload of this class that passes its own rules. Optional fields are left out, save those that `also` names; within what is nested, too. */
export const sample = (target: Class, also: (field: string) => boolean = () => false): Record<string, unknown> => {
  const made: Record<string, unknown> = {};
  for (const [field, rules] of rulesOf(target)) {
    if (isOptional(rules) && !also(field)) continue;
    const value = () => one(rules, classOf(target, field), also);
    const least = Math.max(1, ...rules.filter((r) => r.name === 'arrayMinSize').map((r) => Number(r.constraints[0])));
    made[field] = isList(rules) ? Array.from({ length: least }, value) : value();
  }
  return made;
};

/** The optional fields of the class, outermost only. */
export const optionalOf = (target: Class): string[] => [...rulesOf(target)].filter(([, rules]) => isOptional(rules)).map(([field]) => field);

/** A well-formed payload of the command. */
export const sampleOf = (name: CommandName): Record<string, unknown> => {
  const payload = sample(COMMANDS[name] as unknown as Class);
  validate(name, payload);
  return payload;
};
