// What a database's schema is, what between two of them would break a release that still runs on the old one, and where entities say something else than the
// tables. Pure but for reading the catalogue. Not here: which migrations are compared (migrations.spec.ts).
import type { EntityMetadata } from 'typeorm';
import type { TestDatabase } from './database.js';

export interface ColumnIs {
  table: string;
  column: string;
  /** As PostgreSQL writes it: `text[]`, `timestamp with time zone`. */
  type: string;
  nullable: boolean;
  /** It is filled when nobody says with what: by a default, an identity or an expression. */
  filled: boolean;
  key: boolean;
}
interface ConstraintIs {
  table: string;
  name: string;
  columns: string[];
}
export interface SchemaIs {
  columns: ColumnIs[];
  /** Checks, keys and foreign keys. */
  constraints: ConstraintIs[];
}

const COLUMNS = `
  select c.relname::text as table, a.attname::text as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as filled, exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey)) as key
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1, 2`;
const CONSTRAINTS = `
  select k.conrelid::regclass::text as table, k.conname::text as name,
    array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) order by 1) as columns
  from pg_constraint k where k.connamespace = 'public'::regnamespace and k.contype in ('c', 'f', 'p', 'u', 'x') order by 1, 2`;

export const schemaOf = async (db: TestDatabase): Promise<SchemaIs> => ({ columns: await db.own<ColumnIs>(COLUMNS), constraints: await db.own<ConstraintIs>(CONSTRAINTS) });

/** What a release that knows only `before` could stumble over in `after`: what it reads or writes must still be there and be taken as it is. */
export const breaks = (before: SchemaIs, after: SchemaIs): string[] => {
  const nameOf = (c: ColumnIs) => `${c.table}.${c.column}`;
  const [was, is] = [before, after].map((s) => new Map(s.columns.map((c) => [nameOf(c), c]))) as [Map<string, ColumnIs>, Map<string, ColumnIs>];
  const tables = new Set(before.columns.map((c) => c.table));
  const known = new Set(before.constraints.map((k) => `${k.table} ${k.name}`));
  const changed = [...was].flatMap(([name, old]) => {
    const now = is.get(name);
    if (!now) return [`${name} is gone`];
    return [...(now.type === old.type ? [] : [`${name} was ${old.type} and is ${now.type}`]), ...(old.nullable && !now.nullable ? [`${name} must not be null any more`] : []), ...(old.filled && !now.filled && !now.nullable ? [`${name} has no default any more`] : [])];
  });
  const added = [...is].filter(([name, c]) => tables.has(c.table) && !was.has(name) && !c.nullable && !c.filled).map(([name]) => `${name} is new, not null, and has no default`);
  const bound = after.constraints.filter((k) => tables.has(k.table) && !known.has(`${k.table} ${k.name}`) && k.columns.every((c) => was.has(`${k.table}.${c}`))).map((k) => `${k.table} has the new constraint ${k.name}`);
  return [...changed, ...added, ...bound];
};

const TYPES: Record<string, string> = { timestamptz: 'timestamp with time zone', int: 'integer', varchar: 'character varying', int8: 'bigint', bool: 'boolean' };

/** Where an entity and its table differ: a column that is not there, of another type, null where it must not be; and what the entity does not know but must fill. */
export const differences = (entities: readonly EntityMetadata[], { columns }: SchemaIs): string[] =>
  entities.flatMap((e) => {
    const table = new Map(columns.filter((c) => c.table === e.tableName).map((c) => [c.column, c]));
    const known = e.columns.flatMap((c) => {
      const at = `${e.tableName}.${c.databaseName}`;
      const is = table.get(c.databaseName);
      if (!is) return [`${at} is not in the database`];
      const type = `${TYPES[String(c.type)] ?? String(c.type)}${c.isArray ? '[]' : ''}`;
      return [
        ...(type === is.type ? [] : [`${at} is ${is.type}, the entity says ${type}`]),
        ...(c.isNullable === is.nullable ? [] : [`${at} is ${is.nullable ? 'nullable' : 'not null'}, the entity says otherwise`]),
        ...(c.isPrimary === is.key ? [] : [`${at} is ${is.key ? '' : 'not '}of the primary key, the entity says otherwise`]),
      ];
    });
    const names = new Set(e.columns.map((c) => c.databaseName));
    return [...known, ...[...table.values()].filter((c) => !names.has(c.column) && !c.nullable && !c.filled).map((c) => `${e.tableName}.${c.column} must be filled, and the entity does not know it`)];
  });
