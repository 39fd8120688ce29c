// Title and descriptions, both languages in one row so that they never drift apart; what is missing is said. Other languages stand below. Not here: revising them.
import { Fragment, type ReactNode } from 'react';
import type { Text } from '@contract/activity.js';
import { LANGS } from '@contract/words/words.js';
import { Doc } from '../../../ui/Doc.js';
import { Section } from '../../../ui/Section.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { exactlyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

export function Texts({ shown: { activity }, end, form }: { shown: Shown; end: ReactNode; form: ReactNode }) {
  const say = useInitiativeWords();
  const codes = useCodes();
  const rows = [{ name: say('texts.title'), text: activity.title as Text, size: 'object' as const }, ...activity.descriptions.map((d) => ({ name: codes.of('description', d.type ?? '1'), text: d as Text, size: 'text' as const }))];
  const others = rows.flatMap((r) => r.text.narratives.filter((n) => !['en', 'fr'].includes((n.lang ?? activity.lang ?? '').toLowerCase().split('-')[0] ?? '')));
  return (
    <Section title={say('texts')} end={end}>
      {form ?? (
        <>
          <div className={css.pair}>
            {LANGS.map((l) => <p key={l} className="small faint" data-head>{say(`language.${l}`)}</p>)}
            {rows.map((r, i) => (
              <Fragment key={i}>
                {i > 0 && <h3 className={css.pairHead}>{r.name}</h3>}
                {LANGS.map((l) => <Cell key={l} text={exactlyIn(r.text, l, activity.lang)} lang={l} size={r.size} />)}
              </Fragment>
            ))}
          </div>
          {others.length > 0 && (
            <details className={css.more}>
              <summary>{say('language.other')}</summary>
              {others.map((n, i) => <p key={i} className="doc" lang={n.lang ?? activity.lang} dir="auto">{n.text}</p>)}
            </details>
          )}
        </>
      )}
    </Section>
  );
}

function Cell({ text, lang, size }: { text: string; lang: 'en' | 'fr'; size: 'object' | 'text' }) {
  const say = useInitiativeWords();
  if (!text.trim()) return <p className={`small faint ${css.missing}`} data-lang={lang}><i className="hatch" aria-hidden />{say(`no.${lang}`)}</p>;
  return <div data-lang={lang}>{text.split(/\n{2,}/).map((p, i) => <Doc key={i} size={size} lang={lang}>{p}</Doc>)}</div>;
}
