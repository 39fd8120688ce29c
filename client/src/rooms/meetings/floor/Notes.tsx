// Written notes: to whoever presides (whichever state that is by then), or to another delegation, seen by the two of them alone: new, read, answered. Not here: conversations of several (rooms/discussions).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { next } from '@contract/machine.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { NOTE, NOTE_CATEGORIES, NOTE_MAX, type NoteCategory, type NoteView } from '@contract/notes.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { useChannel, useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useMembers, useObserversOf } from '../use-members.js';
import css from './Floor.module.css';
import { useFloorWords } from './words.js';

const keyOf = (meeting: string) => ['notes', meeting];
/** Asked again from time to time: a new one comes in a channel that one does not know yet. */
const ASKED_AGAIN_MS = 20_000;

export function Notes({ meeting }: { meeting: MeetingView }) {
  const say = useFloorWords();
  const { api } = useWire();
  const { code } = useReader();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const { data = [] } = useQuery({ queryKey: keyOf(meeting.id), queryFn: ({ signal }) => api.get<NoteView[]>(`/api/meetings/${meeting.id}/notes`, signal), refetchInterval: ASKED_AGAIN_MS });
  if (!seats.some((s) => s === 'delegate' || s === 'observer' || s === 'chair')) return null;
  const open = data.filter((n) => n.party !== code && n.state === 'new').length;
  return (
    <Section title={say('notes')} note={open ? say('notes.new', { count: open }) : say('notes.private')} level={3} rule="thin">
      {data.length > 0 && <ul className={css.notes}>{data.map((n) => <One key={n.id} known={n} mine={n.party === code} zone={meeting.zone} />)}</ul>}
      <Write meeting={meeting} presides={seats.includes('chair')} />
    </Section>
  );
}

/** Live in its own channel, which only the two read. */
function One({ known, mine, zone }: { known: NoteView; mine: boolean; zone: string }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  useChannel(known.id);
  const n = useView('note', known.id, known.id) ?? known;
  const [answer, setAnswer] = useState<string | null>(null);
  const at = { machine: NOTE, state: n.state };
  const read = useAct('note.acknowledge', n.id, at);
  const reply = useAct('note.answer', n.id, at);
  const other = names.party(mine ? n.to : n.party);
  return (
    <li>
      <p className="small"><b>{say(mine ? (n.chair ? 'notes.to-chair' : 'notes.to') : n.chair ? 'notes.from-to-chair' : 'notes.from', { state: other })}</b> <span className="faint">{hour(n.at, zone, lang)}, {record(`note.category.${n.category}`)}, {record(`state.note.${n.state}`)}</span></p>
      <p className="small" lang={n.lang}>{n.text}</p>
      {n.answer && <p className="small soft" lang={n.answer.lang}>{n.chair ? say('notes.answer-by', { state: names.party(n.answer.party) }) : say('notes.answer')} {n.answer.text}</p>}
      {!mine && next(NOTE, n.state, 'answer') !== null && (
        <div className={css.line}>
          {n.state === 'new' && <Act {...read.props} size="small" onAct={() => void read.command.run({})} />}
          {answer === null ? <Act label={reply.props.label} reason={reply.props.reason} size="small" weight="quiet" onAct={() => setAnswer('')} /> : (
            <div className={css.form}><TextField label={say('notes.answer-words')} value={answer} onChange={setAnswer} lines={2} most={NOTE_MAX} /><p><Act {...reply.props} size="small" onAct={() => void reply.command.run({ text: answer, lang })} /></p></div>
          )}
        </div>
      )}
    </li>
  );
}

const BLANK = { to: '', category: 'floor' as NoteCategory, text: '' };
function Write({ meeting, presides }: { meeting: MeetingView; presides: boolean }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { code } = useReader();
  const queries = useQueryClient();
  const [members, observers] = [useMembers(), useObserversOf(meeting)];
  const [form, setForm] = useState<typeof BLANK | null>(null);
  const { command, props } = useAct('note.send', NETWORK);
  if (!form) return <div className={css.line}><Act label={props.label} reason={props.reason} size="small" weight="quiet" onAct={() => setForm(BLANK)} /></div>;
  const others = [...members, ...observers].filter((p) => p !== code).map((value) => ({ value, label: names.party(value) }));
  const done = () => void queries.invalidateQueries({ queryKey: keyOf(meeting.id) }).then(() => setForm(null));
  const send = () => void command.run({ during: meeting.id, category: form.category, text: form.text, lang, ...(form.to ? { to: form.to } : {}) }).then(whenRecorded(done));
  return (
    <div className={css.form}>
      <div className={css.fields}>
        <SelectField label={say('notes.whom')} value={form.to} onChange={(to) => setForm({ ...form, to })} empty={presides ? say('choose') : say('notes.chair')} options={others} />
        <SelectField label={say('notes.about')} value={form.category} onChange={(c) => setForm({ ...form, category: c as NoteCategory })} options={NOTE_CATEGORIES.map((value) => ({ value, label: record(`note.category.${value}`) }))} />
      </div>
      <TextField label={say('notes.words')} value={form.text} onChange={(text) => setForm({ ...form, text })} lines={3} most={NOTE_MAX} />
      <p><Act {...props} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
