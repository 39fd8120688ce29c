// How long the silence still runs, on the server's clock, and when it ends at every place that matters. Not here: what may be done about it.
import { SECRETARIAT } from '@contract/seats.js';
import { useQuery } from '@tanstack/react-query';
import type { StatePage } from '@contract/members.reads.js';
import type { SilenceView } from '@contract/silence.views.js';
import { cityIn, cityOf } from '../../../ui/cities.js';
import { useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { hour, moment, shortDay } from '../../../ui/when.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

const HOUR_MS = 3_600_000;

/** “1 d 4 h 18 min”; in the last hour by the second. Rounded down, so that nobody believes to have more. */
const useCountdown = (): ((ms: number) => string) => {
  const say = useSilenceWords();
  return (ms) => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const parts = { days: Math.floor(seconds / 86_400), hours: Math.floor((seconds % 86_400) / 3_600), minutes: Math.floor((seconds % 3_600) / 60), seconds: seconds % 60 };
    return say(parts.days ? 'clock.days' : parts.hours ? 'clock.hours' : 'clock.minutes', parts);
  };
};

export function Clock({ s }: { s: SilenceView }) {
  const say = useSilenceWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('second');
  const chair = { zone: s.civil.zone, city: s.civil.city };
  const from = s.started ?? s.starts;
  return (
    <Section title={<Heading s={s} now={now} />}>
      <Left s={s} now={now} />
      {s.ended && <p className={`${css.clock} num`}>{shortDay(s.ended.at, reader.zone, lang, now)}</p>}
      {s.state !== 'announced' && <Run s={s} now={s.ended ? Date.parse(s.ended.at) : now} />}
      <div className={`note faint num ${css.ends}`}><span>{shortDay(from, chair.zone, lang, now)}, {hour(from, chair.zone, lang)}</span><span>{moment(s.due, chair, lang, now)}</span></div>
      <Zones s={s} now={now} />
      {s.due !== s.firstDue && s.extensions > 0 && <p className="note soft num">{say('extended', { when: moment(s.firstDue, chair, lang, now) })}</p>}
      {s.outage && <p className="note soft num">{say('outage', { since: moment(s.outage.since, chair, lang, now), until: moment(s.outage.until, chair, lang, now) })}</p>}
    </Section>
  );
}

const isLive = (s: SilenceView): boolean => s.state === 'announced' || s.state === 'running';

function Heading({ s, now }: { s: SilenceView; now: number }) {
  const say = useSilenceWords();
  if (!isLive(s)) return <>{say('ended')}</>;
  return <span className="amber">{s.state === 'announced' ? say('starts-in') : now >= Date.parse(s.due) ? say('counting') : say('ends-in')}</span>;
}

function Left({ s, now }: { s: SilenceView; now: number }) {
  const say = useSilenceWords();
  const left = useCountdown();
  if (!isLive(s)) return null;
  const target = Date.parse(s.state === 'announced' ? s.starts : s.due);
  if (now < target) return <div className={`${css.clock} num amber`} role="timer" aria-live="off">{left(target - now)}</div>;
  return s.state === 'running' ? <p className="small soft">{say('counting.say')}</p> : null;
}

function Run({ s, now }: { s: SilenceView; now: number }) {
  const say = useSilenceWords();
  const [from, to] = [Date.parse(s.started ?? s.starts), Date.parse(s.due)];
  const part = Math.min(1, Math.max(0, (now - from) / (to - from)));
  const hours = { done: Math.floor((part * (to - from)) / HOUR_MS), all: Math.round((to - from) / HOUR_MS) };
  return <div className={css.run} role="img" aria-label={say('passed', hours)}><i style={{ inlineSize: `${part * 100}%` }} /></div>;
}

/** The reader's post, the chair, the reader's capital, universal time; what two places share is said once. */
function Zones({ s, now }: { s: SilenceView; now: number }) {
  const say = useSilenceWords();
  const lang = useLang();
  const reader = useReader();
  const { api } = useWire();
  const { data } = useQuery({ queryKey: ['states', reader.code], queryFn: ({ signal }) => api.get<StatePage>(`/api/states/${reader.code}`, signal), enabled: Boolean(reader.code) && reader.code !== SECRETARIAT });
  const capital = data?.posts.find((p) => p.kind === 'capital');
  const city = (zone: string, name?: string): string => (name ? cityIn(name, lang) : cityOf(zone, lang));
  const all = [
    { key: reader.zone, label: say('who.mine', { city: city(reader.zone, reader.city) }) },
    { key: s.civil.zone, label: say('who.chair', { city: city(s.civil.zone, s.civil.city) }) },
    ...(capital ? [{ key: capital.zone, label: say('who.capital', { city: city(capital.zone, capital.city) }) }] : []),
    { key: 'UTC', label: say('who.utc') },
  ];
  return (
    <dl className={`num ${css.zones}`}>
      {all.filter((z, i) => all.findIndex((o) => o.key === z.key) === i).map((z) => (
        <div key={z.key} style={{ display: 'contents' }}><dt>{z.label}</dt><dd>{shortDay(s.due, z.key, lang, now)}, {hour(s.due, z.key, lang)}</dd></div>
      ))}
    </dl>
  );
}
