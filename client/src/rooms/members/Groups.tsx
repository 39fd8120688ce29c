// Groups of states that speak as one, with the state that speaks for each; to the secretariat, forming, changing and dissolving one. Not here: what they have said (the action's page).
import { useState } from 'react';
import { v4 } from 'uuid';
import { GROUP, type GroupView } from '@contract/groups.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { BilingualField } from '../../ui/fields/BilingualField.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { useViews } from '../../wire/use-channel.js';
import { useCommand, useStanding } from '../../wire/use-command.js';
import css from './Members.module.css';
import { useGroupWords } from './group-words.js';

export function Groups() {
  const say = useGroupWords();
  const names = useNames();
  const lang = useLang();
  const keeps = useStanding(NETWORK)?.seats.includes('secretariat') ?? false;
  const groups = useViews('group', NETWORK).filter((g) => g.state === 'standing');
  const [open, setOpen] = useState<string | null>(null);
  if (!groups.length && !keeps) return null;
  const list = (codes: readonly string[]) => new Intl.ListFormat(lang).format(names.sorted(codes).map((c) => names.party(c)));
  return (
    <Section title={say('title')} note={groups.length || undefined}>
      <ul className={css.groups}>
        {groups.map((g) => (
          <li key={g.id}>
            <p><b>{g.name[lang]}</b> <span className="small soft">{say('line', { states: list(g.parties), speaker: names.party(g.speaker) })}</span></p>
            {keeps && (open === g.id ? <Form group={g} onDone={() => setOpen(null)} /> : <p><Act label={say('change')} size="small" weight="quiet" onAct={() => setOpen(g.id)} /> <Dissolve group={g} /></p>)}
          </li>
        ))}
      </ul>
      {keeps && (open === 'new' ? <Form group={null} onDone={() => setOpen(null)} /> : <p><Act label={say('form')} size="small" onAct={() => setOpen('new')} /></p>)}
    </Section>
  );
}

function Form({ group, onDone }: { group: GroupView | null; onDone: () => void }) {
  const say = useGroupWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const states = names.sorted(useViews('state', NETWORK).map((s) => s.id));
  const [form, setForm] = useState({ name: group?.name ?? { en: '', fr: '' }, parties: group?.parties ?? [], speaker: group?.speaker ?? '' });
  const make = useCommand('group.form', NETWORK);
  const change = useCommand('group.change', NETWORK);
  const c = group ? change : make;
  const toggle = (state: string) => setForm((was) => ({ ...was, parties: was.parties.includes(state) ? was.parties.filter((p) => p !== state) : [...was.parties, state] }));
  const send = () => void c.run({ group: group?.id ?? v4(), nameEn: form.name.en, nameFr: form.name.fr, parties: form.parties, speaker: form.speaker }).then((act) => act?.state.is === 'recorded' && onDone());
  return (
    <div className={css.forming}>
      <BilingualField label={say('name')} value={form.name} onChange={(name) => setForm({ ...form, name })} />
      <fieldset className={css.choices}>
        <legend>{say('states')}</legend>
        {states.map((s) => <label key={s}><input type="checkbox" checked={form.parties.includes(s)} onChange={() => toggle(s)} />{names.party(s)}</label>)}
      </fieldset>
      <SelectField label={say('speaker')} value={form.speaker} onChange={(speaker) => setForm({ ...form, speaker })} options={names.sorted(form.parties).map((value) => ({ value, label: names.party(value) }))} empty="–" />
      <p><Act label={record(group ? 'command.group.change' : 'command.group.form')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}

function Dissolve({ group: g }: { group: GroupView }) {
  const record = useRecordWords();
  const why = useWhy();
  const c = useCommand('group.dissolve', NETWORK, { machine: GROUP, state: g.state });
  return <Act label={record('command.group.dissolve')} size="small" weight="quiet" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ group: g.id })} />;
}
