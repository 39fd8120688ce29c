// Says how old the page is when it is older than five seconds. Time, so amber; it moves nothing under it that is being typed in.
import { IconClockExclamation } from '@tabler/icons-react';
import css from './Banner.module.css';
import { Icon } from './Icon.js';
import { useLang } from './language.js';
import { useReader } from './reader.js';
import { hour, type Instant } from './when.js';
import { useUiWords } from './words.js';

export function Banner({ behindSince }: { behindSince?: Instant | undefined }) {
  const say = useUiWords();
  const lang = useLang();
  const { zone } = useReader();
  return (
    <div role="status" className={css.host}>
      {behindSince !== undefined && <p className={css.banner}><Icon of={IconClockExclamation} size={16} /><span>{say('banner.behind', { hour: hour(behindSince, zone, lang, true) })} <span className={css.kept}>{say('banner.kept')}</span></span></p>}
    </div>
  );
}
