// A report in under three minutes, on a phone: where it stands, how far, one sentence, what comes next; or that nothing is new, in one tap. What is written is kept on the device until it is recorded.
// Not here: earlier reports (Reports.tsx), evidence (evidence/GiveEvidence.tsx, which it shows).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { v4 } from 'uuid';
import type { CommitmentView } from '@contract/commitments.views.js';
import { percentOf, REPORT_STAGES, type ReportStage } from '@contract/readings.js';
import { REPORT_WORDS_MAX, type ReportView } from '@contract/reports.views.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Empty } from '../../../ui/Empty.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { figure } from '../../../ui/number.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { plainDate } from '../../../ui/when.js';
import { useChannel, useView, useViews } from '../../../wire/use-channel.js';
import { useDraft } from '../../../wire/use-draft.js';
import { GiveEvidence } from '../evidence/GiveEvidence.js';
import { Count } from './Count.js';
import css from './Reports.module.css';
import { useReportWords } from './words.js';

const BLANK = { stage: '' as ReportStage | '', percent: null as number | null, value: null as number | null, text: '', next: '' };

export function ReportForm() {
  const { id = '' } = useParams();
  const say = useReportWords();
  const { ready, refusal } = useChannel(id);
  const c = useView('commitment', id, id);
  if (refusal) return <Page title={say('desk')}><Empty text={say('desk.none')} act={<LinkAct to="/commitments" label={say('desk')} />} /></Page>;
  if (!ready || !c) return <Page title={say('desk')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Form key={id} commitment={c} />;
}

function Form({ commitment: c }: { commitment: CommitmentView }) {
  const say = useReportWords();
  const lang = useLang();
  const { code } = useReader();
  const awaited = useView('reporting', c.id, c.id)?.awaited.find((a) => a.party === code);
  const last = [...useViews('report', c.id)].filter((r) => r.party === code).sort((a, b) => (a.by.at < b.by.at ? 1 : -1))[0];
  const title = titleIn(c.content.title, lang);
  const since = awaited?.since ?? c.registered.at;
  return (
    <Page title={say('form.title', { number: c.number })} lede={say('form.lede', { from: plainDate(since.slice(0, 10), lang) })} end={<Link to={`/commitments/${c.id}/reports`}>{say('reports')}</Link>}>
      <div className={css.form}>
        {awaited && <p className="note"><b>{say('form.due')}</b> <Deadline at={awaited.due} inline /></p>}
        <p className="doc" lang={title?.lang}>{title?.text}</p>
        <Fields commitment={c} last={last} />
      </div>
    </Page>
  );
}

function Fields({ commitment: c, last }: { commitment: CommitmentView; last: ReportView | undefined }) {
  const say = useReportWords();
  const lang = useLang();
  const [form, change] = useDraft(`report ${c.id}`, true, BLANK);
  const [report] = useState(() => v4());
  const [done, setDone] = useState(false);
  const { command, props } = useAct('report.make', c.id);
  const stage = form.stage || last?.stage;
  const recorded = whenRecorded(() => { change(null); setDone(true); });
  const send = () => void command.run({ report, ...(stage ? { stage } : {}), ...countOf(c, form, last), ...written(form, lang) }).then(recorded);
  if (done) return <><p><LinkAct to={`/commitments/${c.id}/reports`} label={say('form.done')} weight="filled" /></p><GiveEvidence commitment={c} report={report} /></>;
  return (
    <form noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
      <Stage value={stage} last={last} onChange={(v) => change({ stage: v })} />
      <HowFar commitment={c} form={form} last={last} onChange={change} />
      <TextField label={say('form.sentence')} value={form.text} onChange={(text) => change({ text })} lines={3} most={REPORT_WORDS_MAX} document />
      <Next commitment={c} value={form.next} onChange={(next) => change({ next })} />
      <div className={css.send}>
        <Send act={props} />
        <p><span className="note soft">{say('form.kept')}</span>{last && <Same commitment={c.id} report={report} recorded={recorded} />}</p>
      </div>
    </form>
  );
}

type Form = typeof BLANK;
/** Of what it measures, where it has a target, and then in per cent of the way there; in per cent alone where it has none. Where nothing was said yet, it stands where it began. */
const countOf = (c: CommitmentView, form: Form, last: ReportView | undefined): { percent: number; value?: number } => {
  const { baseline, target } = c.content;
  if (target === null) return { percent: form.percent ?? last?.percent ?? 0 };
  const value = form.value ?? last?.value ?? baseline ?? 0;
  return { value, percent: percentOf(baseline, target, value) };
};
const written = (form: Form, lang: Lang) => ({ ...(form.text.trim() ? { words: { [lang]: form.text } } : {}), ...(form.next ? { next: form.next } : {}) });

function Stage({ value, last, onChange }: { value: ReportStage | undefined; last: ReportView | undefined; onChange: (stage: ReportStage) => void }) {
  const say = useReportWords();
  const record = useRecordWords();
  const options = REPORT_STAGES.map((s) => ({ value: s, label: record(`report-stage.${s}`) }));
  return <Segments label={say('form.stage')} value={value ?? ''} onChange={(v) => onChange(v as ReportStage)} options={options} {...(last ? { end: say('form.last', { what: record(`report-stage.${last.stage}`) }) } : {})} />;
}

function HowFar({ commitment: c, form, last, onChange }: { commitment: CommitmentView; form: Form; last: ReportView | undefined; onChange: (part: Partial<Form>) => void }) {
  const say = useReportWords();
  const lang = useLang();
  const { measure, target } = c.content;
  const before = (what: number | null | undefined): string | undefined => (what === null || what === undefined ? undefined : say('form.last', { what: figure(what, lang) }));
  const { percent, value = 0 } = countOf(c, form, last);
  if (target === null) return <Count label={say('form.percent')} end={before(last?.percent)} value={percent} step={5} most={100} suffix="%" onChange={(p) => onChange({ percent: p })} />;
  return <Count label={titleIn(measure, lang)?.text ?? ''} end={before(last?.value)} value={value} step={1} digits={2} suffix={say('form.of', { target: figure(target, lang) })} onChange={(v) => onChange({ value: v })} />;
}

/** A date of the commitment itself is not changed here: that takes a version with its reason. */
function Next({ commitment: c, value, onChange }: { commitment: CommitmentView; value: string; onChange: (day: string) => void }) {
  const say = useReportWords();
  const lang = useLang();
  const ahead = [...useViews('milestone', c.id)].sort((a, b) => a.no - b.no).find((m) => !m.done && m.due);
  const later = ahead?.due && value > ahead.due;
  const help = later ? say('form.later') : ahead && say('form.milestone', { title: titleIn(ahead.title, lang)?.text ?? '' });
  return <DateField label={say('form.next')} value={value} onChange={onChange} optional help={help} />;
}

function Send({ act }: { act: ReturnType<typeof useAct>['props'] }) {
  const say = useReportWords();
  const names = useNames();
  const { code = '' } = useReader();
  return <Act {...act} type="submit" label={say('form.send', { state: names.party(code) })} weight="filled" size="large" block reasonShown="below" onAct={() => undefined} />;
}

/** In one tap. */
function Same({ commitment, report, recorded }: { commitment: string; report: string; recorded: ReturnType<typeof whenRecorded> }) {
  const say = useReportWords();
  const { command, props } = useAct('report.make', commitment);
  return <Act {...props} label={say('form.same')} weight="quiet" size="small" onAct={() => void command.run({ report, nothingNew: true }).then(recorded)} />;
}
