// One more item for the agenda: title, minutes, below which. Not here: moving and forwarding (ItemActs.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import css from '../Meetings.module.css';
import { useMeetingWords } from '../words.js';
import { useItems } from './use-items.js';

const EMPTY = { title: { en: '', fr: '' }, minutes: '', parent: '' };

export function AddItem({ meeting }: { meeting: string }) {
  const say = useMeetingWords();
  const lang = useLang();
  const items = useItems(meeting);
  const [form, setForm] = useState<typeof EMPTY | null>(null);
  const { command, props } = useAct('item.add', meeting);
  if (!form) return <div className={css.acts}><Act label={say('agenda.add')} reason={props.reason} onAct={() => { command.reset(); setForm(EMPTY); }} /></div>;
  const send = () => void command.run({ item: v4(), title: form.title, ...(form.minutes ? { minutes: Number(form.minutes) } : {}), ...(form.parent ? { parent: form.parent } : {}) }).then(whenRecorded(() => setForm(null)));
  return (
    <div className={css.form}>
      <BilingualField label={say('agenda.title')} value={form.title} onChange={(title) => setForm({ ...form, title })} />
      <div className={css.two}>
        <TextField label={say('agenda.minutes')} value={form.minutes} onChange={(m) => setForm({ ...form, minutes: m.replace(/\D/g, '').slice(0, 4) })} optional />
        <SelectField label={say('agenda.under')} value={form.parent} onChange={(parent) => setForm({ ...form, parent })} empty={say('agenda.top')} options={items.map((i) => ({ value: i.id, label: `${i.number} ${titleIn(i.title, lang)?.text ?? ''}` }))} />
      </div>
      <p><Act {...props} weight="filled" onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
