// Whether it is humanitarian action, and for which emergencies or appeals. Not here: revising.
import type { ReactNode } from 'react';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { anyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

export function Humanitarian({ shown: { activity }, end, form }: { shown: Shown; end: ReactNode; form: ReactNode }) {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  const { humanitarian, humanitarianScopes: scopes } = activity;
  return (
    <Section title={say('humanitarian')} level={3} rule="thin" end={end}>
      {form ?? (
        <dl className={css.facts}>
          <dt>{say('humanitarian.marker')}</dt>
          <dd className={humanitarian ? 'strong' : undefined}>{humanitarian === undefined ? <span className="faint">{say('themes.none')}</span> : say(humanitarian ? 'humanitarian.yes' : 'humanitarian.no')}</dd>
          {['1', '2'].map((type) => ({ type, of: scopes.filter((s) => s.type === type) })).filter((t) => t.of.length > 0).map(({ type, of }) => [
            <dt key={`${type}t`}>{codes.of('scope', type)}</dt>,
            <dd key={type}>{of.map((s, i) => {
              const name = anyIn(s, lang, activity.lang);
              return <div key={i}>{name.text && <span lang={name.lang}>{name.text} </span>}<span className={name.text ? 'faint num' : 'num'}>{s.code}, {codes.of('scope-vocabulary', s.vocabulary)}</span></div>;
            })}</dd>,
          ])}
        </dl>
      )}
    </Section>
  );
}
