// Every revision of an item's minutes: who wrote it when, what it changed of the one before, and taking it up again. Not here: writing a new one (ItemMinutes.tsx).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MinutesRevision, MinutesView } from '@contract/minutes.views.js';
import { LANGS } from '@contract/words/words.js';
import { usePeople } from '../../../record/names.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { When } from '../../../ui/When.js';
import { useWire } from '../../../wire/WireProvider.js';
import { Compared } from './Compared.js';
import type { OfItem } from './ItemMinutes.js';
import css from './Minutes.module.css';
import { useMinutesWords } from './words.js';

type Of = OfItem & { readonly now: { id: string } & MinutesView; readonly pen: boolean };

export function Revisions(props: Of) {
  const say = useMinutesWords();
  const [isOpen, open] = useState(false);
  if (props.now.revision < 2) return null;
  return (
    <>
      <p><Act label={say(isOpen ? 'revisions.close' : 'revisions')} size="small" weight="quiet" onAct={() => open(!isOpen)} /></p>
      {isOpen && <All {...props} />}
    </>
  );
}

function All(props: Of) {
  const { now } = props;
  const say = useMinutesWords();
  const { api } = useWire();
  const { data = [] } = useQuery({ queryKey: ['minutes-revisions', now.id, now.revision], queryFn: ({ signal }) => api.get<MinutesRevision[]>(`/api/minutes/${now.id}/revisions`, signal), staleTime: Infinity, placeholderData: (before) => before });
  const people = usePeople(data.map((r) => r.by.person));
  return (
    <ol className={css.plain}>
      {data.map((r, i) => (
        <li key={r.revision}>
          <p className="small soft">
            <span>{r.restored === null ? say('revision', { revision: r.revision }) : say('revision.restored', { revision: r.revision, from: r.restored })}</span>{', '}
            {r.by.person && people.has(r.by.person) && <span>{people.get(r.by.person)}{', '}</span>}<When at={r.by.at} />{data[i + 1] && <span className="vh">, {say('revisions.against')}</span>}
          </p>
          {LANGS.map((lang) => <Compared key={lang} lang={lang} was={data[i + 1]?.text[lang] ?? ''} is={r.text[lang]} />)}
          {props.pen && i > 0 && <Restore {...props} revision={r.revision} />}
        </li>
      ))}
    </ol>
  );
}

function Restore({ meeting, record, item, now, revision }: Of & { revision: number }) {
  const { command, props } = useAct('minutes.restore', meeting.id);
  return <p><Act {...props} size="small" onAct={() => void command.run({ sitting: record.id, ...(item ? { item } : {}), seen: now.revision, revision })} /></p>;
}
