// Settings: the private calendar's address, made, shown once, replaced, revoked. The page keeps it no longer than it is shown. Not here: what the calendar holds.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarAddress, CalendarView } from '@contract/notices.reads.js';
import { useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { useNow } from '../../ui/clock.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { moment } from '../../ui/when.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Sent.module.css';
import { useSendingWords } from './settings-words.js';

const KEY = ['me', 'calendar'];

export function CalendarFeed() {
  const say = useSendingWords();
  const why = useWhy();
  const { api } = useWire();
  const client = useQueryClient();
  const [address, setAddress] = useState<string | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<CalendarView>('/api/me/calendar', signal) });
  const change = (done: Promise<CalendarAddress | void>) => {
    setFault(null);
    done.then((made) => setAddress(made ? made.address : null), setFault).finally(() => void client.invalidateQueries({ queryKey: KEY }));
  };
  return (
    <Section title={say('calendar')}>
      <p className="small soft">{say('calendar.say')}</p>
      {data && <Standing of={data} />}
      {address && <Once address={address} />}
      {fault !== null && <ErrorNote what={why(fault)} />}
      {data && (
        <div className={css.acts}>
          <Act label={say(data.made ? 'calendar.renew' : 'calendar.make')} size="small" onAct={() => change(api.post<CalendarAddress>('/api/me/calendar'))} />
          {data.made && <Act label={say('calendar.revoke')} size="small" weight="quiet" onAct={() => change(api.delete('/api/me/calendar'))} />}
        </div>
      )}
    </Section>
  );
}

function Standing({ of: { made, read } }: { of: CalendarView }) {
  const say = useSendingWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  if (!made) return <p className="small">{say('calendar.none')}</p>;
  return <p className="small num">{say('calendar.made', { when: moment(made, reader, lang, now) })} {read ? say('calendar.read', { when: moment(read, reader, lang, now) }) : say('calendar.unread')}</p>;
}

function Once({ address }: { address: string }) {
  const say = useSendingWords();
  const [copied, setCopied] = useState(false);
  return (
    <div className={css.once} role="status">
      <p className="strong">{say('calendar.once')}</p>
      <output>{address}</output>
      <Act label={say(copied ? 'calendar.copied' : 'calendar.copy')} size="small" onAct={() => void navigator.clipboard.writeText(address).then(() => setCopied(true), () => setCopied(false))} />
    </div>
  );
}
