// The chair's acts on the sitting, the agenda and what is put for adoption without a vote; the gavel, at hand whatever is in order. Not here: the floor (GoFloor.tsx), votes (GoVote.tsx).
import { IconGavel } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { v4 } from 'uuid';
import type { ItemView } from '@contract/agenda.views.js';
import { CONSENSUS, type ConsensusView } from '@contract/consensus.views.js';
import { SITTING, type SittingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { now } from '../../../ui/clock.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useReader } from '../../../ui/reader.js';
import { useItems } from '../agenda/use-items.js';
import { useMeetingWords } from '../words.js';
import { useCockpitWords } from './cockpit-words.js';
import { Do, NEXT_ACT } from './Do.js';
import css from './Floor.module.css';
import { nextItem, type Step } from '@contract/floor.step.js';
import { useFloorWords } from './words.js';

const PAUSES = ['10', '15', '30', '60', '90', '120'] as const;
type RoomStep = Extract<Step, { sitting: SittingView } | { consensus: ConsensusView } | { item: ItemView }>;
export const isRoomStep = (step: Step): step is RoomStep => 'sitting' in step || 'consensus' in step || 'item' in step;

export const roomActs = (step: RoomStep, meeting: string): ReactNode => {
  switch (step.is) {
    case 'open': return <Do meeting={meeting} name="sitting.open" with={{ sitting: step.sitting.id }} at={{ machine: SITTING, state: step.sitting.state }} icon={IconGavel} main />;
    case 'continue': return <><Do meeting={meeting} name="sitting.resume" with={{ sitting: step.sitting.id }} at={{ machine: SITTING, state: step.sitting.state }} icon={IconGavel} main /><Rise meeting={meeting} sitting={step.sitting} /></>;
    case 'suspend': return <Suspend meeting={meeting} sitting={step.sitting} main />;
    case 'adjourn': return <Rise meeting={meeting} sitting={step.sitting} main />;
    case 'rise': return <><Rise meeting={meeting} sitting={step.sitting} main /><Suspend meeting={meeting} sitting={step.sitting} /></>;
    case 'ask': return <><Do meeting={meeting} name="consensus.open-window" with={{ consensus: step.consensus.id }} at={{ machine: CONSENSUS, state: step.consensus.state }} icon={IconGavel} main /><Back meeting={meeting} consensus={step.consensus} /></>;
    case 'window': return <Back meeting={meeting} consensus={step.consensus} />;
    case 'objected': return <><Do meeting={meeting} name="consensus.defer" with={{ consensus: step.consensus.id }} at={{ machine: CONSENSUS, state: step.consensus.state }} main /><Back meeting={meeting} consensus={step.consensus} /></>;
    case 'take-up': return <TakeUp meeting={meeting} item={step.item} main />;
    case 'open-list': return <><OpenFor meeting={meeting} item={step.item} /><Following meeting={meeting} /></>;
  }
};

/** Steps that are the gavel's own already. */
const GAVELS: readonly Step['is'][] = ['rise', 'suspend', 'adjourn'];
/** Beside every other act while the sitting is open: a pause, or the end of it. */
export function Gavel({ meeting, sitting: s, step }: { meeting: string; sitting: SittingView | null; step: Step }) {
  const say = useCockpitWords();
  const words = useFloorWords();
  const [open, setOpen] = useState(false);
  if (s?.state !== 'open' || GAVELS.includes(step.is)) return null;
  if (!open) return <Act label={say('gavel')} icon={IconGavel} onAct={() => setOpen(true)} />;
  return <span className={css.gavel}><Suspend meeting={meeting} sitting={s} /><Rise meeting={meeting} sitting={s} /><Act label={words('cancel')} weight="quiet" onAct={() => setOpen(false)} /></span>;
}

/** Closing asks once: who is present has left with it. */
function Rise({ meeting, sitting: s, main }: { meeting: string; sitting: SittingView; main?: boolean }) {
  const say = useMeetingWords();
  const heading = say('ask.heading', { state: useNames().party(useReader().code ?? '', 'of') });
  return <Do meeting={meeting} name="sitting.close" with={{ sitting: s.id }} at={{ machine: SITTING, state: s.state }} icon={IconGavel} main={main ?? false} binding={{ heading, sentence: say('ask.close', { number: s.number }), detail: say('ask.close.detail') }} />;
}
/** With the hour at which it goes on, as the chair says it; none where it does not. */
function Suspend({ meeting, sitting: s, main }: { meeting: string; sitting: SittingView; main?: boolean }) {
  const say = useCockpitWords();
  const [minutes, setMinutes] = useState('');
  const { command, props } = useAct('sitting.suspend', meeting, { machine: SITTING, state: s.state });
  const until = minutes ? { until: new Date(now() + Number(minutes) * 60_000).toISOString() } : {};
  const act = <Act {...props} weight={main ? 'filled' : 'plain'} size={main ? 'large' : 'usual'} block={main} icon={IconGavel} onAct={() => void command.run({ sitting: s.id, ...until })} />;
  return (
    <>
      {main ? <span id={NEXT_ACT} className={css.next}>{act}</span> : act}
      <span className={css.minutes}><SelectField label={say('resumes')} value={minutes} onChange={setMinutes} empty={say('resumes.open')} options={PAUSES.map((m) => ({ value: m, label: say('resumes.in', { minutes: m }) }))} /></span>
    </>
  );
}
function Back({ meeting, consensus: c }: { meeting: string; consensus: ConsensusView }) {
  return <Do meeting={meeting} name="consensus.withdraw" with={{ consensus: c.id }} at={{ machine: CONSENSUS, state: c.state }} />;
}
function TakeUp({ meeting, item, main }: { meeting: string; item: ItemView; main?: boolean }) {
  const say = useCockpitWords();
  return <Do key={item.id} meeting={meeting} name="item.begin" with={{ item: item.id }} label={say('take-up', { number: item.number })} main={main ?? false} />;
}
/** Beside the opening of a list: the next item, where this one needs no debate. */
function Following({ meeting }: { meeting: string }) {
  const item = nextItem(useItems(meeting));
  return item && <TakeUp meeting={meeting} item={item} />;
}
function OpenFor({ meeting, item }: { meeting: string; item: ItemView }) {
  const say = useCockpitWords();
  const list = useMemo(() => v4(), [item.id]);
  return <Do meeting={meeting} name="list.open" with={{ list, kind: 'room', item: item.id }} label={say('open-list', { number: item.number })} main />;
}
