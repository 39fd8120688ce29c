// A new password typed twice: the rules said beforehand, its length shown while one types. Not here: sending it.
import type { ReactNode } from 'react';
import { TextField } from '../../ui/fields/TextField.js';
import { useEnterWords } from './enter-words.js';
import css from './Account.module.css';

export const PASSWORD_MIN = 12;
export interface Twice {
  readonly first: string;
  readonly second: string;
}
export const NOTHING_TYPED: Twice = { first: '', second: '' };
/** Why it cannot be sent yet: too short, or not the same twice. */
export const lacks = ({ first, second }: Twice): 'short' | 'differs' | null => ([...first].length < PASSWORD_MIN ? 'short' : first !== second ? 'differs' : null);

interface NewPasswordProps {
  readonly label: string;
  readonly value: Twice;
  readonly onChange: (value: Twice) => void;
  /** It was tried to be sent: what lacks is said. */
  readonly tried: boolean;
  /** Not the password of the account: the browser is not to keep it as that. */
  readonly secret?: boolean;
}

export function NewPassword({ label, value, onChange, tried, secret = false }: NewPasswordProps) {
  const say = useEnterWords();
  const length = [...value.first].length;
  const missing = PASSWORD_MIN - length;
  const words = missing > 0 ? say('password.missing', { count: missing }) : say(length < 16 ? 'password.enough' : length < 24 ? 'password.good' : 'password.strong');
  const lack = tried ? lacks(value) : null;
  const autoComplete = secret ? 'off' : 'new-password';
  const gauge: ReactNode = length > 0 ? words : undefined;
  return (
    <>
      <p className={`small soft ${css.rules}`}>{say('password.rules')}</p>
      <TextField label={label} type="password" autoComplete={autoComplete} value={value.first} onChange={(first) => onChange({ ...value, first })} end={gauge} error={lack === 'short' ? say('password.missing', { count: missing }) : null} />
      <meter className={css.meter} aria-label={say('password.length')} aria-valuetext={words} min={0} max={24} low={PASSWORD_MIN} value={Math.min(length, 24)} />
      <TextField label={say('password.again')} type="password" autoComplete={autoComplete} value={value.second} onChange={(second) => onChange({ ...value, second })} error={lack === 'differs' ? say('password.differs') : null} />
    </>
  );
}
