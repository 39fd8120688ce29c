// Numbers as the reader's language writes them, tabular, never broken over a line. Currencies are shown, never added up.
import { useLang } from './language.js';
import css from './Num.module.css';
import { amount, entryNo, type Numeric } from './number.js';
import { month } from './when.js';

/** CHF 3,400,000 Mar 2024: the currency before, the value date after, both soft. */
export function Money({ value, currency, valued }: { value: Numeric; currency: string; valued?: string | undefined }) {
  const lang = useLang();
  return (
    <span className={`num nowrap ${css.money}`}>
      <span>{currency}</span> {amount(value, lang)}{valued && <span className={css.valued}> {month(valued, lang)}</span>}
    </span>
  );
}

/** no. 4 206: a ledger number as a citation, a link when it can be opened. */
export function EntryNo({ no, href }: { no: number; href?: string | undefined }) {
  const text = entryNo(no, useLang());
  return <span className={`num nowrap ${css.no}`}>{href ? <a className="plain" href={href}>{text}</a> : text}</span>;
}
