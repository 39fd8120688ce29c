// An action point given to a state: what, by when, and which item, decision or vote asks for it. Not here: the list of them (FollowUps.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useViews } from '../../../wire/use-channel.js';
import { useItems } from '../agenda/use-items.js';
import css from '../Meetings.module.css';
import { useMembers, useObserversOf } from '../use-members.js';
import { useMinutesWords } from './words.js';

const EMPTY = { party: '', day: '', source: '', words: { en: '', fr: '' } };

export function AssignFollowUp({ meeting }: { meeting: MeetingView }) {
  const say = useMinutesWords();
  const names = useNames();
  const lang = useLang();
  const states = [...useMembers(), ...useObserversOf(meeting)];
  const items = useItems(meeting.id);
  const decided = useViews('consensus', meeting.id).filter((c) => c.state === 'adopted');
  const votes = useViews('vote', meeting.id).filter((v) => v.outcome === 'adopted');
  const [form, setForm] = useState<typeof EMPTY | null>(null);
  const { command, props } = useAct('follow-up.assign', meeting.id);
  if (!form) return <p><Act label={props.label} size="small" reason={props.reason} reasonShown="below" onAct={() => { command.reset(); setForm(EMPTY); }} /></p>;
  const sources = [
    ...items.map((i) => ({ value: i.id, label: `${i.number} ${titleIn(i.title, lang)?.text ?? ''}` })),
    ...decided.map((c) => ({ value: c.id, label: titleIn(c.words, lang)?.text || (c.symbol ?? '') })),
    ...votes.map((v) => ({ value: v.id, label: titleIn(v.question, lang)?.text ?? '' })),
  ];
  const { party, day, source, words } = form;
  const send = () => void (party && day && source && command.run({ followUp: v4(), party, day, source, words }).then(whenRecorded(() => setForm(null))));
  return (
    <div className={css.form}>
      <SelectField label={say('follow-up.source')} value={source} onChange={(v) => setForm({ ...form, source: v })} empty={say('follow-up.choose')} options={sources} />
      <SelectField label={say('follow-up.party')} value={party} onChange={(v) => setForm({ ...form, party: v })} empty={say('follow-up.choose')} options={states.map((value) => ({ value, label: names.party(value) }))} />
      <DateField label={say('follow-up.day')} value={day} onChange={(v) => setForm({ ...form, day: v })} />
      <BilingualField label={say('follow-up.words')} value={words} onChange={(v) => setForm({ ...form, words: v })} lines={2} />
      <p><Act {...props} weight="filled" onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
