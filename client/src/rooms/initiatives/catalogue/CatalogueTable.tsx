// The selection as rows to compare: title in the serif, who leads, where, when, what is committed, how complete the record is. On a phone each row is three lines.
import { useMemo } from 'react';
import { Link } from 'react-router';
import { MARKS, type InitiativeRow } from '@contract/initiatives.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Completeness } from '../../../ui/Completeness.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { Money } from '../../../ui/Num.js';
import { useReader } from '../../../ui/reader.js';
import type { Sort } from '../../../ui/SortButton.js';
import { StateCode } from '../../../ui/StateCode.js';
import { Table, type Column } from '../../../ui/Table.js';
import { useCountries } from '../../../record/use-countries.js';
import css from './Initiatives.module.css';
import { useCatalogueWords } from './words.js';

interface CatalogueTableProps {
  readonly rows: readonly InitiativeRow[];
  readonly fresh: ReadonlySet<string>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

export function CatalogueTable({ rows, fresh, sort, onSort }: CatalogueTableProps) {
  const say = useCatalogueWords();
  const { code } = useReader();
  const columns = useColumns(fresh);
  return <Table caption={say('list')} columns={columns} rows={rows} rowKey={(r) => r.id} mine={(r) => r.owner === code} sort={sort} onSort={onSort} />;
}

function useColumns(fresh: ReadonlySet<string>): readonly Column<InitiativeRow>[] {
  const say = useCatalogueWords();
  const names = useNames();
  const countries = useCountries();
  return useMemo(() => {
    const name = (code: string) => (names.knows(code) ? names.party(code) : countries.name(code));
    return [
      { key: 'title', head: say('col.initiative'), sortable: true, phone: 1, cell: (r) => <Title row={r} isNew={fresh.has(r.id)} /> },
      { key: 'lead', head: say('col.lead'), sortable: true, phone: 2, cell: (r) => <StateCode code={r.lead ?? r.owner} name={name(r.lead ?? r.owner)} /> },
      { key: 'priority', head: say('col.priority'), phone: 'none', cell: (r) => <Priorities row={r} /> },
      { key: 'where', head: say('col.where'), phone: 2, cell: (r) => <Where row={r} /> },
      { key: 'start', head: say('col.period'), sortable: true, nowrap: true, phone: 2, cell: (r) => <Years from={r.start} to={r.end} /> },
      { key: 'committed', head: say('col.committed'), align: 'end', nowrap: true, phone: 3, cell: (r) => <Committed row={r} /> },
      { key: 'complete', head: say('col.record'), sortable: true, phone: 3, cell: (r) => <Marks row={r} /> },
    ];
  }, [say, names, countries, fresh]);
}

function Title({ row, isNew }: { row: InitiativeRow; isNew: boolean }) {
  const say = useCatalogueWords();
  const lang = useLang();
  const names = useNames();
  const title = titleIn(row.title, lang);
  const standing = row.stage === 'draft' ? say('draft') : row.stage === 'archived' ? say('archived') : row.custody === 'foreign' ? say('foreign', { state: names.party(row.owner, 'of') }) : null;
  return (
    <>
      {isNew && <span className={css.isNew}>{say('new')}</span>}
      <Doc as="span" size="row" lang={title?.lang}><Link to={`/initiatives/${row.id}`}>{title?.text ?? say('untitled')}</Link></Doc>
      {standing && <span className={`note faint ${css.standing}`}>{standing}</span>}
    </>
  );
}

/** The first of the taxonomy's, the others a touch away: one line a row, so that rows can be compared. */
function Priorities({ row }: { row: InitiativeRow }) {
  const say = useCatalogueWords();
  const word = useRecordWords();
  const all = row.priorities.filter((p) => !p.includes('.')).map((p) => word(`priority.${p}`));
  if (!all.length) return <span className="faint">{say('priority.none')}</span>;
  if (all.length < 2) return <span className="soft">{all[0]}</span>;
  return <span className="soft" data-tip={all.join(', ')}>{all[0]}{'\u00a0'}<span className="nowrap" aria-hidden>{say('priority.more', { count: all.length - 1 })}</span><span className="vh">, {all.slice(1).join(', ')}</span></span>;
}

const PLACES = 2;
function Where({ row }: { row: InitiativeRow }) {
  const say = useCatalogueWords();
  const word = useRecordWords();
  const countries = useCountries();
  if (row.withheld) return say('where.withheld');
  const places = row.countries.length ? countries.sorted(row.countries).map(countries.name) : row.regions.slice(-1).map((r) => word(`region.${r}`));
  if (!places.length) return <span className="faint">{say('where.none')}</span>;
  return places.length > PLACES ? say('where.more', { first: places[0]!, count: places.length - 1 }) : places.join(', ');
}

function Years({ from, to }: { from: string | null; to: string | null }) {
  const say = useCatalogueWords();
  const [a, b] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (a && b) return a === b ? a : `${a}–${b}`;
  if (a) return say('period.since', { from: a });
  return b ? say('period.until', { to: b }) : <span className="faint">{say('where.none')}</span>;
}

function Committed({ row }: { row: InitiativeRow }) {
  const say = useCatalogueWords();
  const [first, ...others] = row.committed;
  if (!first) return <span className="faint">{say('committed.none')}</span>;
  return (
    <>
      <Money value={first.amount} currency={first.currency} valued={first.to} />
      {others.length > 0 && <span className={`note faint ${css.standing}`}>{say('committed.more', { count: others.length })}</span>}
    </>
  );
}

function Marks({ row }: { row: Pick<InitiativeRow, 'marks'> }) {
  const word = useRecordWords();
  return <Completeness marks={MARKS.map((m, i) => ({ part: word(`mark.${m}`), there: row.marks[i] === '1', gap: word(`gap.${m}`) }))} />;
}
