// Asking for a right of reply: to which statement, and to which sentence or moment of it; and how that is shown. Not here: granting it (Cockpit.tsx), one's own requests (Raise.tsx).
import { useMemo, useState } from 'react';
import { v4 } from 'uuid';
import { CITED_MAX } from '@contract/floor.replies.js';
import type { ReplyView, SpeakerView } from '@contract/floor.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useChannel, useView } from '../../../wire/use-channel.js';
import { again } from '../../../record/again.js';
import css from './Floor.module.css';
import { clock } from './time.js';
import { useFloorWords } from './words.js';

/** Seconds of “1:20”; null while it is none. */
const secondsOf = (text: string): number | null => {
  const [, minutes, seconds] = /^(\d{1,3}):([0-5]\d)$/.exec(text.trim()) ?? [];
  return seconds === undefined ? null : Number(minutes) * 60 + Number(seconds);
};

export function Reply({ meeting, statements, onDone }: { meeting: string; statements: readonly SpeakerView[]; onDone: () => void }) {
  const say = useFloorWords();
  const names = useNames();
  const [answering, setAnswering] = useState(statements[0]?.id ?? '');
  const [cited, setCited] = useState({ sentence: '', moment: '' });
  const { command, props } = useAct('reply.request', meeting);
  const text = statements.find((s) => s.id === answering)?.text ?? null;
  const moment = secondsOf(cited.moment);
  const choose = (id: string) => {
    setAnswering(id);
    setCited({ sentence: '', moment: '' });
  };
  const send = () => void command.run({ reply: v4(), answering, ...(cited.sentence ? { sentence: cited.sentence } : {}), ...(moment === null ? {} : { moment }) }).then(whenRecorded(onDone));
  return (
    <div className={css.form}>
      <SelectField label={say('reply.to')} value={answering} onChange={choose} options={statements.map((s) => ({ value: s.id, label: names.party(s.party) }))} />
      {text && <Sentences key={text} speech={text} value={cited.sentence} onChange={(sentence) => setCited({ ...cited, sentence })} />}
      <TextField label={say('reply.moment')} value={cited.moment} onChange={(m) => setCited({ ...cited, moment: m.replace(/[^\d:]/g, '') })} placeholder="1:20" optional />
      <p><Act {...again(props)} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}

/** The sentences of the delivered text, as its language cuts them. */
function Sentences({ speech, value, onChange }: { speech: string; value: string; onChange: (sentence: string) => void }) {
  const say = useFloorWords();
  useChannel(speech);
  const x = useView('speech', speech, speech);
  const sentences = useMemo(() => (x?.text ? [...new Intl.Segmenter(x.lang, { granularity: 'sentence' }).segment(x.text)].map((s) => s.segment.trim()).filter((s) => s && s.length <= CITED_MAX) : []), [x]);
  return <SelectField label={say('reply.sentence')} value={value} onChange={onChange} empty={say('reply.whole')} options={sentences.map((s) => ({ value: s, label: s }))} />;
}

/** What of the statement a reply answers, where it says so. */
export function Cited({ reply: r }: { reply: ReplyView }) {
  const say = useFloorWords();
  if (!r.sentence && r.moment === null) return null;
  return <span className="note soft">{r.sentence && say('reply.cites', { sentence: r.sentence })} {r.moment !== null && say('reply.at', { at: clock(r.moment * 1000) })}</span>;
}
