// Why not, as a sentence: the server's refusals and the greyed reasons of the contract share one catalogue. Also how the wire's life of an act is drawn.
import { useCallback } from 'react';
import type { FieldMistake } from '@contract/check.js';
import type { CommandName } from '@contract/commands.js';
import type { RefusalBody } from '@contract/packet.js';
import type { Words } from '@contract/words/words.js';
import type { ActLife } from '../ui/act-life.js';
import { Refused } from '../wire/api.js';
import type { Why } from '../wire/standing.js';
import type { CommandButton } from '../wire/use-command.js';
import { restOfWords, useLang, type Say } from '../ui/language.js';
import { hasReasons, hasWord, useRecordWords } from './words.js';

/** Takes a `Why`, a `RefusalBody`, a `Refused` or whatever a read threw. */
export type SayWhy = (why: unknown) => string;

const whyOf = (w: unknown): Record<string, unknown> & { why: string } => {
  if (w instanceof Refused) return whyOf(w.refusal);
  const body = (w ?? {}) as Partial<RefusalBody> & Partial<Why>;
  if (typeof body.why === 'string') return { ...body, why: body.why };
  const why = body.detail?.why;
  return { ...body.detail, why: typeof why === 'string' ? why : body.code ? `refusal.${body.code}` : 'wire.unreachable' };
};

/** The sentence of a refusal, of a greyed reason, or of an error that a read threw. */
export function useWhy(): SayWhy {
  const say = useRecordWords();
  const lang = useLang();
  return useCallback((given) => {
    const { why, seats, mandate, fields, ...rest } = whyOf(given);
    const values: Record<string, string | number> = {};
    for (const [k, v] of Object.entries(rest)) if (typeof v === 'string' || typeof v === 'number') values[k] = v;
    if (Array.isArray(seats)) values.seats = new Intl.ListFormat(lang, { type: 'disjunction' }).format(seats.filter((s) => s !== 'clock' && s !== 'operator').map((s) => say(`seat.${String(s)}`)));
    if (typeof mandate === 'string') values.mandate = say(`mandate.${mandate}`);
    if (Array.isArray(fields) && fields.length && hasReasons(lang)) return say('wrong.fields', { fields: new Intl.ListFormat(lang).format(wrongIn(fields as FieldMistake[], say)) });
    if (hasWord(why)) return say(why, values);
    // Nobody is told a reason that is not the one: until the sentences have come, which is then at once, the page is still asking.
    restOfWords();
    return say(hasReasons(lang) ? 'refusal.request' : 'wire.asking', values);
  }, [say, lang]);
}

/** Which rule that is broken says what; the first that is found is said. */
const WRONG: readonly (readonly [what: string, rules: readonly string[]])[] = [
  ['wrong.date', ['isIso8601', 'isDateString']], ['wrong.email', ['isEmail']], ['wrong.url', ['isUrl']], ['wrong.number', ['isInt', 'isNumber', 'min', 'max', 'isLatitude', 'isLongitude']], ['wrong.length', ['isLength']],
  ['wrong.missing', ['matches', 'isString', 'isUuid', 'isIn', 'isObject', 'isArray', 'arrayMinSize', 'isBoolean', 'isTimeZone', 'equals']], ['wrong.long', ['maxLength']], ['wrong.many', ['arrayMaxSize']], ['wrong.twice', ['arrayUnique']],
];
/** Each field once, by the catalogue's name of the innermost part that has one, with what is wrong. */
const wrongIn = (mistakes: readonly FieldMistake[], say: Say<Words>): string[] => [...new Set(mistakes.map(({ field, rules }) => {
  const name = field.split('.').reverse().find((part) => hasWord(`field.${part}`));
  const what = WRONG.find(([, broken]) => broken.some((r) => rules.includes(r)))?.[0] ?? 'wrong.missing';
  return say('wrong.one', { field: name ? say(`field.${name}`) : field, wrong: say(what) });
}))];

/** Its life, where the form says beside its fields what is wrong with them. */
export const saidBeside = <N extends CommandName>(c: CommandButton<N>): CommandButton<N>['life'] => (c.mistakes.length ? { is: 'ready' } : c.life);

/** The life of an act for `ui/Act`; `href` leads to its entry. */
export const drawn = <N extends CommandName>(life: CommandButton<N>['life'], why: SayWhy, href?: (seq: number) => string): ActLife => {
  if (life.is === 'recorded') return { is: 'recorded', no: life.seq, href: href?.(life.seq), held: life.held };
  if (life.is === 'refused') return { is: 'refused', why: why(life.refusal) };
  return life;
};
