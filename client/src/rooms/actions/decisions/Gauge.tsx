// How far members are from agreement on a question or a paragraph: the grades with who stands where, or, where the chair alone is told, who has told. Not here: decisions.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { COMMENT_MAX, GAUGE, GRADES, type AnswerRow, type GaugeView, type Grade } from '@contract/decisions.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { StateCode } from '../../../ui/StateCode.js';
import { useView } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from '../statements/Statements.module.css';
import { useDecisionWords } from './words.js';

interface GaugeProps {
  readonly action: ActionView;
  readonly gauge: GaugeView;
}
type Line = Pick<AnswerRow, 'party' | 'grade' | 'comment'>;

/** What delegations told the chair, as far as this reader may read it; asked anew whenever one more has told. */
const useToldChair = (g: GaugeView): readonly AnswerRow[] => {
  const { api } = useWire();
  return useQuery({ queryKey: ['gauge', g.id, g.told.length, g.state], queryFn: ({ signal }) => api.get<AnswerRow[]>(`/api/gauges/${g.id}/answers`, signal), enabled: g.shown === 'chair' }).data ?? [];
};

export function Gauge({ action, gauge: g, pen, chair }: GaugeProps & { pen: boolean; chair: boolean }) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const lang = useLang();
  const { code } = useReader();
  const text = useView('text', action.id, action.id);
  const answers = useToldChair(g);
  const asked = titleIn(g.question, lang);
  const lines: readonly Line[] = [...g.grades, ...(chair ? answers : [])];
  const own = answers.find((a) => a.party === code);
  return (
    <li className={css.delivery}>
      <Doc size="object" lang={asked?.lang}>{asked?.text ?? `${say('paragraph')}: ${text?.order.find((o) => o.id === g.paragraph)?.number ?? ''}`}</Doc>
      <p className={`small soft ${css.meta}`}><span>{record(`state.gauge.${g.state}`)}</span><span>{record(`shown.${g.shown}`)}</span><span className="num">{say('told', { count: g.told.length, all: g.parties.length })}</span></p>
      <Scale lines={lines} />
      {GRADES.map((grade) => <Graded key={grade} grade={grade} lines={lines.filter((l) => l.grade === grade)} />)}
      {g.shown === 'chair' && <ToChair told={chair ? [] : g.told} />}
      {g.state === 'open' && <>
        {g.parties.includes(code ?? '') && <State action={action} gauge={g} own={own} />}
        {pen && <Close action={action} gauge={g} />}
      </>}
    </li>
  );
}

/** To the others: who has told. */
function ToChair({ told }: { told: readonly string[] }) {
  const say = useDecisionWords();
  const names = useNames();
  const lang = useLang();
  return <><p className="small soft">{say('chair-only')}</p>{told.length > 0 && <p className="small">{new Intl.ListFormat(lang).format(names.sorted(told).map((p) => names.party(p)))}</p>}</>;
}

/** How many stand where, from support to opposition; the lists below say who. */
function Scale({ lines }: { lines: readonly Line[] }) {
  const record = useRecordWords();
  const counts = GRADES.map((grade) => ({ grade, count: lines.filter((l) => l.grade === grade).length })).filter((c) => c.count > 0);
  if (!counts.length) return null;
  return <div className={`num ${css.scale}`} role="img" aria-label={counts.map((c) => `${record(`grade.${c.grade}`)}: ${c.count}`).join(', ')}>{counts.map((c) => <div key={c.grade} data-grade={c.grade} style={{ flexGrow: c.count }}>{c.count}</div>)}</div>;
}

function Graded({ grade, lines }: { grade: Grade; lines: readonly Line[] }) {
  const record = useRecordWords();
  const names = useNames();
  if (!lines.length) return null;
  return (
    <div>
      <h4 className={`small ${css.grade}`}>{record(`grade.${grade}`)} <span className="num faint">{lines.length}</span></h4>
      <ul className={css.list}>{names.sorted(lines.map((l) => l.party)).map((p) => {
        const { comment } = lines.find((l) => l.party === p)!;
        return <li key={p}><StateCode code={p} name={names.party(p)} besideName /> {names.party(p)}{comment && <span className="doc" lang={comment.lang}>{comment.text}</span>}</li>;
      })}</ul>
    </div>
  );
}

/** Named before all, or told the chair in a channel of one's own: the first time it opens that channel, later it is changed there. */
function State({ action, gauge: g, own }: GaugeProps & { own: AnswerRow | undefined }) {
  const say = useDecisionWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { code } = useReader();
  const was = own?.grade ?? g.grades.find((l) => l.party === code)?.grade ?? '';
  const [form, setForm] = useState<{ grade: string; comment: string }>({ grade: was, comment: '' });
  const state = useCommand('gauge.state', action.id);
  const give = useCommand('answer.give', action.id);
  const change = useCommand('answer.change', own?.id ?? action.id);
  const [name, c] = g.shown === 'named' ? (['gauge.state', state] as const) : own ? (['answer.change', change] as const) : (['answer.give', give] as const);
  const send = () => {
    const told = { grade: form.grade as Grade, ...(form.comment.trim() ? { comment: form.comment, lang } : {}) };
    void (g.shown === 'chair' && own ? change.run(told) : (g.shown === 'named' ? state : give).run({ gauge: g.id, ...told }));
  };
  return (
    <div className={css.form}>
      <SelectField label={say('grade')} value={form.grade} onChange={(grade) => setForm({ ...form, grade })} options={GRADES.map((value) => ({ value, label: record(`grade.${value}`) }))} empty="–" />
      <TextField label={say('comment')} value={form.comment} onChange={(comment) => setForm({ ...form, comment })} lines={2} most={COMMENT_MAX} optional document />
      <p><Act label={record(`command.${name}`)} size="small" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} /></p>
    </div>
  );
}

function Close({ action, gauge: g }: GaugeProps) {
  const record = useRecordWords();
  const why = useWhy();
  const c = useCommand('gauge.close', action.id, { machine: GAUGE, state: g.state });
  return <p><Act label={record('command.gauge.close')} size="small" weight="quiet" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ gauge: g.id })} /></p>;
}
