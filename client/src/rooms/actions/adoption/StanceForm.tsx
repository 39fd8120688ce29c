// The form in which a state says how it stands to an adopted text, or says it otherwise: kind, paragraphs, its words in its own language and, where it has them, in the other.
import { useState } from 'react';
import { v4 } from 'uuid';
import { LIMITING, STANCES, type Stance, type StanceView } from '@contract/positions.views.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useBindings, useMyState } from '../silence/acting.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import type { Decided } from './Adopted.js';
import css from './Adoption.module.css';
import { useAdoptionWords } from './words.js';

const MOST = 8_000;

function Paragraphs({ a, value, onChange }: { a: Decided; value: readonly string[]; onChange: (ids: string[]) => void }) {
  const say = useAdoptionWords();
  return (
    <fieldset className={css.checks}>
      <legend className="strong">{say('stance.paragraphs')}</legend>
      {a.paragraphs.map((p) => <label key={p.id}><input type="checkbox" checked={value.includes(p.id)} onChange={(e) => onChange(e.currentTarget.checked ? [...value, p.id] : value.filter((x) => x !== p.id))} /> {p.kind === 'title' ? say('title-number') : p.number}</label>)}
    </fieldset>
  );
}

interface FileProps {
  readonly action: string;
  readonly a: Decided;
  /** Its text is given now. */
  readonly announced?: StanceView & { id: string };
}
export function FileStance({ action, a, announced }: FileProps) {
  const say = useAdoptionWords();
  const word = useRecordWords();
  const lang = useLang();
  const me = useMyState();
  const { mine } = useBindings();
  const [form, setForm] = useState<{ kind: Stance; paragraphs: string[]; text: string; translation: string } | null>(null);
  const { command, props } = useAct('stance.file', action);
  if (!form) return <Act {...props} reasonShown="below" onAct={() => setForm({ kind: announced?.kind ?? 'explanation', paragraphs: announced?.paragraphs ?? [], text: '', translation: '' })} />;
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const other = lang === 'en' ? 'fr' : 'en';
  const send = async () => {
    const act = await command.run({ stance: announced?.id ?? v4(), adoption: a.id, kind: form.kind, paragraphs: form.paragraphs, text: form.text, lang, ...(form.translation.trim() ? { translation: form.translation } : {}) });
    if (act?.state.is === 'recorded') setForm(null);
  };
  const sentence = say('ask.stance.file', { state: me.the, kind: word(`stance.kind.${form.kind}`), symbol: a.symbol, words: form.text.trim() });
  return (
    <div className={css.form}>
      {!announced && <SelectField label={say('stance.kind')} value={form.kind} onChange={(kind) => change({ kind: kind as Stance })} options={STANCES.map((k) => ({ value: k, label: word(`stance.kind.${k}`) }))} />}
      <p className="note soft">{say(LIMITING.includes(form.kind) ? 'stance.limits' : 'stance.explains')}</p>
      <Paragraphs a={a} value={form.paragraphs} onChange={(paragraphs) => change({ paragraphs })} />
      <TextField label={say(`stance.text.${lang}`)} value={form.text} onChange={(text) => change({ text })} lines={5} most={MOST} lang={lang} document />
      <TextField label={say(`stance.text.${other}`)} value={form.translation} onChange={(translation) => change({ translation })} lines={5} most={MOST} lang={other} document optional help={say('stance.translation.help')} />
      <p>
        <Act {...props} weight="filled" binding={mine(sentence, say('ask.stance.file.detail'))} onAct={() => void send()} />{' '}
        {!announced && <Announce action={action} a={a} form={form} onDone={() => setForm(null)} />}{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </div>
  );
}

/** What the state says in the room before its text is there: kind and paragraphs alone. */
function Announce({ action, a, form, onDone }: { action: string; a: Decided; form: { kind: Stance; paragraphs: string[] }; onDone: () => void }) {
  const say = useAdoptionWords();
  const word = useRecordWords();
  const lang = useLang();
  const me = useMyState();
  const { mine } = useBindings();
  const { command, props } = useAct('stance.announce', action);
  const sentence = say('ask.stance.announce', { state: me.the, kind: word(`stance.kind.${form.kind}`), symbol: a.symbol });
  const send = () => void command.run({ stance: v4(), adoption: a.id, kind: form.kind, paragraphs: form.paragraphs, lang }).then(whenRecorded(onDone));
  return <Act {...props} weight="quiet" binding={mine(sentence, say('ask.stance.announce.detail'))} onAct={send} />;
}

export function ReviseStance({ action, a, s, onClose }: { action: string; a: Decided; s: StanceView; onClose: () => void }) {
  const say = useAdoptionWords();
  const word = useRecordWords();
  const me = useMyState();
  const { mine } = useBindings();
  const [form, setForm] = useState({ paragraphs: s.paragraphs, text: s[s.original] });
  const { command, props } = useAct('stance.revise', action);
  const send = async () => {
    const act = await command.run({ stance: s.id, ...form });
    if (act?.state.is === 'recorded') onClose();
  };
  const sentence = say('ask.stance.file', { state: me.the, kind: word(`stance.kind.${s.kind}`), symbol: a.symbol, words: form.text.trim() });
  return (
    <div className={`no-print ${css.form}`}>
      <Paragraphs a={a} value={form.paragraphs} onChange={(paragraphs) => setForm({ ...form, paragraphs })} />
      <TextField label={say(`stance.text.${s.original}`)} value={form.text} onChange={(text) => setForm({ ...form, text })} lines={5} most={MOST} lang={s.original} document />
      <p>
        <Act {...props} weight="filled" binding={mine(sentence, say('ask.stance.revise.detail'))} onAct={() => void send()} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={onClose} />
      </p>
    </div>
  );
}
