// The page of one assessment: its assessor writes, submits and takes back; the state comments within its days; the secretariat looks on. Not here: what everybody reads once it is final (Assessments.tsx).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ASSESSMENT, ASSESSMENT_WORDS_MAX, type AssessmentView } from '@contract/assessments.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { COMPLETIONS, type Completion } from '@contract/readings.js';
import { LANGS } from '@contract/words/words.js';
import { again } from '../../../record/again.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Empty } from '../../../ui/Empty.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useChannel, useView } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { Beside } from './Assessments.js';
import { useAssessmentWords } from './words.js';

export function Assessment() {
  const { id = '' } = useParams();
  const say = useAssessmentWords();
  const { ready, refusal } = useChannel(id);
  const a = useView('assessment', id, id);
  if (refusal) return <Page title={say('loading')}><Empty text={say('gone')} act={<LinkAct to="/commitments" label={say('loading')} />} /></Page>;
  if (!ready || !a) return <Page title={say('loading')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Shown key={id} assessment={a} />;
}

function Shown({ assessment: a }: { assessment: AssessmentView }) {
  const say = useAssessmentWords();
  const record = useRecordWords();
  const lang = useLang();
  const { code } = useReader();
  useChannel(a.commitment);
  const c = useView('commitment', a.commitment, a.commitment);
  return (
    <Page title={say('title', { number: c?.number ?? '' })} lede={<><Link to={`/commitments/${a.commitment}`}>{c ? titleIn(c.content.title, lang)?.text : ''}</Link> · {record(`state.assessment.${a.state}`)}</>}
      end={a.state === 'comment' && a.due ? <div><p className="small faint">{say('window')}</p><Deadline at={a.due} past="ended" /></div> : undefined}>
      <div className={css.document}>
        {a.completion && <Beside assessment={a} />}
        {a.reason && <p className="doc" lang={a.reason.lang}>{a.reason.text}</p>}
        {code === a.assessor && <Assessor assessment={a} />}
        {code === a.owner && a.state === 'comment' && <Reply assessment={a} />}
      </div>
    </Page>
  );
}

function Assessor({ assessment: a }: { assessment: AssessmentView }) {
  const say = useAssessmentWords();
  const record = useRecordWords();
  const names = useNames();
  const [form, setForm] = useState({ completion: a.completion ?? ('' as Completion | ''), en: a.words.en ?? '', fr: a.words.fr ?? '' });
  const at = { machine: ASSESSMENT, state: a.state };
  const write = useAct('assessment.write', a.id, at);
  const submit = useAct('assessment.submit', a.id, at);
  const recall = useAct('assessment.recall', a.id, at);
  const can = (verb: keyof typeof ASSESSMENT.steps): boolean => next(ASSESSMENT, a.state, verb) !== null;
  const heading = say('heading', { state: names.party(a.assessor, 'of') });
  const state = names.party(a.assessor);
  if (can('recall')) return <p className={css.acts}><Act {...again(recall.props)} binding={{ heading, sentence: say('sentence.recall', { state }) }} onAct={() => void recall.command.run({})} /></p>;
  if (!can('write')) return null;
  const words = { ...(form.en.trim() ? { en: form.en } : {}), ...(form.fr.trim() ? { fr: form.fr } : {}) };
  const binding = { heading, sentence: say('sentence.submit', { state, completion: a.completion ? record(`completion.${a.completion}`) : '' }), detail: say('detail.submit') };
  return (
    <Section title={say('write')}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); if (form.completion) void write.command.run({ completion: form.completion, words }); }}>
        <SelectField label={say('write.completion')} value={form.completion} onChange={(v) => setForm({ ...form, completion: v as Completion })} empty="—" options={COMPLETIONS.map((v) => ({ value: v, label: record(`completion.${v}`) }))} />
        {LANGS.map((l) => <TextField key={l} label={say('write.words', { language: say(`lang.${l}`) })} value={form[l]} onChange={(text) => setForm({ ...form, [l]: text })} lines={5} most={ASSESSMENT_WORDS_MAX} lang={l} document />)}
        <p className={css.acts}>
          <Act {...again(write.props)} type="submit" onAct={() => undefined} />
          {a.completion && <Act {...again(submit.props)} weight="filled" binding={binding} onAct={() => void submit.command.run({ free: true })} />}
        </p>
      </form>
      <Decline assessment={a} heading={heading} />
    </Section>
  );
}

function Decline({ assessment: a, heading }: { assessment: AssessmentView; heading: string }) {
  const say = useAssessmentWords();
  const names = useNames();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useAct('assessment.decline', a.id);
  if (reason === null) return <p><Act {...props} size="small" weight="quiet" onAct={() => setReason('')} /></p>;
  return (
    <div className={css.inset}>
      <TextField label={say('decline.reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} document />
      <p className={css.acts}><Act {...props} binding={{ heading, sentence: say('sentence.decline', { state: names.party(a.assessor), reason }) }} onAct={() => void command.run({ reason, lang })} /> <Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} /></p>
    </div>
  );
}

function Reply({ assessment: a }: { assessment: AssessmentView }) {
  const say = useAssessmentWords();
  const names = useNames();
  const lang = useLang();
  const [text, setText] = useState(a.reply?.text ?? '');
  const { command, props } = useAct('assessment.reply', a.id, { machine: ASSESSMENT, state: a.state });
  const binding = { heading: say('heading', { state: names.party(a.owner, 'of') }), sentence: say('sentence.reply', { state: names.party(a.owner), text }) };
  return (
    <Section title={say('comment', { state: names.party(a.owner) })}>
      <div className={css.form}>
        <TextField label={say('comment', { state: names.party(a.owner) })} value={text} onChange={setText} lines={5} most={ASSESSMENT_WORDS_MAX} document />
        <p className={css.acts}><Act {...again(props)} weight="filled" binding={binding} onAct={() => void command.run({ text, lang })} /></p>
      </div>
    </Section>
  );
}
