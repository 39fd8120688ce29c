// What the chair decides while a silence runs and after it broke: extensions, answers, disputes, withdrawal, the way out of a broken round. Not here: announcing (Announce.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { ExtensionView, QuestionView } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useActing, useBindings, type Round } from './acting.js';
import { IfNothing } from './IfNothing.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';
import { WithReason } from './WithReason.js';

/** `alone`: not beside a member's own acts, so it says what comes if nothing changes. */
export function ChairActs({ s, alone, latest }: { s: Round; alone: boolean; latest: boolean }) {
  const say = useSilenceWords();
  const live = s.state === 'announced' || s.state === 'running';
  if (!live && !(latest && ['broken', 'consultation', 'void'].includes(s.state))) return null;
  return (
    <Section title={say('in-order')}>
      {alone && <IfNothing s={s} />}
      <div className={css.acts}>
        {s.state === 'running' && s.requests.filter((r) => r.state === 'asked').map((r) => <Decide key={r.id} s={s} r={r} />)}
        {s.state === 'running' && s.questions.filter((q) => !q.answer).map((q) => <Answer key={q.id} s={s} q={q} />)}
        {s.state === 'broken' && <Consult s={s} />}
        {s.state === 'consultation' && <><Refer s={s} /><WithReason s={s} name="silence.abandon" sentence="ask.abandon" /></>}
        {s.state === 'void' && s.concordance && <Restart s={s} />}
        {live && <WithReason s={s} name="silence.withdraw" sentence="ask.withdraw" />}
        {s.state === 'running' && <WithReason s={s} name="silence.void" sentence="ask.void" concordance />}
      </div>
    </Section>
  );
}

function Decide({ s, r }: { s: Round; r: ExtensionView }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const { chair } = useBindings();
  const grant = useActing('silence.extend', s);
  const refuse = useActing('silence.extend', s);
  const state = names.party(r.party, lang === 'fr' ? 'of' : 'short');
  const send = (yes: boolean) => void (yes ? grant : refuse).command.run({ silence: s.id, request: r.id, grant: yes });
  return (
    <div className={css.form}>
      <p className="small"><b>{say('asks', { state: names.party(r.party), hours: r.hours })}</b></p>
      <p className="doc" lang={r.reason.lang}>{r.reason.text}</p>
      <div className={css.line}>
        <Act {...grant.props} label={say('grant', { hours: r.hours })} weight="filled" reasonShown="below" binding={chair(say('ask.extend', { state, hours: r.hours }), say('ask.extend.detail'))} onAct={() => send(true)} />
        <Act {...refuse.props} label={say('refuse')} binding={chair(say('ask.refuse', { state, hours: r.hours }))} onAct={() => send(false)} />
      </div>
    </div>
  );
}

function Answer({ s, q }: { s: Round; q: QuestionView }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const [text, setText] = useState('');
  const { command, props } = useActing('silence.answer', s);
  return (
    <div className={css.form}>
      <p className="small"><b>{say('question.by', { state: names.party(q.party) })}</b></p>
      <p className="doc" lang={q.text.lang}>{q.text.text}</p>
      <TextField label={say('answer.text')} value={text} onChange={setText} lines={3} most={4_000} />
      <Act {...props} reasonShown="below" onAct={() => void command.run({ silence: s.id, question: q.id, text, lang })} />
    </div>
  );
}

function Consult({ s }: { s: Round }) {
  const { command, props } = useActing('silence.consult', s);
  return <Act {...props} block weight="filled" reasonShown="below" onAct={() => void command.run({ silence: s.id })} />;
}
function Refer({ s }: { s: Round }) {
  const say = useSilenceWords();
  const { chair } = useBindings();
  const { command, props } = useActing('silence.refer', s);
  return <Act {...props} block reasonShown="below" binding={chair(say('ask.refer', { symbol: s.symbol }))} onAct={() => void command.run({ silence: s.id })} />;
}
function Restart({ s }: { s: Round }) {
  const say = useSilenceWords();
  const { chair } = useBindings();
  const { command, props } = useActing('silence.restart', s);
  return <Act {...props} block weight="filled" reasonShown="below" binding={chair(say('ask.restart', { symbol: s.symbol }))} onAct={() => void command.run({ silence: v4() })} />;
}
