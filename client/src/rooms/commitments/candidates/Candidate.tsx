// A draft of a commitment, read by its state and the secretariat: its words, the gate, what either may do with it. Not here: the register (Commitments.tsx).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { blocking, contentOf } from '@contract/commitments.smart.js';
import { CANDIDATE, type CandidateView } from '@contract/commitments.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { History } from '../../../record/History.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { Empty } from '../../../ui/Empty.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { useChannel, useReading, useView } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { Facts } from '../register/Overview.js';
import { Sources } from '../register/Sources.js';
import { useCommitmentWords } from '../words.js';
import { draftOf, formOf, type DraftForm } from './draft-form.js';
import { DraftFields } from './DraftFields.js';
import { Gate } from './Gate.js';
import { TogetherFields } from './TogetherFields.js';

export function Candidate() {
  const { id = '' } = useParams();
  return <Existing key={id} id={id} />;
}

function Existing({ id }: { id: string }) {
  const say = useCommitmentWords();
  const { refusal } = useChannel(id);
  const view = useView('candidate', id, id);
  if (refusal) return <Page title={say('gone.title')}><Empty text={say('gone.text')} act={<LinkAct to="/commitments" label={say('back')} />} /></Page>;
  if (!view) return <Page title={say('candidate')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Shown view={view} />;
}

function Shown({ view }: { view: CandidateView }) {
  const say = useCommitmentWords();
  const lang = useLang();
  const { code } = useReader();
  useReading(view.id);
  const [words, title] = [titleIn(view.content.words, lang), titleIn(view.content.title, lang)];
  const [form, setForm] = useState<DraftForm | null>(null);
  const mine = view.owner === code;
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/commitments/candidates">{say('candidates')}</Link></p>
      <Page title={title?.text ?? say('untitled')} heading={<span className="doc" lang={title?.lang}>{title?.text ?? say('untitled')}</span>} lede={<Standing view={view} />}>
        <div className={css.page}>
          <div className={css.document}>
            {view.commitment && <p>{say('candidate.registered')} <Link to={pageOf('commitment', view.commitment)}>{say('candidate.open')}</Link></p>}
            {view.reason && <Section title={say('candidate.declined')}><Doc lang={view.reason.lang}>{view.reason.text}</Doc></Section>}
            {form ? <Reword view={view} form={form} onChange={(part) => setForm((f) => f && { ...f, ...part })} onDone={() => setForm(null)} /> : <Section title={say('promise')}>{words && <Doc lang={words.lang}>{words.text}</Doc>}</Section>}
            <Sources sources={view.sources} />
            <Acts view={view} mine={mine} rewording={form !== null} onReword={() => setForm(formOf(view.content))} />
            <History channel={view.id} />
          </div>
          <aside className={css.margin}><Gate content={form ? contentOf(draftOf(form), view.content.form) : view.content} /><Facts content={view.content} /></aside>
        </div>
      </Page>
    </>
  );
}

function Standing({ view }: { view: CandidateView }) {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const names = useNames();
  return (
    <span className={css.meta}>
      <span><StateCode code={view.owner} name={names.party(view.owner)} besideName /> {names.party(view.owner)}</span>
      <span className="strong" role="status">{record(`state.candidate.${view.state}`)}</span>
      <span>{say('candidate.marked', { party: names.party(view.marked.party) })}</span>
      {view.version > 1 && <span>{say('version', { version: view.version })}</span>}
    </span>
  );
}

interface RewordProps {
  readonly view: CandidateView;
  readonly form: DraftForm;
  readonly onChange: (part: Partial<DraftForm>) => void;
  readonly onDone: () => void;
}
function Reword({ view, form, onChange, onDone }: RewordProps) {
  const say = useCommitmentWords();
  const { command, props } = useAct('candidate.reword', view.id);
  // The version that was there when one began: a colleague may be faster.
  const [version] = useState(view.version);
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void command.run({ version, draft: draftOf(form) }).then(whenRecorded(onDone)); }}>
      <DraftFields form={form} onChange={onChange} />
      {view.content.form !== 'child' && <TogetherFields form={form} owner={view.owner} onChange={onChange} />}
      <p className={css.acts}><Act {...props} type="submit" weight="filled" reasonShown="below" onAct={() => undefined} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </form>
  );
}

interface ActsProps {
  readonly view: CandidateView;
  readonly mine: boolean;
  readonly rewording: boolean;
  readonly onReword: () => void;
}
function Acts({ view, mine, rewording, onReword }: ActsProps) {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const can = (verb: keyof typeof CANDIDATE.steps): boolean => next(CANDIDATE, view.state, verb) !== null;
  if (!(['offer', 'reword', 'decline', 'confirm', 'discard'] as const).some(can) || rewording) return null;
  return (
    <Section title={say('candidate.acts', { state: names.party(mine ? view.owner : (code ?? 'secretariat'), 'the') })}>
      <div className={css.acts}>
        {mine && <Own view={view} can={can} onReword={onReword} />}
        {can('offer') && <Plain view={view} verb="offer" />}
        {can('discard') && view.marked.party === (code ?? 'secretariat') && <Plain view={view} verb="discard" />}
      </div>
      {!mine && <p className="small soft">{record(`state.candidate.${view.state}`)}</p>}
    </Section>
  );
}

/** What the state alone may do. */
function Own({ view, can, onReword }: Pick<ActsProps, 'view' | 'onReword'> & { can: (verb: keyof typeof CANDIDATE.steps) => boolean }) {
  const say = useCommitmentWords();
  return (
    <>
      {can('confirm') && <Confirm view={view} />}
      {can('reword') && <Act label={say('reword')} onAct={onReword} />}
      {can('decline') && <Decline view={view} />}
    </>
  );
}

const useAsk = (view: CandidateView) => {
  const say = useCommitmentWords();
  const names = useNames();
  const lang = useLang();
  const state = names.party(view.owner, 'the');
  const values = { state: lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state, title: titleIn(view.content.title, lang)?.text ?? titleIn(view.content.words, lang)?.text ?? '' };
  return { values, heading: say('ask.heading', { state: names.party(view.owner, 'of') }) };
};

function Confirm({ view }: { view: CandidateView }) {
  const say = useCommitmentWords();
  const why = useWhy();
  const { values, heading } = useAsk(view);
  const { command, props } = useAct('candidate.confirm', view.id, { machine: CANDIDATE, state: view.state });
  const binding = { heading, sentence: say('ask.confirm', values), detail: say(view.content.level === 'public' ? 'ask.confirm.public' : 'ask.confirm.detail') };
  const lacks = blocking(view.content).length ? why({ why: 'refusal.commitment-not-smart' }) : null;
  return <Act {...props} reason={props.reason ?? lacks} weight="filled" reasonShown="below" binding={binding} onAct={() => void command.run({ version: view.version })} />;
}

function Decline({ view }: { view: CandidateView }) {
  const say = useCommitmentWords();
  const lang = useLang();
  const { values, heading } = useAsk(view);
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useAct('candidate.decline', view.id, { machine: CANDIDATE, state: view.state });
  if (reason === null) return <Act label={props.label} reason={props.reason} weight="quiet" onAct={() => setReason('')} />;
  return (
    <span className={css.inset}>
      <TextField label={say('decline.reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} optional document />
      <Act {...props} binding={{ heading, sentence: say('ask.decline', values), detail: say('ask.decline.detail') }} onAct={() => void command.run(reason.trim() ? { reason, lang } : {})} />
    </span>
  );
}

function Plain({ view, verb }: { view: CandidateView; verb: 'offer' | 'discard' }) {
  const { command, props } = useAct(`candidate.${verb}`, view.id, { machine: CANDIDATE, state: view.state });
  return <Act {...props} weight="quiet" onAct={() => void command.run({})} />;
}
