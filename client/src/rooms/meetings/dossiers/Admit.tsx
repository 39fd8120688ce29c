// Admitting one more state to a dossier: one that sits in the meeting as it does there, any other as a guest from when until when. Not here: who is admitted (Dossier.tsx).
import { useState } from 'react';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { now } from '../../../ui/clock.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { instantIn } from '../../../ui/instants.js';
import { useReader } from '../../../ui/reader.js';
import { dayKey } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Meetings.module.css';
import { useDossierWords } from './words.js';

export function Admit({ dossier }: { dossier: string }) {
  const say = useDossierWords();
  const names = useNames();
  const { zone, code } = useReader();
  const today = dayKey(now(), zone);
  const blank = { party: '', from: { day: today, hour: '' }, until: { day: '', hour: '' } };
  const [form, setForm] = useState<typeof blank | null>(null);
  const states = useViews('state', NETWORK);
  const { command, props } = useAct('dossier.admit', dossier);
  if (!form) return <div className={css.acts}><Act label={say('admit')} reason={props.reason} onAct={() => { command.reset(); setForm(blank); }} /></div>;
  // A guest is a state that sits nowhere by itself: a partner, or one that was invited.
  const status = states.find((s) => s.id === form.party)?.memberships.filter((m) => Date.parse(m.since) <= now() && (m.until === null || Date.parse(m.until) > now())).map((m) => m.status) ?? [];
  const isGuest = status.some((s) => s === 'partner' || s === 'invited') || status.includes('observer');
  const [from, until] = [instantIn(form.from.day, form.from.hour, zone), instantIn(form.until.day, form.until.hour, zone)];
  const send = () => void command.run({ party: form.party, ...(isGuest && from ? { from } : {}), ...(isGuest && until ? { until } : {}) }).then(whenRecorded(() => setForm(null)));
  const binding = { heading: say('ask.heading', { state: names.party(code ?? 'secretariat', 'of') }), sentence: say('ask.admit', { state: names.party(form.party) }) };
  return (
    <div className={css.form}>
      <SelectField label={say('party')} value={form.party} onChange={(party) => setForm({ ...form, party })} empty={say('party.choose')} options={names.sorted(states.map((s) => s.id)).map((value) => ({ value, label: names.party(value) }))} />
      <p className="note soft">{say('party.hint')}</p>
      {isGuest && (
        <>
          <MomentField label={say('from')} hourLabel={say('hour')} value={form.from} onChange={(from) => setForm({ ...form, from })} optional />
          <MomentField label={say('to')} hourLabel={say('hour')} value={form.until} onChange={(until) => setForm({ ...form, until })} />
        </>
      )}
      <p><Act {...props} reason={props.reason ?? (form.party ? null : say('party.choose'))} binding={binding} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
