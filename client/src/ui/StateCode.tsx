// Attribution: a state is three letters in a hairline box, its name on hover, focus, tap and to a screen reader. Your own is filled, an observer dashed.
import css from './StateCode.module.css';
import { useReader } from './reader.js';
import { useUiWords } from './words.js';

interface StateCodeProps {
  readonly code: string;
  /** Full name in the reader's language. */
  readonly name: string;
  readonly observer?: boolean | undefined;
  /** Recorded by the secretariat on its behalf: an asterisk. */
  readonly onBehalf?: boolean | undefined;
  /** The name already stands beside it: no tooltip, no stop for the keyboard, nothing read twice. */
  readonly besideName?: boolean | undefined;
}

export function StateCode({ code, name, observer, onBehalf, besideName }: StateCodeProps) {
  const say = useUiWords();
  const mine = useReader().code === code;
  const full = [name, mine && say('state.mine'), observer && say('state.observer'), onBehalf && say('state.on-behalf')].filter(Boolean).join(', ');
  const look = { className: css.code, 'data-mine': mine || undefined, 'data-observer': observer || undefined };
  if (besideName) return <span {...look} aria-hidden>{code}{onBehalf && '*'}</span>;
  return (
    <span className={css.host} tabIndex={0} data-tip={full} role="img" aria-label={full}>
      <span {...look} aria-hidden>{code}</span>{onBehalf && <span className={css.star} aria-hidden>*</span>}
    </span>
  );
}
