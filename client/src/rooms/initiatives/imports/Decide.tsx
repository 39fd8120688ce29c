// The preview and the decision over it, then the report: counts by verdict, records by page, what is chosen. Not here: one record (RecordRow.tsx).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IMPORT_STAGE, MOST_CHOSEN, VERDICTS, type ImportRecordPage, type ImportView, type Verdict } from '@contract/imports.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { useLang } from '../../../ui/language.js';
import { figure } from '../../../ui/number.js';
import { Section } from '../../../ui/Section.js';
import { useCommand } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useChosen, type Chosen } from './chosen.js';
import css from './Imports.module.css';
import { RecordRow } from './RecordRow.js';
import { useImportWords, useMany } from './words.js';

type Shown = Verdict | 'all';

export function Decide({ view }: { view: ImportView }) {
  const say = useImportWords();
  const lang = useLang();
  const chosen = useChosen();
  const [shown, setShown] = useState<Shown>(view.counts.new ? 'new' : view.counts.changed ? 'changed' : 'all');
  const [page, setPage] = useState(1);
  const { counts, report } = view;
  const total = VERDICTS.reduce((n, v) => n + counts[v], 0);
  const ended = view.stage === 'completed' || view.stage === 'cancelled';
  const many = useMany();
  const of = (v: Shown) => figure(v === 'all' ? total : counts[v], lang);
  return (
    <>
      <Section title={say(ended ? 'the-report' : 'preview')} note={say('warnings', many(counts.warnings))}>
        <dl className={`num ${css.counts}`}>
          {VERDICTS.map((v) => <Count key={v} verdict={v} count={ended && v !== 'refused' ? report[v] : counts[v]} />)}
        </dl>
        {ended && report.left > 0 && <p className="small soft">{say('left', many(report.left))}</p>}
        {view.stage === 'staged' && <Acts view={view} chosen={chosen} />}
      </Section>
      <Section title={say('records')}>
        <Segments label={say('show')} value={shown} onChange={(v) => { setShown(v as Shown); setPage(1); }} options={(['all', ...VERDICTS] as const).map((v) => ({ value: v, label: say(`tab.${v}`, { count: of(v) }) }))} />
        <Records view={view} shown={shown} page={page} onPage={setPage} chosen={view.stage === 'staged' ? chosen : null} />
      </Section>
    </>
  );
}

function Count({ verdict, count }: { verdict: Verdict; count: number }) {
  const word = useRecordWords();
  const lang = useLang();
  return <div><dt className={verdict === 'refused' && count ? 'red' : 'soft'}>{word(`verdict.${verdict}`)}</dt><dd>{figure(count, lang)}</dd></div>;
}

/** Accept all, accept the chosen, call it off: the two first ask once, with what will be recorded. */
function Acts({ view, chosen }: { view: ImportView; chosen: Chosen }) {
  const say = useImportWords();
  const word = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const many = useMany();
  const at = { machine: IMPORT_STAGE, state: view.stage };
  const all = useCommand('import.accept', view.id, at);
  const some = useCommand('import.accept', view.id, at);
  const cancel = useCommand('import.cancel', view.id, at);
  const takeable = view.counts.new + view.counts.changed;
  const picked = chosen.records();
  const binding = (count: number) => ({
    heading: say('heading', { state: names.party(view.state) }),
    sentence: say('sentence', { state: names.party(view.state, 'the'), ...many(count), file: view.name }),
    detail: say('detail'),
  });
  return (
    <div className={css.acts}>
      <Act weight="filled" label={say('accept-all', many(takeable))} doneLabel={say('done')} reason={all.why ? why(all.why) : takeable ? null : say('nothing-to-take')} life={drawn(all.life, why)} binding={binding(takeable)} onAct={() => void all.run({ all: true })} />
      <Act label={say('accept-some', many(picked.length))} doneLabel={say('done')} reason={some.why ? why(some.why) : picked.length ? null : say('nothing-chosen')} life={drawn(some.life, why)} binding={binding(picked.length)} onAct={() => void some.run({ records: picked.slice(0, MOST_CHOSEN) })} />
      <Act weight="quiet" label={word('command.import.cancel')} reason={cancel.why && why(cancel.why)} life={drawn(cancel.life, why)} onAct={() => void cancel.run({})} />
    </div>
  );
}

interface RecordsProps {
  readonly view: ImportView;
  readonly shown: Shown;
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** Null where nothing can be chosen any more. */
  readonly chosen: Chosen | null;
}

function Records({ view, shown, page, onPage, chosen }: RecordsProps) {
  const say = useImportWords();
  const { api } = useWire();
  const settled = view.stage === 'accepting' ? view.progress.done : view.stage;
  const { data } = useQuery({
    queryKey: ['imports', view.id, 'records', shown, page, settled],
    queryFn: ({ signal }) => api.get<ImportRecordPage>(`/api/imports/${view.id}/records?page=${page}${shown === 'all' ? '' : `&verdict=${shown}`}`, signal),
    placeholderData: (before) => before,
  });
  if (!data) return null;
  if (!data.rows.length) return <p className="soft">{say('no-records')}</p>;
  const takeable = data.rows.filter((r) => r.verdict === 'new' || r.verdict === 'changed');
  return (
    <>
      {chosen && takeable.length > 0 && (
        <label className={`small ${css.whole}`}><input type="checkbox" checked={takeable.every((r) => chosen.has(r.index))} onChange={(e) => takeable.forEach((r) => chosen.set(r, e.currentTarget.checked))} /> {say('choose-page')}</label>
      )}
      <ul className={css.records}>{data.rows.map((r) => <RecordRow key={r.index} record={r} view={view} chosen={chosen} />)}</ul>
      {data.pages > 1 && (
        <nav className={css.pages} aria-label={say('records')}>
          {page > 1 && <Act size="small" label={say('earlier-page')} onAct={() => onPage(page - 1)} />}
          <span className="small num">{say('page', { page, pages: data.pages })}</span>
          {page < data.pages && <Act size="small" label={say('later-page')} onAct={() => onPage(page + 1)} />}
        </nav>
      )}
    </>
  );
}
