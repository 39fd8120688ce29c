// A file of pledges or recommendations: chosen, shown as it was read, its columns given their meaning, its rows with what they would become, then taken. Not here: the reading (the server's), one candidate.
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { IMPORT_BYTES_MAX, IMPORT_FIELDS, type CandidatesPreview, type ImportColumn, type ImportField, type ImportForm } from '@contract/commitment-imports.views.js';
import { SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useStatesToday } from '../../../record/states.js';
import { Act } from '../../../ui/Act.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { Page } from '../../../ui/Page.js';
import { Progress } from '../../../ui/Progress.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { Table } from '../../../ui/Table.js';
import css from '../Commitments.module.css';
import { Rows } from './Rows.js';
import { useBringing, type Bringing } from './use-bringing.js';
import { useBringWords } from './words.js';

export function BringPledges() {
  const say = useBringWords();
  const why = useWhy();
  const { code } = useReader();
  const isState = Boolean(code) && code !== SECRETARIAT;
  const [owner, setOwner] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const bringing = useBringing();
  const to = isState ? code! : owner;
  const choose = (next: File | null, state = to) => { setFile(next); bringing.read(state ? next : null, state); };
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/commitments/candidates">{say('back')}</Link></p>
      <Page title={say('title')} lede={say('lede')}>
        <div className={css.document}>
          <div className={css.form}>
            {!isState && <Owner value={owner} onChange={(state) => { setOwner(state); choose(file, state); }} />}
            {to && <FileField label={say('file')} help={say('file.help')} file={file} onFile={(next) => choose(next)} accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" most={IMPORT_BYTES_MAX} />}
            {bringing.reading && <p className="small soft" role="status">{say('reading')}</p>}
            {bringing.fault !== null && <ErrorNote what={why(bringing.fault)} />}
            {bringing.preview?.why && <ErrorNote what={why({ why: bringing.preview.why })} />}
          </div>
          {bringing.preview && <Shown preview={bringing.preview} bringing={bringing} />}
        </div>
      </Page>
    </>
  );
}

function Owner({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const say = useBringWords();
  const names = useNames();
  const states = useStatesToday('member', 'observer');
  return <SelectField label={say('for')} value={value} onChange={onChange} empty={say('choose')} options={states.map((state) => ({ value: state, label: names.party(state) }))} />;
}

function Shown({ preview, bringing }: { preview: CandidatesPreview; bringing: Bringing }) {
  const say = useBringWords();
  return (
    <>
      {preview.form && <Made form={preview.form} />}
      {preview.columns.length > 0 && (
        <Section title={say('columns')} note={preview.columns.length}>
          <p className="small soft">{say('columns.help')}</p>
          <Columns columns={preview.columns} onMean={bringing.taking ? undefined : bringing.mean} />
        </Section>
      )}
      {!preview.why && (
        <Section title={say('rows')} note={preview.counts.total}>
          <p className="small num" role="status">{say('counts', { ...preview.counts })}</p>
          <div className={css.acts}><Take preview={preview} bringing={bringing} /></div>
          <Rows key={preview.sha256} rows={preview.rows} />
        </Section>
      )}
    </>
  );
}

const DELIMITERS: Readonly<Record<string, string>> = { '\t': '⇥' };
function Made({ form: f }: { form: ImportForm }) {
  const say = useBringWords();
  const made = f.kind === 'workbook' ? say('form.workbook', { sheet: f.sheet ?? '' }) : f.delimiter ? say('form.text', { encoding: f.encoding ?? '', delimiter: DELIMITERS[f.delimiter] ?? f.delimiter, lineEnds: f.lineEnds ?? '' }) : say('form.undivided', { encoding: f.encoding ?? '' });
  return (
    <p className="small soft">
      {made}{f.otherSheets.length > 0 && ` ${say('form.others', { sheets: f.otherSheets.join(', ') })}`}
      {f.openQuote !== null && <span className="amber"> {say('form.quote', { line: f.openQuote })}</span>}
      {f.broken > 0 && <span className="amber"> {say('form.broken', { count: f.broken })}</span>}
    </p>
  );
}

function Columns({ columns, onMean }: { columns: readonly ImportColumn[]; onMean: ((column: number, field: ImportField | null) => void) | undefined }) {
  const say = useBringWords();
  const options = useMemo(() => IMPORT_FIELDS.map((value) => ({ value: value as string, label: say(`import-field.${value}`) })), [say]);
  return (
    <Table caption={say('columns')} rows={columns} rowKey={(c) => String(c.no)} columns={[
      { key: 'name', head: say('column'), phone: 1, cell: (c) => <span className="strong">{c.name}</span> },
      { key: 'sample', head: say('sample'), phone: 2, cell: (c) => <span className="small soft">{c.sample}</span> },
      { key: 'means', head: say('means'), phone: 3, cell: (c) => onMean
        ? <span className={css.under}><SelectField label={say('means.of', { name: c.name })} value={c.field ?? ''} onChange={(field) => onMean(c.no, (field || null) as ImportField | null)} empty={say('unused')} options={options} /></span>
        : c.field ? say(`import-field.${c.field}`) : say('unused') },
      { key: 'by', head: '', phone: 3, cell: (c) => <span className="small faint">{c.by && say(`by.${c.by}`)}</span> },
    ]} />
  );
}

function Take({ preview, bringing: { taking, take, command } }: { preview: CandidatesPreview; bringing: Bringing }) {
  const say = useBringWords();
  const why = useWhy();
  if (taking && !taking.over) return <div role="status"><Progress done={taking.done} of={taking.total} words={say('taking', { done: taking.done, total: taking.total })} /></div>;
  if (taking?.over) {
    return (
      <div role="status">
        <p>{say('done', { new: taking.new, known: taking.known })} <Link to="/commitments/candidates">{say('back')}</Link></p>
        {taking.stopped && <ErrorNote what={say('stopped')} then={command.life.is === 'refused' ? why(command.life.refusal) : ''} />}
      </div>
    );
  }
  const count = preview.counts.new;
  return <Act label={say('take', { count })} weight="filled" reason={count ? command.why && why(command.why) : say('nothing')} reasonShown="below" life={drawn(command.life, why)} onAct={() => void take()} />;
}
