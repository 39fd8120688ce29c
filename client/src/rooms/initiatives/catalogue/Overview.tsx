// The selection seen from far: where it is, on a map or as its table, and what is committed, a line a currency. Money is never added across currencies without a dated rate.
import { useState } from 'react';
import type { Catalogue } from '@contract/initiatives.views.js';
import { useLang } from '../../../ui/language.js';
import { WorldMap } from '../../../ui/map/WorldMap.js';
import { amount, figure } from '../../../ui/number.js';
import { Table } from '../../../ui/Table.js';
import { plainDate } from '../../../ui/when.js';
import { useCountries } from '../../../record/use-countries.js';
import css from './Initiatives.module.css';
import { useCatalogueWords } from './words.js';

interface OverviewProps {
  readonly answer: Catalogue;
  readonly chosen: readonly string[];
  readonly onPick: (country: string) => void;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
}

export function Overview({ answer, chosen, onPick, asTable, onTable }: OverviewProps) {
  const say = useCatalogueWords();
  const countries = useCountries();
  const places = answer.map.map((m) => ({ code: m.country, name: countries.name(m.country), count: m.count }));
  const note = answer.withheld > 0 ? say('withheld', { count: answer.withheld }) : undefined;
  return (
    <section className={css.overview} data-table={asTable || undefined} aria-label={say('map')}>
      {asTable ? (
        <div className={css.asTable}>
          <Table caption={say('map')} rows={places} rowKey={(p) => p.code} mine={(p) => chosen.includes(p.code)} columns={[
            { key: 'country', head: say('map.country'), cell: (p) => <button type="button" className="link" aria-pressed={chosen.includes(p.code)} onClick={() => onPick(p.code)}>{p.name}</button> },
            { key: 'chosen', head: <span className="vh">{say('map.chosen')}</span>, cell: (p) => (chosen.includes(p.code) ? <span className="note soft">{say('map.chosen')}</span> : null) },
            { key: 'count', head: say('map.count'), align: 'end', cell: (p) => p.count },
          ]} />
          {note && <p className="note soft">{note}</p>}
          <button type="button" className="link note" onClick={() => onTable(false)}>{say('map.as-map')}</button>
        </div>
      ) : (
        <WorldMap countries={places} chosen={chosen} onPick={onPick} label={say('map')} note={note} table={<button type="button" className="link" onClick={() => onTable(true)}>{say('map.as-table')}</button>} />
      )}
      <Totals answer={answer} />
    </section>
  );
}

const SHOWN = 4;

/** The largest selections come first by how many records they hold; the rest of the currencies stand behind one press. */
function Totals({ answer: { totals, converted } }: { answer: Catalogue }) {
  const say = useCatalogueWords();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const main = new Set([...totals].sort((a, b) => b.records - a.records).slice(0, SHOWN).map((t) => t.currency));
  const shown = all || totals.length <= SHOWN + 1 ? totals : totals.filter((t) => main.has(t.currency));
  const dates = converted ? [...new Set(converted.rates.map((r) => plainDate(r.date, lang)))] : [];
  return (
    <div className={css.money}>
      <h2>{say('money')}</h2>
      {totals.length === 0 && <p className="note soft">{say('money.none')}</p>}
      <dl className="num">
        {shown.map((t) => (
          <div key={t.currency}><dt>{t.currency}</dt><dd>{figure(t.amount, lang, 0)}</dd></div>
        ))}
      </dl>
      {totals.length > SHOWN + 1 && <button type="button" className="link note" aria-expanded={all} onClick={() => setAll(!all)}>{all ? say('money.fewer') : say('money.all', { count: totals.length })}</button>}
      {totals.length > 0 && <p className="note soft">{say(totals.length > 1 ? 'money.apart' : 'money.one')}</p>}
      {converted && <p className="note soft num">{say('money.converted', { amount: amount(converted.amount, lang), dates: new Intl.ListFormat(lang).format(dates) })}</p>}
    </div>
  );
}
