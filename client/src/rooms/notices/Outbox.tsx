// The mails that were written to a person, as they were sent, or kept where none leave. Not here: everybody's (Mails.tsx).
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OwnMails } from '@contract/notices.reads.js';
import { useWhy } from '../../record/refusal.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Page } from '../../ui/Page.js';
import { When } from '../../ui/When.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Sent.module.css';
import { useSendingWords } from './settings-words.js';

export function Outbox() {
  const say = useSendingWords();
  const why = useWhy();
  const { api } = useWire();
  const { data, error, refetch } = useQuery({ queryKey: ['outbox'], queryFn: ({ signal }) => api.get<OwnMails>('/api/outbox', signal), staleTime: 5_000 });
  return (
    <Page title={say('box.title')} lede={data && !data.leaves ? say('box.kept') : say('box.lede')} end={<Link to="/settings">{say('sent')}</Link>}>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && !data.mails.length && <Empty text={say('box.empty')} />}
      {data && data.mails.length > 0 && (
        <ul className={css.mails}>
          {data.mails.map((m) => (
            <li key={m.id}>
              <div className={css.head}>
                <h2>{m.subject}</h2>
                <span className="small soft"><When at={m.made} /> · {say(`state.${m.state}`)}{m.tries > 1 && m.state === 'sent' && `, ${say('twice', { count: m.tries })}`}</span>
              </div>
              <pre>{m.text}</pre>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
