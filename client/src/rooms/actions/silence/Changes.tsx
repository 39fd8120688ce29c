// What is put to the members anew of a statement that they had cleared: the sentences that changed, as they were beside as they would stand, in both languages.
// Not here: clearing them or objecting (MemberActs.tsx).
import { diffWordsWithSpace } from 'diff';
import { Fragment } from 'react';
import type { ChangedParagraph, SentenceChange } from '@contract/silence.views.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { Section } from '../../../ui/Section.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

export function Changes({ changes }: { changes: readonly ChangedParagraph[] }) {
  const say = useSilenceWords();
  return (
    <Section title={say('changes')} note={say('changes.note', { count: changes.length })}>
      <p className="small soft">{say('changes.lede')}</p>
      {changes.map((c) => <Changed key={c.id} c={c} />)}
    </Section>
  );
}

function Changed({ c }: { c: ChangedParagraph }) {
  const say = useSilenceWords();
  const name = (number: string): string => (number === 'title' ? say('changes.title') : number);
  const how = c.was === null ? say('changes.new') : c.now === null ? say('changes.gone') : !c.en.length && !c.fr.length ? say('changes.moved') : c.was === c.now ? undefined : say('changes.before', { number: name(c.was) });
  return (
    <Section level={3} rule="thin" title={name(c.now ?? c.was!)} note={how}>
      {LANGS.filter((l) => c[l].length).map((l) => <InLanguage key={l} lang={l} sentences={c[l]} />)}
    </Section>
  );
}

/** Struck where it went, underlined where it came in; never by colour alone. */
function InLanguage({ lang, sentences }: { lang: Lang; sentences: readonly SentenceChange[] }) {
  const say = useSilenceWords();
  return (
    <div className={css.changed}>
      {(['was', 'now'] as const).map((side) => <h4 key={side} className="note soft">{say(`changes.${side}.${lang}`)}</h4>)}
      {sentences.map((s, i) => (
        <Fragment key={i}>
          <p className="doc" lang={lang}>{s.was ? <Half s={s} side="removed" /> : <span aria-hidden>–</span>}</p>
          <p className="doc" lang={lang}>{s.now ? <Half s={s} side="added" /> : <span aria-hidden>–</span>}</p>
        </Fragment>
      ))}
    </div>
  );
}

function Half({ s, side }: { s: SentenceChange; side: 'removed' | 'added' }) {
  const Mark = side === 'removed' ? 'del' : 'ins';
  return diffWordsWithSpace(s.was, s.now).filter((p) => p[side] || (!p.added && !p.removed)).map((p, i) => (p[side] ? <Mark key={i}>{p.value}</Mark> : <span key={i}>{p.value}</span>));
}
