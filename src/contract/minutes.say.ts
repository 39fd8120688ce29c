// A line of a record said in one language, alike on the page and in documents. Pure: names, hours and sentences are given. Not here: making lines (minutes.lines.ts), the words (words/minutes.ts).
import type { RecordLine } from './minutes.lines.js';
import type { Lang } from './words/words.js';

/** Words that lines are about, as they stood when the record was drawn up, by reference; '' in a language in which there were none. */
export type LineTexts = Readonly<Record<string, Record<Lang, string>>>;
/** GET /api/sittings/:id/record. */
export interface RecordLines {
  lines: RecordLine[];
  texts: LineTexts;
}
export interface Speaking {
  lang: Lang;
  say: (key: string, params?: Record<string, unknown>) => string;
  name: (party: string) => string;
  /** In protocol order of the language. */
  sorted: (parties: readonly string[]) => string[];
  hour: (iso: string) => string;
}

/** Which words a fact is said with. */
const KEYS: Readonly<Record<string, string>> = { speech: 'speech', mode: 'presence.mode', motion: 'motion.kind', result: 'line.result', kind: 'vote.kind', majority: 'vote.majority', outcome: 'vote.outcome', choice: 'choice', list: 'list.kind', done: 'slip.done', form: 'dialogue.form' };
const STATES = ['room', 'remote', 'inFavour', 'against', 'abstaining', 'missing'];
const NAMED = { inFavour: 'line.vote.in-favour', against: 'line.vote.against', abstaining: 'line.vote.abstaining', missing: 'line.vote.missing' } as const;

/** The words it is about in this language, or in the other one. */
export const wordsOf = (about: string | null, texts: LineTexts, lang: Lang): string => {
  const found = about === null ? undefined : texts[about];
  return found ? found[lang] || found[lang === 'en' ? 'fr' : 'en'] : '';
};

const listed = (parties: readonly string[], s: Speaking): string => (parties.length ? s.sorted(parties).map(s.name).join(', ') : s.say('nothing-named'));
const factOf = (line: RecordLine, key: string, value: unknown, s: Speaking): unknown => {
  if (Array.isArray(value) && key === 'order') return value.map(s.name).join(', ');
  if (Array.isArray(value) && STATES.includes(key)) return listed(value as string[], s);
  if (typeof value !== 'string') return value ?? '–';
  if (key === 'until') return s.hour(value);
  if (key === 'to') return s.name(value);
  if (key === 'ruling') return s.say(`${line.is === 'appeal-decided' ? 'appeal' : 'ruling'}.${value}`);
  return KEYS[key] ? s.say(`${KEYS[key]}.${value}`) : value;
};

/** The sentence of a line, and behind it those that name who voted how. */
export const sayLine = (line: RecordLine, texts: LineTexts, s: Speaking): string[] => {
  const facts = Object.fromEntries(Object.entries(line.facts).map(([key, value]) => [key, factOf(line, key, value, s)]));
  const first = s.say(`line.${line.is}`, { ...facts, ...(line.party ? { party: s.name(line.party) } : {}), words: wordsOf(line.about, texts, s.lang) }).trim();
  const byName = Object.entries(NAMED).flatMap(([key, word]) => {
    const states = line.facts[key];
    return Array.isArray(states) && states.length ? [s.say(word, { states: listed(states, s) })] : [];
  });
  return [first, ...byName];
};
