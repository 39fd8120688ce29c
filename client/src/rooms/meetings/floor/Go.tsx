// The one act that is in order now, filled and under the space bar, with the few that may stand beside it, and what is said while pressing it. Not here: which step it is (step.ts).
import { IconGavel, IconMicrophone } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { RULINGS, type MotionView, type PointView, type Ruling, type SpeakerView } from '@contract/floor.views.js';
import { useNames, useNamesIn } from '../../../record/names.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import css from './Floor.module.css';
import { SCRIPT, type ScriptKey } from './script.js';
import { stepOf, type Step } from './step.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface GoProps {
  readonly meeting: string;
  readonly floor: Floor;
}
const NEXT_ACT = 'next-act';
/** The space bar presses the act that is in order, unless somebody is typing or stands on another button. */
const useSpaceBar = (): void =>
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const busy = (e.target as HTMLElement).closest?.('input, textarea, select, button, a, [role="dialog"]');
      if (e.code !== 'Space' || busy || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      document.querySelector<HTMLButtonElement>(`#${NEXT_ACT} button`)?.click();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

const keyOf = (s: Step): string => `${s.is}-${'speaker' in s ? s.speaker.id : 'point' in s ? s.point.id : 'motion' in s ? s.motion.id : ''}`;

export function Go({ meeting, floor }: GoProps) {
  const step = stepOf(floor);
  useSpaceBar();
  return (
    <>
      <Say step={step} />
      <div className={css.go} key={keyOf(step)}>{actsOf(step, meeting, floor)}</div>
      <Then step={step} floor={floor} />
    </>
  );
}

function actsOf(step: Step, meeting: string, floor: Floor): ReactNode {
  switch (step.is) {
    case 'hear': return <><Hear meeting={meeting} point={step.point} /><Rulings meeting={meeting} point={step.point} first={false} /></>;
    case 'rule': return <Rulings meeting={meeting} point={step.point} first />;
    case 'decide': return <DecideAppeal meeting={meeting} point={step.point} />;
    case 'start': return <><Start meeting={meeting} speaker={step.speaker} />{step.speaker.list && <Missing meeting={meeting} speaker={step.speaker} />}</>;
    case 'end': return <><End meeting={meeting} speaker={step.speaker} /><Stop meeting={meeting} speaker={step.speaker} /></>;
    case 'resume': return <><Resume meeting={meeting} speaker={step.speaker} /><End meeting={meeting} speaker={step.speaker} plain /></>;
    case 'motion': return <DecideMotion meeting={meeting} motion={step.motion} />;
    case 'last-call': return <LastCall meeting={meeting} list={floor.list!.id} />;
    case 'closing':
    case 'quiet':
    case 'none': return null;
  }
}

const Next = ({ children }: { children: ReactNode }) => <span id={NEXT_ACT} className={css.next}>{children}</span>;

function Hear({ meeting, point }: { meeting: string; point: PointView }) {
  const say = useFloorWords();
  const names = useNames();
  const { command, props } = useAct('point.hear', meeting);
  return <Next><Act {...props} label={say('go.start', { state: names.party(point.party) })} weight="filled" size="large" block icon={IconMicrophone} onAct={() => void command.run({ point: point.id })} /></Next>;
}

/** A ruling is given at once, heard or not; the first of them is the filled one only after it was heard. */
function Rulings({ meeting, point, first }: { meeting: string; point: PointView; first: boolean }) {
  const one = (ruling: Ruling, i: number) => <RulingAct key={ruling} meeting={meeting} point={point.id} ruling={ruling} filled={first && i === 0} />;
  return RULINGS.map((r, i) => (first && i === 0 ? <Next key={r}>{one(r, i)}</Next> : one(r, i)));
}
function RulingAct({ meeting, point, ruling, filled }: { meeting: string; point: string; ruling: Ruling; filled: boolean }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const { command, props } = useAct('point.rule', meeting);
  return <Act {...props} label={say('go.rule', { ruling: record(`ruling.${ruling}`) })} weight={filled ? 'filled' : 'plain'} size={filled ? 'large' : 'usual'} block={filled} icon={IconGavel} onAct={() => void command.run({ point, ruling })} />;
}

function Start({ meeting, speaker }: { meeting: string; speaker: SpeakerView }) {
  const say = useFloorWords();
  const names = useNames();
  const { command, props } = useAct('speaker.start', meeting);
  return <Next><Act {...props} label={say('go.start', { state: names.party(speaker.party) })} weight="filled" size="large" block icon={IconMicrophone} onAct={() => void command.run({ speaker: speaker.id })} /></Next>;
}
/** Called first; called and not there, it goes to the end once. */
function Missing({ meeting, speaker }: { meeting: string; speaker: SpeakerView }) {
  const call = useAct('speaker.call', meeting);
  const miss = useAct('speaker.miss', meeting);
  return speaker.state === 'called' ? <Act {...miss.props} onAct={() => void miss.command.run({ speaker: speaker.id })} /> : <Act {...call.props} onAct={() => void call.command.run({ speaker: speaker.id })} />;
}
function End({ meeting, speaker, plain }: { meeting: string; speaker: SpeakerView; plain?: boolean }) {
  const say = useFloorWords();
  const names = useNames();
  const { command, props } = useAct('speaker.end', meeting);
  const act = <Act {...props} label={plain ? props.label : say('go.end', { state: names.party(speaker.party) })} weight={plain ? 'plain' : 'filled'} size={plain ? 'usual' : 'large'} block={!plain} onAct={() => void command.run({ speaker: speaker.id })} />;
  return plain ? act : <Next>{act}</Next>;
}
function Stop({ meeting, speaker }: { meeting: string; speaker: SpeakerView }) {
  const { command, props } = useAct('speaker.pause', meeting);
  return <Act {...props} onAct={() => void command.run({ speaker: speaker.id })} />;
}
function Resume({ meeting, speaker }: { meeting: string; speaker: SpeakerView }) {
  const say = useFloorWords();
  const names = useNames();
  const { command, props } = useAct('speaker.resume', meeting);
  return <Next><Act {...props} label={say('go.resume', { state: names.party(speaker.party) })} weight="filled" size="large" block icon={IconMicrophone} onAct={() => void command.run({ speaker: speaker.id })} /></Next>;
}
function LastCall({ meeting, list }: { meeting: string; list: string }) {
  const { command, props } = useAct('list.last-call', meeting);
  return <Next><Act {...props} weight="filled" size="large" block onAct={() => void command.run({ list })} /></Next>;
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
function DecideAppeal({ meeting, point }: { meeting: string; point: PointView }) {
  const say = useFloorWords();
  const { command, props } = useAct('point.decide', meeting);
  return <Figures labels={[say('overrule'), say('uphold')]} onPut={(overrule, uphold) => void command.run({ point: point.id, overrule, uphold })}
    button={(put, ready) => <Act {...props} weight="filled" onAct={() => ready && put()} />} />;
}
function DecideMotion({ meeting, motion }: { meeting: string; motion: MotionView }) {
  const say = useFloorWords();
  const carry = useAct('motion.decide', meeting);
  const put = useAct('motion.decide', meeting);
  return (
    <>
      <Next><Act {...carry.props} label={say('go.carry')} weight="filled" size="large" block icon={IconGavel} onAct={() => void carry.command.run({ motion: motion.id })} /></Next>
      <Figures labels={[say('yes'), say('no')]} onPut={(yes, no) => void put.command.run({ motion: motion.id, yes, no })} button={(go, ready) => <Act {...put.props} label={say('go.put')} onAct={() => ready && go()} />} />
    </>
  );
}

const SCRIPTED: Readonly<Record<Step['is'], ScriptKey>> = { hear: 'hear', rule: 'rule', decide: 'decide', start: 'start', end: 'end', resume: 'resume', motion: 'motion', 'last-call': 'last-call', closing: 'closing', quiet: 'quiet', none: 'quiet' };
const BOTH = [{ lang: 'en', name: 'English' }, { lang: 'fr', name: 'Français' }] as const;

/** What is read out, in both languages, whichever the reader's own is. */
function Say({ step }: { step: Step }) {
  const say = useFloorWords();
  const [en, fr] = [useNamesIn('en'), useNamesIn('fr')];
  const record = useRecordWords();
  const party = 'speaker' in step ? step.speaker.party : 'point' in step ? step.point.party : 'motion' in step ? step.motion.party : null;
  const kind = step.is === 'motion' ? { kind: record(`motion.kind.${step.motion.kind}`) } : {};
  const spoken = { en: { ...kind, ...(party ? { state: en.party(party) } : {}) }, fr: { ...kind, ...(party ? { stateOf: fr.party(party, 'of') } : {}) } };
  return <section className={css.script} aria-labelledby="say"><h2 id="say">{say('say')}</h2>{BOTH.map(({ lang, name }) => <p key={lang} lang={lang}><span>{name}</span>{SCRIPT[SCRIPTED[step.is]][lang](spoken[lang])}</p>)}</section>;
}

function Then({ step, floor }: { step: Step; floor: Floor }) {
  const say = useFloorWords();
  const names = useNames();
  useLang();
  const following = floor.queue.find((s) => !('speaker' in step) || s.id !== step.speaker.id);
  const then = 'point' in step ? say('then.point') : step.is === 'motion' ? say('then.motion') : step.is === 'closing' || step.is === 'last-call' ? say('then.closing') : following ? say('then.speaker', { state: names.party(following.party) }) : say('then.last');
  return <dl className={css.then}><dt>{say('then')}</dt><dd>{then}</dd>{'point' in step && floor.paused && <><dt>{say('greyed')}</dt><dd className="soft">{say('wait.point')}</dd></>}</dl>;
}
