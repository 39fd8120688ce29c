// An item that only some read is added to the agenda: its title and words go into a dossier, the agenda shows another title. Not here: items for everybody (agenda/AddItem.tsx), the dossier (Dossier.tsx).
import { useState } from 'react';
import type { MeetingView } from '@contract/meetings.views.js';
import { DOSSIER_AMONG, type DossierAmong } from '@contract/dossiers.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import css from '../Meetings.module.css';
import { useMembers, useObserversOf } from '../use-members.js';
import { useDossierWords } from './words.js';

const NOTHING = { en: '', fr: '' };
const EMPTY = { among: 'members' as DossierAmong, title: NOTHING, label: NOTHING, words: NOTHING, parties: [] as string[], minutes: '' };
const filled = (of: { en: string; fr: string }) => ({ ...(of.en.trim() ? { en: of.en } : {}), ...(of.fr.trim() ? { fr: of.fr } : {}) });

export function OpenDossier({ meeting }: { meeting: MeetingView }) {
  const say = useDossierWords();
  const record = useRecordWords();
  const [form, setForm] = useState<typeof EMPTY | null>(null);
  const { command, props } = useAct('dossier.open', NETWORK);
  if (!form) return <div className={css.acts}><Act label={say('add')} reason={props.reason} weight="quiet" onAct={() => { command.reset(); setForm(EMPTY); }} /></div>;
  const set = (part: Partial<typeof EMPTY>): void => setForm({ ...form, ...part });
  const reserved = form.among !== 'all';
  const more = { ...(reserved ? { label: filled(form.label) } : {}), ...(form.among === 'named' ? { parties: form.parties } : {}), ...(form.minutes ? { minutes: Number(form.minutes) } : {}) };
  const send = () => void command.run({ during: meeting.id, among: form.among, title: filled(form.title), words: filled(form.words), ...more }).then(whenRecorded(() => setForm(null)));
  return (
    <div className={css.form}>
      <Segments label={say('among')} value={form.among} onChange={(among) => set({ among: among as DossierAmong })} options={DOSSIER_AMONG.map((value) => ({ value, label: record(`dossier.among.${value}`) }))} />
      {form.among === 'named' && <Named meeting={meeting} parties={form.parties} onChange={(parties) => set({ parties })} />}
      <BilingualField label={say('item.title')} value={form.title} onChange={(title) => set({ title })} />
      {reserved && <><BilingualField label={say('label')} value={form.label} onChange={(label) => set({ label })} /><p className="note soft">{say('label.hint')}</p></>}
      <BilingualField label={say('words')} value={form.words} onChange={(words) => set({ words })} lines={4} />
      <TextField label={say('minutes')} value={form.minutes} onChange={(m) => set({ minutes: m.replace(/\D/g, '').slice(0, 4) })} optional />
      <p><Act {...props} weight="filled" onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}

function Named({ meeting, parties, onChange }: { meeting: MeetingView; parties: readonly string[]; onChange: (parties: string[]) => void }) {
  const say = useDossierWords();
  const names = useNames();
  const [members, observers] = [useMembers(), useObserversOf(meeting)];
  const others = [...members, ...observers].filter((s) => !parties.includes(s));
  return (
    <>
      {parties.length > 0 && <p>{parties.map((p) => names.party(p)).join(', ')} <Act label={say('named.out')} size="small" weight="quiet" onAct={() => onChange(parties.slice(0, -1))} /></p>}
      <SelectField label={say('named')} value="" onChange={(p) => p && onChange([...parties, p])} empty={say('party.choose')} options={others.map((value) => ({ value, label: names.party(value) }))} />
    </>
  );
}
