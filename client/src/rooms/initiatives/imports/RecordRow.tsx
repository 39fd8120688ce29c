// One record of a file: what it is, whose it would be, what would change part by part, what was remarked and at which line.
import { Link } from 'react-router';
import type { ImportChange, ImportRecordRow, ImportRemark, ImportView } from '@contract/imports.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { useCodes } from '../codes.js';
import type { Chosen } from './chosen.js';
import css from './Imports.module.css';
import { useImportWords } from './words.js';

interface RowProps {
  readonly record: ImportRecordRow;
  readonly view: ImportView;
  readonly chosen: Chosen | null;
}

export function RecordRow({ record: r, view, chosen }: RowProps) {
  const say = useImportWords();
  const word = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const title = r.title[lang] || r.title.en || r.title.fr || r.identifier || say('untitled');
  const takeable = chosen && (r.verdict === 'new' || r.verdict === 'changed');
  const whose = r.owner && say(r.custody === 'foreign' ? 'custody' : 'owner', { state: names.party(r.owner) });
  return (
    <li className={css.record}>
      <span className={css.box}>{takeable && <input type="checkbox" aria-label={say('choose', { title })} checked={chosen.has(r.index)} onChange={(e) => chosen.set(r, e.currentTarget.checked)} />}</span>
      <div>
        <h3 className={`doc ${css.title}`}>{title}</h3>
        <p className="small soft">
          <b className={r.verdict === 'refused' ? 'red' : undefined}>{word(`verdict.${r.outcome ?? r.verdict}`)}</b> · {[r.identifier, say('at-line', { line: r.line }), whose].filter(Boolean).join(' · ')}
          {r.initiative && <> · <Link to={`/initiatives/${r.initiative}`}>{say('open')}</Link></>}
          <AsItCame view={view} record={r} />
        </p>
        {r.verdict === 'changed' && <Changes record={r} chosen={chosen} />}
        <Remarks remarks={r.remarks} open={r.verdict === 'refused'} />
      </div>
    </li>
  );
}

/** The record as the file had it, while that is kept. */
function AsItCame({ view, record: r }: { view: ImportView; record: ImportRecordRow }) {
  const say = useImportWords();
  return r.hasXml ? <>{' · '}<a href={`/api/imports/${view.id}/records/${r.index}/xml`} download>{say('xml')}</a></> : null;
}

/** Before and after, a line a difference; each part can be left out. */
function Changes({ record: r, chosen }: { record: ImportRecordRow; chosen: Chosen | null }) {
  const say = useImportWords();
  const word = useRecordWords();
  const of = (section: ImportChange['section']) => r.changes.filter((c) => c.section === section);
  return (
    <ul className={css.changes}>
      {r.sections.map((section) => (
        <li key={section}>
          <label className="small strong">
            {chosen && <input type="checkbox" aria-label={say('take-field', { field: word(`field.${section}`) })} checked={chosen.hasField(r.index, section)} onChange={(e) => chosen.setField(r, section, e.currentTarget.checked)} />} {word(`field.${section}`)}
            {r.conflicts.includes(section) && <span className="amber"> · {say('edited-here')}</span>}
          </label>
          {of(section).map((c, i) => (
            <p key={i} className="small">{c.part && <span className="faint">{say('part', { part: c.part })} </span>}<del>{c.before ?? say('absent')}</del> <span aria-hidden>→</span> <ins>{c.after ?? say('absent')}</ins></p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Remarks({ remarks, open }: { remarks: readonly ImportRemark[]; open: boolean }) {
  const say = useImportWords();
  const sentence = useRemark();
  if (!remarks.length) return null;
  return (
    <details open={open} className={css.remarks}>
      <summary className="small">{say('remarks')} <span className="num">({remarks.length})</span></summary>
      <ul>{remarks.map((m, i) => <li key={i} className={`small ${m.severity === 'refused' ? 'red' : 'soft'}`}>{m.line ? say('line', { line: m.line, reason: sentence(m) }) : sentence(m)}</li>)}</ul>
    </details>
  );
}

/** The sentence of a remark: what the standard says (codes) or what the import says (record), with states and parts by name. */
const useRemark = (): ((m: ImportRemark) => string) => {
  const codes = useCodes();
  const word = useRecordWords();
  const names = useNames();
  return (m) => {
    const params: Record<string, string> = { ...m.params };
    if (params.state) params.state = names.party(params.state);
    if (params.section) params.section = word(`field.${params.section}`);
    return codes.remark(m.code, params) ?? word(m.code, params);
  };
};
