// What a cell opens to: each commitment with its four readings side by side, none of which stands in for another, and where it was said. Not here: the commitment's own page.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { FORMULA } from '@contract/scorecard.js';
import type { ScorecardRow, ScorecardSource, ScorecardView } from '@contract/scorecard.views.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { useLang } from '../../../ui/language.js';
import { plainDate } from '../../../ui/when.js';
import { useWire } from '../../../wire/WireProvider.js';
import { askedIn } from './asked.js';
import css from './Scorecard.module.css';
import { One } from './Squares.js';
import { useScorecardWords } from './words.js';

interface CellRowsProps {
  readonly data: ScorecardView;
  readonly at: string;
  readonly column: string;
  readonly title: string;
}

export function CellRows({ data, at, column, title }: CellRowsProps) {
  const say = useScorecardWords();
  const why = useWhy();
  const lang = useLang();
  const { api } = useWire();
  const [address, setAddress] = useSearchParams();
  const asked = `${askedIn(address).toString()}&${new URLSearchParams({ key: at, column }).toString()}`;
  const { data: rows, error } = useQuery({ queryKey: ['scorecard', 'rows', asked], queryFn: ({ signal }) => api.get<ScorecardRow[]>(`/api/commitments/scorecard/rows?${asked}`, signal) });
  const close = () => setAddress((was) => {
    const now = new URLSearchParams(was);
    for (const k of ['key', 'column']) now.delete(k);
    return now;
  }, { replace: true });
  return (
    <section className={css.open} aria-label={title}>
      <header><b>{rows ? `${title}, ${say('scorecard.count', { count: rows.length })}` : title}</b> <span className="note faint">{say('scorecard.by-formula', { formula: FORMULA, day: plainDate(data.asOf.slice(0, 10), lang) })}</span><button type="button" className="link small" onClick={close}>{say('close')}</button></header>
      {error && <ErrorNote what={why(error)} />}
      {rows && (
        <table>
          <thead><tr>{(['no', 'commitment', 'schedule', 'says', 'assessed', 'source'] as const).map((c) => <th key={c} scope="col">{say(`scorecard.col.${c}`)}</th>)}</tr></thead>
          <tbody>{rows.map((r) => <Row key={r.id} r={r} />)}</tbody>
        </table>
      )}
    </section>
  );
}

function Row({ r }: { r: ScorecardRow }) {
  const say = useScorecardWords();
  const word = useRecordWords();
  const lang = useLang();
  const title = titleIn(r.title, lang);
  const day = (iso: string) => plainDate(iso.slice(0, 10), lang);
  const moved = r.slips > 0 && <><br /><span className="amber">{say('scorecard.slips', { count: r.slips })}</span></>;
  return (
    <tr>
      <td className="strong nowrap">{r.number}</td>
      <td><Link to={`/commitments/${r.id}`}><Doc as="span" size="row" lang={title?.lang}>{title?.text}</Doc></Link></td>
      <td className={r.overdue ? 'red' : undefined}>{word(`schedule.${r.schedule}`)}{r.due && <><br /><span className="faint">{say('scorecard.due', { day: day(r.due) })}</span></>}{moved}</td>
      <td><Said r={r} day={day} /></td>
      <td><Assessed r={r} /></td>
      <td>{r.sources.length ? r.sources.map((s) => <span key={s.at + s.kind}><Source s={s} id={r.id} day={day(s.at)} /><br /></span>) : <span className="faint">{say('scorecard.source.none')}</span>}</td>
    </tr>
  );
}

function Said({ r, day }: { r: ScorecardRow; day: (iso: string) => string }) {
  const say = useScorecardWords();
  const word = useRecordWords();
  if (r.square === 'no-report') return <><One square="no-report" /> <b>{say('scorecard.square.no-report')}</b> <span className="faint">{say('scorecard.unknown')}</span></>;
  if (!r.self) return <span className="faint">{say(r.awaited ? 'scorecard.first-due' : 'scorecard.no-report-owed', { day: r.awaited ? day(r.awaited) : '' })}</span>;
  return <>{word(`report-stage.${r.self.stage}`)}{r.self.percent !== null && `, ${say('scorecard.percent', { percent: r.self.percent })}`}{r.joint && <><br />{say('scorecard.joint', { known: r.joint.known, whole: r.joint.whole })}</>}<br /><span className="faint">{day(r.self.at)}{r.awaited && `; ${say('scorecard.next-due', { day: day(r.awaited) })}`}</span></>;
}

function Assessed({ r }: { r: ScorecardRow }) {
  const say = useScorecardWords();
  const word = useRecordWords();
  const names = useNames();
  if (!r.assessed) return <span className="faint">{say('scorecard.square.not-assessed')}</span>;
  return <><One square={r.assessed.completion} /> {word(`completion.${r.assessed.completion}`)}<br /><span className="faint">{say(r.assessed.reply ? 'scorecard.assessor.replied' : 'scorecard.assessor', { state: names.party(r.assessed.assessor, 'of') })}</span></>;
}

function Source({ s, id, day }: { s: ScorecardSource; id: string; day: string }) {
  const say = useScorecardWords();
  if (s.symbol) return <Link to={`/doc/${s.symbol}`}>{s.symbol}</Link>;
  return <Link to={`/commitments/${id}`}>{say(`scorecard.source.${s.kind}`)}, {day}</Link>;
}
