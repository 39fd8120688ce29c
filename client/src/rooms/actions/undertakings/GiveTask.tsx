// The form in which the state that leads gives a task to one that takes part. Not here: how far a task is (Tasks.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { ActionView } from '@contract/actions.views.js';
import { TASK_TEXT_MAX, type UndertakingView } from '@contract/undertakings.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Undertaking.module.css';
import { useUndertakingWords } from './words.js';

const BLANK = { text: '', owner: '', at: { day: '', hour: '18:00' } };

export function GiveTask({ action, view }: { action: ActionView; view: UndertakingView }) {
  const say = useUndertakingWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const { code, zone, city = cityOf(zone, lang) } = useReader();
  const [form, setForm] = useState<typeof BLANK | null>(null);
  const c = useCommand('task.assign', action.id);
  if (action.lead !== code) return null;
  if (!form) return <p className={css.acts}><Act label={say('task.give')} reason={c.why && why(c.why)} onAct={() => setForm(BLANK)} /></p>;
  const owners = names.sorted([action.lead, ...view.participants.filter((p) => p.state === 'joined').map((p) => p.party)]);
  const due = instantIn(form.at.day, form.at.hour, zone);
  const send = () => void c.run({ task: v4(), text: form.text, lang, owner: form.owner, ...(due ? { due } : {}) }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
      <TextField label={say('task.text')} value={form.text} onChange={(text) => setForm({ ...form, text })} lines={2} most={TASK_TEXT_MAX} document />
      <SelectField label={say('task.owner')} value={form.owner} onChange={(owner) => setForm({ ...form, owner })} empty={say('choose')} options={owners.map((o) => ({ value: o, label: names.party(o) }))} />
      <MomentField label={say('task.due')} hourLabel={say('task.hour', { city })} value={form.at} onChange={(at) => setForm({ ...form, at })} optional />
      <p>
        <Act type="submit" weight="filled" label={record('command.task.assign')} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => undefined} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </form>
  );
}
