// Opening a list of speakers: for which item, of which kind, in which order; one inscribed in advance with its times and the level it is for. Not here: what is done with it then (ListActs.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { LIST_KINDS, RANKS, STRATEGIES, type ListKind, type Rank, type Strategy } from '@contract/floor.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { useItems } from '../agenda/use-items.js';
import { again } from '../../../record/again.js';
import css from './Floor.module.css';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface Window {
  opens: { day: string; hour: string };
  closes: { day: string; hour: string };
  level: Rank | '';
}
interface Form extends Window {
  item: string;
  kind: ListKind;
  strategy: Strategy | '';
}
const ANY_TIME = { day: '', hour: '' };

export function OpenList({ meeting, floor }: { meeting: MeetingView; floor: Floor }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const lang = useLang();
  const items = useItems(meeting.id);
  const [form, setForm] = useState<Form | null>(null);
  const { command, props } = useAct('list.open', meeting.id);
  const free = items.find((i) => !floor.lists.some((l) => l.item === i.id && l.kind === 'room'));
  const begin = () => setForm({ item: free?.id ?? '', kind: 'room', strategy: '', opens: ANY_TIME, closes: ANY_TIME, level: '' });
  if (!form) return <Act label={say('open')} reason={props.reason} size={floor.list ? 'small' : 'usual'} weight={floor.list ? 'quiet' : 'filled'} onAct={begin} />;
  const send = () => {
    const [opens, closes] = form.kind === 'advance' ? [form.opens, form.closes].map((at) => instantIn(at.day, at.hour, meeting.zone)) : [];
    const window = { ...(opens ? { opens } : {}), ...(closes ? { closes } : {}), ...(form.kind === 'advance' && form.level ? { level: form.level } : {}) };
    void command.run({ list: v4(), kind: form.kind, ...(form.item ? { item: form.item } : {}), ...(form.strategy ? { strategy: form.strategy } : {}), ...window }).then(whenRecorded(() => setForm(null)));
  };
  return (
    <div className={css.form}>
      <SelectField label={say('open.item')} value={form.item} onChange={(item) => setForm({ ...form, item })} empty={say('open.whole')} options={items.map((i) => ({ value: i.id, label: `${i.number} ${titleIn(i.title, lang)?.text ?? ''}` }))} />
      <div className={css.fields}>
        <SelectField label={say('open.kind')} value={form.kind} onChange={(kind) => setForm({ ...form, kind: kind as ListKind })} options={LIST_KINDS.filter((k) => k !== 'reply').map((value) => ({ value, label: record(`list.kind.${value}`) }))} />
        <SelectField label={say('open.order')} value={form.strategy} onChange={(s) => setForm({ ...form, strategy: s as Strategy })} empty={say('choose')} options={STRATEGIES.map((value) => ({ value, label: record(`strategy.${value}`) }))} />
      </div>
      {form.kind === 'advance' && <InAdvance window={form} city={cityOf(meeting.zone, lang)} onChange={(window) => setForm({ ...form, ...window })} />}
      <p><Act {...again(props)} weight="filled" onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}

function InAdvance({ window: w, city, onChange }: { window: Window; city: string; onChange: (window: Partial<Window>) => void }) {
  const say = useFloorWords();
  const record = useRecordWords();
  return (
    <>
      <MomentField label={say('open.opens')} hourLabel={say('open.hour', { city })} value={w.opens} onChange={(opens) => onChange({ opens })} optional />
      <MomentField label={say('open.closes')} hourLabel={say('open.hour', { city })} value={w.closes} onChange={(closes) => onChange({ closes })} optional />
      <SelectField label={say('open.level')} value={w.level} onChange={(level) => onChange({ level: level as Rank | '' })} empty={say('open.any-level')} options={RANKS.map((value) => ({ value, label: record(`rank.${value}`) }))} />
    </>
  );
}
