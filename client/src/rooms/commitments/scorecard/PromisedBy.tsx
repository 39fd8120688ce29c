// What one state has promised, on its page: who reports first, then each commitment with where it stands; for itself and the secretariat, its mid-term report. Not here: the whole scorecard (Scorecard.tsx), the rest of that page (members).
import { Link } from 'react-router';
import type { ScorecardRow } from '@contract/scorecard.views.js';
import { SECRETARIAT } from '@contract/seats.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { plainDate } from '../../../ui/when.js';
import { useList } from '../../../wire/use-list.js';
import { DraftReports } from '../reports/DraftReports.js';
import css from './Scorecard.module.css';
import { One, useSquareName } from './Squares.js';
import { useScorecardWords } from './words.js';

export function PromisedBy({ code }: { code: string }) {
  const { data } = useList<ScorecardRow[]>(['scorecard', 'of', code], `/api/commitments/scorecard/rows?key=${code}`, ['commitment', 'report.', 'assessment.']);
  const mine = useReader().code;
  if (!data) return null;
  return <>{data.length > 0 && <PromisedList code={code} rows={data} />}{(mine === code || mine === SECRETARIAT) && <DraftReports state={code} />}</>;
}

function PromisedList({ code, rows: data }: { code: string; rows: readonly ScorecardRow[] }) {
  const say = useScorecardWords();
  const owing = data.filter((r) => !r.historic);
  const reported = owing.filter((r) => r.square !== 'no-report').length;
  return (
    <Section title={say('promised')} note={<Link to={`/commitments?owner=${code}`}>{say('register')}</Link>}>
      {owing.length > 0 && <p className="small num"><b>{say('scorecard.reported', { count: owing.length, reported })}</b></p>}
      <ul className={css.promised}>{data.map((r) => <Promised key={r.id} r={r} />)}</ul>
    </Section>
  );
}

function Promised({ r }: { r: ScorecardRow }) {
  const say = useScorecardWords();
  const word = useRecordWords();
  const square = useSquareName();
  const lang = useLang();
  const title = titleIn(r.title, lang);
  return (
    <li>
      <Link to={`/commitments/${r.id}`}><Doc as="span" size="row" lang={title?.lang}>{title?.text}</Doc></Link>
      <span className="small num soft">{r.square && <><One square={r.square} overdue={r.overdue} /> {square(r.square)}{'; '}</>}<span className={r.overdue ? 'red' : undefined}>{word(`schedule.${r.schedule}`)}</span>{r.due && `, ${say('scorecard.due', { day: plainDate(r.due, lang) })}`}{r.awaited && `; ${say('scorecard.next-due', { day: plainDate(r.awaited.slice(0, 10), lang) })}`}</span>
    </li>
  );
}
