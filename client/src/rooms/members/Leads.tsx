// The initiatives that a state leads, the latest first, with the way to all of them. Not here: the catalogue and its rules (the initiatives room).
import { Link } from 'react-router';
import type { Catalogue, InitiativeRow } from '@contract/initiatives.views.js';
import { useWhy } from '../../record/refusal.js';
import { Doc } from '../../ui/Doc.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { month } from '../../ui/when.js';
import { Section } from '../../ui/Section.js';
import { useList } from '../../wire/use-list.js';
import css from './Members.module.css';
import { useMembersWords } from './words.js';

const SHOWN = 8;

export function Leads({ code, name }: { code: string; name: string }) {
  const say = useMembersWords();
  const why = useWhy();
  const lang = useLang();
  const asked = useList<Catalogue>(['leads', code], `/api/initiatives?lead=${code}&sort=updated&limit=${SHOWN}`, ['initiative', 'import.'], { old: ['leads'] });
  const { data, error } = asked;
  const title = (r: InitiativeRow) => r.title[lang] || r.title.en || r.title.fr || r.title.any || say('does.untitled');
  return (
    <Section title={say('does')} note={data && data.total > 0 ? say('does.count', { count: data.total }) : undefined}>
      {error && <ErrorNote what={why(error)} onAgain={() => void asked.refetch()} />}
      {data?.total === 0 && <p className="soft">{say('does.none', { state: name })}</p>}
      <ul className={css.list}>
        {data?.rows.slice(0, SHOWN).map((r) => (
          <li key={r.id}>
            <Link className="plain" to={`/initiatives/${r.id}`}><Doc size="row" as="span">{title(r)}</Doc></Link>
            <p className="small faint num">{r.identifier}{r.start ? ` · ${month(r.start, lang)}` : ''}{r.end ? ` – ${month(r.end, lang)}` : ''}</p>
          </li>
        ))}
      </ul>
      {data && data.total > 0 && <div className={css.more}><LinkAct to={`/initiatives?lead=${code}`} label={say('does.all')} size="small" /></div>}
    </Section>
  );
}
