// Corrigenda behind a final record, and issuing one. Not here: corrections before it is final (Corrections.tsx).
import { useState } from 'react';
import { RECORD } from '@contract/minutes.views.js';
import { next } from '@contract/machine.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useStanding } from '../../../wire/use-command.js';
import { useItems } from '../agenda/use-items.js';
import shared from '../Meetings.module.css';
import css from './Minutes.module.css';
import type { RecordProps } from './Minutes.js';
import { useMinutesWords } from './words.js';

export function Corrigenda(props: RecordProps) {
  const { meeting, record } = props;
  const say = useMinutesWords();
  const lang = useLang();
  const items = useItems(meeting.id);
  const pen = (useStanding(meeting.id)?.seats.includes('secretariat') ?? false) && next(RECORD, record.state, 'correct') !== null;
  if (!pen && !record.corrigenda.length) return null;
  return (
    <Section title={say('corrigenda')} level={3}>
      <ul className={css.plain}>
        {record.corrigenda.map((c) => {
          const item = items.find((i) => i.id === c.item);
          return (
            <li key={c.number}>
              <p className="small soft"><span className="strong">{say('corrigendum', { number: c.number })}</span>{item && <>, {say('corrigendum.item')} {item.number}</>}, <When at={c.at} /></p>
              <p className={`doc ${css.words}`} lang={lang}>{c.text[lang]}</p>
            </li>
          );
        })}
      </ul>
      {pen && <Issue {...props} />}
    </Section>
  );
}

const EMPTY = { words: { en: '', fr: '' }, item: '' };
function Issue({ meeting, sitting, record }: RecordProps) {
  const say = useMinutesWords();
  const lang = useLang();
  const items = useItems(meeting.id);
  const [form, setForm] = useState<typeof EMPTY | null>(null);
  const { command, props } = useAct('record.correct', meeting.id, { machine: RECORD, state: record.state });
  if (!form) return <p><Act label={props.label} size="small" reason={props.reason} reasonShown="below" onAct={() => { command.reset(); setForm(EMPTY); }} /></p>;
  const binding = { heading: say('ask.heading'), sentence: say('ask.correct', { number: sitting.number }), detail: say('ask.correct.detail') };
  const send = () => void command.run({ sitting: record.id, ...(form.item ? { item: form.item } : {}), words: form.words }).then(whenRecorded(() => setForm(null)));
  return (
    <div className={shared.form}>
      <SelectField label={say('corrigendum.item')} value={form.item} onChange={(item) => setForm({ ...form, item })} empty={say('general')} options={items.map((i) => ({ value: i.id, label: `${i.number} ${titleIn(i.title, lang)?.text ?? ''}` }))} />
      <BilingualField label={say('corrigendum.words')} value={form.words} onChange={(words) => setForm({ ...form, words })} lines={3} />
      <p><Act {...props} weight="filled" binding={binding} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
