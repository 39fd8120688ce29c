// The page of an invitation: whom it is for, a password, and in. The token stands behind "#" and travels only in the body of a request; it leaves the address at once.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Refused } from '../../wire/api.js';
import { useSession } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Account.module.css';
import { useEnterWords } from './enter-words.js';
import { lacks, NewPassword, NOTHING_TYPED } from './NewPassword.js';

interface Invited {
  readonly name: string;
  readonly email: string;
}

/** The token of the address, kept for this page and taken out of the address, so that no history and no screenshot holds it. */
const useToken = (): string => {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname);
  }, []);
  return token;
};

export function Invitation() {
  const say = useEnterWords();
  const why = useWhy();
  const { api } = useWire();
  const token = useToken();
  const asked = useQuery({ queryKey: ['invitation', token], queryFn: () => api.post<Invited>('/api/invitation', { token }), enabled: token.length > 0, staleTime: Infinity });
  const toSignIn = <LinkAct to="/" label={say('link.to-sign-in')} />;
  if (!token) return <Page title={say('link.none')}><Empty text={say('link.none-say')} act={toSignIn} /></Page>;
  if (asked.error) {
    const over = asked.error instanceof Refused;
    return <Page title={over ? say('link.over') : say('link.title')}><ErrorNote what={why(asked.error)} onAgain={over ? undefined : () => void asked.refetch()} />{over && toSignIn}</Page>;
  }
  if (!asked.data) return <Page title={say('link.title')} lede={say('link.reading')} />;
  return (
    <Page title={say('link.title')} lede={say('link.lede', { name: asked.data.name })}>
      <Section title={say('in.password')}><Accept token={token} invited={asked.data} /></Section>
    </Page>
  );
}

function Accept({ token, invited }: { token: string; invited: Invited }) {
  const say = useEnterWords();
  const why = useWhy();
  const { api } = useWire();
  const { session } = useSession();
  const navigate = useNavigate();
  const [password, setPassword] = useState(NOTHING_TYPED);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const accept = (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (busy || lacks(password)) return;
    setBusy(true);
    setFault(null);
    const go = async () => {
      await api.post('/api/invitation/accept', { token, password: password.first });
      await navigate('/', { replace: true });
      await session.entered();
    };
    go().catch((wrong: unknown) => {
      setFault(wrong);
      setBusy(false);
    });
  };
  return (
    <form className={css.form} onSubmit={accept} noValidate>
      <p className={css.who}><span className="small soft">{say('link.address')}</span><br /><span className="strong">{invited.email}</span></p>
      {/* For the browser's own keeper of passwords, which stores the address beside it. */}
      <input type="email" name="username" autoComplete="username" value={invited.email} readOnly hidden />
      <NewPassword label={say('in.password')} value={password} onChange={setPassword} tried={tried} />
      {fault !== null && <ErrorNote what={why(fault)} />}
      <Act type="submit" label={busy ? say('in.busy') : say('link.act')} weight="filled" onAct={() => undefined} />
      <p className={`note soft ${css.end}`}>{say('link.once')}</p>
    </form>
  );
}
