// What a member asks and what is no objection: more time, a clarification. The forms only; the chair's answers are in ChairActs.tsx.
import { IconClock, IconMessage2 } from '@tabler/icons-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import { REASON_MAX } from '@contract/discussions.views.js';
import { Act } from '../../../ui/Act.js';
import { DecimalField } from '../../../ui/fields/DecimalField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useActing, type Round } from './acting.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

export function Extend({ s }: { s: Round }) {
  const say = useSilenceWords();
  const lang = useLang();
  const [form, setForm] = useState<{ hours: string; reason: string } | null>(null);
  const { command, props } = useActing('silence.ask-extension', s);
  const { extensions, extensionHours: hours } = s.profile.rules;
  const left = extensions - s.extensions;
  const shown = { ...props, reason: props.reason ?? (left > 0 ? null : say('extension.none')), icon: IconClock, block: true, reasonShown: 'below' as const, weight: 'filled' as const };
  const send = async (f: { hours: string; reason: string }) => {
    const act = await command.run({ silence: s.id, request: v4(), hours: Number(f.hours), reason: f.reason, lang });
    if (act?.state.is === 'recorded') setForm(null);
  };
  if (!form) return <><Act {...shown} onAct={() => setForm({ hours: String(Math.min(24, hours)), reason: '' })} />{!shown.reason && <p className="note soft">{say('extension.help', { count: left, hours })}</p>}</>;
  return (
    <div className={css.form}>
      <DecimalField label={say('extension.hours')} value={form.hours} onChange={(h) => setForm({ ...form, hours: h ?? '' })} suffix="h" />
      <TextField label={say('reason')} value={form.reason} onChange={(reason) => setForm({ ...form, reason })} lines={3} most={REASON_MAX} />
      <Act {...shown} onAct={() => void send(form)} />
      <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
    </div>
  );
}

export function Clarify({ s }: { s: Round }) {
  const say = useSilenceWords();
  const lang = useLang();
  const [text, setText] = useState<string | null>(null);
  const { command, props } = useActing('silence.ask-clarification', s);
  const shown = { ...props, icon: IconMessage2, block: true, reasonShown: 'below' as const };
  const send = async (asked: string) => {
    const act = await command.run({ silence: s.id, question: v4(), text: asked, lang });
    if (act?.state.is === 'recorded') setText(null);
  };
  if (text === null) return <><Act {...shown} onAct={() => setText('')} /><p className="note soft">{say('clarify.help')}</p></>;
  return (
    <div className={css.form}>
      <TextField label={say('clarify.text')} value={text} onChange={setText} lines={3} most={4_000} />
      <Act {...shown} weight="filled" onAct={() => void send(text)} />
      <Act label={say('cancel')} weight="quiet" onAct={() => setText(null)} />
    </div>
  );
}
