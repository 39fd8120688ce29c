// What a motion or a list of speakers done by hand says: which, what came of it, who stood on it. Not here: its time and state (EnterSlip.tsx).
import { MOTIONS, type MotionKind } from '@contract/floor.motions.js';
import { LIST_KINDS, type ListKind } from '@contract/floor.views.js';
import { LIST_DONE, SLIP_RESULTS, type SlipView } from '@contract/slips.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { DecimalField } from '../../../ui/fields/DecimalField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import css from '../Meetings.module.css';
import { useSlipsWords } from './words.js';

export const BLANK_SAYS = { motion: MOTIONS[0] as MotionKind, result: SLIP_RESULTS[0] as (typeof SLIP_RESULTS)[number], yes: '', no: '', list: LIST_KINDS[1] as ListKind, done: LIST_DONE[0] as (typeof LIST_DONE)[number], parties: [] as string[] };
type Form = typeof BLANK_SAYS;

/** As it is sent; figures where both are given. */
export const saidOf = (kind: 'motion' | 'list', f: Form) =>
  kind === 'list' ? { listKind: f.list, done: f.done, parties: f.parties } : { motionKind: f.motion, result: f.result, ...(f.yes && f.no ? { yes: Number(f.yes), no: Number(f.no) } : {}) };

export function Says({ kind, value: f, onChange, states }: { kind: 'motion' | 'list'; value: Form; onChange: (f: Form) => void; states: readonly string[] }) {
  const say = useSlipsWords();
  const record = useRecordWords();
  const names = useNames();
  const set = (part: Partial<Form>): void => onChange({ ...f, ...part });
  if (kind === 'motion') {
    return (
      <>
        <SelectField label={record('slip.kind.motion')} value={f.motion} onChange={(m) => set({ motion: m as MotionKind })} options={MOTIONS.map((value) => ({ value, label: record(`motion.kind.${value}`) }))} />
        <Segments label={say('result')} value={f.result} onChange={(r) => set({ result: r as Form['result'] })} options={SLIP_RESULTS.map((value) => ({ value, label: record(`state.motion.${value}`) }))} />
        <div className={css.two}>
          <DecimalField label={say('yes')} value={f.yes} onChange={(yes) => set({ yes: yes ?? '' })} optional />
          <DecimalField label={say('no')} value={f.no} onChange={(no) => set({ no: no ?? '' })} optional />
        </div>
      </>
    );
  }
  const others = states.filter((s) => !f.parties.includes(s));
  return (
    <>
      <SelectField label={record('slip.kind.list')} value={f.list} onChange={(l) => set({ list: l as ListKind })} options={LIST_KINDS.map((value) => ({ value, label: record(`list.kind.${value}`) }))} />
      <Segments label={say('done-to-list')} value={f.done} onChange={(d) => set({ done: d as Form['done'] })} options={LIST_DONE.map((value) => ({ value, label: record(`slip.done.${value}`) }))} />
      {f.parties.length > 0 && <p>{f.parties.map((p) => names.party(p)).join(', ')} <Act label={say('list.last-out')} size="small" weight="quiet" onAct={() => set({ parties: f.parties.slice(0, -1) })} /></p>}
      <SelectField label={say('list.next')} value="" onChange={(party) => party && set({ parties: [...f.parties, party] })} empty="–" options={others.map((value) => ({ value, label: names.party(value) }))} />
    </>
  );
}

/** The same as one line, where it stands among others. */
export function Said({ slip: { kind, facts: f } }: { slip: Pick<SlipView, 'kind' | 'facts'> }) {
  const say = useSlipsWords();
  const record = useRecordWords();
  const names = useNames();
  if (!f) return null;
  const figures = f.yes === null || f.no === null ? [] : [say('figures', { yes: f.yes, no: f.no })];
  const all = kind === 'motion' ? [record(`motion.kind.${f.motion}`), record(`state.motion.${f.result}`), ...figures] : [record(`list.kind.${f.list}`), record(`slip.done.${f.done}`), ...f.parties.map((p) => names.party(p))];
  return <p className="small">{all.join(', ')}</p>;
}
