// Texts before the members, for those who read them without attribution: observers, who have no other page of them. Not here: the members' board (Actions.tsx).
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ReadingRow } from '@contract/reading.views.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useTextWords } from './words.js';

export function Observed() {
  const say = useTextWords();
  const record = useRecordWords();
  const lang = useLang();
  const { api } = useWire();
  const { data } = useQuery({ queryKey: ['readings'], queryFn: ({ signal }) => api.get<ReadingRow[]>('/api/readings', signal) });
  if (!data?.length) return null;
  return (
    <Section title={say('readings')} note={data.length}>
      <p className="note faint">{say('reading.who')}</p>
      <ul>
        {data.map((r) => {
          const title = titleIn(r.title, lang);
          return <li key={r.id}><Doc size="object" lang={title?.lang}><Link to={`/readings/${r.id}`}>{title?.text}</Link></Doc><p className="small soft">{record(`action.kind.${r.kind}`)} · {record(`state.action.${r.stage}`)} · <When at={r.at} /></p></li>;
        })}
      </ul>
    </Section>
  );
}
