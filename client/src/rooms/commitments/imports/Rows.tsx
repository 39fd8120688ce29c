// The rows of a file that is being brought: what each would become, every mistake and remark with its column. Not here: the file, its columns (BringPledges.tsx).
import { useState } from 'react';
import { Link } from 'react-router';
import type { ImportPreviewRow, ImportRowRemark } from '@contract/commitment-imports.views.js';
import type { IMPORT_ROWS_WORDS } from '@contract/words/commitment-imports.js';
import { useNames } from '../../../record/names.js';
import { pageOf } from '../../../record/titles.js';
import { Act } from '../../../ui/Act.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { useLang, type WordKey } from '../../../ui/language.js';
import { Table } from '../../../ui/Table.js';
import { useBringWords } from './words.js';

const AT_ONCE = 50;
const SHOWN = ['all', 'new', 'known', 'refused', 'wrong', 'remarks'] as const;
type Which = (typeof SHOWN)[number];
const isOf = (r: ImportPreviewRow, which: Which): boolean => (which === 'all' ? true : which === 'remarks' ? r.remarks.length > 0 : r.state === which);

export function Rows({ rows }: { rows: readonly ImportPreviewRow[] }) {
  const say = useBringWords();
  const names = useNames();
  const lang = useLang();
  const [which, setWhich] = useState<Which>('all');
  const [most, setMost] = useState(AT_ONCE);
  const chosen = rows.filter((r) => isOf(r, which));
  const options = SHOWN.filter((s) => s === 'all' || rows.some((r) => isOf(r, s))).map((value) => ({ value: value as string, label: value === 'all' || value === 'remarks' ? say(`show.${value}`) : say(`import-state.${value}`) }));
  const list = (parts: readonly string[]): string => new Intl.ListFormat(lang).format(parts);
  return (
    <>
      <Segments label={say('show')} value={which} onChange={(v) => { setWhich(v as Which); setMost(AT_ONCE); }} options={options} />
      <Table caption={say('rows')} rows={chosen.slice(0, most)} rowKey={(r) => String(r.line)} columns={[
        { key: 'line', head: say('line'), align: 'end', phone: 1, cell: (r) => r.line },
        { key: 'what', head: say('what'), phone: 1, cell: (r) => { const words = r.row?.draft.words; return <span className="doc small" lang={words?.en ? 'en' : 'fr'}>{r.row?.ref ? `${r.row.ref} · ` : ''}{words?.en ?? words?.fr}</span>; } },
        { key: 'who', head: say('who'), phone: 2, cell: (r) => r.row && <span className="small">{list([...r.row.parties.map((p) => names.party(p)), ...r.row.others])}</span> },
        { key: 'state', head: say('state'), phone: 3, cell: (r) => <Standing row={r} /> },
      ]} />
      {chosen.length > most && <p><Act label={say('more')} size="small" onAct={() => setMost(most + AT_ONCE)} /></p>}
    </>
  );
}

function Standing({ row: r }: { row: ImportPreviewRow }) {
  const say = useBringWords();
  const names = useNames();
  const said = (m: ImportRowRemark): string => {
    const reason = say(m.why as WordKey<typeof IMPORT_ROWS_WORDS>, { value: /^[A-Z]{3}$/.test(m.value ?? '') ? names.party(m.value!) : (m.value ?? '') });
    return m.name ? say('in-column', { name: m.name, reason }) : reason;
  };
  return (
    <>
      <span className={r.state === 'wrong' ? 'red strong' : r.state === 'new' ? undefined : 'faint'}>{r.candidate ? <Link to={pageOf('candidate', r.candidate)}>{say(`import-state.${r.state}`)}</Link> : say(`import-state.${r.state}`)}</span>
      {r.row?.position && <span className="small soft"> · {say(`import-position.${r.row.position}`)}</span>}
      {r.mistakes.map((m, i) => <p key={i} className="small red">{said(m)}</p>)}
      {r.remarks.map((m, i) => <p key={i} className="small amber">{said(m)}</p>)}
    </>
  );
}
