// What somebody says of the columns, as JSON: `{"words": "Text", "states": ["By", 5], "Comment": null}`: a field with its columns, by name or by number from 1, or a column's name with its field. Pure.
import { IMPORT_FIELDS, type ImportField } from '../../contract/commitment-imports.views.js';
import { refuse } from '../../kernel/refusal.js';
import { plain, type Given } from './columns.js';

const isField = (v: unknown): v is ImportField => (IMPORT_FIELDS as readonly unknown[]).includes(v);
const columnIn = (names: readonly string[], said: unknown): number | null => {
  if (typeof said === 'number') return Number.isInteger(said) && said >= 1 && said <= names.length ? said : null;
  if (typeof said !== 'string') return null;
  const at = names.findIndex((n) => n === said);
  const near = at >= 0 ? at : names.findIndex((n) => plain(n) === plain(said));
  return near >= 0 ? near + 1 : /^\d+$/.test(said) ? columnIn(names, Number(said)) : null;
};

/** Refuses `invalid` for what is no JSON object, and for a column or a field that is not there, by its name. */
export const givenOf = (json: string, names: readonly string[]): Given => {
  const said = ((): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      return null;
    }
  })();
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return refuse('invalid', { why: 'refusal.import-map' });
  const given = new Map<number, ImportField | null>();
  for (const [key, value] of Object.entries(said as Record<string, unknown>)) {
    const own = columnIn(names, key);
    if (own !== null && (value === null || isField(value))) {
      given.set(own, value);
      continue;
    }
    if (!isField(key)) return refuse('invalid', { why: 'refusal.import-map-unknown', name: key.slice(0, 80) });
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const no = columnIn(names, one) ?? refuse('invalid', { why: 'refusal.import-map-unknown', name: String(one).slice(0, 80) });
      given.set(no, key);
    }
  }
  return given;
};
