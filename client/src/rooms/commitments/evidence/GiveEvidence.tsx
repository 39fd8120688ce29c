// The form in which a state gives a piece of evidence: for everybody who reads the commitment, for the public too, or for the assessor alone, in a channel of its own. Not here: what became of it (Evidence.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { CommitmentView } from '@contract/commitments.views.js';
import { EVIDENCE_TITLE_MAX, EVIDENCE_TYPES, type EvidenceAccess, type EvidenceType } from '@contract/evidence.views.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useUpload } from '../../../record/use-upload.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { useEvidenceWords } from './words.js';

const FILE_MAX = 10 * 1024 * 1024;
const ACCESSES: readonly EvidenceAccess[] = ['network', 'public', 'assessor'];

export function GiveEvidence({ commitment, report }: { commitment: CommitmentView; report?: string }) {
  const say = useEvidenceWords();
  const [open, setOpen] = useState(false);
  if (!open) return <p className={css.acts}><Act label={say('give')} weight="quiet" onAct={() => setOpen(true)} /></p>;
  return <Form commitment={commitment} report={report} onDone={() => setOpen(false)} />;
}

function Form({ commitment: c, report, onDone }: { commitment: CommitmentView; report: string | undefined; onDone: () => void }) {
  const say = useEvidenceWords();
  const record = useRecordWords();
  const lang = useLang();
  const [evidence] = useState(() => v4());
  const [form, setForm] = useState({ type: 'report' as EvidenceType, title: '', issued: '', issuer: '', lang: lang as string, url: '', access: 'network' as EvidenceAccess, milestone: '' });
  const set = (part: Partial<typeof form>) => setForm((was) => ({ ...was, ...part }));
  const { take, ...kept } = useUpload('/api/evidence/upload');
  const submit = useAct('evidence.submit', c.id);
  const lodge = useAct('evidence.lodge', c.id);
  const milestones = [...useViews('milestone', c.id)].sort((a, b) => a.no - b.no);
  const sealed = form.access === 'assessor';
  const { props } = sealed ? lodge : submit;
  const send = () => {
    const piece = {
      type: form.type, title: form.title, issued: form.issued, issuer: form.issuer, lang: form.lang,
      ...(kept.id ? { file: kept.id } : {}), ...(form.url ? { url: form.url } : {}), ...(report ? { report } : {}), ...(form.milestone ? { milestone: form.milestone } : {}),
    };
    const sent = sealed ? lodge.command.run({ commitment: c.id, ...piece }) : submit.command.run({ evidence, open: form.access === 'public', ...piece });
    void sent.then(whenRecorded(onDone));
  };
  return (
    <form className={css.inset} noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
      <SelectField label={say('give.type')} value={form.type} onChange={(type) => set({ type: type as EvidenceType })} options={EVIDENCE_TYPES.map((t) => ({ value: t, label: record(`evidence.type.${t}`) }))} />
      <TextField label={say('give.title')} value={form.title} onChange={(title) => set({ title })} most={EVIDENCE_TITLE_MAX} document />
      <div className={css.three}>
        <TextField label={say('give.issuer')} value={form.issuer} onChange={(issuer) => set({ issuer })} />
        <DateField label={say('give.issued')} value={form.issued} onChange={(issued) => set({ issued })} />
        <TextField label={say('give.lang')} value={form.lang} onChange={(l) => set({ lang: l.toLowerCase() })} />
      </div>
      <FileField label={say('give.file')} file={kept.file} onFile={take} most={FILE_MAX} error={kept.error} optional />
      <TextField label={say('give.url')} value={form.url} onChange={(url) => set({ url })} type="url" optional />
      {milestones.length > 0 && <SelectField label={say('give.milestone')} value={form.milestone} onChange={(milestone) => set({ milestone })} empty={say('give.milestone.none')} options={milestones.map((m) => ({ value: m.id, label: `${m.no}. ${titleIn(m.title, lang)?.text ?? ''}` }))} />}
      <Segments label={say('give.access')} value={form.access} onChange={(access) => set({ access: access as EvidenceAccess })} options={ACCESSES.filter((a) => a !== 'public' || c.content.level === 'public').map((a) => ({ value: a, label: record(`evidence.access.${a}`) }))} />
      <p className={css.acts}><Act {...props} type="submit" weight="filled" onAct={() => undefined} /> <Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </form>
  );
}
