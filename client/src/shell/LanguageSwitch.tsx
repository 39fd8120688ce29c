// EN | FR. Switches in place: scroll, focus and drafts stay.
import type { Lang } from '@contract/words/words.js';
import { changeLanguage, useLang } from '../ui/language.js';
import css from './Letterhead.module.css';
import { useShellWords } from './words.js';

const NAMES: Readonly<Record<Lang, string>> = { en: 'English', fr: 'Français' };

/** `onLanguage` keeps the choice with the account. */
export function LanguageSwitch({ onLanguage }: { onLanguage?: ((lang: Lang) => void) | undefined }) {
  const say = useShellWords();
  const lang = useLang();
  const choose = (next: Lang) => {
    changeLanguage(next);
    onLanguage?.(next);
  };
  return (
    <div className={css.langs} role="group" aria-label={say('language')}>
      {(['en', 'fr'] as const).map((l) => (
        <button key={l} type="button" lang={l} aria-label={`${l.toUpperCase()}, ${NAMES[l]}`} aria-pressed={l === lang} onClick={() => choose(l)}>{l.toUpperCase()}</button>
      ))}
    </div>
  );
}
