// The page for whoever is not signed in, at any address: the demonstration's people where there is one, and address with password. Not here: invitations (Invitation.tsx).
import { useQuery } from '@tanstack/react-query';
import type { DemoPerson } from '@contract/members.reads.js';
import { useRecordWords } from '../../record/words.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Refused } from '../../wire/api.js';
import { useWire } from '../../wire/WireProvider.js';
import { DemoPeople } from './DemoPeople.js';
import { useEnterWords } from './enter-words.js';
import css from './SignIn.module.css';
import { SignInForm } from './SignInForm.js';

/** People of the demonstration; null where this is none, undefined until known. */
const useDemo = (): readonly DemoPerson[] | null | undefined => {
  const { api } = useWire();
  const asked = useQuery({
    queryKey: ['demo', 'people'],
    queryFn: ({ signal }) => api.get<DemoPerson[]>('/api/demo/people', signal).catch((e: unknown) => {
      if (e instanceof Refused) return null;
      throw e;
    }),
    staleTime: Infinity,
    retry: 1,
  });
  return asked.isError ? null : asked.data;
};

/** `why`: a session of this page ended; null when there was none. */
export function SignIn({ why }: { why: string | null }) {
  const say = useEnterWords();
  const word = useRecordWords();
  const people = useDemo();
  const lang = useLang();
  if (people === undefined) return <Page title={say('in.title')} />;
  const site = <p className="small"><a href={`/${lang}`}>{say('in.public')}</a></p>;
  const ended = why !== null && <p className={css.ended} role="status">{word('wire.ended')}</p>;
  if (people === null || people.length === 0) {
    return (
      <Page title={say('in.title')} lede={say('in.lede')}>
        <div className={css.alone}>{ended}<Section title={say('in.account')}><SignInForm main /></Section>{site}</div>
      </Page>
    );
  }
  return (
    <Page title={say('demo.title')} lede={say('demo.lede')}>
      {ended}
      <ol className={css.steps}>
        {([1, 2, 3] as const).map((n) => (
          <li key={n}><b className="num" aria-hidden>{n}</b><div><h2>{say(`demo.step.${n}`)}</h2><p className="small soft">{say(`demo.say.${n}`)}</p></div></li>
        ))}
      </ol>
      <DemoPeople people={people} />
      <div className={css.account}><Section title={say('demo.account')}><SignInForm /></Section>{site}</div>
    </Page>
  );
}
