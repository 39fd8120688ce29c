// The desk of those who follow reports: what one's own state owes, who is late and how far that has gone, what is contested, what is being assessed; the secretariat and the chair call for reports here.
// Not here: one commitment (Commitment.tsx), the scorecard.
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ContestedRow } from '@contract/evidence.views.js';
import type { ReportDueRow } from '@contract/reports.views.js';
import { NETWORK, SECRETARIAT } from '@contract/seats.js';
import { again } from '../../../record/again.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useNow } from '../../../ui/clock.js';
import { Deadline } from '../../../ui/Deadline.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { plainDate } from '../../../ui/when.js';
import { UNFOLLOWED_MS } from '../../../wire/queries.js';
import { useStanding } from '../../../wire/use-command.js';
import { useList } from '../../../wire/use-list.js';
import { useAssessments } from '../assessments/Assessments.js';
import css from '../Commitments.module.css';
import { DraftReports } from './DraftReports.js';
import { useReportWords } from './words.js';

/** Undefined until they have come. */
function useRows<R>(path: `/api/${string}`, types: readonly string[]): readonly R[] | undefined {
  return useList<R[]>(['desk', path], path, types, { every: UNFOLLOWED_MS }).data;
}
const REPORTING = ['report.', 'commitments.moved'] as const;
const EVIDENCE = ['evidence.'] as const;

export function Desk() {
  const say = useReportWords();
  const now = useNow('minute');
  const { code } = useReader();
  const rows = useRows<ReportDueRow>('/api/reports/due', REPORTING);
  const own = rows?.filter((r) => r.party === code) ?? [];
  const others = rows?.filter((r) => r.party !== code);
  const isLate = (r: ReportDueRow): boolean => Date.parse(r.due) < now;
  const calls = useStanding(NETWORK)?.seats.some((s) => s === 'chair' || s === 'secretariat');
  return (
    <Page title={say('desk')} lede={say('desk.lede')}>
      <div className={css.document}>
        {own.length > 0 && <Due title={say('desk.own')} rows={own} own />}
        <Due title={say('desk.late')} rows={others?.filter(isLate)} />
        <Due title={say('desk.soon')} rows={others?.filter((r) => !isLate(r)).slice(0, 50)} />
        <Contested />
        <Assessed />
        {calls && <Call />}
        <DraftReports annual={calls} state={code === SECRETARIAT ? undefined : code} />
      </div>
    </Page>
  );
}

/** A heading with its lines; that there are none is said once they have come. */
function Listed({ title, count, children }: { title: string; count: number | undefined; children: ReactNode }) {
  const say = useReportWords();
  return (
    <Section title={title} note={count || undefined}>
      {count === 0 && <p className="soft">{say('desk.none')}</p>}
      <ul className={css.list}>{children}</ul>
    </Section>
  );
}

function Contested() {
  const say = useReportWords();
  const names = useNames();
  const lang = useLang();
  const rows = useRows<ContestedRow>('/api/evidence/contested', EVIDENCE);
  return (
    <Listed title={say('desk.contested')} count={rows?.length}>{rows?.map((r) => (
      <li key={r.evidence}><span className="num">{r.number}</span><Link className={css.grow} to={`/commitments/${r.commitment}/evidence`}>{titleIn(r.title, lang)?.text ?? r.number}</Link><span className="small soft">{say('desk.contested.by', { state: names.party(r.party) })} <When at={r.at} /></span></li>
    ))}</Listed>
  );
}

function Assessed() {
  const say = useReportWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const rows = useAssessments()?.filter((a) => a.state === 'draft' || a.state === 'comment');
  return (
    <Listed title={say('desk.assessments')} count={rows?.length}>{rows?.map((a) => (
      <li key={a.id}><span className="num">{a.number}</span><Link className={css.grow} to={`/assessments/${a.id}`}>{titleIn(a.title, lang)?.text ?? a.number}</Link><span className="small soft">{names.party(a.assessor)} · {record(`state.assessment.${a.state}`)}{a.waiting > 0 && <> · {say('desk.waiting', { count: a.waiting })}</>}</span>{a.due && <Deadline at={a.due} past="ended" />}</li>
    ))}</Listed>
  );
}

function Due({ title, rows, own }: { title: string; rows: readonly ReportDueRow[] | undefined; own?: boolean }) {
  const say = useReportWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  return (
    <Listed title={title} count={rows?.length}>{rows?.map((r) => (
      <li key={`${r.commitment} ${r.party}`}>
        <StateCode code={r.party} name={names.party(r.party)} />
        <span className="num">{r.number}</span>
        <Link className={css.grow} to={`/commitments/${r.commitment}/reports`}>{titleIn(r.title, lang)?.text ?? r.number}</Link>
        <span className="small soft">{r.last ? record(`report-stage.${r.last.stage}`) : say('no-report')}{r.step !== null && r.step >= 30 && <> · {say(r.step >= 90 ? 'desk.returned' : 'desk.listed')}</>}</span>
        <Deadline at={r.due} />
        {own && <LinkAct to={`/commitments/${r.commitment}/report`} label={say('make', { state: names.party(r.party) })} />}
      </li>
    ))}</Listed>
  );
}

/** Before a ministerial meeting. */
function Call() {
  const say = useReportWords();
  const lang = useLang();
  const [day, setDay] = useState('');
  const { command, props } = useAct('report.call', NETWORK);
  const binding = { heading: say('heading'), sentence: say('desk.call.sentence', { day: day && plainDate(day, lang) }) };
  return (
    <Section title={say('desk.call')}>
      <div className={css.two}>
        <DateField label={say('desk.call.by')} value={day} onChange={setDay} />
        <p className={css.acts}><Act {...again(props)} reason={props.reason ?? (day ? null : say('desk.call.no-day'))} binding={binding} onAct={() => void command.run({ due: `${day}T23:59:00Z` }).then(whenRecorded(() => setDay('')))} /></p>
      </div>
    </Section>
  );
}
