// Address and password. Unknown and wrong are told alike, by the server's one sentence. Not here: what comes after (the session knows).
import { useState, type FormEvent } from 'react';
import { useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useSession } from '../../wire/use-line.js';
import { useEnterWords } from './enter-words.js';
import css from './SignIn.module.css';

/** `main`: it is the page's next right act. */
export function SignInForm({ main }: { main?: boolean }) {
  const say = useEnterWords();
  const why = useWhy();
  const { session } = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const enter = (e: FormEvent) => {
    e.preventDefault();
    if (busy) return;
    if (!email.trim() || !password) return setWrong(say('in.both'));
    setBusy(true);
    setWrong(null);
    session.signIn(email.trim(), password).catch((fault: unknown) => {
      setBusy(false);
      setWrong(why(fault));
    });
  };
  return (
    <form className={css.form} onSubmit={enter} noValidate>
      <TextField label={say('in.email')} type="email" autoComplete="username" value={email} onChange={setEmail} />
      <TextField label={say('in.password')} type="password" autoComplete="current-password" value={password} onChange={setPassword} />
      {wrong && <ErrorNote what={wrong} />}
      <Act type="submit" label={busy ? say('in.busy') : say('in.act')} weight={main ? 'filled' : 'plain'} onAct={() => undefined} />
      <p className="note soft">{say('in.lost')}</p>
    </form>
  );
}
