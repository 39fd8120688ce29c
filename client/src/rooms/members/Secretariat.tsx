// The secretariat's page: letters to rule on, people who never signed in, its own people, the clock of deadlines, the integrity of the record.
// Not here: membership (Members.tsx), one delegation (Delegation.tsx).
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AccountLine } from '@contract/members.reads.js';
import { SECRETARIAT } from '@contract/seats.js';
import { useNow } from '../../ui/clock.js';
import { Empty } from '../../ui/Empty.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { moment } from '../../ui/when.js';
import { useSession } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';
import { CredentialsQueue } from './CredentialsQueue.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { Beat, Integrity } from './Soundness.js';
import { Waiting } from './Waiting.js';

/** `notices`: who was reached and what was sent; another room's. */
export function Secretariat({ notices }: { readonly notices?: ReactNode }) {
  const say = useDelegationWords();
  const { state } = useSession();
  const party = state.is === 'in' ? state.me.party : null;
  if (party !== SECRETARIAT) return <Page title={say('s.only')}><Empty text={say('s.only-say')} act={<LinkAct to="/delegation" label={say('manage')} />} /></Page>;
  return (
    <Page title={say('s.title')} lede={say('s.lede')}>
      <div className={css.columns}>
        <div className={css.stack}>
          <CredentialsQueue />
          {notices}
          <Waiting />
        </div>
        <div className={css.stack}>
          <Beat />
          <Integrity />
          <Officers />
          <Section title={say('s.more')}>
            <ul className={css.list}>
              <li><Link to="/secretariat/reporters">{say('s.reporters')}</Link></li>
              <li><Link to="/members">{say('s.membership')}</Link></li>
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Officers() {
  const say = useDelegationWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const { api } = useWire();
  const { data } = useQuery({ queryKey: ['secretariat', 'people'], queryFn: ({ signal }) => api.get<AccountLine[]>('/api/secretariat/people', signal) });
  return (
    <Section title={say('s.people')} end={<Link to="/delegation">{say('s.people-to')}</Link>}>
      <ul className={css.list}>
        {data?.filter((p) => !p.closed).map((p) => <li key={p.person} className={css.row}><span className="strong">{p.name}</span><span className="small soft num">{p.lastSeen ? say('s.seen', { when: moment(p.lastSeen, reader, lang, now) }) : say('s.never')}</span></li>)}
      </ul>
    </Section>
  );
}
