// How old the picture is, where the shell's own banner does not reach: over the room's screen in both languages, in the ballot that lies over the page (§3.15). Not here: the line itself (wire).
import type { Lang } from '@contract/words/words.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { hour } from '../../ui/when.js';
import { useStale } from '../../wire/use-line.js';
import css from './Stale.module.css';
import { STALE_WORDS, useStaleWords } from './stale-words.js';

/** `screen`: for everybody at once, in both languages. */
export function Stale({ screen }: { screen?: boolean }) {
  const say = useStaleWords();
  const lang = useLang();
  const { zone } = useReader();
  const since = useStale();
  const spoken = (l: Lang): string => STALE_WORDS.stale[l].replace('{{hour}}', since === null ? '' : hour(since, zone, l, true));
  return (
    <div role="status" className={screen ? css.screen : css.line}>
      {since !== null && (screen
        ? <p><span lang="en">{spoken('en')}</span> · <span lang="fr">{spoken('fr')}</span></p>
        : <p>{say('stale', { hour: hour(since, zone, lang, true) })}</p>)}
    </div>
  );
}
