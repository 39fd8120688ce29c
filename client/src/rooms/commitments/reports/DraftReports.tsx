// Reports that the record writes, to be saved as Word or PDF, as of any day; both languages stand in each. Not here: what stands in them (the server), who may have them (it refuses).
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useNames } from '../../../record/names.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Section } from '../../../ui/Section.js';
import css from '../Commitments.module.css';
import { useReportWords } from './words.js';

/** `annual`: the chair's; `state`: the mid-term report of that state. */
export function DraftReports({ annual, state }: { annual?: boolean | undefined; state?: string | undefined }) {
  const say = useReportWords();
  const names = useNames();
  const [day, setDay] = useState('');
  if (!annual && !state) return null;
  const files = (path: string, what: string) => (
    <p className={css.acts} role="group" aria-label={what}>
      <span className={css.whole}>{what}</span>
      {(['docx', 'pdf'] as const).map((form) => <LinkAct key={form} size="small" to={`${path}?form=${form}${day && `&asOf=${day}`}`} label={say(`drafts.${form}`)} icon={IconDownload} download />)}
    </p>
  );
  return (
    <Section title={say('drafts')} note={say('drafts.note')}>
      <div className={css.two}><DateField label={say('drafts.as-of')} value={day} onChange={setDay} end={day ? undefined : say('drafts.now')} /></div>
      {annual && files('/api/chair/annual-report', say('drafts.annual'))}
      {state && files(`/api/states/${state}/mid-term-report`, say('drafts.mid-term', { state: names.party(state) }))}
    </Section>
  );
}
