// The chair's acts on the floor: points of order, turns, motions, the closing of a list. Not here: votes (GoVote.tsx), the sitting, consensus and the agenda (GoRoom.tsx).
import { IconGavel, IconMicrophone } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DialogueView } from '@contract/dialogue.views.js';
import { RULINGS, type MotionView, type PointView, type Ruling, type SpeakerView } from '@contract/floor.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { PutOn } from '../voting/PutOn.js';
import { useCockpitWords } from './cockpit-words.js';
import { Do, NEXT_ACT } from './Do.js';
import css from './Floor.module.css';
import type { Step } from '@contract/floor.step.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

type FloorStep = Extract<Step, { point: PointView } | { speaker: SpeakerView } | { dialogue: DialogueView } | { is: 'motion' } | { is: 'last-call' | 'closing' | 'quiet' | 'none' }>;
export const isFloorStep = (step: Step): step is FloorStep => 'point' in step || 'speaker' in step || 'dialogue' in step || ['motion', 'last-call', 'closing', 'quiet', 'none'].includes(step.is);

export const floorActs = (step: FloorStep, meeting: string, floor: Floor): ReactNode => {
  if ('dialogue' in step) return <Dialogued meeting={meeting} floor={floor} dialogue={step.dialogue} answer={step.is === 'answer'} />;
  switch (step.is) {
    case 'hear': return <><Named meeting={meeting} name="point.hear" of={step.point.party} with={{ point: step.point.id }} word="go.start" /><Rulings meeting={meeting} point={step.point} first={false} /></>;
    case 'rule': return <Rulings meeting={meeting} point={step.point} first />;
    case 'decide': return <DecideAppeal meeting={meeting} point={step.point} />;
    case 'start': return <><Named meeting={meeting} name="speaker.start" of={step.speaker.party} with={{ speaker: step.speaker.id }} word="go.start" />{step.speaker.list && <Missing meeting={meeting} speaker={step.speaker} />}</>;
    case 'end': return <><Named meeting={meeting} name="speaker.end" of={step.speaker.party} with={{ speaker: step.speaker.id }} word="go.end" /><Do meeting={meeting} name="speaker.pause" with={{ speaker: step.speaker.id }} /></>;
    case 'resume': return <><Named meeting={meeting} name="speaker.resume" of={step.speaker.party} with={{ speaker: step.speaker.id }} word="go.resume" /><Do meeting={meeting} name="speaker.end" with={{ speaker: step.speaker.id }} /></>;
    case 'motion': return <DecideMotion meeting={meeting} motion={step.motion} />;
    case 'last-call': return <Do meeting={meeting} name="list.last-call" with={{ list: floor.list!.id }} main />;
    case 'closing':
    case 'quiet':
    case 'none': return null;
  }
};

type NamedProps =
  | { name: 'point.hear'; with: { point: string } }
  | { name: 'speaker.start' | 'speaker.end' | 'speaker.resume'; with: { speaker: string } };
/** The main act with the state's name on it. */
function Named({ meeting, of, word, ...act }: NamedProps & { meeting: string; of: string; word: 'go.start' | 'go.end' | 'go.resume' }) {
  const say = useFloorWords();
  const label = say(word, { state: useNames().party(of) });
  const icon = word === 'go.end' ? {} : { icon: IconMicrophone };
  return act.name === 'point.hear' ? <Do meeting={meeting} name={act.name} with={act.with} label={label} main {...icon} /> : <Do meeting={meeting} name={act.name} with={act.with} label={label} main {...icon} />;
}

/** A question is put with whoever was stopped going on instead as the other way; what was put is answered, or left. */
function Dialogued({ meeting, floor, dialogue: d, answer }: { meeting: string; floor: Floor; dialogue: DialogueView; answer: boolean }) {
  const say = useFloorWords();
  const names = useNames();
  const at = { dialogue: d.id };
  if (answer) return <><Do meeting={meeting} name="dialogue.answer" with={at} label={say('go.answer', { state: names.party(d.toParty) })} main icon={IconMicrophone} /><Do meeting={meeting} name="dialogue.leave" with={at} /></>;
  return (
    <>
      <Do meeting={meeting} name="dialogue.put" with={at} label={say('go.start', { state: names.party(d.party) })} main icon={IconMicrophone} />
      <Do meeting={meeting} name="dialogue.decline" with={at} />
      {floor.paused && <Do meeting={meeting} name="speaker.resume" with={{ speaker: floor.paused.id }} quiet />}
    </>
  );
}

/** A ruling is given at once, heard or not; the first of them is the filled one only after it was heard. The three stand beside each other and are of one size. */
function Rulings({ meeting, point, first }: { meeting: string; point: PointView; first: boolean }) {
  const say = useFloorWords();
  const record = useRecordWords();
  return <span className={css.rulings}>{RULINGS.map((ruling: Ruling, i) => <Do key={ruling} meeting={meeting} name="point.rule" with={{ point: point.id, ruling }} label={say('go.rule', { ruling: record(`ruling.${ruling}`) })} main={first && i === 0} wide />)}</span>;
}

/** Called first; called and not there, it goes to the end once. */
function Missing({ meeting, speaker }: { meeting: string; speaker: SpeakerView }) {
  return <Do key={speaker.state} meeting={meeting} name={speaker.state === 'called' ? 'speaker.miss' : 'speaker.call'} with={{ speaker: speaker.id }} />;
}

const whole = (text: string): string => text.replace(/\D/g, '').slice(0, 3);
/** Two figures of the room, by show of hands. */
function Figures({ labels, onPut, button }: { labels: readonly [string, string]; onPut: (a: number, b: number) => void; button: (put: () => void, ready: boolean) => ReactNode }) {
  const [[a, b], set] = useState(['', '']);
  return (
    <div className={css.form}>
      <div className={css.fields}><TextField label={labels[0]} value={a!} onChange={(v) => set([whole(v), b!])} /><TextField label={labels[1]} value={b!} onChange={(v) => set([a!, whole(v)])} /></div>
      <p>{button(() => onPut(Number(a), Number(b)), a !== '' && b !== '')}</p>
    </div>
  );
}
/** By a vote of the room, or by figures that the chair counted. */
function DecideAppeal({ meeting, point }: { meeting: string; point: PointView }) {
  const say = useFloorWords();
  const { command, props } = useAct('point.decide', meeting);
  return (
    <>
      <span id={NEXT_ACT} className={css.next}><PutOn meeting={meeting} point={point} main /></span>
      <Instead><Figures labels={[say('overrule'), say('uphold')]} onPut={(overrule, uphold) => void command.run({ point: point.id, overrule, uphold })} button={(put, ready) => <Act {...props} onAct={() => ready && put()} />} /></Instead>
    </>
  );
}
function DecideMotion({ meeting, motion }: { meeting: string; motion: MotionView }) {
  const say = useFloorWords();
  const put = useAct('motion.decide', meeting);
  return (
    <>
      <Do meeting={meeting} name="motion.decide" with={{ motion: motion.id }} label={say('go.carry')} icon={IconGavel} main />
      <PutOn meeting={meeting} motion={motion} />
      <Instead><Figures labels={[say('yes'), say('no')]} onPut={(yes, no) => void put.command.run({ motion: motion.id, yes, no })} button={(go, ready) => <Act {...put.props} label={say('go.put')} onAct={() => ready && go()} />} /></Instead>
    </>
  );
}
function Instead({ children }: { children: ReactNode }) {
  const say = useCockpitWords();
  const [open, setOpen] = useState(false);
  return open ? children : <Act label={say('figures')} weight="quiet" onAct={() => setOpen(true)} />;
}
