// The programme: meetings under way, to come and over, each with its sittings on the clock of its place. Not here: one meeting (Meeting.tsx), convening (NewMeeting.tsx).
import { Link } from 'react-router';
import type { MeetingRow } from '@contract/meetings.views.js';
import { useWhy } from '../../record/refusal.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { cityOf } from '../../ui/cities.js';
import { useNow } from '../../ui/clock.js';
import { Doc } from '../../ui/Doc.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { When } from '../../ui/When.js';
import { OpenToUs } from './dossiers/OpenToUs.js';
import css from './Meetings.module.css';
import { groupOf, useProgramme } from './use-programme.js';
import { useMeetingWords } from './words.js';

export function Meetings() {
  const say = useMeetingWords();
  const record = useRecordWords();
  const why = useWhy();
  const now = useNow('minute');
  const { data, error, refetch } = useProgramme();
  const convene = <LinkAct to="/meetings/new" label={record('command.meeting.convene')} weight="filled" />;
  const of = (g: 'live' | 'coming' | 'over'): MeetingRow[] => (data ?? []).filter((m) => groupOf(m, now) === g);
  const shown = [{ group: 'live' as const, rows: of('live') }, { group: 'coming' as const, rows: of('coming').reverse() }, { group: 'over' as const, rows: of('over') }];
  return (
    <Page title={say('title')} lede={<>{say('lede')} <Link to="/meetings/journal">{say('journal')}</Link> · <Link to="/meetings/bodies">{say('bodies')}</Link></>} end={data?.length ? convene : undefined}>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && !data.length && <Empty text={say('none')} act={convene} />}
      <div className={css.stack}>
        <OpenToUs />
        {shown.filter(({ rows }) => rows.length).map(({ group, rows }) => (
          <Section key={group} title={say(group)} note={rows.length} rule={group === 'live' ? 'live' : 'heavy'}><ul>{rows.map((m) => <Row key={m.id} meeting={m} />)}</ul></Section>
        ))}
      </div>
    </Page>
  );
}

function Row({ meeting: m }: { meeting: MeetingRow }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const lang = useLang();
  const [title, place] = [titleIn(m.title, lang), titleIn(m.place, lang)];
  const next = m.sittings.find((s) => s.state === 'open' || s.state === 'suspended') ?? m.sittings.find((s) => s.state === 'planned') ?? m.sittings.at(-1);
  return (
    <li className={css.row}>
      <div>
        <Doc size="object" lang={title?.lang}><Link to={pageOf('meeting', m.id)}>{title?.text}</Link></Doc>
        <p className={`small soft ${css.meta}`}><span>{m.body.names[lang]}</span>{place && <span lang={place.lang}>{place.text}</span>}{m.hybrid && <span>{say('hybrid')}</span>}{m.state !== 'convened' && <span>{record(`state.meeting.${m.state}`)}</span>}</p>
      </div>
      {next ? <p className="small soft num">{say('sitting', { number: next.number })}, {record(`state.sitting.${next.state}`)}<br /><When at={next.from} place={{ zone: m.zone, city: cityOf(m.zone, lang) }} /></p> : <p className="small soft">{say('dateless')}</p>}
    </li>
  );
}
