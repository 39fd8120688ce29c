// Budgets, planned disbursements and transactions: each amount in its own currency with its value date, never a sum across currencies. Long tables begin with the newest. Not here: recording.
import { useState, type ReactNode } from 'react';
import type { Budget, Money as Value, MoneyOrg, PlannedDisbursement, Transaction } from '@contract/activity.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { Money } from '../../../ui/Num.js';
import { Section } from '../../../ui/Section.js';
import { Table, type Column } from '../../../ui/Table.js';
import { plainDate } from '../../../ui/when.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { anyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

type Lists = 'budgets' | 'disbursements' | 'transactions';
interface AmountsProps {
  readonly shown: Shown;
  readonly end: Readonly<Record<Lists, ReactNode>>;
  readonly form: Readonly<Record<Lists, ReactNode>>;
  /** What may be done with one line, at its end. */
  readonly acts: (section: Lists, at: number) => ReactNode;
}
const SHOWN = 6;
type Line<T> = T & { readonly at: number };
const lines = <T extends object>(list: readonly T[], key: (t: T) => string): Line<T>[] => list.map((t, at) => ({ ...t, at })).sort((a, b) => (key(a) < key(b) ? 1 : -1));

export function Amounts({ shown, end, form, acts }: AmountsProps) {
  const say = useInitiativeWords();
  const { activity } = shown;
  const columns = useColumns(shown, acts);
  return (
    <Section title={say('money')} note={say('money.note')}>
      <Committed shown={shown} />
      <Section title={say('budgets')} level={3} rule="thin" end={end.budgets}>
        {form.budgets}
        {activity.budgets.length ? <Long caption={say('budgets')} rows={lines(activity.budgets, (b) => b.start)} columns={columns.budgets} /> : <p className="soft">{say('budgets.none')}</p>}
      </Section>
      <Section title={say('disbursements')} level={3} rule="thin" end={end.disbursements}>
        {form.disbursements}
        {activity.plannedDisbursements.length ? <Long caption={say('disbursements')} rows={lines(activity.plannedDisbursements, (d) => d.start)} columns={columns.disbursements} /> : <p className="soft">{say('disbursements.none')}</p>}
      </Section>
      <Section title={say('transactions')} level={3} rule="thin" end={end.transactions}>
        {form.transactions}
        {activity.transactions.length ? <Long caption={say('transactions')} rows={lines(activity.transactions, (t) => t.date)} columns={columns.transactions} /> : <p className="soft">{say('transactions.none')}</p>}
      </Section>
    </Section>
  );
}

function Committed({ shown: { view } }: { shown: Shown }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const lang = useLang();
  if (!view.committed.length) return null;
  return (
    <dl className={css.facts}>
      {view.committed.map((c) => (
        <div key={c.currency} className={css.fact}>
          <dt>{say('money.committed')}</dt>
          <dd><span className="strong"><Money value={c.amount} currency={c.currency} /></span> <span className="note faint">{say(c.from === c.to ? 'money.basis-one' : 'money.basis', { basis: word(`initiative.basis.${c.basis}`), from: plainDate(c.from, lang), to: plainDate(c.to, lang) })}</span></dd>
        </div>
      ))}
    </dl>
  );
}

function Long<T extends { readonly at: number }>({ caption, rows, columns }: { caption: string; rows: readonly T[]; columns: readonly Column<T>[] }) {
  const say = useInitiativeWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <Table caption={caption} rows={all ? rows : rows.slice(0, SHOWN)} rowKey={(r) => String(r.at)} columns={columns} />
      {rows.length > SHOWN && <button type="button" className={`link small ${css.all}`} aria-expanded={all} onClick={() => setAll(!all)}>{all ? say('fewer') : say('all', { count: rows.length })}</button>}
    </>
  );
}

function useColumns({ activity, mine }: Shown, acts: AmountsProps['acts']): { budgets: Column<Line<Budget>>[]; disbursements: Column<Line<PlannedDisbursement>>[]; transactions: Column<Line<Transaction>>[] } {
  const say = useInitiativeWords();
  const codes = useCodes();
  const lang = useLang();
  const amount = (v: Value) => (v.currency ?? activity.defaultCurrency ? <Money value={v.value} currency={v.currency ?? activity.defaultCurrency ?? ''} /> : <>{v.value} <span className="note amber">{say('currency.missing')}</span></>);
  const money: Column<Line<{ value: Value }>>[] = [
    { key: 'amount', head: say('col.amount'), align: 'end', nowrap: true, phone: 1, cell: (b) => amount(b.value) },
    { key: 'valued', head: say('col.valued'), nowrap: true, phone: 3, cell: (b) => <span className="soft">{b.value.valueDate ? plainDate(b.value.valueDate.slice(0, 10), lang) : ''}</span> },
  ];
  const act = (section: Lists): Column<Line<object>>[] => (mine ? [{ key: 'acts', head: <span className="vh">{say('col.act')}</span>, align: 'end', phone: 3, cell: (l) => acts(section, l.at) }] : []);
  const who = (o: MoneyOrg | undefined) => (o ? anyIn(o, lang, activity.lang).text || o.ref || '' : '');
  const day = (date: string) => plainDate(date.slice(0, 10), lang);
  const span = ({ start, end }: { start: string; end?: string }) => (end ? `${day(start)} – ${day(end)}` : say('disbursements.from', { start: day(start) }));
  const parties: Column<Line<{ provider?: MoneyOrg; receiver?: MoneyOrg }>> = { key: 'parties', head: say('col.parties'), phone: 3, cell: (t) => (who(t.provider) || who(t.receiver) ? <span className="soft">{say('parties', { from: who(t.provider), to: who(t.receiver) }).trim()}</span> : null) };
  return {
    disbursements: [
      { key: 'period', head: say('col.period'), phone: 2, cell: span },
      { key: 'kind', head: say('col.kind'), phone: 2, cell: (d) => (d.type ? <span className="soft">{codes.of('disbursement', d.type)}</span> : null) },
      parties, ...money, ...act('disbursements'),
    ],
    budgets: [
      { key: 'period', head: say('col.period'), phone: 2, cell: span },
      { key: 'status', head: say('col.status'), phone: 2, cell: (b) => <span className="soft">{codes.of('budget-status', b.status ?? '1')}, {codes.of('budget', b.type ?? '1').toLocaleLowerCase()}</span> },
      ...money, ...act('budgets'),
    ],
    transactions: [
      { key: 'date', head: say('col.date'), nowrap: true, phone: 2, cell: (t) => day(t.date) },
      { key: 'kind', head: say('col.kind'), phone: 2, cell: (t) => codes.of('transaction', t.type) },
      parties, ...money, ...act('transactions'),
    ],
  };
}
