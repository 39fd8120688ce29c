// Whether Concord itself is sound: the clock of deadlines beats, every chain of the record holds. Not here: repairing either, which is the operator's.
import { useQuery } from '@tanstack/react-query';
import type { PulseView, RecordVerdict } from '@contract/records.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { useNow } from '../../ui/clock.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { figure } from '../../ui/number.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { hour, moment } from '../../ui/when.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';

const BEAT_MS = 10_000;

export function Beat() {
  const say = useDelegationWords();
  const why = useWhy();
  const { api } = useWire();
  const { data, error } = useQuery({ queryKey: ['beat'], queryFn: ({ signal }) => api.get<PulseView>('/api/secretariat/pulse', signal), refetchInterval: BEAT_MS, staleTime: 0 });
  return (
    <Section title={say('s.clock')}>
      {error && <ErrorNote what={why(error)} />}
      {data && <Pulse pulse={data} />}
    </Section>
  );
}

/** By how many clocks, how well, what waits and what comes next; the times when none of them ran, and deadlines that a change of law has moved away from their hour. */
function Pulse({ pulse: p }: { pulse: PulseView }) {
  const say = useDelegationWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const silent = p.nodes.length === 0;
  const at = (iso: string): string => moment(iso, reader, lang, now);
  return (
    <>
      {p.checked === null ? <p className="soft">{say('s.clock-none')}</p> : <p className={silent ? 'red' : 'soft'}>{say(silent ? 's.clock-late' : 's.clock-ok', { hour: hour(p.checked, reader.zone, lang, true) })}</p>}
      {p.nodes.length > 0 && <p className="small soft num">{say('s.clock-nodes', { count: p.nodes.length })}</p>}
      {p.waiting.count > 0 && p.waiting.since && <p className="red small num">{say('s.clock-waiting', { count: p.waiting.count, when: at(p.waiting.since), tries: p.waiting.tries })}</p>}
      {p.next && <p className="small soft num">{say('s.clock-next', { when: at(p.next.due) })}</p>}
      {(p.outages.length > 0 || p.moved.length > 0) && (
        <ul className={css.list}>
          {p.outages.map((o) => <li key={o.since} className="small num">{say('s.clock-outage', { since: at(o.since), until: at(o.until) })}</li>)}
          {p.moved.map((m) => <li key={m.ref} className="small num red">{say('s.clock-moved', { zone: m.zone, due: at(m.due), rule: at(m.byRule) })}</li>)}
        </ul>
      )}
    </>
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
