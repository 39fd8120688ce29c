// What was decided, in both languages, with the day on which it is looked at again and what reviews have found. Not here: questions (Decisions.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { ActionView } from '@contract/actions.views.js';
import { COMMENT_MAX, type OutcomeView } from '@contract/decisions.views.js';
import { LANGS } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Doc } from '../../../ui/Doc.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import css from '../statements/Statements.module.css';
import { useDecisionWords } from './words.js';

/** The hour at which a day of review begins, on the reader's own clock. */
const OPENS = '09:00';

export function Outcomes({ action, pen }: { action: ActionView; pen: boolean }) {
  const say = useDecisionWords();
  const outcomes = [...useViews('outcome', action.id)].sort((a, b) => (a.recorded.at < b.recorded.at ? 1 : -1));
  if (!outcomes.length && !pen) return null;
  return (
    <Section title={say('outcomes')}>
      <ul>{outcomes.map((o) => <Outcome key={o.id} action={action} outcome={o} pen={pen} />)}</ul>
      {pen && <Record action={action} />}
    </Section>
  );
}

function Outcome({ action, outcome: o, pen }: { action: ActionView; outcome: OutcomeView; pen: boolean }) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const names = useNames();
  return (
    <li className={css.delivery}>
      <div className={css.pair}>{LANGS.map((l) => <p key={l} className="doc" lang={l}>{o.text[l]}</p>)}</div>
      <p className={`small soft ${css.meta}`}><span>{record(`state.outcome.${o.state}`)}</span>{o.review && o.state === 'recorded' && <span>{say('review')}: <Deadline at={o.review} inline past="ended" /></span>}</p>
      {o.state === 'under-review' && <p className="strong">{say('review.due')}</p>}
      {o.reviews.map((r) => <div key={r.at}><p className="small soft">{names.party(r.party)}, <When at={r.at} /></p><Doc lang={r.lang}>{r.text}</Doc></div>)}
      {pen && o.state !== 'reviewed' && <Review action={action} outcome={o} />}
    </li>
  );
}

function Record({ action }: { action: ActionView }) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const why = useWhy();
  const { zone } = useReader();
  const [form, setForm] = useState<{ words: { en: string; fr: string }; day: string } | null>(null);
  const c = useCommand('outcome.record', action.id);
  if (!form) return <p className={css.acts}><Act label={say('outcome')} weight="quiet" reason={c.why && why(c.why)} onAct={() => setForm({ words: { en: '', fr: '' }, day: '' })} /></p>;
  const review = instantIn(form.day, OPENS, zone);
  const send = () => void c.run({ outcome: v4(), words: form.words, ...(review ? { review } : {}) }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <div className={css.form}>
      <BilingualField label={say('words')} value={form.words} onChange={(words) => setForm({ ...form, words })} lines={3} />
      <DateField label={say('review')} value={form.day} onChange={(day) => setForm({ ...form, day })} optional />
      <p><Act label={record('command.outcome.record')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}

function Review({ action, outcome: o }: { action: ActionView; outcome: OutcomeView }) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { zone } = useReader();
  const [form, setForm] = useState<{ text: string; day: string } | null>(null);
  const c = useCommand('outcome.review', action.id);
  const label = record('command.outcome.review');
  if (!form) return <p><Act label={label} size="small" weight={o.state === 'under-review' ? 'filled' : 'quiet'} reason={c.why && why(c.why)} onAct={() => setForm({ text: '', day: '' })} /></p>;
  const next = instantIn(form.day, OPENS, zone);
  const send = () => void c.run({ outcome: o.id, text: form.text, lang, ...(next ? { next } : {}) }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <div className={css.form}>
      <TextField label={say('reviewed')} value={form.text} onChange={(text) => setForm({ ...form, text })} lines={3} most={COMMENT_MAX} document />
      <DateField label={say('next')} value={form.day} onChange={(day) => setForm({ ...form, day })} optional />
      <p><Act label={label} size="small" weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
