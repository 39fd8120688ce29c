// The milestones of a commitment, drawn on a line and said in a list: what is done, what is late, what is ahead, with weights and what must be shown. Not here: marking one as done (evidence/Evidence.tsx).
import type { CommitmentView, MilestoneView } from '@contract/commitments.views.js';
import { titleIn } from '../../../record/titles.js';
import { useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { plainDate } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import { standingOf, TimeLine } from './TimeLine.js';
import line from './TimeLine.module.css';

export function Milestones({ commitment: c }: { commitment: CommitmentView }) {
  const say = useCommitmentWords();
  const milestones = [...useViews('milestone', c.id)].sort((a, b) => a.no - b.no);
  return (
    <Section title={say('milestones')} note={milestones.length || undefined}>
      <TimeLine commitment={c} milestones={milestones} />
      {milestones.length ? <ol className={css.list}>{milestones.map((m) => <Milestone key={m.id} m={m} closed={c.closed} />)}</ol> : <p className="soft">{say('milestones.none')}</p>}
    </Section>
  );
}

function Became({ m: { done, moved = 0 }, late }: { m: Partial<MilestoneView>; late: boolean }) {
  const say = useCommitmentWords();
  return (
    <>
      {done && <span className="strong">{say('milestone.done')} <When at={done} as="day" /></span>}
      {late && <span className="red strong">{say('milestone.late')}</span>}
      {moved > 0 && <span className="amber">{say('slips', { count: moved })}</span>}
    </>
  );
}

/** @param m one that stands, with its number and what became of it; or one as a version promised it. */
export function Milestone({ m, closed = null }: { m: Omit<MilestoneView, 'no' | 'done' | 'moved'> & Partial<MilestoneView>; closed?: string | null }) {
  const say = useCommitmentWords();
  const lang = useLang();
  const now = useNow('minute');
  const title = titleIn(m.title, lang);
  const standing = standingOf(m, closed?.slice(0, 10) ?? new Date(now).toISOString().slice(0, 10));
  return (
    <li>
      {m.no !== undefined && <b className={`${line.mark} num`} data-standing={standing} aria-hidden>{m.no}</b>}
      <span className={`doc ${css.grow}`} lang={title?.lang}>{title?.text ?? say('untitled')}</span>
      <span className={`small soft num ${css.meta}`}>
        {m.due && <span>{plainDate(m.due, lang)}</span>}
        {m.weight > 0 && <span>{say('milestone.weight', { weight: m.weight })}</span>}
        {m.evidence && <span>{say('milestone.evidence')}</span>}
        {m.no !== undefined && <Became m={m} late={standing === 'late'} />}
      </span>
    </li>
  );
}
