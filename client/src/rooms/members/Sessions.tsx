// Where one is signed in: this window, the others, and an end to any of them. Not here: the cookie (only the server and the browser see it).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionLine } from '@contract/members.reads.js';
import { useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { useNow } from '../../ui/clock.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { moment } from '../../ui/when.js';
import { useSession } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Account.module.css';
import { useSettingsWords } from './settings-words.js';

const BROWSERS = [['Edg/', 'Edge'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chromium'], ['Safari/', 'Safari']] as const;
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iOS'], ['iPad', 'iPadOS'], ['Windows', 'Windows'], ['Mac OS X', 'macOS'], ['Linux', 'Linux']] as const;
const nameIn = (agent: string, names: readonly (readonly [string, string])[]) => names.find(([mark]) => agent.includes(mark))?.[1];

export function Sessions() {
  const say = useSettingsWords();
  const why = useWhy();
  const { api } = useWire();
  const { signOut } = useSession();
  const client = useQueryClient();
  const [fault, setFault] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => api.get<SessionLine[]>('/api/sessions', signal), staleTime: 5_000 });
  const end = (path: `/api/${string}`) => {
    setFault(null);
    api.delete(path).catch(setFault).finally(() => void client.invalidateQueries({ queryKey: ['sessions'] }));
  };
  const others = data?.filter((s) => !s.current).length ?? 0;
  return (
    <Section title={say('sessions')}>
      <p className="small soft">{say('sessions.say')}</p>
      {error && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      <ul className={`${css.sessions} ${css.end}`}>
        {data?.map((s) => (
          <li key={s.id} data-mine={s.current || undefined}>
            <Session of={s} />
            <Act label={say('session.end')} size="small" onAct={() => (s.current ? void signOut() : end(`/api/sessions/${s.id}`))} />
          </li>
        ))}
      </ul>
      {fault !== null && <ErrorNote what={why(fault)} />}
      {data && <div className={css.end}><Act label={say('session.others')} reason={others === 0 ? say('session.only') : null} onAct={() => end('/api/sessions')} /></div>}
    </Section>
  );
}

function Session({ of: s }: { of: SessionLine }) {
  const say = useSettingsWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const browser = nameIn(s.agent, BROWSERS);
  const system = nameIn(s.agent, SYSTEMS);
  const name = browser && system ? say('session.on', { browser, system }) : (browser ?? (s.agent.split(' ')[0] || say('session.unknown')));
  return (
    <span>
      <span className="strong">{name}</span>{s.current && <span className="small acc"> {say('session.this')}</span>}<br />
      <span className="small soft num">{say('session.seen', { when: moment(s.seen, reader, lang, now) })}<br />{say('session.made', { when: moment(s.made, reader, lang, now) })}</span>
    </span>
  );
}
