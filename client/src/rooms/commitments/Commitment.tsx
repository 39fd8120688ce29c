// A commitment's page: what it is and where it stands, its parts under one roof, each with an address of its own. Not here: what the parts show (parts.tsx), drafting one (candidates/).
import { Link, Navigate, Route, Routes, useParams } from 'react-router';
import type { CommitmentView } from '@contract/commitments.views.js';
import { NETWORK } from '@contract/seats.js';
import { Follow } from '../../record/Follow.js';
import { useNames } from '../../record/names.js';
import { titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Empty } from '../../ui/Empty.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { StateCode } from '../../ui/StateCode.js';
import { Tabs } from '../../ui/Tabs.js';
import { plainDate } from '../../ui/when.js';
import { useChannel, useReading, useView, useViews } from '../../wire/use-channel.js';
import css from './Commitments.module.css';
import { PARTS } from './parts.js';
import { useCommitmentWords } from './words.js';

export function Commitment() {
  const { id = '' } = useParams();
  return <Existing key={id} id={id} />;
}

function Existing({ id }: { id: string }) {
  const say = useCommitmentWords();
  const { ready, refusal } = useChannel(id);
  const view = useView('commitment', id, id);
  if (refusal) return <Page title={say('gone.title')}><Empty text={say('gone.text')} act={<LinkAct to="/commitments" label={say('back')} />} /></Page>;
  if (!ready || !view) return <Page title={say('loading')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Shown view={view} />;
}

function Shown({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const lang = useLang();
  useReading(view.id);
  const title = titleIn(view.content.title, lang);
  const text = title?.text ?? say('untitled');
  const base = `/commitments/${view.id}`;
  const tabs = PARTS.map((p) => ({ to: p.path ? `${base}/${p.path}` : base, label: say(p.label), end: true }));
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/commitments">{say('back')}</Link></p>
      <Page title={text} heading={<span className="doc" lang={title?.lang}>{text}</span>} lede={<Standing view={view} />} end={<Follow channel={view.id} />}>
        <Tabs label={say('parts')} tabs={tabs} />
        <Routes>
          {PARTS.map(({ path, part: Part }) => <Route key={path} path={path} element={<Part commitment={view} />} />)}
          <Route path="*" element={<Navigate to={base} replace />} />
        </Routes>
      </Page>
    </>
  );
}

/** Its number, whose it is, its stage, its day, and what has become of its words. */
function Standing({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const state = useViews('state', NETWORK).find((s) => s.id === view.owner);
  const former = state?.memberships.length && state.memberships.every((m) => m.until !== null && Date.parse(m.until) <= Date.now());
  return (
    <span className={css.meta}>
      <span className="num">{view.number}</span>
      <span><StateCode code={view.owner} name={names.party(view.owner)} besideName /> {names.party(view.owner)}{former && <span className="faint"> ({say('former')})</span>}</span>
      <span className="strong" role="status">{record(view.outcome ? `commitment.outcome.${view.outcome}` : `state.commitment.${view.stage}`)}</span>
      <span>{view.content.due ? say('due', { day: plainDate(view.content.due, lang) }) : say('no-date')}</span>
      {!view.counted && <span>{say('uncounted')}</span>}
      {view.version > 1 && <span>{say('version', { version: view.version })}</span>}
      {view.slips > 0 && <span className="amber">{say('slips', { count: view.slips })}</span>}
    </span>
  );
}
