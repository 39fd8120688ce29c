// Breaking silence: the whole text or paragraphs of it, with a reason, a wording, or both; asked once with exactly what will be recorded and who will read it. Not here: lifting it.
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { REASON_MAX } from '@contract/discussions.views.js';
import { inQuestion } from '@contract/silence.views.js';
import { Act } from '../../../ui/Act.js';
import { useNow } from '../../../ui/clock.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { moment } from '../../../ui/when.js';
import { useActing, useBindings, useMyState, type Round } from './acting.js';
import { useScope } from './Positions.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

const WORDING_MAX = 4_000;

export function Breaking({ s, late = false }: { s: Round; late?: boolean }) {
  const say = useSilenceWords();
  const [open, setOpen] = useState(false);
  const { command, props } = useActing('silence.break', s, { late });
  if (open) return <Form s={s} late={late} acting={{ command, props }} onClose={() => setOpen(false)} />;
  return <><Act {...props} icon={IconHandStop} block reasonShown="below" onAct={() => setOpen(true)} />{!props.reason && !late && <p className="note soft">{say(s.changes ? 'break.help.changes' : 'break.help')}</p>}</>;
}

function Form({ s, late, acting: { command, props }, onClose }: { s: Round; late: boolean; acting: ReturnType<typeof useActing<'silence.break'>>; onClose: () => void }) {
  const say = useSilenceWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const me = useMyState();
  const { mine } = useBindings();
  const scope = useScope(s);
  const [form, setForm] = useState({ whole: true, paragraphs: [] as string[], reason: '', wording: '' });
  const change = (part: Partial<typeof form>) => setForm((f) => ({ ...f, ...part }));
  const paragraphs = form.whole ? [] : form.paragraphs;
  // Paragraphs are meant and none is named: it would be recorded against the whole text.
  const none = !form.whole && !paragraphs.length;
  const read = s.apart ? ` ${say(`ask.apart.${s.apart.rule}`)}` : '';
  const detail = late ? say('late.note') : s.mode === 'strict' ? say('ask.break.strict') : say('ask.break.collecting', { when: moment(s.due, reader, lang, now) });
  const send = () => command.run({ silence: s.id, paragraphs, lang, ...(form.reason.trim() ? { reason: form.reason } : {}), ...(form.wording.trim() ? { wording: form.wording } : {}) });
  return (
    <div className={css.form}>
      <Segments label={say('break.scope')} value={form.whole ? 'whole' : 'parts'} onChange={(v) => change({ whole: v === 'whole' })} options={[{ value: 'whole', label: say(s.changes ? 'whole.changes' : 'whole') }, { value: 'parts', label: say('break.parts') }]} />
      {!form.whole && (
        <fieldset className={css.checks}>
          <legend className="vh">{say('break.paragraphs')}</legend>
          {inQuestion(s).map((p) => <label key={p.id}><input type="checkbox" checked={form.paragraphs.includes(p.id)} onChange={(e) => change({ paragraphs: e.currentTarget.checked ? [...form.paragraphs, p.id] : form.paragraphs.filter((x) => x !== p.id) })} /> {p.number}</label>)}
        </fieldset>
      )}
      <TextField label={say('break.reason')} value={form.reason} onChange={(reason) => change({ reason })} lines={3} most={REASON_MAX} document />
      <TextField label={say('break.wording')} value={form.wording} onChange={(wording) => change({ wording })} lines={3} most={WORDING_MAX} document optional />
      <Act {...props} reason={none ? say('break.none') : props.reason} icon={IconHandStop} block weight="filled" reasonShown="below" binding={mine(say('ask.break', { state: me.the, symbol: s.symbol, scope: scope(paragraphs), words: [form.reason, form.wording].map((t) => t.trim()).filter(Boolean).join(' ') }), `${detail}${read}`)} onAct={() => void send()} />
      <Act label={say('cancel')} weight="quiet" onAct={onClose} />
    </div>
  );
}
