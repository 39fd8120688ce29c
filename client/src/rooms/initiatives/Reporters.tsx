// The secretariat's two tables for the register: whose reporting organisation a reference is, and dated rates of exchange. Each line is an act of the record.
import { useState } from 'react';
import type { RateLine, ReporterLine } from '@contract/initiatives.reads.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { Empty } from '../../ui/Empty.js';
import { DateField } from '../../ui/fields/DateField.js';
import { DecimalField } from '../../ui/fields/DecimalField.js';
import { PickField } from '../../ui/fields/PickField.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { figure } from '../../ui/number.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Table } from '../../ui/Table.js';
import { OnDate } from '../../ui/When.js';
import { useCommand } from '../../wire/use-command.js';
import { useList } from '../../wire/use-list.js';
import css from './forms/Forms.module.css';
import { useReportersWords } from './reporters-words.js';
import { useCountries } from '../../record/use-countries.js';

/** A table of the register, current with its entries. */
const useRegister = <T,>(name: 'reporters' | 'rates', entry: string): { lines: readonly T[] | undefined; error: unknown } => {
  const { data, error } = useList<T[]>(['register', name], `/api/register/${name}`, [entry]);
  return { lines: data, error };
};

export function Reporters() {
  const say = useReportersWords();
  const { lines, error } = useRegister<ReporterLine>('reporters', 'reporter.');
  if (error) return <Page title={say('title')}><Empty text={say('refused')} /></Page>;
  return (
    <Page title={say('title')} lede={say('lede')}>
      <References lines={lines} />
      <Rates />
    </Page>
  );
}

function References({ lines }: { lines: readonly ReporterLine[] | undefined }) {
  const say = useReportersWords();
  const names = useNames();
  const countries = useCountries();
  const [form, setForm] = useState({ ref: '', state: '' });
  const party = (code: string) => (names.knows(code) ? names.party(code) : countries.name(code));
  return (
    <Section title={say('reporters')} note={say('reporters.note')}>
      <Assign form={form} onForm={setForm} />
      {lines?.length === 0 && <p className="soft">{say('reporters.none')}</p>}
      {lines !== undefined && lines.length > 0 && (
        <Table caption={say('reporters')} rows={lines} rowKey={(l) => l.ref} columns={[
          { key: 'ref', head: say('col.ref'), phone: 1, cell: (l) => <span className="num">{l.ref}</span> },
          { key: 'state', head: say('col.state'), phone: 2, cell: (l) => (l.state ? party(l.state) : <span className={l.assigned ? 'soft' : 'amber'}>{say(l.assigned ? 'state.none' : 'state.unsaid')}</span>) },
          { key: 'records', head: say('col.records'), align: 'end', phone: 3, cell: (l) => l.records },
          { key: 'acts', head: <span className="vh">{say('correct')}</span>, align: 'end', phone: 3, cell: (l) => <button type="button" className="link small" aria-label={say('correct.ref', { ref: l.ref })} onClick={() => setForm({ ref: l.ref, state: l.state ?? '' })}>{say('correct')}</button> },
        ]} />
      )}
    </Section>
  );
}

interface Form { ref: string; state: string }
function Assign({ form, onForm }: { form: Form; onForm: (form: Form) => void }) {
  const say = useReportersWords();
  const word = useRecordWords();
  const why = useWhy();
  const countries = useCountries();
  const command = useCommand('reporter.assign', NETWORK);
  const write = (next: Form) => {
    if (command.life.is === 'recorded') command.reset();
    onForm(next);
  };
  const send = async () => {
    const act = await command.run({ ref: form.ref.trim(), state: form.state || null });
    if (act?.state.is === 'recorded') onForm({ ref: '', state: '' });
  };
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <div className={css.row}>
        <TextField label={say('col.ref')} help={say('ref.help')} value={form.ref} onChange={(ref) => write({ ...form, ref })} />
        <PickField label={say('col.state')} value={form.state || null} onChange={(state) => write({ ...form, state: state ?? '' })} options={countries.options} nothing={say('state.nothing')} placeholder={say('state.none')} optional />
      </div>
      <Act type="submit" label={word('command.reporter.assign')} reason={command.why && why(command.why)} life={drawn(command.life, why)} onAct={() => undefined} />
    </form>
  );
}

const NO_RATE = { currency: '', date: '', value: '', source: '' };
function Rates() {
  const say = useReportersWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { lines } = useRegister<RateLine>('rates', 'rate.');
  const [form, setForm] = useState(NO_RATE);
  const command = useCommand('rate.record', NETWORK);
  // The next one is begun: the button forgets the one that is recorded.
  const write = (next: typeof NO_RATE) => {
    if (command.life.is === 'recorded') command.reset();
    setForm(next);
  };
  const send = async () => {
    const act = await command.run(form);
    if (act?.state.is === 'recorded') setForm(NO_RATE);
  };
  return (
    <Section title={say('rates')} note={say('rates.note')}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
        <div className={css.row}>
          <TextField label={say('col.currency')} value={form.currency} onChange={(c) => write({ ...form, currency: c.slice(0, 3).toUpperCase() })} />
          <DateField label={say('col.date')} value={form.date} onChange={(date) => write({ ...form, date })} />
          <DecimalField label={say('col.value')} value={form.value} onChange={(value) => write({ ...form, value: value ?? '' })} />
          <TextField label={say('col.source')} value={form.source} onChange={(source) => write({ ...form, source })} />
        </div>
        <Act type="submit" label={word('command.rate.record')} reason={command.why && why(command.why)} life={drawn(command.life, why)} onAct={() => undefined} />
      </form>
      {lines?.length === 0 && <p className="soft">{say('rates.none')}</p>}
      {lines !== undefined && lines.length > 0 && (
        <Table caption={say('rates')} rows={lines} rowKey={(l) => `${l.currency} ${l.date}`} columns={[
          { key: 'currency', head: say('col.currency'), phone: 1, cell: (l) => l.currency },
          { key: 'date', head: say('col.date'), phone: 1, cell: (l) => <OnDate date={l.date} /> },
          { key: 'value', head: say('col.value'), align: 'end', phone: 2, cell: (l) => figure(l.value, lang, 6) },
          { key: 'source', head: say('col.source'), phone: 3, cell: (l) => <span className="soft">{l.source}</span> },
        ]} />
      )}
    </Section>
  );
}
