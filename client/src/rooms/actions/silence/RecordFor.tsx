// Recording for a member what it sent by note or mail: the paper is uploaded first, the act names it and asks once. Not here: the member's answer (Records.tsx).
import { IconWriting } from '@tabler/icons-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import { REASON_MAX } from '@contract/discussions.views.js';
import { RECORDABLE, type Recordable } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { useUpload } from '../../../record/use-upload.js';
import { Act } from '../../../ui/Act.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { now as present, useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { moment } from '../../../ui/when.js';
import { useActing, type Round } from './acting.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

const MOST = 10 * 1024 * 1024;

export function RecordFor({ s }: { s: Round }) {
  const say = useSilenceWords();
  const [open, setOpen] = useState(false);
  const acting = useActing('silence.record-for', s);
  if (open) return <Form s={s} onClose={() => setOpen(false)} />;
  return <><Act {...acting.props} icon={IconWriting} block weight="filled" reasonShown="below" onAct={() => setOpen(true)} />{!acting.props.reason && <p className="note soft">{say('record.help', { hours: s.profile.rules.disputeHours })}</p>}</>;
}

function Form({ s, onClose }: { s: Round; onClose: () => void }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const reader = useReader();
  const minute = useNow('minute');
  const paper = useUpload('/api/silence/upload');
  const [form, setForm] = useState({ party: '', act: 'break' as Recordable, reason: '', minutes: '0' });
  const { command, props } = useActing('silence.record-for', s, { party: form.party });
  const change = (part: Partial<typeof form>) => setForm((f) => ({ ...f, ...part }));
  const received = new Date(minute - Number(form.minutes) * 60_000);
  const ready = form.party && paper.id && (form.act !== 'break' || form.reason.trim());
  const waits = paper.file && !paper.id ? say('record.uploading', { percent: Math.round(paper.done * 100) }) : undefined;
  const of = names.party(form.party, lang === 'fr' ? 'of' : 'short');
  const sentence = say('ask.record-for', { state: of, act: say(`act.${form.act}`), when: moment(received, reader, lang, minute), words: form.reason.trim() });
  const send = () => command.run({ silence: s.id, record: v4(), party: form.party, act: form.act, evidence: paper.id!, received: new Date(present() - Number(form.minutes) * 60_000 - 1_000).toISOString(), lang, ...(form.reason.trim() ? { reason: form.reason } : {}) });
  return (
    <div className={css.form}>
      <SelectField label={say('record.member')} value={form.party} onChange={(party) => change({ party })} empty="—" options={names.sorted(s.voices.map((v) => v.party)).map((p) => ({ value: p, label: names.party(p) }))} />
      <SelectField label={say('record.what')} value={form.act} onChange={(act) => change({ act: act as Recordable })} options={RECORDABLE.map((a) => ({ value: a, label: say(`act.${a}`) }))} />
      <FileField label={say('record.file')} file={paper.file} onFile={paper.take} most={MOST} error={paper.error} help={waits} />
      <SelectField label={say('record.received')} value={form.minutes} onChange={(minutes) => change({ minutes })} options={['0', '15', '60', '240', '720', '1440'].map((m) => ({ value: m, label: moment(minute - Number(m) * 60_000, reader, lang, minute) }))} />
      {form.act === 'break' && <TextField label={say('break.reason')} value={form.reason} onChange={(reason) => change({ reason })} lines={3} most={REASON_MAX} document />}
      <Act {...props} reason={props.reason ?? (ready ? null : say('record.needs'))} icon={IconWriting} block weight="filled" reasonShown="below"
        binding={{ heading: props.label, sentence, detail: say('ask.record-for.detail', { state: names.party(form.party), hours: s.profile.rules.disputeHours }) }} onAct={() => void send()} />
      <Act label={say('cancel')} weight="quiet" onAct={onClose} />
    </div>
  );
}
