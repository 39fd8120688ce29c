// The board: what the reader's delegation may read, under the stage it has reached. Not here: one action (Action.tsx), beginning one (NewAction.tsx).
import { Link } from 'react-router';
import { ACTION, type ActionRow, type ActionStage } from '@contract/actions.views.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Doc } from '../../ui/Doc.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { StateCode } from '../../ui/StateCode.js';
import { When } from '../../ui/When.js';
import { useList } from '../../wire/use-list.js';
import css from './Actions.module.css';
import { Observed } from './text/Observed.js';
import { useActionWords } from './words.js';

/** Live: the plenary hears of every move, one's own drafts of every act. */
const useBoard = () => {
  return useList<ActionRow[]>(['actions'], '/api/actions', ['action.', 'actions.']);
};

/** In the order of the lifecycle: where it begins first. */
const STAGES: readonly ActionStage[] = [...new Set<ActionStage>([ACTION.initial as ActionStage, ...Object.values(ACTION.steps).map((s) => s.to as ActionStage)])];

export function Actions() {
  const say = useActionWords();
  const record = useRecordWords();
  const why = useWhy();
  const { data, error, refetch } = useBoard();
  const begin = <LinkAct to="/actions/new" label={record('command.action.open')} weight="filled" />;
  return (
    <Page title={say('title')} lede={<>{say('lede')} <Link to="/register">{say('register')}</Link> <Link to="/agreed">{say('agreed')}</Link> <Link to="/rules">{say('rules')}</Link></>} end={data?.length ? begin : undefined}>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && !data.length && <Empty text={say('none')} act={begin} />}
      <div className={css.stages}>
        {STAGES.map((stage) => ({ stage, rows: data?.filter((a) => a.stage === stage) ?? [] })).filter(({ rows }) => rows.length).map(({ stage, rows }) => (
          <Section key={stage} title={record(`state.action.${stage}`)} note={rows.length}>
            <ul>{rows.map((a) => <Row key={a.id} action={a} />)}</ul>
          </Section>
        ))}
        {data && !data.some((a) => a.stage !== 'draft') && <Observed />}
      </div>
    </Page>
  );
}

function Row({ action: a }: { action: ActionRow }) {
  const say = useActionWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const title = titleIn(a.title, lang);
  return (
    <li className={css.row}>
      <div>
        <Doc size="object" lang={title?.lang}><Link to={pageOf('action', a.id)}>{title?.text ?? say('untitled')}</Link></Doc>
        <p className={`small soft ${css.meta}`}><span>{record(`action.kind.${a.kind}`)}</span><span><StateCode code={a.lead} name={names.party(a.lead)} besideName /> {say('led', { state: names.party(a.lead) })}</span></p>
      </div>
      <p className="small faint">{say('row.moved')} <When at={a.updated} /></p>
    </li>
  );
}
