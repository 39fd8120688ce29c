// The chair or the lead asks the members: a decision with a deadline, or how far they are. Not here: answering.
import { useState } from 'react';
import { v4 } from 'uuid';
import type { ActionView } from '@contract/actions.views.js';
import { MAJORITIES, SHOWN_TO, type Majority, type ShownTo } from '@contract/decisions.views.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useView } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import css from '../statements/Statements.module.css';
import { useDecisionWords } from './words.js';

export function Ask({ action }: { action: ActionView }) {
  const say = useDecisionWords();
  const [open, setOpen] = useState<'decision' | 'gauge' | null>(null);
  const close = () => setOpen(null);
  if (open) return open === 'decision' ? <Put action={action} onDone={close} /> : <OpenGauge action={action} onDone={close} />;
  return <p className={css.acts}><Act label={say('ask')} onAct={() => setOpen('decision')} /> <Act label={say('gauge')} weight="quiet" onAct={() => setOpen('gauge')} /></p>;
}

interface FormProps {
  readonly action: ActionView;
  readonly onDone: () => void;
}

function Put({ action, onDone }: FormProps) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { zone, city = cityOf(zone, lang) } = useReader();
  const [form, setForm] = useState({ asked: { en: '', fr: '' }, at: { day: '', hour: '18:00' }, quorum: '7', majority: 'consensus' as Majority });
  const c = useCommand('decision.put', action.id);
  const send = () => void c.run({ decision: v4(), asked: form.asked, due: instantIn(form.at.day, form.at.hour, zone) ?? '', quorum: Number(form.quorum), majority: form.majority }).then((act) => act?.state.is === 'recorded' && onDone());
  return (
    <div className={css.form}>
      <BilingualField label={say('question')} value={form.asked} onChange={(asked) => setForm({ ...form, asked })} lines={2} />
      <MomentField label={say('until')} hourLabel={say('hour', { city })} value={form.at} onChange={(at) => setForm({ ...form, at })} />
      <div className={css.two}>
        <TextField label={say('quorum')} value={form.quorum} onChange={(quorum) => setForm({ ...form, quorum: quorum.replace(/\D/g, '').slice(0, 3) })} />
        <SelectField label={say('majority')} value={form.majority} onChange={(m) => setForm({ ...form, majority: m as Majority })} options={MAJORITIES.map((value) => ({ value, label: record(`majority.${value}`) }))} />
      </div>
      <p><Act label={record('command.decision.put')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}

function OpenGauge({ action, onDone }: FormProps) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const why = useWhy();
  const text = useView('text', action.id, action.id);
  const [form, setForm] = useState({ asked: { en: '', fr: '' }, paragraph: '', shown: 'named' as ShownTo });
  const c = useCommand('gauge.open', action.id);
  const send = () => void c.run({ gauge: v4(), asked: form.asked, shown: form.shown, ...(form.paragraph ? { paragraph: form.paragraph } : {}) }).then((act) => act?.state.is === 'recorded' && onDone());
  return (
    <div className={css.form}>
      <BilingualField label={say('question')} value={form.asked} onChange={(asked) => setForm({ ...form, asked })} lines={2} />
      <div className={css.two}>
        <SelectField label={say('paragraph')} value={form.paragraph} onChange={(paragraph) => setForm({ ...form, paragraph })} options={(text?.order ?? []).map((o) => ({ value: o.id, label: o.number }))} empty="–" />
        <SelectField label={say('shown')} value={form.shown} onChange={(s) => setForm({ ...form, shown: s as ShownTo })} options={SHOWN_TO.map((value) => ({ value, label: record(`shown.${value}`) }))} />
      </div>
      <p><Act label={record('command.gauge.open')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}
