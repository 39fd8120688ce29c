// Results against targets: an indicator is a heading, each of its periods a line with target, actual and a bar of the two; the table is the drawing's own twin.
// Missing is a value: no report is hatched and said, never nought. Not here: recording.
import type { ReactNode } from 'react';
import type { Indicator, Measurement, Period } from '@contract/activity.js';
import { useLang } from '../../../ui/language.js';
import { figure } from '../../../ui/number.js';
import { Section } from '../../../ui/Section.js';
import { Table } from '../../../ui/Table.js';
import { month } from '../../../ui/when.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { anyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

interface ResultsProps { readonly shown: Shown; readonly end: ReactNode; readonly form: ReactNode; readonly acts: (at: number) => ReactNode }

export function Results({ shown: { activity }, end, form, acts }: ResultsProps) {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  return (
    <Section title={say('results')} end={end}>
      {form}
      {activity.results.length === 0 && <p className={`soft ${css.prose}`}>{say('results.none')}</p>}
      {activity.results.map((r, at) => {
        const title = anyIn(r.title, lang, activity.lang);
        const about = anyIn(r.description, lang, activity.lang);
        return (
          <Section key={at} level={3} rule="thin" title={<span className="doc" lang={title.lang}>{title.text || codes.of('result', r.type)}</span>} note={codes.of('result', r.type)} end={acts(at)}>
            {about.text && <p className={`small soft ${css.prose}`} lang={about.lang}>{about.text}</p>}
            {r.indicators.map((i, n) => <OneIndicator key={n} indicator={i} base={activity.lang} />)}
          </Section>
        );
      })}
    </Section>
  );
}

/** A number written as a publisher writes it; null for words. */
const numberOf = (value: string | undefined): number | null => {
  const plain = value?.replace(/[\s\u00a0\u202f,]/g, '') ?? '';
  return /^-?\d+(\.\d+)?%?$/.test(plain) ? Number.parseFloat(plain) : null;
};
interface Line { key: string; when: string; part: string | null; target: Measurement | undefined; actual: Measurement | undefined }
const partOf = (m: Measurement): string => m.dimensions.map((d) => `${d.name ?? ''} ${d.value ?? ''}`.trim()).join(', ');

/** Target and actual of the same part (sex, age, place) side by side. */
const linesOf = (p: Period, n: number, when: string): Line[] => {
  const parts = [...new Set([...p.targets, ...p.actuals].map(partOf))];
  return (parts.length ? parts : ['']).map((part) => ({ key: `${n} ${part}`, when, part: part || null, target: p.targets.find((m) => partOf(m) === part), actual: p.actuals.find((m) => partOf(m) === part) }));
};

function OneIndicator({ indicator, base }: { indicator: Indicator; base: string | undefined }) {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  const title = anyIn(indicator.title, lang, base);
  const unit = indicator.measure === '2' ? '\u00a0%' : '';
  const lines = indicator.periods.flatMap((p, n) => linesOf(p, n, `${month(p.start.slice(0, 10), lang)} – ${month(p.end.slice(0, 10), lang)}`));
  const most = Math.max(1, ...lines.flatMap((l) => [numberOf(l.target?.value), numberOf(l.actual?.value)]).filter((v) => v !== null), ...indicator.baselines.flatMap((b) => numberOf(b.value) ?? []));
  const say1 = (m: Measurement | undefined) => (numberOf(m?.value) === null ? m?.value : `${figure(numberOf(m?.value)!, lang)}${unit}`);
  return (
    <div className={css.indicator}>
      <h4 lang={title.lang}>{title.text} <span className="note faint">{codes.of('measure', indicator.measure)}{indicator.ascending === false ? `, ${say('results.lower')}` : ''}</span></h4>
      {indicator.baselines.filter((b) => b.value).map((b, i) => <p key={i} className="note soft num">{say('results.baseline', { year: b.year, value: say1(b) ?? '' })}</p>)}
      {lines.length > 0 && (
        <Table caption={title.text} rows={lines} rowKey={(l) => l.key} columns={[
          { key: 'when', head: say('col.period'), nowrap: true, phone: 1, cell: (l) => l.when },
          ...(lines.some((l) => l.part) ? [{ key: 'part', head: say('results.part'), phone: 2 as const, cell: (l: Line) => l.part ?? say('results.whole') }] : []),
          { key: 'target', head: say('results.target'), align: 'end', phone: 2, cell: (l) => say1(l.target) ?? <span className="faint">{say('results.no-target')}</span> },
          { key: 'actual', head: say('results.actual'), align: 'end', phone: 2, cell: (l) => say1(l.actual) ?? <span className="faint">{say('results.no-report')}</span> },
          { key: 'bar', head: <span className="vh">{say('results.actual')}</span>, phone: 3, cell: (l) => <Bar target={numberOf(l.target?.value)} actual={numberOf(l.actual?.value)} most={most} /> },
        ]} />
      )}
    </div>
  );
}

/** The actual as a bar, the target as a mark across it; hatched while nobody has reported. Drawn only: the numbers stand beside it. */
function Bar({ target, actual, most }: { target: number | null; actual: number | null; most: number }) {
  if (target === null && actual === null) return null;
  const at = (v: number) => `${Math.max(0, Math.min(100, (v / most) * 100))}%`;
  return (
    <svg className={css.bar} viewBox="0 0 160 12" preserveAspectRatio="none" aria-hidden focusable={false}>
      {actual === null ? <rect className={css.noReport} x="0.5" y="2.5" width="159" height="7" /> : <rect className={css.done} x="0" y="2" width={at(actual)} height="8" />}
      {target !== null && <rect className={css.target} x={at(target)} y="0" width="1.5" height="12" />}
    </svg>
  );
}
