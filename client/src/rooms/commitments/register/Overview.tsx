// What a commitment promises: its words, facts, time line, where it comes from and every version of it. Not here: reports, evidence, assessments (parts of their own).
import { Link } from 'react-router';
import type { CommitmentContent, CommitmentView } from '@contract/commitments.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { figure } from '../../../ui/number.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { plainDate } from '../../../ui/when.js';
import css from '../Commitments.module.css';
import type { PartProps } from '../parts.js';
import { useCommitmentWords } from '../words.js';
import { Readings } from '../reports/Readings.js';
import { Acts } from './Acts.js';
import { useGoals } from './goals.js';
import { Milestone, Milestones } from './Milestones.js';
import { Kin, Shares, Waits } from './Shares.js';
import { Sources } from './Sources.js';

export function Overview({ commitment: c }: PartProps) {
  const say = useCommitmentWords();
  return (
    <div className={css.page}>
      <div className={css.document}>
        {c.reason && <Section title={say('close.reason')}><Doc lang={c.reason.lang}>{c.reason.text}</Doc></Section>}
        <Section title={say('promise')}><Words text={c.content.words} /></Section>
        {(c.stage === 'active' || c.stage === 'closed') && <Readings commitment={c} />}
        <Milestones commitment={c} />
        <Waits view={c} />
        <Shares view={c} />
        <Acts view={c} />
        <Sources sources={c.sources} />
        {c.version > 1 && <Versions view={c} />}
      </div>
      <aside className={css.margin}><Facts content={c.content} /><Kin view={c} /></aside>
    </div>
  );
}

/** In the reader's language; in the other where there is nothing else. */
function Words({ text }: { text: { en: string; fr: string } }) {
  const lang = useLang();
  const words = titleIn(text, lang);
  return words && <Doc lang={words.lang}>{words.text}</Doc>;
}

export function Facts({ content: c }: { content: Omit<CommitmentContent, 'milestones'> }) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const lang = useLang();
  const goal = useGoals();
  const [measure, indicator] = [titleIn(c.measure, lang), titleIn(c.indicator, lang)];
  const lines: [Parameters<typeof say>[0], string | null | undefined, string?][] = [
    ['measure', measure && (c.target !== null ? say('measure.of', { what: measure.text, target: figure(c.target, lang) }) : measure.text), measure?.lang],
    ['indicator', indicator?.text, indicator?.lang],
    ['unit', c.unit],
    ['period', [c.starts, c.due].map((d) => (d ? plainDate(d, lang) : '…')).join(' – ')],
    ['type', word(`commitment.type.${c.type}`)],
    ['themes', [...c.priorities, ...c.themes].map((t) => word(`priority.${t}`)).join(', ')],
    ['goals', c.goals.map(goal).join(', ')],
    ['regions', c.regions.map((r) => word(`region.${r}`)).join(', ')],
    ['forum', c.forum],
    ['level', word(`commitment.level.${c.level}`)],
    ['cycle', say('cycle.months', { count: c.cycle })],
  ];
  return (
    <Section title={say('facts')}>
      <dl className={css.facts}>
        {lines.filter(([, text]) => text).map(([key, text, other]) => <div key={key}><dt>{say(key)}</dt><dd lang={other}>{text}</dd></div>)}
      </dl>
    </Section>
  );
}

/** Nothing is erased: what was promised before stands with the reason for which it changed. */
function Versions({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const names = useNames();
  return (
    <Section title={say('versions')} note={view.versions.length}>
      <ol className={css.list}>
        {[...view.versions].reverse().map((v) => (
          <li key={v.version}>
            <details className={css.grow}>
              <summary>
                {say('version.no', { version: v.version })}: <span className={v.effect === 'reduced' || v.effect === 'rescheduled' ? 'amber strong' : 'strong'}>{v.effect ? word(`commitment.effect.${v.effect}`) : say('version.first')}</span>{' '}
                <span className="note faint">{names.party(v.by.party)}, <When at={v.by.at} /></span>
              </summary>
              {v.reason && <Doc lang={v.reason.lang}>{v.reason.text}</Doc>}
              <Words text={v.content.words} />
              {v.content.milestones.length > 0 && <ol className={css.list}>{v.content.milestones.map((m) => <Milestone key={m.id} m={m} />)}</ol>}
              <Facts content={v.content} />
            </details>
          </li>
        ))}
      </ol>
      <p className="note"><Link to={`/commitments/${view.id}/record`}>{say('part.record')}</Link></p>
    </Section>
  );
}
