// Which other records name this one, and as what: only those that the reader may see. Asked anew whenever the Network hears of a changed record. Not here: its own links (Related.tsx).
import { useState } from 'react';
import { Link } from 'react-router';
import type { NamedBy as Answer, Naming } from '@contract/initiatives.reads.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { useList } from '../../../wire/use-list.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { useInitiativeWords } from './words.js';

const SHOWN = 6;

export function NamedBy({ id }: { id: string }) {
  const say = useInitiativeWords();
  const lang = useLang();
  const names = useNames();
  const word = useRecordWords();
  const as = useNaming();
  const [all, setAll] = useState(false);
  const { data } = useList<Answer>(['initiatives', 'named-by', id], `/api/initiatives/${id}/named-by`, ['initiatives.']);
  if (!data?.total) return null;
  const shown = all ? data.records : data.records.slice(0, SHOWN);
  return (
    <Section title={say('named-by')} level={3} rule="thin" note={say('named-by.count', { count: data.total })}>
      <ul className={css.lines}>
        {shown.map((r) => {
          const title = titleIn(r.title, lang);
          const facts = [as(r.as), r.identifier, r.stage !== 'shared' && word(`state.initiative-stage.${r.stage}`)].filter(Boolean);
          return (
            <li key={r.id}>
              <div>
                <Link to={`/initiatives/${r.id}`} lang={title?.lang} className="doc">{title?.text ?? r.identifier}</Link>
                <p className="note faint"><StateCode code={r.owner} name={names.party(r.owner)} /> {facts.join(' · ')}</p>
              </div>
            </li>
          );
        })}
      </ul>
      {data.records.length > SHOWN && <button type="button" className={`link small ${css.all}`} aria-expanded={all} onClick={() => setAll(!all)}>{all ? say('fewer') : say('all', { count: data.records.length })}</button>}
      {all && data.total > data.records.length && <p className="note soft">{say('named-by.more', { count: data.total - data.records.length })}</p>}
    </Section>
  );
}

/** "as its parent, as receiver of money": what the other record says this one is to it. */
function useNaming(): (as: readonly Naming[]) => string {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  const one = (n: Naming): string => (n === 'partner' || n === 'provider' || n === 'receiver' ? say(`naming.${n}`) : codes.of('related', n.slice('related-'.length)).toLocaleLowerCase());
  return (as) => say('naming', { as: new Intl.ListFormat(lang).format(as.map(one)) });
}
