// A commitment's life as a line: from its beginning to its day, with milestones, reports, today, and the days that it was moved from. A drawing only: the list of milestones says the same in words.
// Not here: that list (Milestones.tsx), what is computed of it (contract/readings.ts).
import type { CommitmentView, MilestoneView } from '@contract/commitments.views.js';
import { useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { plainDate } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommitmentWords } from '../words.js';
import css from './TimeLine.module.css';

export type MilestoneStanding = 'done' | 'late' | 'ahead' | 'undated';
/** Where a milestone stands on a day: what is done is late no more. */
export const standingOf = (m: Pick<MilestoneView, 'due'> & Partial<Pick<MilestoneView, 'done'>>, today: string): MilestoneStanding => (m.done ? 'done' : !m.due ? 'undated' : m.due < today ? 'late' : 'ahead');

/** The days between which it is drawn; null where nothing has a day. */
const spanOf = (c: CommitmentView, days: readonly string[]): { from: string; to: string } | null => {
  const from = [c.content.starts ?? (c.activated ?? c.registered.at).slice(0, 10), ...days].sort()[0]!;
  const to = [...days].sort().at(-1);
  return to && to > from ? { from, to } : null;
};

export function TimeLine({ commitment: c, milestones }: { commitment: CommitmentView; milestones: readonly MilestoneView[] }) {
  const say = useCommitmentWords();
  const lang = useLang();
  const now = useNow('minute');
  const today = new Date(now).toISOString().slice(0, 10);
  const reports = useViews('report', c.id).map((r) => r.by.at.slice(0, 10));
  const moved = [...new Set(c.versions.map((v) => v.content.due))].filter((d): d is string => d !== null && d !== c.content.due);
  const span = spanOf(c, [...milestones.map((m) => m.due), c.content.due, ...moved].filter((d): d is string => d !== null));
  if (!span) return null;
  const at = (day: string): number => Math.min(100, Math.max(0, (100 * (Date.parse(day) - Date.parse(span.from))) / (Date.parse(span.to) - Date.parse(span.from))));
  const end = c.closed?.slice(0, 10) ?? today;
  const late = c.stage !== 'closed' && c.content.due !== null && c.content.due < today;
  return (
    <div className={`${css.line} num note`} aria-hidden>
      <div className={css.track}>
        <span className={css.past} style={{ inlineSize: `${at(end)}%` }} />
        {reports.map((day, i) => <i key={`${day}${i}`} className={css.report} style={{ insetInlineStart: `${at(day)}%` }} />)}
        {moved.map((day) => <i key={day} className={css.moved} style={{ insetInlineStart: `${at(day)}%` }} />)}
        {c.content.due && <i className={css.due} data-late={late || undefined} style={{ insetInlineStart: `${at(c.content.due)}%` }} />}
        {milestones.filter((m) => m.due).map((m) => <b key={m.id} className={css.mark} data-standing={standingOf(m, today)} style={{ insetInlineStart: `${at(m.due!)}%` }}>{m.no}</b>)}
      </div>
      <div className={css.days}>
        <span>{plainDate(span.from, lang)}</span>
        {c.stage !== 'closed' && today > span.from && today < span.to && <span className={css.today} style={{ insetInlineStart: `${at(today)}%` }}>{say('line.today')}</span>}
        <span>{plainDate(span.to, lang)}</span>
      </div>
      <Legend milestones={milestones} reports={reports.length} moved={moved.length} />
    </div>
  );
}

function Legend({ milestones, reports, moved }: { milestones: readonly MilestoneView[]; reports: number; moved: number }) {
  const say = useCommitmentWords();
  return (
    <p className={css.legend}>
      {milestones.some((m) => m.due) && <span><b className={css.mark} data-standing="ahead">1</b> {say('line.milestone')}</span>}
      {milestones.some((m) => m.done) && <span><b className={css.mark} data-standing="done">1</b> {say('milestone.done')}</span>}
      {reports > 0 && <span><i className={css.report} /> {say('line.report')}</span>}
      {moved > 0 && <span><i className={css.moved} /> {say('line.moved')}</span>}
    </p>
  );
}
