// Reads the compact table of what IATI 2.03 allows (schema-table.ts) into shapes the walker (mend.ts) can follow.
// Not here: the table, and what happens to a record that departs from it.
import type { Kind } from './kinds.js';
import { GLOBAL, TABLE } from './schema-table.js';

export interface Attribute { kind: Kind; required: boolean }
export interface Child { name: string; shape: string; min: number; max: number; order: number }
export interface Shape {
  attributes: Map<string, Attribute>;
  children: Map<string, Child>;
  /** Simple content of this kind; null = child elements only. */
  content: Kind | null;
  /** Whether attributes of other namespaces may stand here. */
  openAttributes: boolean;
}

const shapes = new Map<string, Shape>(Object.entries(TABLE).map(([name, line]) => [name, parse(line)]));

/** The shape of that name; a name the table does not have is a mistake in the table. */
export function shapeOf(name: string): Shape {
  const shape = shapes.get(name);
  if (!shape) throw new Error(`schema-table has no shape ${name}`);
  return shape;
}

/** The shape of an element that may stand inside foreign elements, where the schema checks only what it knows. */
export const globalShape = (name: string): Shape | null => {
  const found = GLOBAL.get(name);
  return found === undefined ? null : shapeOf(found);
};

function parse(line: string): Shape {
  const shape: Shape = { attributes: new Map(), children: new Map(), content: null, openAttributes: true };
  for (const token of line.split(' ').filter(Boolean)) {
    if (token === '!') shape.openAttributes = false;
    else if (token.startsWith('#')) shape.content = token.slice(1) as Kind;
    else if (token.startsWith('@')) {
      const [name, kind] = token.slice(1).split(':') as [string, Kind | undefined];
      shape.attributes.set(name.replace('?', ''), { kind: kind ?? 'string', required: !name.endsWith('?') });
    } else addChild(shape, token);
  }
  return shape;
}

function addChild(shape: Shape, token: string): void {
  const [, name, times, of] = /^([\w-]+)([?*+]?)(?:=([\w-]+))?$/.exec(token)! as unknown as [string, string, string, string | undefined];
  const min = times === '' || times === '+' ? 1 : 0;
  const max = times === '' || times === '?' ? 1 : Infinity;
  shape.children.set(name, { name, shape: of ?? name, min, max, order: shape.children.size });
}
