// One description of a part of the record gives both directions: from an element to our model and back. What a description does not name
// ends in `extras` on the way in and comes back on the way out, so that nothing is lost by omission.
// Not here: the descriptions (codec-*.ts), whether a value is right (mend.ts, which runs before reading and after writing).
import type { Extra } from '../../contract/activity.js';
import { parseElement } from './parse.js';
import { elementsOf, isBlank, serialise, textOf, xmlElement, type XmlElement } from './xml.js';

export interface Codec<T> { read: (el: XmlElement) => T; write: (value: T, name: string) => XmlElement }
/** One property: takes what it names out of the reading, or puts it into the element. */
export interface Field<T> { read: (from: Reading) => T; write: (value: T, into: XmlElement) => void }

/** An element of which the named parts are taken away while reading; what is left over is what the model does not know. */
export interface Reading { attrs: Map<string, string>; children: XmlElement[]; text: string; extras: Extra[] }

interface Kept { extras?: Extra[] }
type Fields<T> = { [K in keyof Required<Omit<T, 'extras'>>]: Field<T[K]> };

/** The codec of an element whose properties are all named. */
export function element<T extends Kept>(fields: Fields<T>): Codec<T> {
  const named = Object.entries(fields) as [string, Field<unknown>][];
  return {
    read(el) {
      const from: Reading = { attrs: new Map(el.attrs), children: elementsOf(el), text: textOf(el), extras: [] };
      const out: Record<string, unknown> = {};
      for (const [key, field] of named) {
        const value = field.read(from);
        if (value !== undefined) out[key] = value;
      }
      const extras = [...leftover(from), ...from.extras];
      if (extras.length > 0) out.extras = extras;
      return out as T;
    },
    write(value, name) {
      const el = xmlElement(name);
      for (const [key, field] of named) field.write((value as Record<string, unknown>)[key], el);
      for (const extra of value.extras ?? []) restore(extra, el);
      return el;
    },
  };
}

function leftover(from: Reading): Extra[] {
  const extras: Extra[] = from.children.map((child) => ({ xml: serialise(child) }));
  if (from.attrs.size > 0) extras.unshift({ attrs: Object.fromEntries(from.attrs) });
  return extras;
}

const NAME = /^(?:\{[^{}]+\})?[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;

function restore(extra: Extra, into: XmlElement): void {
  let target: XmlElement | undefined = into;
  for (const step of extra.at?.split('/') ?? []) target = target && elementsOf(target).find((c) => c.name === step);
  if (!target) return;
  for (const [name, value] of Object.entries(extra.attrs ?? {})) if (NAME.test(name)) target.attrs.set(name, value);
  if (extra.xml !== undefined) target.nodes.push(parseElement(extra.xml));
}

function take(from: Reading, name: string): string | undefined {
  const value = from.attrs.get(name);
  from.attrs.delete(name);
  return value;
}
function takeChildren(from: Reading, name: string): XmlElement[] {
  const found = from.children.filter((c) => c.name === name);
  from.children = from.children.filter((c) => c.name !== name);
  return found;
}
const isTrue = (text: string): boolean => ['1', 'true'].includes(text.trim());

/** An attribute that is always there. */
export const attr = (name: string): Field<string> => ({ read: (from) => take(from, name) ?? '', write: (value, into) => { into.attrs.set(name, value); } });
/** An attribute that may be absent. */
export const maybe = (name: string): Field<string | undefined> => ({ read: (from) => take(from, name), write: (value, into) => { if (value !== undefined) into.attrs.set(name, value); } });
/** A true or false attribute that may be absent. */
export const flag = (name: string): Field<boolean | undefined> => ({
  read: (from) => { const value = take(from, name); return value === undefined ? undefined : isTrue(value); },
  write: (value, into) => { if (value !== undefined) into.attrs.set(name, value ? '1' : '0'); },
});
/** A true or false attribute that is always there. */
export const sure = (name: string): Field<boolean> => ({ read: (from) => isTrue(take(from, name) ?? ''), write: (value, into) => { into.attrs.set(name, value ? '1' : '0'); } });

/** The element's own text. */
export const content: Field<string> = {
  read: (from) => from.text,
  write: (value, into) => { if (value !== '') into.nodes.push(value); },
};
/** The element's own text where white space around it means nothing: decimals and identifiers. */
export const trimmed: Field<string> = { read: (from) => from.text.trim(), write: content.write };

/** The attribute of an only child, flattened into a property of its parent: `<activity-status code="2"/>`. */
export function via(child: string, name = 'code'): Field<string | undefined> {
  return {
    read(from) {
      const [el] = takeChildren(from, child);
      if (!el) return undefined;
      const rest: Reading = { attrs: new Map(el.attrs), children: elementsOf(el), text: '', extras: [] };
      const value = take(rest, name) ?? '';
      from.extras.push(...leftover(rest).map((extra) => ({ at: child, ...extra })));
      return value;
    },
    write(value, into) { if (value !== undefined) into.nodes.push(xmlElement(child, { [name]: value })); },
  };
}
/** The same for a child that is always there. */
export const surely = (child: string, name = 'code'): Field<string> => {
  const field = via(child, name);
  return { read: (from) => field.read(from) ?? '', write: field.write };
};
/** The text of an only child, flattened: `<pos>…</pos>`. */
export function textVia(child: string): Field<string> {
  return {
    read(from) {
      const [el] = takeChildren(from, child);
      if (!el) return '';
      from.extras.push(...leftover({ attrs: new Map(el.attrs), children: elementsOf(el), text: '', extras: [] }).map((extra) => ({ at: child, ...extra })));
      return textOf(el).trim();
    },
    write(value, into) { into.nodes.push(xmlElement(child, {}, isBlank(value) ? [] : [value])); },
  };
}

/** A child that may be absent. */
export const one = <T>(name: string, codec: () => Codec<T>): Field<T | undefined> => ({
  read: (from) => takeChildren(from, name).map((el) => codec().read(el))[0],
  write: (value, into) => { if (value !== undefined) into.nodes.push(codec().write(value, name)); },
});
/** A child that is always there: mend.ts has refused its parent otherwise. */
export const must = <T>(name: string, codec: () => Codec<T>): Field<T> => {
  const field = one(name, codec);
  return { read: (from) => field.read(from)!, write: field.write };
};
/** All children of a name, in their order. */
export const many = <T>(name: string, codec: () => Codec<T>): Field<T[]> => ({
  read: (from) => takeChildren(from, name).map((el) => codec().read(el)),
  write: (values, into) => { into.nodes.push(...values.map((value) => codec().write(value, name))); },
});
