// An entry as the sentence of its catalogue: ids become names, codes become words, times get their zone. Not here: drawing it (ui/Timeline).
import { useMemo } from 'react';
import type { EntryView } from '@contract/packet.js';
import { cityIn } from '../ui/cities.js';
import { useLang } from '../ui/language.js';
import { amount } from '../ui/number.js';
import { useReader } from '../ui/reader.js';
import { hourAt, longDay, plainDate } from '../ui/when.js';
import { useNames, usePeople } from './names.js';
import { hasWord, useRecordWords } from './words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const PARTY = /^([A-Z]{3}|secretariat)$/;
/** Codes of three letters under these names are no states. */
const NO_STATE = new Set(['currency', 'ref', 'identifier', 'city', 'zone', 'letters']);
const PERSON_FIELDS = ['person', 'author'];

const peopleIn = (entries: readonly EntryView[]): (string | null)[] =>
  entries.flatMap((e) => PERSON_FIELDS.map((f) => (e.data as Record<string, unknown> | null)?.[f]).filter((v): v is string => typeof v === 'string' && UUID.test(v)));

/** Says entries; pass the ones that will be said, so that the names of people in them are known. */
export function useSentences(entries: readonly EntryView[]): (entry: EntryView) => string {
  const say = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const reader = useReader();
  const people = usePeople(useMemo(() => peopleIn(entries), [entries]));
  return useMemo(() => {
    const list = new Intl.ListFormat(lang);
    const text = (field: string, v: string, of: string): string => {
      if (people.has(v)) return people.get(v)!;
      if (field === 'city') return cityIn(v, lang);
      if (PARTY.test(v) && !NO_STATE.has(field)) return names.party(v);
      if (INSTANT.test(v)) return `${longDay(v, reader.zone, lang)}, ${hourAt(v, reader, lang)}`;
      if (DATE.test(v)) return plainDate(v, lang);
      if (field === 'amount') return amount(v, lang);
      const key = [`state.${of}.${v}`, `${of}.${field}.${v}`, `${field}.${v}`, `field.${v}`].find(hasWord);
      return key ? say(key) : v;
    };
    const value = (field: string, v: unknown, of: string): string | number => {
      if (typeof v === 'number') return v;
      if (typeof v === 'string') return text(field, v, of);
      if (Array.isArray(v) && v.length) return list.format(v.map((x) => String(value(field, x, of))));
      return say('nothing-named');
    };
    return (entry) => {
      const data = (entry.data ?? {}) as Record<string, unknown>;
      const filled = Object.fromEntries(Object.entries(data).map(([field, v]) => [field, field === 'count' ? Number(v) : value(field, v, entry.type.slice(0, entry.type.indexOf('.')))]));
      const by = entry.by.behalf ?? entry.by.party;
      return capital(say(`entry.${entry.type}`, { ...filled, by: lang === 'fr' ? capital(names.party(by, 'the')) : names.party(by) }));
    };
  }, [say, names, lang, reader, people]);
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
