// Planning where a statement is read: forum and place in both languages, the hour on the clock of that place, who reads it and how long it may take.
import { useState } from 'react';
import { v4 } from 'uuid';
import { NETWORK } from '@contract/seats.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
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
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Statements.module.css';
import type { StatementPlace } from './use-statement.js';
import { useStatementWords } from './words.js';

/** Where the Network speaks, with the clocks of those places. */
const SEATS = [['Europe/Zurich', 'Geneva', 'Genève'], ['America/New_York', 'New York', 'New York'], ['Europe/Vienna', 'Vienna', 'Vienne'], ['Europe/Amsterdam', 'The Hague', 'La Haye'], ['Africa/Nairobi', 'Nairobi', 'Nairobi'], ['Africa/Addis_Ababa', 'Addis Ababa', 'Addis-Abeba']] as const;
const nothing = { en: '', fr: '' };

export function PlanDelivery({ place }: { place: StatementPlace }) {
  const say = useStatementWords();
  const [open, setOpen] = useState(false);
  if (!open) return <p className={css.acts}><Act label={say('plan')} weight="quiet" onAct={() => setOpen(true)} /></p>;
  return <Form place={place} onDone={() => setOpen(false)} />;
}

function Form({ place: { action }, onDone }: { place: StatementPlace; onDone: () => void }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const names = useNames();
  const states = useViews('state', NETWORK);
  const [form, setForm] = useState({ forum: nothing, item: nothing, where: nothing, at: { day: '', hour: '10:00' }, zone: SEATS[0][0] as string, slot: '', speaker: action.lead, lang: action.lang as Lang });
  const change = (more: Partial<typeof form>) => setForm((was) => ({ ...was, ...more }));
  const c = useCommand('delivery.plan', action.id);
  const seat = SEATS.find(([zone]) => zone === form.zone)!;
  const send = () => {
    const { forum, item, where, at, zone, slot, speaker } = form;
    void c.run({ delivery: v4(), forum, item, place: where, at: instantIn(at.day, at.hour, zone) ?? '', zone, city: seat[1], ...(slot ? { slot: Math.round(Number(slot) * 60) } : {}), speaker, lang: form.lang })
      .then((act) => act?.state.is === 'recorded' && onDone());
  };
  return (
    <div className={css.form}>
      <BilingualField label={say('forum')} value={form.forum} onChange={(forum) => change({ forum })} />
      <BilingualField label={say('item')} value={form.item} onChange={(item) => change({ item })} />
      <BilingualField label={say('place')} value={form.where} onChange={(where) => change({ where })} />
      <div className={css.two}>
        <SelectField label={say('city')} value={form.zone} onChange={(zone) => change({ zone })} options={SEATS.map(([zone, en, fr]) => ({ value: zone, label: lang === 'fr' ? fr : en }))} />
        <TextField label={say('slot')} value={form.slot} onChange={(slot) => change({ slot: slot.replace(/\D/g, '').slice(0, 2) })} optional />
      </div>
      <MomentField label={say('day')} hourLabel={say('hour', { city: lang === 'fr' ? seat[2] : seat[1] || cityOf(form.zone, lang) })} value={form.at} onChange={(at) => change({ at })} />
      <div className={css.two}>
        <SelectField label={say('speaker')} value={form.speaker} onChange={(speaker) => change({ speaker })} options={names.sorted(states.map((s) => s.id)).map((value) => ({ value, label: names.party(value) }))} />
        <SelectField label={say('in-lang')} value={form.lang} onChange={(l) => change({ lang: l as Lang })} options={LANGS.map((value) => ({ value, label: say(`lang.${value}`) }))} />
      </div>
      <p>
        <Act label={record('command.delivery.plan')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={onDone} />
      </p>
    </div>
  );
}
