// Whether Concord itself is sound: the clock of deadlines beats, every chain of the record holds. Not here: repairing either, which is the operator's.
import { useQuery } from '@tanstack/react-query';
import type { RecordVerdict } from '@contract/records.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { useNow } from '../../ui/clock.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { figure } from '../../ui/number.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { hour } from '../../ui/when.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';

const BEAT_MS = 10_000;
/** A beat is due every few seconds; a minute without one is silence. */
const SILENT_MS = 60_000;

export function Beat() {
  const say = useDelegationWords();
  const why = useWhy();
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('second');
  const { api } = useWire();
  const { data, error } = useQuery({ queryKey: ['beat'], queryFn: async ({ signal }) => (await (await api.request('GET', '/ready', undefined, signal)).json()) as { clock: string | null }, refetchInterval: BEAT_MS, staleTime: 0 });
  const late = data?.clock != null && now - Date.parse(data.clock) > SILENT_MS;
  return (
    <Section title={say('s.clock')}>
      {error && <ErrorNote what={why(error)} />}
      {data && (data.clock === null ? <p className="soft">{say('s.clock-none')}</p> : <p className={late ? 'red' : 'soft'}>{say(late ? 's.clock-late' : 's.clock-ok', { hour: hour(data.clock, zone, lang, true) })}</p>)}
    </Section>
  );
}

export function Integrity() {
  const say = useDelegationWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { zone } = useReader();
  const { api } = useWire();
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['record', 'verify'], queryFn: ({ signal }) => api.get<RecordVerdict>('/api/record/verify', signal) });
  return (
    <Section title={say('s.integrity')}>
      {error && <ErrorNote what={why(error)} />}
      {data && (data.bad.length === 0 ? <p className="acc strong">{say('s.integrity-ok')}</p> : (
        <>
          <p className="red strong">{say('s.integrity-bad')}</p>
          <ul className={css.list}>{data.bad.map((b) => <li key={b.channel} className="small">{word(`record.fault.${b.fault}`, { channel: b.channel, seq: b.seq })}</li>)}</ul>
        </>
      ))}
      <p className="small soft num" role="status">{isFetching ? say('s.integrity-walk') : data && say('s.integrity-at', { hour: hour(data.at, zone, lang, true), channels: figure(data.channels, lang), entries: figure(data.entries, lang) })}</p>
      <div className={css.open}><Act label={say('s.integrity-again')} size="small" onAct={() => void refetch()} /></div>
    </Section>
  );
}
