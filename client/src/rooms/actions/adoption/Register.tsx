// The register: what was decided and the reader's party may read, the last first, and where a symbol leads. `/register`, `/doc/*`. Not here: one text (Adopted.tsx).
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import type { DocumentPlace, RegisterRow } from '@contract/adoption.views.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { Table, type Column } from '../../../ui/Table.js';
import { When } from '../../../ui/When.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useList } from '../../../wire/use-list.js';
import { useAdoptionWords } from './words.js';

/** The permanent address of what bears this symbol. */
const addressOf = (symbol: string): string => `/doc/${symbol}`;

export function Register() {
  const say = useAdoptionWords();
  const why = useWhy();
  const { data, error, refetch } = useList<RegisterRow[]>(['register'], '/api/register', ['actions.', 'adoption.']);
  const waiting = data?.filter((r) => r.pending).length ?? 0;
  return (
    <Page title={say('register')} lede={say('register.lede')}>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && !data.length && <Empty text={say('register.none')} act={<LinkAct to="/actions" label={say('register.back')} />} />}
      {waiting > 0 && <p className="amber small num">{say('register.open', { count: waiting })}</p>}
      {data && data.length > 0 && <Rows rows={data} />}
    </Page>
  );
}

function Rows({ rows }: { rows: readonly RegisterRow[] }) {
  const say = useAdoptionWords();
  const word = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const columns: Column<RegisterRow>[] = [
    { key: 'symbol', head: say('col.symbol'), nowrap: true, cell: (r) => <Link to={addressOf(r.symbol)}>{r.symbol}</Link>, phone: 1 },
    { key: 'title', head: say('col.title'), cell: (r) => <Title row={r} />, phone: 2 },
    { key: 'when', head: say('col.when'), cell: (r) => <><When at={r.adopted} as="long" /> <span className="note faint">{say(`how.${r.how}`)}</span></>, phone: 3 },
    { key: 'positions', head: say('col.positions'), align: 'end', cell: (r) => (r.positions ? r.positions : null), phone: 'none' },
    { key: 'issued', head: say('col.issued'), cell: (r) => <Issued row={r} />, phone: 3 },
  ];
  function Title({ row: r }: { row: RegisterRow }) {
    const title = titleIn(r.title, lang);
    return <><Doc as="span" size="row" lang={title?.lang}>{title?.text}</Doc> <span className="note faint">{word(`action.kind.${r.kind}`)}, {say('led', { state: names.party(r.lead) })}</span></>;
  }
  function Issued({ row: r }: { row: RegisterRow }) {
    return <>{r.issues.map((i) => <span key={i.symbol}><Link to={addressOf(i.symbol)}>{i.symbol.split('/').at(-1)}</Link> </span>)}{r.pending && <span className="amber">{say('follows')}</span>}</>;
  }
  return <Table caption={say('register')} columns={columns} rows={rows} rowKey={(r) => r.symbol} />;
}

/** A symbol leads to its document for ever, whatever became of the draft. */
export function DocumentAddress() {
  const symbol = useParams()['*'] ?? '';
  const say = useAdoptionWords();
  const { api } = useWire();
  const { data, error } = useQuery({ queryKey: ['document', symbol], queryFn: ({ signal }) => api.get<DocumentPlace>(`/api/documents/${encodeURIComponent(symbol)}`, signal) });
  if (data) return <Navigate to={data.to} replace />;
  if (error) return <Page title={symbol}><Empty text={say('unknown')} act={<LinkAct to="/register" label={say('register')} />} /></Page>;
  return <Page title={say('opening')} heading={<span aria-busy>{'\u00a0'}</span>} />;
}
