// Questions that members answer without meeting: decisions with their quorum and deadline, graded positions, outcomes with a day of review. Not here: asking (Ask.tsx).
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { ANSWERS, COMMENT_MAX, DECISION, type Answer, type DecisionView } from '@contract/decisions.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Doc } from '../../../ui/Doc.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand, useStanding } from '../../../wire/use-command.js';
import css from '../statements/Statements.module.css';
import { Ask } from './Ask.js';
import { Gauge } from './Gauge.js';
import { Outcomes } from './Outcomes.js';
import { useDecisionWords } from './words.js';

export function Decisions({ action }: { action: ActionView }) {
  const say = useDecisionWords();
  const seats = useStanding(action.id)?.seats ?? [];
  const decisions = [...useViews('decision', action.id)].sort((a, b) => (a.put.at < b.put.at ? 1 : -1));
  const gauges = [...useViews('gauge', action.id)].sort((a, b) => (a.opened.at < b.opened.at ? 1 : -1));
  const pen = seats.includes('chair') || seats.includes('owner');
  if (action.stage === 'draft' || action.stage === 'discarded' || (!pen && !decisions.length && !gauges.length)) return <Outcomes action={action} pen={false} />;
  return (
    <>
      <Section title={say('title')}>
        <ul>
          {decisions.map((d) => <Decision key={d.id} action={action} decision={d} pen={pen} />)}
          {gauges.map((g) => <Gauge key={g.id} action={action} gauge={g} pen={pen} chair={seats.includes('chair')} />)}
        </ul>
        {pen && <Ask action={action} />}
      </Section>
      <Outcomes action={action} pen={pen} />
    </>
  );
}

interface DecisionProps {
  readonly action: ActionView;
  readonly decision: DecisionView;
}

function Decision({ action, decision: d, pen }: DecisionProps & { pen: boolean }) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { code } = useReader();
  const asked = titleIn(d.question, lang);
  const missing = d.parties.filter((p) => !d.answers.some((a) => a.party === p));
  const open = d.state === 'open';
  const list = new Intl.ListFormat(lang).format(names.sorted(missing).map((p) => names.party(p)));
  return (
    <li className={css.delivery}>
      <Doc size="object" lang={asked?.lang}>{asked?.text}</Doc>
      <p className={`small soft ${css.meta}`}><span>{record(`state.decision.${d.state}`)}</span><span>{record(`majority.${d.majority}`)}</span><span className="num">{say('answered', { count: d.answers.length, all: d.parties.length, quorum: d.quorum })}</span>{open && <Deadline at={d.due} inline />}</p>
      {d.closed && <Closed closed={d.closed} />}
      <ul className={css.list}>{names.sorted(d.answers.map((a) => a.party)).map((p) => <AnswerLine key={p} answer={d.answers.find((a) => a.party === p)!} />)}</ul>
      {open && <>
        {missing.length > 0 && <p className="small soft">{say('missing', { states: list })}</p>}
        {d.parties.includes(code ?? '') && <Answering action={action} decision={d} question={asked?.text ?? ''} />}
        {pen && <Withdraw action={action} decision={d} />}
      </>}
    </li>
  );
}

function Closed({ closed }: { closed: NonNullable<DecisionView['closed']> }) {
  return <div><p className="small soft"><When at={closed.at} /></p>{closed.reason && <Doc lang={closed.reason.lang}>{closed.reason.text}</Doc>}</div>;
}

function AnswerLine({ answer: a }: { answer: DecisionView['answers'][number] }) {
  const record = useRecordWords();
  const names = useNames();
  return <li><StateCode code={a.party} name={names.party(a.party)} besideName /> {names.party(a.party)}{a.comment && <span className="doc" lang={a.comment.lang}>{a.comment.text}</span>}<span className="soft">{record(`answer.${a.answer}`)}</span></li>;
}

function Answering({ action, decision, question }: DecisionProps & { question: string }) {
  const say = useDecisionWords();
  const [comment, setComment] = useState('');
  return (
    <div className={css.form}>
      <TextField label={say('comment')} value={comment} onChange={setComment} lines={2} most={COMMENT_MAX} optional document />
      <p className={css.acts}>{ANSWERS.map((a) => <One key={a} action={action} decision={decision} question={question} answer={a} comment={comment} />)}</p>
    </div>
  );
}

function One({ action, decision: d, question, answer, comment }: DecisionProps & { question: string; answer: Answer; comment: string }) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const code = useReader().code ?? '';
  const c = useCommand('decision.answer', action.id);
  const [label, state] = [record(`answer.${answer}`), names.party(code, 'the')];
  const binding = { heading: say('heading', { state: names.party(code, 'of') }), sentence: say('sentence.answer', { state: lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state, question, answer: label }), detail: say('seen') };
  return <Act label={label.charAt(0).toLocaleUpperCase() + label.slice(1)} size="small" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding} onAct={() => void c.run({ decision: d.id, answer, ...(comment.trim() ? { comment, lang } : {}) })} />;
}

function Withdraw({ action, decision: d }: DecisionProps) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const c = useCommand('decision.withdraw', action.id, { machine: DECISION, state: d.state });
  const label = record('command.decision.withdraw');
  if (reason === null) return <p><Act label={label} size="small" weight="quiet" reason={c.why && why(c.why)} onAct={() => setReason('')} /></p>;
  return (
    <div className={css.form}>
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} document />
      <p><Act label={label} size="small" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ decision: d.id, reason, lang })} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={() => setReason(null)} /></p>
    </div>
  );
}
