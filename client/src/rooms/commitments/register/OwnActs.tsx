// What the state alone does with its commitment: other words with their effect, a later day, the end. Not here: acts without a form of their own (Acts.tsx).
import { useState } from 'react';
import { AMEND_EFFECTS, COMMITMENT_OUTCOMES, type AmendEffect, type CommitmentOutcome, type CommitmentView } from '@contract/commitments.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Sheet } from '../../../ui/Sheet.js';
import { draftOf, formOf } from '../candidates/draft-form.js';
import { DraftFields } from '../candidates/DraftFields.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import { OthersField } from './LinkActs.js';
import { ReasonedAct, useBindingOf } from './ReasonedAct.js';

export function Amend({ view }: { view: CommitmentView }) {
  const [open, setOpen] = useState(false);
  const { props } = useAct('commitment.amend', view.id);
  return (
    <>
      <Act label={props.label} reason={props.reason} onAct={() => setOpen(true)} />
      {open && <AmendForm view={view} onDone={() => setOpen(false)} />}
    </>
  );
}

/** From the version that was there when one began: a colleague may be faster. */
function AmendForm({ view, onDone }: { view: CommitmentView; onDone: () => void }) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const lang = useLang();
  const [was] = useState(view.versions.at(-1)!);
  const [form, setForm] = useState(() => formOf(was.content));
  const [said, setSaid] = useState({ effect: 'clarified' as AmendEffect, reason: '' });
  const { command, props } = useAct('commitment.amend', view.id);
  const binding = useBindingOf(view, 'amend');
  const send = () => void command.run({ version: was.version, draft: draftOf(form), ...said, lang }).then(whenRecorded(onDone));
  return (
    <Sheet title={props.label} onClose={onDone} foot={<Act {...props} weight="filled" block binding={binding} reasonShown="below" onAct={send} />}>
      <div className={css.form}>
        <DraftFields form={form} onChange={(part) => setForm((f) => ({ ...f, ...part }))} />
        <SelectField label={say('amend.effect')} value={said.effect} onChange={(effect) => setSaid({ ...said, effect: effect as AmendEffect })} options={AMEND_EFFECTS.map((value) => ({ value, label: word(`commitment.effect.${value}`) }))} />
        <TextField label={say('reason')} value={said.reason} onChange={(reason) => setSaid({ ...said, reason })} lines={2} most={REASON_MAX} document />
      </div>
    </Sheet>
  );
}

export function Extend({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const [due, setDue] = useState(view.content.due ?? '');
  return <ReasonedAct view={view} verb="extend" more={{ due }}><DateField label={say('form.due')} value={due} onChange={setDue} min={view.content.due ?? ''} /></ReasonedAct>;
}

/** What is superseded names its successor; the others need none. */
export function Close({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const [form, setForm] = useState({ outcome: 'partly' as CommitmentOutcome, by: '' });
  return (
    <ReasonedAct view={view} verb="close" more={{ outcome: form.outcome, ...(form.outcome === 'superseded' && form.by ? { by: form.by } : {}) }}>
      <SelectField label={say('close.outcome')} value={form.outcome} onChange={(outcome) => setForm({ ...form, outcome: outcome as CommitmentOutcome })} options={COMMITMENT_OUTCOMES.map((value) => ({ value, label: word(`commitment.outcome.${value}`) }))} />
      {form.outcome === 'superseded' && <OthersField view={view} label={say('close.by')} value={form.by} onChange={(by) => setForm({ ...form, by })} />}
    </ReasonedAct>
  );
}
