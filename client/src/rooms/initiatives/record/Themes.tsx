// What it is about: the Network's priorities, the sectors they follow from, the goals it serves. Not here: tagging and revising.
import type { ReactNode } from 'react';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { percent } from '../../../ui/number.js';
import { Section } from '../../../ui/Section.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { exactlyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

const DAC = [undefined, '1', '2'];

export function Themes({ shown: { view, activity }, end, form, children }: { shown: Shown; end: ReactNode; form: ReactNode; children: ReactNode }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const lang = useLang();
  const codes = useCodes();
  const goals = [...new Set([...activity.tags.filter((t) => ['2', '3'].includes(t.vocabulary)), ...activity.sectors.filter((s) => ['7', '8'].includes(s.vocabulary ?? ''))].map((t) => t.code))];
  const sectors = activity.sectors.filter((s) => !['7', '8'].includes(s.vocabulary ?? '')).map((s) => ({
    name: (DAC.includes(s.vocabulary) && codes.of('dac', s.code) !== s.code ? codes.of('dac', s.code) : exactlyIn(s, lang, activity.lang) || s.narratives[0]?.text) ?? s.code,
    code: s.code, percentage: s.percentage,
  }));
  const none = <span className="faint">{say('themes.none')}</span>;
  return (
    <Section title={say('themes')} end={end}>
      {form ?? (
        <dl className={css.facts}>
          <dt>{say(view.tagged ? 'themes.tagged' : 'themes.derived')}</dt>
          <dd>{view.priorities.length ? view.priorities.map((p) => <div key={p} className={p.includes('.') ? css.theme : 'strong'}>{word(`priority.${p}`)}</div>) : say('themes.no-priority')}</dd>
          <dt>{say('themes.sectors')}</dt>
          <dd>{sectors.length ? sectors.map((s, i) => <div key={i}>{s.name} <span className="faint num">{s.name === s.code ? '' : s.code}{s.percentage ? ` ${percent(s.percentage, lang)}` : ''}</span></div>) : none}</dd>
          <dt>{say('themes.goals')}</dt>
          <dd>{goals.length ? goals.map((g) => <div key={g}>{codes.goal(g)}</div>) : none}</dd>
        </dl>
      )}
      {children}
    </Section>
  );
}
