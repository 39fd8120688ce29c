// What one's own capital has instructed, paragraph by paragraph: behind the lock, read by nobody else (c21). Not here: the text itself.
import { IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { NOTE_MAX, STANCES, type MarginNoteView, type OwnMargin, type Stance } from '@contract/margin.views.js';
import { useNames, usePeople } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
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
      <p className="note faint">{say('margin.who')}</p>
      {data.channel
        ? <Notes channel={data.channel} paragraphs={paragraphs} />
        : <Act size="small" label={say('margin.open')} reason={open.why && why(open.why)} life={drawn(open.life, why)} onAct={() => void open.run({ action }).then(() => queries.invalidateQueries({ queryKey: key }))} />}
    </section>
  );
}

function Notes({ channel, paragraphs }: { channel: string; paragraphs: readonly Numbered[] }) {
  const say = useTextWords();
  const notes = useViews('margin-note', channel);
  const people = usePeople(useMemo(() => notes.map((n) => n.person), [notes]));
  const [writing, setWriting] = useState(false);
  const place = new Map(paragraphs.map((p, i) => [p.paragraph.id, { i, number: p.number || say('title-number') }]));
  const sorted = [...notes].sort((a, b) => (place.get(a.paragraph)?.i ?? 999) - (place.get(b.paragraph)?.i ?? 999) || a.at.localeCompare(b.at));
  return (
    <>
      {sorted.map((n) => <Note key={n.id} channel={channel} note={n} number={place.get(n.paragraph)?.number ?? '–'} by={n.person ? people.get(n.person) : undefined} />)}
      {writing ? <Write channel={channel} paragraphs={paragraphs} onDone={() => setWriting(false)} /> : <button type="button" className="link small no-print" onClick={() => setWriting(true)}>{say('margin.add')}</button>}
    </>
  );
}

function Note({ channel, note, number, by }: { channel: string; note: MarginNoteView; number: string; by: string | undefined }) {
  const say = useTextWords();
  const record = useRecordWords();
  const why = useWhy();
  const strike = useCommand('margin.strike', channel);
  return (
    <div className={css.instruction} data-stance={note.stance} lang={note.lang}>
      <b>{say('margin.heading', { number, stance: record(`margin.stance.${note.stance}`) })}</b>
      <p>{note.text}</p>
      {note.fallback && <p>{say('margin.back')} <span className="doc">{note.fallback}</span></p>}
      <p className="note faint">{by && `${by}, `}<When at={note.at} as="day" /> <Act size="small" weight="quiet" label={say('margin.strike')} reason={strike.why && why(strike.why)} life={drawn(strike.life, why)} onAct={() => void strike.run({ note: note.id })} /></p>
    </div>
  );
}

const NOTHING: { paragraph: string; stance: Stance; text: string; fallback: string } = { paragraph: '', stance: 'seek', text: '', fallback: '' };

function Write({ channel, paragraphs, onDone }: { channel: string; paragraphs: readonly Numbered[]; onDone: () => void }) {
  const say = useTextWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [draft, change] = useDraft(`margin ${channel}`, false, NOTHING);
  const note = useCommand('margin.note', channel);
  const paragraph = draft.paragraph || (paragraphs[0]?.paragraph.id ?? '');
  const send = async () => {
    const act = await note.run({ note: crypto.randomUUID(), paragraph, stance: draft.stance, text: draft.text, ...(draft.fallback.trim() ? { fallback: draft.fallback } : {}), lang });
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
        <Act type="submit" size="small" label={say('margin.note')} reason={note.why && why(note.why)} life={drawn(note.life, why)} onTakeBack={note.takeBack} onAct={() => void send()} />
        <Act size="small" weight="quiet" label={say('cancel')} onAct={onDone} />
      </div>
    </form>
  );
}
