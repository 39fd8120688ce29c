// When, in a list of many: the day and the hour in the reader's zone, whose city the page's last line names.
import { useNow } from '../../ui/clock.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { dayKey, hour, shortDay } from '../../ui/when.js';
import { useDiscussionsWords } from './words.js';

/** The same as text, to stand within a sentence. */
export function useStamp(): (at: string) => string {
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('minute');
  const say = useDiscussionsWords();
  return (at) => {
    const day = dayKey(at, zone);
    const named = day === dayKey(now, zone) ? say('today') : day === dayKey(now - 86_400_000, zone) ? say('yesterday') : shortDay(at, zone, lang, now);
    return `${named}, ${hour(at, zone, lang)}`;
  };
}

export function Stamp({ at }: { at: string }) {
  return <time className="num nowrap" dateTime={at}>{capital(useStamp()(at))}</time>;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
