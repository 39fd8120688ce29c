// The agenda of a meeting as a tree, numbered as it stands. Not here: what is said and decided under an item.
import { useState } from 'react';
import { v4 } from 'uuid';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import type { PartProps } from '../parts.js';
import { useItems } from './use-items.js';
import { useMeetingWords } from '../words.js';

export function Agenda({ meeting }: PartProps) {
  const say = useMeetingWords();
  const lang = useLang();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const items = useItems(meeting.id);
  const pen = meeting.state === 'convened' && (seats.includes('chair') || seats.includes('secretariat'));
  return (
    <div className={css.columns}>
      <Section title={say('part.agenda')} note={items.length || undefined}>
        {!items.length && <p className="soft">{say('agenda.none')}</p>}
        <ol className={css.list}>
          {items.map((i) => {
            const title = titleIn(i.title, lang);
            return <li key={i.id}><span className={`num ${css.number}`}>{i.number}</span><span className="doc" lang={title?.lang}>{title?.text}</span>{i.minutes && <span className="small soft num">{i.minutes} min</span>}</li>;
          })}
        </ol>
        {pen && <Add meeting={meeting.id} />}
      </Section>
    </div>
  );
}

function Add({ meeting }: { meeting: string }) {
  const say = useMeetingWords();
  const lang = useLang();
  const items = useViews('item', meeting);
  const empty = { title: { en: '', fr: '' }, minutes: '', parent: '' };
  const [form, setForm] = useState<typeof empty | null>(null);
  const { command, props } = useAct('item.add', meeting);
  if (!form) return <div className={css.acts}><Act label={say('agenda.add')} reason={props.reason} onAct={() => { command.reset(); setForm(empty); }} /></div>;
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
