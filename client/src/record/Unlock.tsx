// The passphrase of one's own keys, asked where something sealed is to be read or written; or where to get a key, for whoever has none yet. And what stands in the place of writing until it is known whether there is a key. Not here: making keys (the delegation's page).
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { Act } from '../ui/Act.js';
import { ErrorNote } from '../ui/ErrorNote.js';
import { TextField } from '../ui/fields/TextField.js';
import type { Keys } from '../wire/keys.js';
import css from './Unlock.module.css';
import { useUnlockWords } from './unlock-words.js';

/** Where it is not known yet whether what is written must be sealed. */
export function KeysAwaited({ keys }: { keys: Keys }) {
  const say = useUnlockWords();
  return keys.failed ? <ErrorNote what={say('failed')} onAgain={() => void keys.again()} /> : <p className="small soft" role="status">{say('asked')}</p>;
}

export function Unlock({ keys }: { keys: Keys }) {
  const say = useUnlockWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const mine = keys.ring?.people.find((p) => p.person === keys.person);
  if (!keys.own || !mine?.has.length) return <p className="small">{say('none')} <Link to="/delegation">{say('where')}</Link></p>;
  const open = (e: FormEvent) => {
    e.preventDefault();
    setWrong(false);
    keys.unlock(typed).then(() => setTyped(''), () => setWrong(true));
  };
  return (
    <form className={css.open} onSubmit={open} onKeyDown={(e) => e.stopPropagation()} noValidate>
      <TextField label={say('passphrase')} type="password" autoComplete="off" value={typed} onChange={setTyped} help={say('stays')} />
      {wrong && <ErrorNote what={say('wrong')} />}
      <Act type="submit" size="small" label={say('open')} onAct={() => undefined} />
    </form>
  );
}
