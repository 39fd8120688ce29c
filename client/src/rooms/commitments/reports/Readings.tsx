// The four readings of a commitment side by side, each with who says it; reckoned here from what everybody reads, by the arithmetic that the scorecard uses. Not here: the arithmetic (contract/readings.ts).
import type { CommitmentView } from '@contract/commitments.views.js';
import { readingsOf } from '@contract/readings.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useNow } from '../../../ui/clock.js';
import { Section } from '../../../ui/Section.js';
import { useView, useViews } from '../../../wire/use-channel.js';
import css from './Reports.module.css';
import { useReportWords } from './words.js';

/** What stands in the channel, as the arithmetic takes it; what is closed is measured by its end, and is late no more. */
function useReadings(c: CommitmentView) {
  const now = useNow('minute');
  const milestones = useViews('milestone', c.id);
  const reports = [...useViews('report', c.id)].sort((a, b) => (a.by.at < b.by.at ? -1 : 1));
  const assessments = [...useViews('assessment', c.id)].sort((a, b) => (a.final! < b.final! ? -1 : 1));
  const awaited = useView('reporting', c.id, c.id)?.awaited ?? [];
  const at = new Date(c.closed ? Math.min(now, Date.parse(c.closed)) : now);
  const facts = { due: c.content.due, milestones, reports, assessments: assessments.map((a) => ({ completion: a.completion! })), awaited: awaited.map((a) => ({ due: a.due, cycle: c.content.cycle })) };
  return { ...readingsOf(facts, at), reporter: reports.at(-1)?.party ?? c.owner, assessor: assessments.at(-1)?.assessor };
}

export function Readings({ commitment: c }: { commitment: CommitmentView }) {
  const say = useReportWords();
  const record = useRecordWords();
  const names = useNames();
  const r = useReadings(c);
  return (
    <Section title={say('readings')} note={say('readings.note')}>
      <dl className={css.readings}>
        <Reading what={say('reading.schedule')} is={record(`schedule.${r.schedule}`)} near={r.schedule === 'at-risk'} over={r.schedule === 'overdue'} by={say('reading.schedule.by')} />
        <Reading what={say('reading.stage')} is={r.stage && record(`report-stage.${r.stage}`)} none={say('no-report')} by={say('reading.stage.by', { state: names.party(r.reporter) })} />
        <Reading what={say('reading.completion')} is={r.completion && record(`completion.${r.completion}`)} none={say('not-assessed')} by={r.assessor ? say('reading.completion.by', { state: names.party(r.assessor) }) : say('reading.completion.nobody')} />
        <Reading what={say('reading.reporting')} is={r.reporting && record(`reporting.${r.reporting}`)} none={say('not-asked')} near={r.reporting === 'yellow'} over={r.reporting === 'red' || r.reporting === 'inactive'} by={say('reading.reporting.by')} />
      </dl>
    </Section>
  );
}

interface ReadingProps {
  readonly what: string;
  /** Null: nobody has said yet; `none` says so. */
  readonly is: string | null;
  readonly none?: string;
  readonly by: string;
  readonly near?: boolean;
  readonly over?: boolean;
}
function Reading({ what, is, none, by, near, over }: ReadingProps) {
  return (
    <div>
      <dt>{what}</dt>
      <dd data-late={near || undefined} data-over={over || undefined} data-missing={is === null || undefined}>{is ?? none}</dd>
      <dd className="note faint" data-missing>{by}</dd>
    </div>
  );
}
