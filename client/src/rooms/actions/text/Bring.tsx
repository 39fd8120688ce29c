// A Word file brought to the text: what it would change, shown first; what is kept of it is proposed one by one, in the name of one's state. Not here: reading the file (the server).
import { useState } from 'react';
import { DOCX_MAX, type DocxPlan, type DocxRow } from '@contract/docx.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { useLang } from '../../../ui/language.js';
import { percent } from '../../../ui/number.js';
import { Progress } from '../../../ui/Progress.js';
import { useReader } from '../../../ui/reader.js';
import { upload } from '../../../wire/transfer.js';
import { useCommand } from '../../../wire/use-command.js';
import { BroughtRow } from './BroughtRow.js';
import css from './Text.module.css';
import type { Place } from './use-text.js';
import { useDocxWords } from './words-docx.js';

export function Bring({ place }: { place: Place }) {
  const say = useDocxWords();
  const why = useWhy();
  const lang = useLang();
  const [file, setFile] = useState<File | null>(null);
  const [going, setGoing] = useState<number | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [plan, setPlan] = useState<DocxPlan | null>(null);
  const take = async (chosen: File | null) => {
    setFile(chosen);
    setFault(null);
    setPlan(null);
    if (!chosen) return;
    setGoing(0);
    try {
      setPlan(await upload<DocxPlan>(`/api/texts/${place.channel}/preview`, chosen, { progress: setGoing }));
    } catch (e) {
      setFault(e);
    } finally {
      setGoing(null);
    }
  };
  return (
    <section className={`${css.sheet} no-print`} aria-label={say('bring')} onKeyDown={(e) => e.stopPropagation()}>
      <FileField label={say('file')} help={say('help')} file={file} onFile={(f) => void take(f)} accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" most={DOCX_MAX} />
      {going !== null && <Progress done={going * 100} of={100} words={say('sending', { percent: percent(Math.round(going * 100), lang) })} />}
      {Boolean(fault) && <ErrorNote what={say('failed')} then={why(fault)} nothingRecorded />}
      {plan && <Brought place={place} plan={plan} />}
    </section>
  );
}

/** How the file was read, and which paragraphs of the text it does not have. */
function Read({ plan, translated }: { plan: DocxPlan; translated: boolean }) {
  const say = useDocxWords();
  return <>{say(translated ? 'translated' : plan.tracked ? 'tracked' : 'plain')}{plan.missing.length > 0 && ` ${say('missing', { numbers: plan.missing.filter(Boolean).join(', ') })}`}</>;
}

/** New paragraphs that follow one another go in as one, in their order. */
const together = (rows: readonly DocxRow[]): DocxRow[][] =>
  rows.reduce<DocxRow[][]>((all, row) => {
    const last = all.at(-1)?.at(-1);
    if (row.is === 'paragraph' && last?.is === 'paragraph' && last.after === row.after) all.at(-1)!.push(row);
    else all.push([row]);
    return all;
  }, []);

function Brought({ place, plan }: { place: Place; plan: DocxPlan }) {
  const say = useDocxWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const { code = '' } = useReader();
  const acts = { propose: useCommand('text.propose', place.channel), add: useCommand('text.add', place.channel), write: useCommand('text.write', place.channel), translate: useCommand('text.translate', place.channel) };
  const [left, setLeft] = useState<ReadonlySet<DocxRow>>(new Set());
  const [told, setTold] = useState<ReadonlyMap<DocxRow, string | null>>(new Map());
  const [busy, setBusy] = useState(false);
  const wanted = plan.rows.filter((r) => r.is !== 'unplaced' && !left.has(r) && told.get(r) !== null);
  const done = [...told.values()].filter((x) => x === null).length;
  const one = (rows: readonly DocxRow[]) => {
    const [row] = rows;
    if (row?.is === 'change') return acts.propose.run({ paragraph: row.paragraph, verb: row.verb, text: row.text, proposal: row.id, ...(row.anchor ? { anchor: row.anchor } : {}) });
    if (row?.is === 'translation') return acts.translate.run({ paragraph: row.paragraph, basedOn: row.basedOn, state: 'draft', texts: [{ pieces: [{ text: row.text }] }] });
    if (row?.is === 'written') return acts.write.run({ paragraph: row.paragraph, text: row.text });
    const paragraphs = rows.flatMap((r) => (r.is === 'paragraph' ? [{ id: r.id, kind: r.kind, text: r.text }] : []));
    return acts.add.run({ paragraphs, ...(row?.is === 'paragraph' && row.after ? { after: row.after } : {}) });
  };
  const confirm = async () => {
    setBusy(true);
    for (const rows of together(wanted)) {
      const act = await one(rows);
      const refusal = act?.state.is === 'refused' ? why(act.state.refusal) : act?.state.is === 'recorded' ? null : why(undefined);
      setTold((was) => new Map([...was, ...rows.map((r) => [r, refusal] as const)]));
    }
    setBusy(false);
  };
  if (!plan.rows.length) return <p className="soft" role="status">{say('nothing')}</p>;
  const draft = place.stage === 'draft';
  const translated = plan.lang !== place.lang;
  const doing = translated ? acts.translate : acts.add;
  const label = say(translated ? 'translate' : draft ? 'write' : 'confirm', { count: wanted.length, state: names.party(code, lang === 'fr' ? 'of' : 'short') });
  return (
    <>
      <p className="small soft"><Read plan={plan} translated={translated} /></p>
      <ul className={css.brought}>
        {plan.rows.map((row, i) => <BroughtRow key={i} row={row} lang={plan.lang} kept={!left.has(row)} told={told.get(row)} onKeep={(keep) => setLeft((was) => { const next = new Set(was); if (keep) next.delete(row); else next.add(row); return next; })} />)}
      </ul>
      <div className={css.acts}>
        {wanted.length > 0 && !busy && <Act size="small" weight="filled" label={label} reason={doing.why && why(doing.why)} onAct={() => void confirm()} />}
        <span className="small soft" role="status">{busy ? say('going', { done, count: done + wanted.length }) : done > 0 ? say('done', { count: done }) : ''}</span>
      </div>
    </>
  );
}
