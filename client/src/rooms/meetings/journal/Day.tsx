// The journal of a day: its sittings, each with its agenda and, once it has closed, what was decided; from here one goes to the days beside it. Not here: the programme as a whole (Meetings.tsx), a record whole (minutes).
import { Link, useNavigate, useParams } from 'react-router';
import type { JournalSitting } from '@contract/journal.views.js';
import { sayLine } from '@contract/minutes.say.js';
import { useWhy } from '../../../record/refusal.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { cityIn, cityOf } from '../../../ui/cities.js';
import { now } from '../../../ui/clock.js';
import { Doc } from '../../../ui/Doc.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { dayKey, hour, hourAt, longDay, plainDate, shortDay } from '../../../ui/when.js';
import meetingCss from '../Meetings.module.css';
import { useSpeaking } from '../minutes/use-record.js';
import { useMeetingWords } from '../words.js';
import css from './Journal.module.css';
import { useJournal } from './use-journal.js';
import { useJournalWords } from './words.js';

const pageOn = (day: string): string => `/meetings/journal/${day}`;

export function Day() {
  const say = useJournalWords();
  const why = useWhy();
  const lang = useLang();
  const go = useNavigate();
  const { zone, city } = useReader();
  const today = dayKey(now(), zone);
  const { day = today } = useParams();
  const { data, error, refetch } = useJournal(day, zone);
  const title = data ? say('title', { day: longDay(`${data.day}T12:00:00Z`, 'UTC', lang) }) : day;
  return (
    <Page title={title} lede={<>{say('lede', { city: city ? cityIn(city, lang) : cityOf(zone, lang) })} <Link to="/meetings">{say('programme')}</Link></>}>
      <nav className={css.days} aria-label={say('days')}>
        <DateField label={say('day')} value={day} onChange={(d) => d && void go(pageOn(d))} />
        {data?.before && <Link to={pageOn(data.before)} className="small">{`← ${plainDate(data.before, lang)}`}</Link>}
        {day !== today && <Link to={pageOn(today)} className="small">{say('today')}</Link>}
        {data?.after && <Link to={pageOn(data.after)} className="small">{`${plainDate(data.after, lang)} →`}</Link>}
      </nav>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && !data.sittings.length && <Empty text={say('none')} />}
      <div className={meetingCss.stack}>{data?.sittings.map((s) => <OneSitting key={s.id} sitting={s} />)}</div>
    </Page>
  );
}

function OneSitting({ sitting: s }: { sitting: JournalSitting }) {
  const meetings = useMeetingWords();
  const record = useRecordWords();
  const lang = useLang();
  const [title, place] = [titleIn(s.title, lang), titleIn(s.place, lang)];
  const live = s.state === 'open' || s.state === 'suspended';
  const begins = s.opened ?? s.from;
  return (
    <Section rule={live ? 'live' : 'heavy'} title={<Link to={pageOf('meeting', s.meeting)} lang={title?.lang}>{title?.text}</Link>} note={`${meetings('sitting', { number: s.number })}, ${record(`state.sitting.${s.state}`)}`}>
      <p className={`small soft ${meetingCss.meta}`}>
        <span className="num">{`${shortDay(begins, s.zone, lang, now())}, ${hour(begins, s.zone, lang)}–${hourAt(s.closed ?? s.until, s, lang)}`}</span>
        <span>{s.body[lang]}</span>{place?.text && <span lang={place.lang}>{place.text}</span>}{s.hybrid && <span>{meetings('hybrid')}</span>}
      </p>
      <div className={css.under}>
        <Items sitting={s} />
        {s.state === 'closed' && <Decided sitting={s} />}
      </div>
    </Section>
  );
}

function Items({ sitting: s }: { sitting: JournalSitting }) {
  const say = useJournalWords();
  const lang = useLang();
  const over = s.state === 'closed';
  if (!s.items.length) return <p className="small soft">{say(over ? 'taken.none' : 'agenda.none')}</p>;
  return (
    <Section level={3} rule="thin" title={say(over ? 'taken' : 'agenda')}>
      <ul className={css.items}>
        {s.items.map((i) => {
          const title = titleIn(i.title, lang);
          return <li key={i.number} data-now={i.state === 'current' || undefined}><span className={`num ${css.number}`}>{i.number}</span><Doc lang={title?.lang}>{title?.text}</Doc></li>;
        })}
      </ul>
    </Section>
  );
}

function Decided({ sitting: s }: { sitting: JournalSitting }) {
  const say = useJournalWords();
  const speaking = useSpeaking(s);
  const whole = <Link to={`${pageOf('meeting', s.meeting)}/minutes`} className="small">{say('record')}</Link>;
  return (
    <Section level={3} rule="thin" title={say('decided')} end={s.decided && whole}>
      {!s.decided?.length && <p className="small soft">{say(s.decided ? 'decided.none' : 'decided.waits')}</p>}
      <ul className={css.decided}>{s.decided?.map((l) => <li key={`${l.seq} ${l.is}`}>{sayLine(l, s.texts, speaking)[0]}</li>)}</ul>
    </Section>
  );
}
