// How much one has not read, as a number beside the words it belongs to. Nothing unread draws nothing.
import css from './Unread.module.css';
import { useLang } from './language.js';
import { figure } from './number.js';
import { useUiWords } from './words.js';

/** Nobody reads past this. */
const MOST = 999;

export function Unread({ count }: { count: number }) {
  const say = useUiWords();
  const lang = useLang();
  if (count <= 0) return null;
  return <span className={`num ${css.unread}`}><span aria-hidden>{count > MOST ? `${MOST}+` : figure(count, lang)}</span><span className="vh">{say('unread', { count })}</span></span>;
}
