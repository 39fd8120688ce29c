// Changing one's entry on a list: another speaker, leaving, letting the turn go, the text instead; where one would rather speak. Not here: asking for the floor (Mine.tsx).
import { useState } from 'react';
import { PREFERENCES, RANKS, type Preference, type Rank, type SpeakerView } from '@contract/floor.views.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import css from './Floor.module.css';
import { useFloorWords } from './words.js';

/** Early or late on a list that is filled in advance. */
export function Wish({ value, onChange }: { value: Preference | ''; onChange: (preference: Preference | '') => void }) {
  const say = useFloorWords();
  const record = useRecordWords();
  return <SelectField label={say('preference')} value={value} onChange={(p) => onChange(p as Preference | '')} empty={say('preference.any')} options={PREFERENCES.map((p) => ({ value: p, label: record(`preference.${p}`) }))} />;
}

interface OwnProps {
  readonly meeting: string;
  readonly own: SpeakerView;
  readonly advance: boolean;
}
export function Changes({ meeting, own, advance }: OwnProps) {
  const [replacing, setReplacing] = useState(false);
  const at = own.state;
  const replace = useAct('speaker.replace', meeting);
  const leave = useAct('speaker.withdraw', meeting);
  const circulate = useAct('speaker.circulate', meeting);
  const pass = useAct('speaker.pass', meeting);
  if (at === 'speaking' || at === 'paused') return null;
  if (replacing) return <Replace meeting={meeting} own={own} advance={advance} onDone={() => setReplacing(false)} />;
  return (
    <div className={css.line}>
      <Act {...replace.props} life={undefined} size="small" weight="quiet" onAct={() => setReplacing(true)} />
      {at !== 'called' && <Act {...leave.props} size="small" weight="quiet" onAct={() => void leave.command.run({ speaker: own.id })} />}
      {at === 'called' && <Act {...pass.props} size="small" weight="quiet" onAct={() => void pass.command.run({ speaker: own.id })} />}
      <Act {...circulate.props} size="small" weight="quiet" onAct={() => void circulate.command.run({ speaker: own.id })} />
    </div>
  );
}

function Replace({ meeting, own, advance, onDone }: OwnProps & { onDone: () => void }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const [form, setForm] = useState({ name: own.name ?? '', rank: own.rank ?? '', lang: own.lang ?? '', preference: own.preference ?? '' });
  const { command, props } = useAct('speaker.replace', meeting);
  const send = () => void command.run({ speaker: own.id, ...(form.name.trim() ? { name: form.name } : {}), ...(form.rank ? { rank: form.rank as Rank } : {}), ...(form.lang ? { lang: form.lang as Lang } : {}), ...(advance && form.preference ? { preference: form.preference as Preference } : {}) }).then(whenRecorded(onDone));
  return (
    <div className={css.form}>
      <TextField label={say('name')} value={form.name} onChange={(name) => setForm({ ...form, name })} most={120} />
      <div className={css.fields}>
        <SelectField label={say('level')} value={form.rank} onChange={(rank) => setForm({ ...form, rank })} empty={say('choose')} options={RANKS.map((value) => ({ value, label: record(`rank.${value}`) }))} />
        <SelectField label={say('speaks')} value={form.lang} onChange={(lang) => setForm({ ...form, lang })} empty={say('choose')} options={LANGS.map((value) => ({ value, label: say(`lang.${value}`) }))} />
      </div>
      {advance && !own.place && <Wish value={form.preference as Preference | ''} onChange={(preference) => setForm({ ...form, preference })} />}
      <p><Act {...props} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}
