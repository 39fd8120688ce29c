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

export function Readings({ commitment: c }: { commitment: CommitmentView }) {
  const say = useReportWords();
  const record = useRecordWords();
  const names = useNames();
  const now = useNow('minute');
  const milestones = useViews('milestone', c.id);
  const reports = [...useViews('report', c.id)].sort((a, b) => (a.by.at < b.by.at ? -1 : 1));
  const assessments = [...useViews('assessment', c.id)].sort((a, b) => (a.final! < b.final! ? -1 : 1));
  const awaited = useView('reporting', c.id, c.id)?.awaited ?? [];
  // What is closed is measured by its end, and is late no more.
  const at = new Date(c.closed ? Math.min(now, Date.parse(c.closed)) : now);
  const r = readingsOf({ due: c.content.due, milestones, reports, assessments: assessments.map((a) => ({ completion: a.completion! })), awaited: awaited.map((a) => ({ due: a.due, cycle: c.content.cycle })) }, at);
  const by = (party: string | undefined): string => (party ? names.party(party) : say('nobody'));
  return (
    <Section title={say('readings')} note={say('readings.note')}>
      <dl className={css.readings}>
        <div><dt>{say('reading.schedule')}</dt><dd data-late={r.schedule === 'at-risk' || undefined} data-over={r.schedule === 'overdue' || undefined}>{record(`schedule.${r.schedule}`)}</dd><dd className="note faint" data-missing>{say('reading.schedule.by')}</dd></div>
        <div><dt>{say('reading.stage')}</dt><dd data-missing={!r.stage || undefined}>{r.stage ? record(`report-stage.${r.stage}`) : say('no-report')}</dd><dd className="note faint" data-missing>{say('reading.stage.by', { state: by(reports.at(-1)?.party ?? c.owner) })}</dd></div>
        <div><dt>{say('reading.completion')}</dt><dd data-missing={!r.completion || undefined}>{r.completion ? record(`completion.${r.completion}`) : say('not-assessed')}</dd><dd className="note faint" data-missing>{assessments.length ? say('reading.completion.by', { state: by(assessments.at(-1)?.assessor) }) : say('reading.completion.nobody')}</dd></div>
        <div><dt>{say('reading.reporting')}</dt><dd data-late={r.reporting === 'yellow' || undefined} data-over={r.reporting === 'red' || r.reporting === 'inactive' || undefined} data-missing={!r.reporting || undefined}>{r.reporting ? record(`reporting.${r.reporting}`) : say('not-asked')}</dd><dd className="note faint" data-missing>{say('reading.reporting.by')}</dd></div>
      </dl>
    </Section>
  );
}
