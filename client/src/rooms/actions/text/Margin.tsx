// What one's own capital has instructed, paragraph by paragraph: behind the lock, read by nobody else (c21). Not here: the text itself.
import { IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { v4 } from 'uuid';
import { NOTE_MAX, STANCES, type Instruction, type MarginNoteView, type OwnMargin, type Stance } from '@contract/margin.views.js';
import { useNames, usePeople } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { KeysAwaited, Unlock } from '../../../record/Unlock.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { When } from '../../../ui/When.js';
import { useKeys, useUnsealed, type Keys } from '../../../wire/keys.js';
import { seal, unseal } from '../../../wire/sealing.js';
import { useView, useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { useDraft } from '../../../wire/use-draft.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from './Text.module.css';
import type { Numbered } from './use-text.js';
import { useTextWords } from './words.js';

interface MarginProps {
  readonly action: string;
  readonly paragraphs: readonly Numbered[];
}

export function Margin({ action, paragraphs }: MarginProps) {
  const say = useTextWords();
  const why = useWhy();
  const names = useNames();
  const { code = '' } = useReader();
  const { api } = useWire();
  const queries = useQueryClient();
  const key = ['own-margin', action];
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<OwnMargin>(`/api/texts/${action}/margin`, signal) });
  const open = useCommand('margin.open', action);
  if (!data) return null;
  return (
    <section className={css.private} aria-labelledby="margin">
      <h3 id="margin"><Icon of={IconLock} size={16} /> {say('margin', { state: names.party(code) })}</h3>
      {data.channel
        ? <Notes channel={data.channel} paragraphs={paragraphs} />
        : <><p className="note faint">{say('margin.who')}</p><Act size="small" label={say('margin.open')} reason={open.why && why(open.why)} life={drawn(open.life, why)} onAct={() => void open.run({ action }).then(() => queries.invalidateQueries({ queryKey: key }))} /></>}
    </section>
  );
}

function Notes({ channel, paragraphs }: { channel: string; paragraphs: readonly Numbered[] }) {
  const say = useTextWords();
  const notes = useViews('margin-note', channel);
  const margin = useView('margin', channel, channel);
  const keys = useKeys();
  const sealed = (margin?.sealed ?? false) || keys.newest > 0;
  const plain = notes.filter((n) => n.sealed === null);
  const people = usePeople(useMemo(() => notes.map((n) => n.person), [notes]));
  const [writing, setWriting] = useState(false);
  const place = new Map(paragraphs.map((p, i) => [p.paragraph.id, { i, number: p.number || say('title-number') }]));
  const sorted = [...notes].sort((a, b) => (place.get(a.paragraph)?.i ?? 999) - (place.get(b.paragraph)?.i ?? 999) || a.at.localeCompare(b.at));
  return (
    <>
      <p className="note faint">{say(sealed ? 'margin.sealed' : 'margin.who')}</p>
      {keys.ready && sealed && <Seal channel={channel} keys={keys} plain={plain} />}
      {sorted.map((n) => <Note key={n.id} channel={channel} keys={keys} note={n} number={place.get(n.paragraph)?.number ?? '–'} by={n.person ? people.get(n.person) : undefined} />)}
      {!keys.ready ? <KeysAwaited keys={keys} /> : writing ? <Write channel={channel} keys={sealed ? keys : null} paragraphs={paragraphs} onDone={() => setWriting(false)} /> : <button type="button" className="link small no-print" onClick={() => setWriting(true)}>{say('margin.add')}</button>}
    </>
  );
}

/** Where a note stands: what is sealed for one place opens in no other. */
const placeOf = (channel: string, n: { id: string; paragraph: string }): string => `concord margin ${channel} ${n.paragraph} ${n.id}`;
const sealedNote = async (keys: Keys, channel: string, n: { id: string; paragraph: string }, what: Instruction) =>
  ({ note: n.id, paragraph: n.paragraph, version: keys.newest, sealed: await seal(keys.keys!.get(keys.newest)!, JSON.stringify(what), placeOf(channel, n)) });

/** The passphrase while the keys are closed; then, what is still to be sealed. */
function Seal({ channel, keys, plain }: { channel: string; keys: Keys; plain: readonly MarginNoteView[] }) {
  if (!keys.keys?.has(keys.newest)) return <Unlock keys={keys} />;
  return plain.length > 0 && <SealPlain channel={channel} keys={keys} notes={plain} />;
}

/** What was noted in plain words before there was a key. */
function SealPlain({ channel, keys, notes }: { channel: string; keys: Keys; notes: readonly MarginNoteView[] }) {
  const say = useTextWords();
  const why = useWhy();
  const c = useCommand('margin.seal', channel);
  const all = async () => {
    for (const n of notes) await c.run(await sealedNote(keys, channel, n, { stance: n.stance!, text: n.text!, fallback: n.fallback, lang: n.lang! }));
  };
  return <p><Act size="small" label={say('margin.seal-plain', { count: notes.length })} reason={c.why && why(c.why)} life={drawn(c.life, why)} onAct={() => void all()} /></p>;
}

/** In plain words; null while the key is not open, false where it opens nothing. */
const useInstruction = (channel: string, note: MarginNoteView, keys: Keys): Instruction | null | false => {
  const key = note.version === null ? undefined : keys.keys?.get(note.version);
  const found = useUnsealed(useMemo(() => (note.sealed && key ? async () => JSON.parse(await unseal(key, note.sealed!, placeOf(channel, note))) as Instruction : null), [channel, note, key]));
  return note.sealed === null ? { stance: note.stance!, text: note.text!, fallback: note.fallback, lang: note.lang! } : found;
};

function Note({ channel, keys, note, number, by }: { channel: string; keys: Keys; note: MarginNoteView; number: string; by: string | undefined }) {
  const say = useTextWords();
  const record = useRecordWords();
  const why = useWhy();
  const strike = useCommand('margin.strike', channel);
  const what = useInstruction(channel, note, keys);
  return (
    <div className={css.instruction} data-stance={what ? what.stance : undefined} lang={what ? what.lang : undefined}>
      <b>{what ? say('margin.heading', { number, stance: record(`margin.stance.${what.stance}`) }) : number}</b>
      {what ? <p>{what.text}</p> : <p className="soft">{say(what === false ? 'margin.unreadable' : 'margin.closed', { version: note.version ?? 0 })}</p>}
      {what && what.fallback && <p>{say('margin.back')} <span className="doc">{what.fallback}</span></p>}
      <p className="note faint">{by && `${by}, `}<When at={note.at} as="day" /> <Act size="small" weight="quiet" label={say('margin.strike')} reason={strike.why && why(strike.why)} life={drawn(strike.life, why)} onAct={() => void strike.run({ note: note.id })} /></p>
    </div>
  );
}

const NOTHING: { paragraph: string; stance: Stance; text: string; fallback: string } = { paragraph: '', stance: 'seek', text: '', fallback: '' };

/** `keys`: it is sealed with them; null: the delegation has made no key, which is known for certain. */
function Write({ channel, keys, paragraphs, onDone }: { channel: string; keys: Keys | null; paragraphs: readonly Numbered[]; onDone: () => void }) {
  const say = useTextWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [draft, change] = useDraft(`margin ${channel}`, false, NOTHING);
  const plain = useCommand('margin.note', channel);
  const under = useCommand('margin.seal', channel);
  const note = keys ? under : plain;
  const shut = keys && !keys.keys?.has(keys.newest);
  const paragraph = draft.paragraph || (paragraphs[0]?.paragraph.id ?? '');
  const send = async () => {
    const id = v4();
    if (shut || (keys && !draft.text.trim())) return;
    const act = keys
      ? await under.run(await sealedNote(keys, channel, { id, paragraph }, { stance: draft.stance, text: draft.text, fallback: draft.fallback.trim() || null, lang }))
      : await plain.run({ note: id, paragraph, stance: draft.stance, text: draft.text, ...(draft.fallback.trim() ? { fallback: draft.fallback } : {}), lang });
    if (act?.state.is !== 'recorded') return;
    change(null);
    onDone();
  };
  return (
    <form className={css.sheet} aria-label={say('margin.add')} onSubmit={(e) => { e.preventDefault(); void send(); }} onKeyDown={(e) => e.stopPropagation()}>
      <label className="small"><span className="strong">{say('margin.on')}</span>{' '}
        <select value={paragraph} onChange={(e) => change({ paragraph: e.currentTarget.value })}>{paragraphs.map((p) => <option key={p.paragraph.id} value={p.paragraph.id}>{p.number || say('title-number')}</option>)}</select>
      </label>
      <Segments label={say('margin.stance')} value={draft.stance} onChange={(stance) => change({ stance: stance as Stance })} options={STANCES.map((value) => ({ value, label: record(`margin.stance.${value}`) }))} />
      <TextField label={say('margin.text')} value={draft.text} onChange={(text) => change({ text })} lines={3} most={NOTE_MAX} />
      <TextField label={say('margin.fallback')} value={draft.fallback} onChange={(fallback) => change({ fallback })} lines={2} document />
      <div className={css.acts}>
        <Act type="submit" size="small" label={say('margin.note')} reason={note.why ? why(note.why) : shut ? say('margin.shut') : null} life={drawn(note.life, why)} onTakeBack={note.takeBack} onAct={() => void send()} />
        <Act size="small" weight="quiet" label={say('cancel')} onAct={onDone} />
      </div>
    </form>
  );
}
