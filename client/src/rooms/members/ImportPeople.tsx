// A list of people as CSV: read by the server, shown row by row with what it would change and what is wrong with it, taken in whole or in part.
// Not here: the reading and the plan (the server's).
import { useState } from 'react';
import type { PeoplePreview } from '@contract/members.reads.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { FileField } from '../../ui/fields/FileField.js';
import { Section } from '../../ui/Section.js';
import { Table, type Column } from '../../ui/Table.js';
import { upload } from '../../wire/transfer.js';
import type { DelegationProps } from './Delegation.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { useForm } from './use-form.js';

const MOST = 1024 * 1024;
type Row = PeoplePreview['rows'][number];
const takes = (r: Row) => r.row !== null && (r.state === 'new' || r.state === 'changed');

export function ImportPeople({ channel, onAccounts }: DelegationProps) {
  const say = useDelegationWords();
  const why = useWhy();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<PeoplePreview | null>(null);
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const gate = useForm('people.import', channel, {}, () => ({ rows: [] }));
  const read = (next: File | null) => {
    setFile(next);
    setPreview(null);
    setFault(null);
    if (!next) return;
    setReading(true);
    upload<PeoplePreview>('/api/people/preview', next).then(setPreview, setFault).finally(() => setReading(false));
  };
  return (
    <Section title={say('list')}>
      <p className="small soft">{say('list.say')}</p>
      <div className={css.form}>
        {gate.act.reason ? <Act label={gate.act.label} reason={gate.act.reason} reasonShown="below" onAct={() => undefined} />
          : <FileField label={say('list.file')} file={file} onFile={read} accept=".csv,text/csv,text/plain" most={MOST} />}
        {reading && <p className="small soft" role="status">{say('list.reading')}</p>}
        {fault !== null && <ErrorNote what={why(fault)} />}
        {preview?.why && <ErrorNote what={why({ why: preview.why })} />}
      </div>
      {preview && !preview.why && <Preview key={file?.name} preview={preview} channel={channel} onTaken={onAccounts} />}
    </Section>
  );
}

function Preview({ preview, channel, onTaken }: { preview: PeoplePreview; channel: string; onTaken: () => void }) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const [left, setLeft] = useState<readonly number[]>([]);
  const taken = preview.rows.filter((r) => takes(r) && !left.includes(r.line));
  const f = useForm('people.import', channel, {}, () => ({ rows: taken.flatMap((r) => r.row ?? []) }), onTaken);
  const toggle = (line: number) => setLeft(left.includes(line) ? left.filter((l) => l !== line) : [...left, line]);
  const columns: Column<Row>[] = [
    { key: 'take', head: say('list.take'), phone: 1, cell: (r) => takes(r) && <label className={css.take}><span className="vh">{say('list.take-line', { line: r.line })}</span><input type="checkbox" checked={!left.includes(r.line)} onChange={() => toggle(r.line)} /></label> },
    { key: 'line', head: say('list.line'), align: 'end', phone: 1, cell: (r) => r.line },
    { key: 'name', head: say('col.name'), phone: 1, cell: (r) => <span className="strong">{r.row?.name}</span> },
    { key: 'office', head: say('col.office'), phone: 2, cell: (r) => r.row && word(`function.${r.row.function}`) },
    { key: 'what', head: say('list.what'), phone: 3, cell: (r) => <What row={r} /> },
  ];
  return (
    <>
      <p className="small num" role="status">{say('list.counts', preview.counts)}</p>
      {preview.ignored.length > 0 && <p className="small amber">{say('list.ignored', { columns: preview.ignored.join(', ') })}</p>}
      <Table caption={say('list')} columns={columns} rows={preview.rows} rowKey={(r) => String(r.line)} />
      <div className={css.open}>
        {preview.rows.some(takes) ? <Act {...f.act} label={say('list.accept', { count: taken.length })} reason={f.act.reason ?? (taken.length === 0 ? say('list.nothing') : null)} reasonShown="below" /> : <p className="soft">{say('list.nothing')}</p>}
      </div>
    </>
  );
}

/** What the row would do, or why it cannot: one sentence a mistake. */
function What({ row }: { row: Row }) {
  const say = useDelegationWords();
  const word = useRecordWords();
  if (row.mistakes.length > 0) return <span className="red">{say('list.because', { state: word('import.invalid'), why: row.mistakes.map((m) => `${word(m.why)}${m.value ? ` (${m.value})` : ''}`).join(' ') })}</span>;
  if (row.why) return <span className="red">{say('list.because', { state: word('import.conflict'), why: word(row.why) })}</span>;
  const state = word(`import.${row.state ?? 'unchanged'}`);
  return <span className={row.state === 'unchanged' ? 'faint' : undefined}>{row.state === 'changed' && row.fields?.length ? say('list.fields', { state, fields: row.fields.map((f) => word(`field.${f}`)).join(', ') }) : state}</span>;
}
