// Settings: what is sent to a person, how often, and when not. Each choice is kept as it is made. Not here: levels of one object (its own page), the calendar (CalendarFeed.tsx).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { CADENCES, NAMED_CADENCES, QUIETS, type NoticeSettings, type SettingsView } from '@contract/notices.reads.js';
import { useWhy } from '../../record/refusal.js';
import { cityIn } from '../../ui/cities.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { HourField } from '../../ui/fields/HourField.js';
import { Segments } from '../../ui/fields/Segments.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { wallHour } from '../../ui/when.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Sent.module.css';
import { useSendingWords } from './settings-words.js';

const KEY = ['me', 'notices'];

export function Sent() {
  const say = useSendingWords();
  const why = useWhy();
  const { api } = useWire();
  const client = useQueryClient();
  const [saved, setSaved] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<SettingsView>('/api/me/notices', signal) });
  const choose = (change: Partial<NoticeSettings>) => {
    if (!data) return;
    const { post, ...before } = data;
    setSaved(false);
    setFault(null);
    client.setQueryData(KEY, { ...data, ...change });
    api.put<SettingsView>('/api/me/notices', { ...before, ...change }).then((now) => { client.setQueryData(KEY, now); setSaved(true); }, (wrong: unknown) => { client.setQueryData(KEY, { ...before, post }); setFault(wrong); });
  };
  return (
    <Section title={say('sent')} note={<span role="status">{saved && say('saved')}</span>} end={<Link to="/outbox">{say('outbox')}</Link>}>
      <p className="small soft">{say('sent.say')}</p>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && <Choices of={data} onChoose={choose} />}
      {fault !== null && <ErrorNote what={why(fault)} />}
    </Section>
  );
}

function Choices({ of: s, onChoose }: { of: SettingsView; onChoose: (change: Partial<NoticeSettings>) => void }) {
  const say = useSendingWords();
  const some = <C extends string>(cadences: readonly C[]) => cadences.map((c) => ({ value: c, label: say(`cadence.${c}` as 'cadence.never') }));
  return (
    <div className={css.form}>
      <Segments label={say('named')} value={s.named} onChange={(v) => onChoose({ named: v as NoticeSettings['named'] })} options={some(NAMED_CADENCES)} />
      <Segments label={say('watched')} value={s.watched} onChange={(v) => onChoose({ watched: v as NoticeSettings['watched'] })} options={some(CADENCES)} />
      <Segments label={say('tracked')} value={s.tracked} onChange={(v) => onChoose({ tracked: v as NoticeSettings['tracked'] })} options={some(CADENCES)} />
      <Segments label={say('quiet')} value={s.quiet} onChange={(v) => onChoose({ quiet: v as NoticeSettings['quiet'] })} options={QUIETS.map((q) => ({ value: q, label: say(`quiet.${q}`) }))} />
      <Quiet of={s} onChoose={onChoose} />
      <p className="note soft">{say('quiet.say')}</p>
    </div>
  );
}

/** What the chosen quiet hours are. */
function Quiet({ of: s, onChoose }: { of: SettingsView; onChoose: (change: Partial<NoticeSettings>) => void }) {
  const say = useSendingWords();
  const lang = useLang();
  if (s.quiet === 'own') {
    return (
      <div className={css.pair}>
        <HourField label={say('from')} value={s.from} onChange={(from) => from && onChoose({ from })} />
        <HourField label={say('until')} value={s.until} onChange={(until) => until && onChoose({ until })} />
      </div>
    );
  }
  if (s.quiet === 'none') return null;
  return <p className="small num">{s.post ? say('quiet.hours', { city: cityIn(s.post.city, lang), opens: wallHour(s.post.opens, lang), closes: wallHour(s.post.closes, lang) }) : say('quiet.no-post')}</p>;
}
