// What waits to become a commitment: one's own state's drafts and offers; for the secretariat those of all. Not here: one of them (Candidate.tsx).
import { Link } from 'react-router';
import type { CandidateRow } from '@contract/commitments.views.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { UNFOLLOWED_MS } from '../../../wire/queries.js';
import { useList } from '../../../wire/use-list.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';

export function Candidates() {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const why = useWhy();
  const { data, error, refetch } = useList<CandidateRow[]>(['commitments', 'candidates'], '/api/commitments/candidates', ['candidate.', 'commitments.'], { every: UNFOLLOWED_MS });
  const bring = <LinkAct to="/commitments/import" label={say('bring')} size="small" />;
  const begin = <LinkAct to="/commitments/new" label={record('command.candidate.mark')} weight="filled" />;
  const isOpen = (c: CandidateRow): boolean => c.state === 'marked' || c.state === 'offered' || c.state === 'declined';
  const groups = [{ title: say('candidates.open'), rows: (data ?? []).filter(isOpen) }, { title: say('candidates.over'), rows: (data ?? []).filter((c) => !isOpen(c)) }];
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/commitments">{say('back')}</Link></p>
      <Page title={say('candidates')} lede={say('candidates.lede')} end={data?.length ? <>{bring}{begin}</> : bring}>
        {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
        {data && !data.length && <Empty text={say('candidates.none')} act={begin} />}
        {groups.filter(({ rows }) => rows.length).map(({ title, rows }) => <Section key={title} title={title} note={rows.length}><ul>{rows.map((c) => <Row key={c.id} row={c} />)}</ul></Section>)}
      </Page>
    </>
  );
}

function Row({ row: c }: { row: CandidateRow }) {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const names = useNames();
  const title = titleIn(c.title, useLang());
  return (
    <li className={css.row}>
      <div>
        <Doc size="object" lang={title?.lang}><Link to={c.commitment ? pageOf('commitment', c.commitment) : pageOf('candidate', c.id)}>{title?.text ?? say('untitled')}</Link></Doc>
        <p className={`small soft ${css.meta}`}><span><StateCode code={c.owner} name={names.party(c.owner)} besideName /> {names.party(c.owner)}</span><span>{record(`state.candidate.${c.state}`)}</span><span>{say('candidate.marked', { party: names.party(c.marked.party) })}</span></p>
      </div>
      <p className="small faint"><When at={c.since} /></p>
    </li>
  );
}
