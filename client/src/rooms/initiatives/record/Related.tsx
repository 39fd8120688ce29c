// Links to other initiatives: those of this register by their title, others by their identifier, and the rule that money between them is counted once.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { KnownRecord } from '@contract/initiatives.reads.js';
import { titleIn } from '../../../record/titles.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import type { Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

interface RelatedProps { readonly shown: Shown; readonly end: ReactNode; readonly form: ReactNode; readonly acts: (at: number) => ReactNode; readonly children: ReactNode }
const ASKED = 100;

export function Related({ shown: { activity }, end, form, acts, children }: RelatedProps) {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  const { api } = useWire();
  const refs = activity.relatedActivities.map((r) => r.ref).slice(0, ASKED);
  const { data } = useQuery({
    queryKey: ['initiatives', 'known', refs],
    queryFn: ({ signal }) => api.get<KnownRecord[]>(`/api/initiatives/known?${new URLSearchParams(refs.map((r) => ['identifiers', r]))}`, signal),
    enabled: refs.length > 0,
    placeholderData: (before) => before,
  });
  const known = new Map((data ?? []).map((k) => [k.identifier, k]));
  return (
    <Section title={say('related')} end={end}>
      {form}
      {refs.length === 0 ? <p className="soft">{say('related.none')}</p> : (
        <>
          <ul className={css.lines}>
            {activity.relatedActivities.map((r, at) => {
              const record = known.get(r.ref);
              const title = record && titleIn(record.title, lang);
              return (
                <li key={`${r.ref} ${r.type}`}>
                  <div>
                    {record ? <Link to={`/initiatives/${record.id}`} lang={title?.lang} className="doc">{title?.text ?? r.ref}</Link> : <span className="num">{r.ref}</span>}
                    <p className="note faint">{codes.of('related', r.type)}{record ? ` · ${r.ref}` : data && ` · ${say('related.outside')}`}</p>
                  </div>
                  {acts(at)}
                </li>
              );
            })}
          </ul>
          <p className="note soft">{say('related.once')}</p>
        </>
      )}
      {children}
    </Section>
  );
}
