// Texts of statements: those a reader may read now, one's own before it is delivered, handing one in. What may be read is the server's answer, never a filter here. Not here: the list of speakers (Queue.tsx).
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SpeakerView } from '@contract/floor.views.js';
import { NETWORK, SECRETARIAT } from '@contract/seats.js';
import { SPEECH, SPEECH_MAX, type SpeechRow, type SpeechView } from '@contract/speeches.views.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useUpload } from '../../../record/use-upload.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useChannel, useView } from '../../../wire/use-channel.js';
import { useWire } from '../../../wire/WireProvider.js';
import { again } from '../../../record/again.js';
import css from './Floor.module.css';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

const FILE_MAX = 10 * 1024 * 1024;
const keyOf = (meeting: string) => ['speeches', meeting];

/** Asked again whenever a statement is delivered. */
const useSpeeches = (meeting: string, floor: Floor): readonly SpeechRow[] => {
  const { api } = useWire();
  const delivered = floor.all.filter((s) => s.text).length;
  const { data = [] } = useQuery({ queryKey: [...keyOf(meeting), delivered], queryFn: ({ signal }) => api.get<SpeechRow[]>(`/api/meetings/${meeting}/speeches`, signal), placeholderData: keepPreviousData });
  return data;
};

interface SpeechesProps {
  readonly meeting: string;
  readonly floor: Floor;
}
export function Speeches({ meeting, floor }: SpeechesProps) {
  const say = useFloorWords();
  const { code } = useReader();
  const rows = useSpeeches(meeting, floor).filter((r) => r.state === 'delivered' || r.party !== code);
  if (!rows.length) return null;
  return <Section title={say('texts')} note={say('texts.check')}><ul className={css.queue}>{rows.map((r) => <Row key={r.id} row={r} />)}</ul></Section>;
}

function Row({ row }: { row: SpeechRow }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span />
      <span>{names.party(row.party)}<span className="note faint"> {record(`state.speech.${row.state}`)}</span></span>
      <Act label={say(open ? 'text.close' : 'text.read', { state: names.party(row.party) })} size="small" weight="quiet" onAct={() => setOpen(!open)} />
      {open && <div className={css.more}><Text id={row.id} /></div>}
    </li>
  );
}

/** Live in its own channel, which only those read who may. */
function Text({ id }: { id: string }) {
  useChannel(id);
  const x = useView('speech', id, id);
  return x && <Words speech={x} />;
}
function Words({ speech: x }: { speech: SpeechView }) {
  const say = useFloorWords();
  return (
    <>
      {x.text && <div className="doc" lang={x.lang}>{x.text.split(/\n+/).map((p, i) => <p key={i}>{p}</p>)}</div>}
      <Promising speech={x} />
      {x.file && <p className="small"><a href={`/api/speeches/${x.id}/document`} download>{say('text.file', { name: x.file.name })}</a></p>}
    </>
  );
}

/** A sentence of what was delivered may be a commitment: its own state drafts it, or the secretariat for it. */
function Promising({ speech: x }: { speech: SpeechView }) {
  const say = useFloorWords();
  const { code } = useReader();
  if (x.state !== 'delivered' || (code !== x.party && code !== SECRETARIAT)) return null;
  return <p className="small"><Link to={`/commitments/new?${new URLSearchParams({ kind: 'speech', channel: x.id }).toString()}`}>{say('text.promise')}</Link></p>;
}

/** Of one's own entry: the text as it is held, or a form for it. */
export function OwnSpeech({ meeting, floor, own }: SpeechesProps & { own: SpeakerView }) {
  const [open, setOpen] = useState(false);
  const row = useSpeeches(meeting, floor).find((r) => r.turn === own.id);
  const handIn = useAct('speech.hand-in', NETWORK);
  if (row) return <Held id={row.id} meeting={meeting} />;
  if (open) return <HandIn meeting={meeting} own={own} onDone={() => setOpen(false)} />;
  return <div className={css.line}><Act label={handIn.props.label} reason={handIn.props.reason} size="small" weight="quiet" onAct={() => setOpen(true)} /></div>;
}

function Held({ id, meeting }: { id: string; meeting: string }) {
  const record = useRecordWords();
  const say = useFloorWords();
  const again = useQueryClient();
  useChannel(id);
  const x = useView('speech', id, id);
  const [open, setOpen] = useState(false);
  const at = { machine: SPEECH, state: x?.state ?? 'held' };
  const share = useAct('speech.share', id, at);
  const unshare = useAct('speech.unshare', id, at);
  const withdraw = useAct('speech.withdraw', id, at);
  if (!x) return null;
  const sharing = x.shared ? unshare : share;
  return (
    <div className={css.form}>
      <p className="small"><b>{record(`state.speech.${x.state}`)}</b>{x.state === 'held' && <>. {say(x.shared ? 'text.shared' : 'text.own')}</>}</p>
      {open && <Words speech={x} />}
      <div className={css.line}>
        <Act label={say(open ? 'text.close-own' : 'text.read-own')} size="small" weight="quiet" onAct={() => setOpen(!open)} />
        {x.state === 'held' && <Act key={String(x.shared)} {...sharing.props} size="small" weight="quiet" onAct={() => void sharing.command.run({})} />}
        {x.state === 'held' && <Act {...withdraw.props} size="small" weight="quiet" onAct={() => void withdraw.command.run({}).then(() => again.invalidateQueries({ queryKey: keyOf(meeting) }))} />}
      </div>
    </div>
  );
}

function HandIn({ meeting, own, onDone }: { meeting: string; own: SpeakerView; onDone: () => void }) {
  const say = useFloorWords();
  const lang = useLang();
  const queries = useQueryClient();
  const paper = useUpload('/api/speeches/upload');
  const [form, setForm] = useState<{ text: string; lang: Lang; interpreters: 'yes' | 'no' }>({ text: '', lang: own.lang ?? lang, interpreters: 'yes' });
  const { command, props } = useAct('speech.hand-in', NETWORK);
  const ready = form.text.trim() !== '' || paper.id !== null;
  const done = whenRecorded(() => void queries.invalidateQueries({ queryKey: keyOf(meeting) }).then(onDone));
  const send = () => ready && void command.run({ turn: own.id, lang: form.lang, interpreters: form.interpreters === 'yes', ...(form.text.trim() ? { text: form.text } : {}), ...(paper.id ? { file: paper.id } : {}) }).then(done);
  return (
    <div className={css.form}>
      <TextField label={say('text.words')} value={form.text} onChange={(text) => setForm({ ...form, text })} lines={6} most={SPEECH_MAX} lang={form.lang} document optional />
      <FileField label={say('text.paper')} file={paper.file} onFile={paper.take} most={FILE_MAX} error={paper.error ?? undefined} optional />
      <SelectField label={say('speaks')} value={form.lang} onChange={(l) => setForm({ ...form, lang: l as Lang })} options={LANGS.map((value) => ({ value, label: say(`lang.${value}`) }))} />
      <Segments label={say('text.interpreters')} value={form.interpreters} onChange={(v) => setForm({ ...form, interpreters: v as 'yes' | 'no' })} options={[{ value: 'yes', label: say('text.yes') }, { value: 'no', label: say('text.no') }]} />
      <p className="note soft">{say('text.embargo')}</p>
      <p><Act {...again(props)} weight="filled" onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}
