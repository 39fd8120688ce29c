// How the scorecard is computed: the rules of the formula in words, under the number by which what was computed says it. Not here: the formula (contract/scorecard.ts).
import { FORMULA } from '@contract/scorecard.js';
import { Section } from '../../../ui/Section.js';
import { useScorecardWords } from './words.js';
import css from './Scorecard.module.css';

const RULES = [1, 2, 3, 4, 5, 6, 7] as const;

export function Formula() {
  const say = useScorecardWords();
  return (
    <div id="formula" className={css.formula}>
      <Section title={say('scorecard.formula')} note={say('scorecard.formula.no', { formula: FORMULA })}>
        <ol>{RULES.map((n) => <li key={n}><b className="num">{n}</b> {say(`scorecard.rule.${n}`)}</li>)}</ol>
        <p className="small soft">{say('scorecard.no-ranking')}</p>
      </Section>
    </div>
  );
}
