// Where one state was present and where it was not, on its page, kept current as sittings rise. Not here: who is in a sitting now (Presence.tsx), the rest of that page (members).
import { Link } from 'react-router';
import type { AttendanceRow } from '@contract/meetings.views.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { now } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { shortDay } from '../../../ui/when.js';
import { useList } from '../../../wire/use-list.js';
import css from '../Meetings.module.css';
import { useMeetingWords } from '../words.js';

export function Attended({ code }: { code: string }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const lang = useLang();
  const { data } = useList<AttendanceRow[]>(['attendance', code], `/api/meetings/attendance?state=${code}`, ['sitting.', 'meetings.']);
  if (!data?.length) return null;
  return (
    <Section title={say('attended')} note={say('attended.count', { there: data.filter((s) => s.mode).length, all: data.length })}>
      <ul className={css.list}>
        {data.map((s) => {
          const title = titleIn(s.title, lang);
          return (
            <li key={s.sitting}>
              <Link to={pageOf('meeting', s.meeting)} lang={title?.lang}>{title?.text}</Link>
              <span className="small soft num">{say('sitting', { number: s.number })}, {shortDay(s.opened, s.zone, lang, now())}</span>
              <span className={`small ${s.mode ? '' : 'amber'}`}>{s.mode ? record(`presence.mode.${s.mode}`) : say('attended.absent')}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
