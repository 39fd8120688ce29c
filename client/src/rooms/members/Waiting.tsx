// People with an office who never signed in, by delegation; the secretariat may make a link for those who manage a delegation. Not here: inviting them.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { WaitingPerson } from '@contract/members.reads.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { useNow } from '../../ui/clock.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { moment } from '../../ui/when.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { InviteLink } from './InviteLink.js';

export function Waiting() {
  const say = useDelegationWords();
  const why = useWhy();
  const names = useNames();
  const { api } = useWire();
  const { data, error, refetch } = useQuery({ queryKey: ['secretariat', 'waiting'], queryFn: ({ signal }) => api.get<WaitingPerson[]>('/api/secretariat/waiting', signal) });
  const parties = names.sorted([...new Set((data ?? []).map((p) => p.party))]);
  return (
    <Section title={say('s.waiting')} note={data?.length ? say('s.waiting-note', { count: data.length }) : undefined}>
      {error && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      <p className="small soft">{data?.length === 0 ? say('s.waiting-none') : say('s.waiting-say')}</p>
      <div className={css.waiting}>
        {parties.map((party) => {
          const people = (data ?? []).filter((p) => p.party === party);
          return (
            <details key={party}>
              <summary><span className="strong">{capital(names.party(party))}</span><span className="small soft num">{say('s.waiting-line', { count: people.length })}</span></summary>
              <ul>{people.map((p) => <li key={p.person}><One person={p} onMade={() => void refetch()} /></li>)}</ul>
              {names.knows(party) && <p className="small"><Link to={`/delegation/${party}`}>{names.party(party)}</Link></p>}
            </details>
          );
        })}
      </div>
    </Section>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function One({ person: p, onMade }: { person: WaitingPerson; onMade: () => void }) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  return (
    <>
      <span><span className="strong">{p.name}</span><br /><span className="small soft num">{p.expires ? say('s.link-until', { when: moment(p.expires, reader, lang, now) }) : word(`account.${p.account}`)}</span></span>
      {p.admin && <span><InviteLink person={p.person} name={p.name} onMade={onMade} /></span>}
    </>
  );
}
