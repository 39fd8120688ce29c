// The part of a commitment's page that says where it stands: the readings, every report in the state's own words, and until when the next is awaited. Not here: making one (ReportForm.tsx).
import { useState } from 'react';
import type { CommitmentView } from '@contract/commitments.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import type { AwaitedReport, ReportView } from '@contract/reports.views.js';
import { again } from '../../../record/again.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Doc } from '../../../ui/Doc.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { figure } from '../../../ui/number.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { plainDate } from '../../../ui/when.js';
import { useView, useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Commitments.module.css';
import { Readings } from './Readings.js';
import { useReportWords } from './words.js';

export function Reports({ commitment: c }: { commitment: CommitmentView }) {
  const say = useReportWords();
  const names = useNames();
  const { code } = useReader();
  const reports = [...useViews('report', c.id)].sort((a, b) => (a.by.at < b.by.at ? 1 : -1));
  const awaited = useView('reporting', c.id, c.id)?.awaited ?? [];
  const ours = c.owner === code || c.shares.some((s) => s.party === code && s.joined && !s.left);
  return (
    <div className={css.document}>
      <Readings commitment={c} />
      {awaited.length > 0 && <Section title={say('awaited')}><ul className={css.list}>{awaited.map((a) => <Awaited key={a.party} commitment={c} awaited={a} />)}</ul></Section>}
      <Section title={say('reports')} note={reports.length || undefined}>
        {ours && c.stage === 'active' && <p className={css.acts}><LinkAct to={`/commitments/${c.id}/report`} label={say('make', { state: names.party(code!) })} weight="filled" /></p>}
        {!reports.length && <p className="soft">{say('reports.none')}</p>}
        <ul>{reports.map((r) => <Report key={r.id} commitment={c} report={r} />)}</ul>
      </Section>
    </div>
  );
}

function Report({ commitment: c, report: r }: { commitment: CommitmentView; report: ReportView }) {
  const say = useReportWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const words = titleIn({ ...(r.words.en ? { en: r.words.en } : {}), ...(r.words.fr ? { fr: r.words.fr } : {}) }, lang);
  const measure = titleIn(c.content.measure, lang)?.text;
  return (
    <li className={css.row}>
      <div>
        {r.nothingNew ? <p className="soft">{say('report.nothing-new')}</p> : <Doc lang={words?.lang}>{words?.text}</Doc>}
        <p className={`small soft ${css.meta}`}>
          <span><StateCode code={r.party} name={names.party(r.party)} besideName /> {names.party(r.party)}</span>
          <span>{say('report.period', { from: plainDate(r.period.from, lang), until: plainDate(r.period.until, lang) })}</span>
          {r.next && <span>{say('report.next', { day: plainDate(r.next, lang) })}</span>}
          <When at={r.by.at} />
        </p>
      </div>
      <p className="small num">
        <b>{record(`report-stage.${r.stage}`)}</b>
        {r.percent !== null && <> {say('report.percent', { percent: r.percent })}</>}
        {r.value !== null && measure && <span className={css.under}>{say('report.value', { what: measure, value: c.content.target === null ? figure(r.value, lang) : `${figure(r.value, lang)} / ${figure(c.content.target, lang)}` })}</span>}
      </p>
    </li>
  );
}

function Awaited({ commitment: c, awaited: a }: { commitment: CommitmentView; awaited: AwaitedReport }) {
  const say = useReportWords();
  const names = useNames();
  const seats = useStanding(c.id)?.seats ?? [];
  const gives = seats.includes('secretariat') || seats.includes('chair');
  return (
    <li>
      <span className={css.grow}><StateCode code={a.party} name={names.party(a.party)} besideName /> {names.party(a.party)}{a.why !== 'cycle' && <span className="small soft"> · {say(`awaited.${a.why}`)}</span>}</span>
      <Deadline at={a.due} />
      {a.reason && <span className={`small doc ${css.whole}`} lang={a.reason.lang}>{a.reason.text}</span>}
      {gives && <span className={css.whole}><MoreTime commitment={c.id} awaited={a} /></span>}
    </li>
  );
}

/** Given before everybody's eyes, with its reason. */
function MoreTime({ commitment, awaited }: { commitment: string; awaited: AwaitedReport }) {
  const say = useReportWords();
  const names = useNames();
  const lang = useLang();
  const [form, setForm] = useState<{ until: string; reason: string } | null>(null);
  const { command, props } = useAct('report.extend', commitment);
  if (!form) return <Act {...again(props)} label={say('extend')} size="small" weight="quiet" onAct={() => setForm({ until: '', reason: '' })} />;
  const send = () => void command.run({ party: awaited.party, until: `${form.until}T23:59:00Z`, reason: form.reason, lang }).then(whenRecorded(() => setForm(null)));
  const binding = { heading: say('heading'), sentence: say('extend.sentence', { state: names.party(awaited.party), day: form.until && plainDate(form.until, lang), reason: form.reason }) };
  return (
    <div className={css.inset}>
      <DateField label={say('extend.until')} value={form.until} onChange={(until) => setForm({ ...form, until })} />
      <TextField label={say('extend.reason')} value={form.reason} onChange={(reason) => setForm({ ...form, reason })} lines={2} most={REASON_MAX} document />
      <p className={css.acts}><Act {...again(props)} binding={binding} onAct={send} /> <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
