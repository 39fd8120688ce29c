// A record's page, set like a document: what it says in the column, how it stands in the margin, discussions about it below. Not here: the discussions (`threads`).
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Follow } from '../../record/Follow.js';
import { History } from '../../record/History.js';
import { useNames } from '../../record/names.js';
import { Empty } from '../../ui/Empty.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { StateCode } from '../../ui/StateCode.js';
import { useChannel, useReading, useView } from '../../wire/use-channel.js';
import { DATE_SECTIONS, DatesForm } from './forms/DatesForm.js';
import { Draft } from './forms/Draft.js';
import { LifeActs } from './forms/LifeActs.js';
import { ProtectForm } from './forms/ProtectForm.js';
import { StepActs } from './forms/StepActs.js';
import { useFormWords } from './forms/words.js';
import css from './record/Initiative.module.css';
import { Parts } from './record/Parts.js';
import { anyIn, useShown, type Shown } from './record/shown.js';
import { Marks, Protection, Source, Status } from './record/Standing.js';
import { EditAct, useEditing } from './record/use-editing.js';
import { useInitiativeWords } from './record/words.js';

interface InitiativeProps {
  /** Discussions about a channel; another room's. */
  readonly threads?: (channel: string) => ReactNode;
  /** Where else it is spoken of; that room's too. */
  readonly naming?: (channel: string, identifier: string) => ReactNode;
}

/** `/initiatives/new` is the form of a new one; any other name is a record. */
export function Initiative(talk: InitiativeProps) {
  const { id = '' } = useParams();
  return id === 'new' ? <Draft /> : <Existing key={id} id={id} talk={talk} />;
}

function Existing({ id, talk }: { id: string; talk: InitiativeProps }) {
  const say = useInitiativeWords();
  const { ready, refusal } = useChannel(id);
  const shown = useShown(useView('initiative', id, id));
  if (refusal) return <Page title={say('gone.title')}><Empty text={say('gone.text')} act={<LinkAct to="/initiatives" label={say('back')} />} /></Page>;
  if (!ready || !shown) return <Page title={say('back')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Record shown={shown} talk={talk} />;
}

function Record({ shown, talk }: { shown: Shown; talk: InitiativeProps }) {
  const say = useInitiativeWords();
  const sayForm = useFormWords();
  const lang = useLang();
  const names = useNames();
  const editing = useEditing();
  const { id, view, activity } = shown;
  useReading(id);
  const title = anyIn(activity.title, lang, activity.lang);
  const text = title.text || say('untitled');
  const state = names.party(view.owner, 'of');
  const whose = view.custody === 'foreign' ? say('custody', { state, reporter: anyIn(activity.reportingOrg, lang, activity.lang).text || activity.reportingOrg.ref }) : say('owner', { state });
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/initiatives">{say('back')}</Link></p>
      <Page title={text} heading={<span className={`doc ${css.title}`} lang={title.lang}>{text}</span>} end={<><Follow channel={id} /><LifeActs shown={shown} /></>}
        lede={<><StateCode code={view.owner} name={names.party(view.owner)} besideName /> {whose}{view.stage === 'draft' && <>. {say('draft.note', { state: names.party(view.owner, lang === 'fr' ? 'of' : 'short') })}</>}</>}>
        <div className={css.columns}>
          <div className={css.status}>
            <Status shown={shown} end={<EditAct shown={shown} editing={editing} part="dates" command="initiative.revise" sections={DATE_SECTIONS} label={sayForm('revise')} />} form={editing.is('dates') ? <DatesForm shown={shown} onDone={editing.stop} /> : null} steps={<StepActs shown={shown} />} />
          </div>
          <div className={css.document}>
            <Parts shown={shown} editing={editing} />
            {talk.threads?.(id)}
            {talk.naming?.(id, activity.identifier)}
          </div>
          <aside className={css.margin}>
            <Marks shown={shown} />
            <Protection shown={shown} end={<EditAct shown={shown} editing={editing} part="protect" command="initiative.protect" sections={[]} label={sayForm('revise')} />} form={editing.is('protect') ? <ProtectForm shown={shown} onDone={editing.stop} /> : null} />
            <Source shown={shown} />
            <History channel={id} />
          </aside>
        </div>
      </Page>
    </>
  );
}
