// The register of commitments: facets and rows of one selection, which lives in the address. Live: what is registered or changes stands there without reloading. Not here: one commitment (Commitment.tsx).
import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CommitmentRow } from '@contract/commitments.views.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { Doc } from '../../ui/Doc.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { figure } from '../../ui/number.js';
import { Page } from '../../ui/Page.js';
import { useReader } from '../../ui/reader.js';
import { Sheet } from '../../ui/Sheet.js';
import { StateCode } from '../../ui/StateCode.js';
import { Table, type Column } from '../../ui/Table.js';
import { plainDate } from '../../ui/when.js';
import { sortText, withValues } from '../../ui/selection.js';
import { Clusters } from './clusters/Clusters.js';
import css from './Commitments.module.css';
import { RegisterFacets } from './register/RegisterFacets.js';
import { isRegisterSelected, registerAsked, sortOf } from './register/selection.js';
import { useRegister, type RegisterState } from './register/use-register.js';
import { useCommitmentWords } from './words.js';

export function Commitments() {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [address, setAddress] = useSearchParams();
  const onAddress = useCallback((next: URLSearchParams, replace = false) => setAddress(next, { replace, preventScrollReset: true }), [setAddress]);
  const found = useRegister(registerAsked(address));
  const [sheet, setSheet] = useState(false);
  const facets = <RegisterFacets facets={found.answer?.facets} address={address} onAddress={onAddress} />;
  const begin = <LinkAct to="/commitments/new" label={record('command.candidate.mark')} icon={IconPlus} size="small" />;
  return (
    <Page title={say('title')} beside lede={found.answer ? say('lede.all', { count: found.answer.total, total: figure(found.answer.total, lang) }) : ' '} end={<><LinkAct to="/commitments/scorecard" label={say('scorecard')} size="small" /><LinkAct to="/commitments/desk" label={say('desk')} size="small" /><LinkAct to="/commitments/candidates" label={say('candidates')} size="small" /><LinkAct to="/matching" label={say('matching')} size="small" />{begin}</>}>
      <div className={css.columns}>
        <div className={css.column}>{facets}</div>
        <div className={css.main} aria-busy={found.behind || undefined}>
          <button type="button" className={css.select} onClick={() => setSheet(true)}><IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />{say('select')}</button>
          {Boolean(found.error) && <ErrorNote what={say('failed')} then={why(found.error)} onAgain={found.again} />}
          {found.answer && <Clusters facets={found.answer.facets} address={address} onAddress={onAddress} />}
          <Rows found={found} address={address} onAddress={onAddress} />
        </div>
      </div>
      {sheet && (
        <Sheet title={say('selection')} onClose={() => setSheet(false)} foot={<Act label={say('show', { count: found.answer?.total ?? 0 })} weight="filled" block onAct={() => setSheet(false)} />}>
          {facets}
        </Sheet>
      )}
    </Page>
  );
}

interface RowsProps {
  readonly found: RegisterState;
  readonly address: URLSearchParams;
  readonly onAddress: (next: URLSearchParams) => void;
}
function Rows({ found: { answer, rows, more }, address, onAddress }: RowsProps) {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const lang = useLang();
  const { code } = useReader();
  const columns = useColumns();
  if (!answer) return null;
  if (!answer.total) return isRegisterSelected(address) ? <Empty text={say('empty')} /> : <Empty text={say('none')} act={<LinkAct to="/commitments/new" label={record('command.candidate.mark')} weight="filled" />} />;
  return (
    <>
      <Table caption={say('title')} columns={columns} rows={rows} rowKey={(r) => r.id} mine={(r) => r.owner === code} sort={sortOf(address)} onSort={(sort) => onAddress(withValues(address, 'sort', [sortText(sort)]))} />
      <div className={css.end}>
        <p className="note faint num">{say('shown', { shown: figure(rows.length, lang), total: figure(answer.total, lang) })}</p>
        {more && <Act label={say('more')} size="small" onAct={more} />}
      </div>
    </>
  );
}

function useColumns(): Column<CommitmentRow>[] {
  const say = useCommitmentWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  return [
    { key: 'title', head: say('col.commitment'), phone: 1, cell: (r) => <Title row={r} /> },
    { key: 'owner', head: say('col.owner'), sortable: true, phone: 2, cell: (r) => <><StateCode code={r.owner} name={names.party(r.owner)} />{r.former && <span className="note faint"> {say('former')}</span>}</> },
    { key: 'priority', head: say('col.priority'), phone: 'none', cell: (r) => <span className="soft">{r.priorities.map((p) => record(`priority.${p}`)).join(', ')}</span> },
    { key: 'due', head: say('col.due'), sortable: true, nowrap: true, phone: 2, cell: (r) => (r.due ? plainDate(r.due, lang) : <span className="faint">{say('no-date')}</span>) },
    { key: 'stage', head: say('col.stage'), phone: 3, cell: (r) => <Standing row={r} /> },
    { key: 'registered', head: say('col.number'), sortable: true, nowrap: true, phone: 3, cell: (r) => <span className="soft">{r.number}</span> },
  ];
}

function Title({ row }: { row: CommitmentRow }) {
  const say = useCommitmentWords();
  const title = titleIn(row.title, useLang());
  return (
    <>
      <Doc as="span" size="row" lang={title?.lang}><Link to={pageOf('commitment', row.id)}>{title?.text ?? say('untitled')}</Link></Doc>
      {!row.counted && <span className={`note faint ${css.under}`}>{say('uncounted')}</span>}
    </>
  );
}

function Standing({ row }: { row: CommitmentRow }) {
  const say = useCommitmentWords();
  const record = useRecordWords();
  return (
    <>
      {record(row.outcome ? `commitment.outcome.${row.outcome}` : `state.commitment.${row.stage}`)}
      {row.slips > 0 && <span className={`note amber ${css.under}`}>{say('slips', { count: row.slips })}</span>}
    </>
  );
}
