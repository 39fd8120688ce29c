// The items whose dossiers one's delegation reads, for a guest the only way in. Nothing where there is none. Not here: the dossier itself (Dossier.tsx).
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DossierView } from '@contract/dossiers.views.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from '../Meetings.module.css';
import { useDossierWords } from './words.js';

/** A new one comes in a channel that one does not know yet: asked again from time to time. */
const ASKED_AGAIN_MS = 60_000;
export const useDossiers = (): readonly DossierView[] => {
  const { api } = useWire();
  return useQuery({ queryKey: ['dossiers'], queryFn: ({ signal }) => api.get<DossierView[]>('/api/dossiers', signal), refetchInterval: ASKED_AGAIN_MS }).data ?? [];
};

export function OpenToUs() {
  const say = useDossierWords();
  const lang = useLang();
  const all = useDossiers();
  if (!all.length) return null;
  return (
    <Section title={say('mine')} note={all.length}>
      <ul>{all.map((d) => {
        const title = titleIn(d.title, lang);
        return <li key={d.id} className={css.row}><Doc size="object" lang={title?.lang}><Link to={pageOf('dossier', d.id)}>{title?.text}</Link></Doc></li>;
      })}</ul>
    </Section>
  );
}
