// The secretariat enters what was noted on paper, with the time on the clock of the meeting's place. Not here: settling it (Slips.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { PRESENT_IN, type PresentIn } from '@contract/presence.views.js';
import { SLIP_KINDS, type SlipKind } from '@contract/slips.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { HourField } from '../../../ui/fields/HourField.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { dayKey } from '../../../ui/when.js';
import { useItems } from '../agenda/use-items.js';
import css from '../Meetings.module.css';
import { useMembers, useObserversOf } from '../use-members.js';
import { BLANK_SAYS, saidOf, Says } from './Says.js';
import { useSlipsWords } from './words.js';

interface What {
  kind: SlipKind;
  mode: PresentIn;
  says: typeof BLANK_SAYS;
  words: { en: string; fr: string };
}
/** What each kind says besides its time and state. */
const whatOf = (f: What, ended: string | null | undefined) => {
  if (f.kind === 'motion' || f.kind === 'list') return saidOf(f.kind, f.says);
  if (f.kind === 'ruling' || f.kind === 'decision') return { words: f.words };
  return { ...(ended ? { ended } : {}), ...(f.kind === 'presence' ? { mode: f.mode } : {}) };
};

const WHEN: Partial<Record<SlipKind, 'came' | 'began'>> = { presence: 'came', statement: 'began' };
/** Which state it is of, and the item it belongs to, as far as its kind has them. */
const whoseOf = (f: { kind: SlipKind; party: string; item: string }) => ({ ...(f.party && f.kind !== 'list' && f.kind !== 'decision' ? { party: f.party } : {}), ...(f.item ? { item: f.item } : {}) });

export function EnterSlip({ meeting, sitting }: { meeting: MeetingView & { id: string }; sitting: SittingView & { id: string } }) {
  const say = useSlipsWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const states = [...useMembers(), ...useObserversOf(meeting)];
  const items = useItems(meeting.id);
  const blank = { kind: 'presence' as SlipKind, party: '', item: '', mode: 'room' as PresentIn, says: BLANK_SAYS, at: { day: dayKey(sitting.opened ?? sitting.from, meeting.zone), hour: '' }, ended: '', words: { en: '', fr: '' } };
  const [form, setForm] = useState<typeof blank | null>(null);
  const { command, props } = useAct('slip.enter', meeting.id);
  if (!form) return <div className={css.acts}><Act label={say('enter')} reason={props.reason} onAct={() => { command.reset(); setForm(blank); }} /></div>;
  const set = (part: Partial<typeof blank>): void => { command.reset(); setForm({ ...form, ...part }); };
  const ofState = form.kind === 'presence' || form.kind === 'statement';
  const [happened, ended] = [instantIn(form.at.day, form.at.hour, meeting.zone), instantIn(form.at.day, form.ended, meeting.zone)];
  const send = (): void => {
    if (!happened) return;
    void command.run({ slip: v4(), sitting: sitting.id, kind: form.kind, happened, ...whatOf(form, ended), ...whoseOf(form) }).then(whenRecorded(() => setForm({ ...blank, kind: form.kind, at: { ...form.at, hour: '' } })));
  };
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
      <Segments label={say('kind')} value={form.kind} onChange={(kind) => set({ kind: kind as SlipKind })} options={SLIP_KINDS.map((value) => ({ value, label: record(`slip.kind.${value}`) }))} />
      <div className={css.two}>
        {form.kind !== 'decision' && form.kind !== 'list' && <SelectField label={say('party')} value={form.party} onChange={(party) => set({ party })} empty="–" options={states.map((value) => ({ value, label: names.party(value) }))} />}
        {form.kind === 'presence'
          ? <Segments label={say('mode')} value={form.mode} onChange={(mode) => set({ mode: mode as PresentIn })} options={PRESENT_IN.map((value) => ({ value, label: record(`presence.mode.${value}`) }))} />
          : <SelectField label={say('item')} value={form.item} onChange={(item) => set({ item })} empty={say('item.none')} options={items.map((i) => ({ value: i.id, label: `${i.number} ${titleIn(i.title, lang)?.text ?? ''}` }))} />}
      </div>
      <MomentField label={say(WHEN[form.kind] ?? 'happened')} hourLabel={say('hour', { city: cityOf(meeting.zone, lang) })} value={form.at} onChange={(at) => set({ at })} />
      {ofState && <HourField label={say(form.kind === 'presence' ? 'left' : 'ended')} value={form.ended} onChange={(e) => set({ ended: e })} optional={form.kind === 'presence'} />}
      {(form.kind === 'motion' || form.kind === 'list') && <Says kind={form.kind} value={form.says} onChange={(says) => set({ says })} states={states} />}
      {(form.kind === 'ruling' || form.kind === 'decision') && <BilingualField label={say('words')} value={form.words} onChange={(words) => set({ words })} lines={2} />}
      <p><Act {...props} type="submit" weight="filled" onAct={() => undefined} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </form>
  );
}
