// The chair puts a decision to the room: words in both languages, or a text in negotiation. Greyed, with the numbers, while the members present are too few. Not here: what follows (Pending.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useItems } from '../agenda/use-items.js';
import css from '../Meetings.module.css';
import { usePuttable } from './use-texts.js';
import { useConsensusWords } from './words.js';

/** `quiet`: beside another act that is the next one. */
export function PutForm({ meeting, sitting, quiet }: { meeting: MeetingView; sitting: SittingView; quiet?: boolean }) {
  const say = useConsensusWords();
  const lang = useLang();
  const items = useItems(meeting.id);
  const texts = usePuttable();
  const empty = { what: 'words', words: { en: '', fr: '' }, action: '', item: '' };
  const [form, setForm] = useState<typeof empty | null>(null);
  const { command, props } = useAct('consensus.propose', meeting.id);
  const q = sitting.counted;
  const short = q && q.present < q.toDecide ? say('no-quorum', { ...q }) : null;
  if (!form) return <div className={css.acts}><Act label={say('put')} weight={quiet ? 'plain' : 'filled'} reason={props.reason ?? short} reasonShown="below" onAct={() => { command.reset(); setForm(empty); }} /></div>;
  const close = () => setForm(null);
  const asWords = form.what === 'words';
  const text = texts.find((t) => t.id === form.action);
  const what = asWords ? form.words[lang] : ((text && titleIn(text.title, lang)?.text) ?? '');
  const send = () => void command.run({ consensus: v4(), ...(form.item ? { item: form.item } : {}), ...(asWords ? { words: form.words } : { action: form.action }) }).then(whenRecorded(close));
  return (
    <div className={css.form}>
      <Segments label={say('what')} value={form.what} onChange={(w) => setForm({ ...form, what: w })} options={[{ value: 'words', label: say('what.words') }, { value: 'text', label: say('what.text') }]} />
      {asWords
        ? <BilingualField label={say('words')} value={form.words} onChange={(words) => setForm({ ...form, words })} lines={2} />
        : <SelectField label={say('text')} value={form.action} onChange={(action) => setForm({ ...form, action })} empty={say('text.choose')} options={texts.map((t) => ({ value: t.id, label: titleIn(t.title, lang)?.text ?? '' }))} />}
      <SelectField label={say('item')} value={form.item} onChange={(item) => setForm({ ...form, item })} empty={say('item.none')} options={items.map((i) => ({ value: i.id, label: `${i.number} ${titleIn(i.title, lang)?.text ?? ''}` }))} />
      <p>
        <Act {...props} reason={props.reason ?? short} weight="filled" binding={{ heading: say('ask.heading'), sentence: say('ask.propose', { what }), detail: say('ask.detail') }} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={close} />
      </p>
    </div>
  );
}
