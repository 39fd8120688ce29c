// Whether somebody's post is within its hours: a filled or an empty mark and the word, never the mark alone. Not here: the hours themselves (times.ts).
import css from './Members.module.css';
import { useMembersWords } from './words.js';

/** `at`: true, false, or null where no post says. */
export function AtWork({ at }: { at: boolean | null }) {
  const say = useMembersWords();
  return <span className={css.work} data-on={at || undefined} data-unknown={at === null || undefined}>{say(at === null ? 'no-hours' : at ? 'at-work' : 'off-work')}</span>;
}
