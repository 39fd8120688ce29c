// An action's page: what it is and where it stands, what its own delegation may do with it, its history and the discussions about it. `/actions/new` begins one.
// Not here: the discussions (`threads`), and the panels of its text and decision (folders of their own).
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { isText, type ActionStage, type ActionView } from '@contract/actions.views.js';
import { Follow } from '../../record/Follow.js';
import { History } from '../../record/History.js';
import { useNames } from '../../record/names.js';
import { titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Doc } from '../../ui/Doc.js';
import { Empty } from '../../ui/Empty.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { StateCode } from '../../ui/StateCode.js';
import { When } from '../../ui/When.js';
import { useChannel, useReading, useView } from '../../wire/use-channel.js';
import css from './Actions.module.css';
import { LifeActs } from './LifeActs.js';
import { NewAction } from './NewAction.js';
import { Purpose } from './Purpose.js';
import { Adopted, useAdopted } from './adoption/Adopted.js';
import { Deciding } from './adoption/Deciding.js';
import { SilenceStrip } from './silence/Strip.js';
import { Sponsors } from './sponsors/Sponsors.js';
import { Interventions } from './interventions/Interventions.js';
import { Decisions } from './decisions/Decisions.js';
import { Statement } from './statements/Statement.js';
import { Links } from './undertakings/Links.js';
import { Participants } from './undertakings/Participants.js';
import { Tasks } from './undertakings/Tasks.js';
import { Text } from './text/Text.js';
import { useActionWords } from './words.js';

interface ActionProps {
  /** Discussions about a channel; another room's. */
  readonly threads?: (channel: string) => ReactNode;
  /** Restricted rooms in which its text is drafted; another room's. */
  readonly drafting?: (action: string) => ReactNode;
}

export function Action({ threads, drafting }: ActionProps) {
  const { id = '' } = useParams();
  return id === 'new' ? <NewAction /> : <Existing key={id} id={id} threads={threads} drafting={drafting} />;
}

function Existing({ id, threads, drafting }: ActionProps & { id: string }) {
  const say = useActionWords();
  const { ready, refusal } = useChannel(id);
  const view = useView('action', id, id);
  useSeats(id, view?.stage);
  if (refusal) return <Page title={say('gone.title')}><Empty text={say('gone.text')} act={<LinkAct to="/actions" label={say('back')} />} /></Page>;
  if (!ready || !view) return <Page title={say('loading')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Shown view={view} threads={threads} drafting={drafting} />;
}

/** Another stage may be another audience: a text that is tabled has seats for the chair and the members, which its draft had not. */
const useSeats = (id: string, stage: ActionStage | undefined): void => {
  const client = useQueryClient();
  const before = useRef(stage);
  useEffect(() => {
    if (before.current && stage !== before.current) void client.invalidateQueries({ queryKey: ['channel', id] });
    before.current = stage;
  }, [client, id, stage]);
};

function Shown({ view, threads, drafting }: ActionProps & { view: ActionView }) {
  const say = useActionWords();
  const lang = useLang();
  const { code } = useReader();
  useReading(view.id);
  const together = useView('undertaking', view.id, view.id);
  const title = titleIn(view.title, lang);
  const text = title?.text ?? say('untitled');
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/actions">{say('back')}</Link></p>
      <Page title={text} heading={<span className="doc" lang={title?.lang}>{text}</span>} lede={<Standing view={view} />} end={<Follow channel={view.id} />}>
        {view.stage === 'silence' && <SilenceStrip view={view} first />}
        {isText(view.kind) && <Words view={view} />}
        <div className={css.columns}>
          <div className={css.document}>
            {view.closed && <Closed closed={view.closed} title={say(view.stage === 'concluded' ? 'concluded' : 'abandoned')} />}
            <Purpose view={view} mine={view.lead === code} />
            {together && !isText(view.kind) && <Tasks action={view} view={together} />}
            <Statement action={view} />
            <Decisions action={view} />
            <Interventions action={view} />
            {isText(view.kind) && view.stage !== 'draft' && drafting?.(view.id)}
            {threads?.(view.id)}
          </div>
          <Margin view={view} />
        </div>
      </Page>
    </>
  );
}

/** As it is negotiated, or as it was adopted. */
function Words({ view }: { view: ActionView }) {
  const adopted = useAdopted(view.id);
  const negotiated = <Text action={view} />;
  return adopted ? <Adopted action={view} a={adopted} negotiated={negotiated} /> : negotiated;
}

/** What stands beside the text: where it is, what may be done with it, who is in it. */
function Margin({ view }: { view: ActionView }) {
  const together = useView('undertaking', view.id, view.id);
  return (
    <aside className={css.margin}>
      {view.stage !== 'silence' && <SilenceStrip view={view} />}
      <Deciding action={view} />
      <LifeActs view={view} />
      {together && !isText(view.kind) && <Participants action={view} view={together} />}
      <Sponsors action={view} />
      {together && <Links action={view} view={together} />}
      <History channel={view.id} />
    </aside>
  );
}

/** Kind, stage, who leads it, in which language it is agreed. */
function Standing({ view }: { view: ActionView }) {
  const say = useActionWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  return (
    <span className={css.meta}>
      <span>{record(`action.kind.${view.kind}`)}</span>
      <span>{record(`state.action.${view.stage}`)}</span>
      <span><StateCode code={view.lead} name={names.party(view.lead)} besideName /> {say('led', { state: names.party(view.lead) })}</span>
      {isText(view.kind) && <span>{say('negotiated', { lang: say(`lang.${view.lang}`) })}</span>}
      {view.stage === 'draft' && <span>{say('draft.note', { state: names.party(view.lead, lang === 'fr' ? 'of' : 'short') })}</span>}
    </span>
  );
}

function Closed({ closed, title }: { closed: NonNullable<ActionView['closed']>; title: string }) {
  const names = useNames();
  return (
    <Section title={title} note={<>{names.party(closed.party)}, <When at={closed.at} /></>}>
      <Doc lang={closed.reason.lang}>{closed.reason.text}</Doc>
    </Section>
  );
}
