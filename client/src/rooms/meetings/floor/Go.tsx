// The one act that is in order now, filled and under the space bar, with the few that may stand beside it, and what is said while pressing it. Not here: which step it is (step.ts), the acts (GoFloor, GoVote, GoRoom).
import { useEffect, useRef, type ReactNode } from 'react';
import { useNames } from '../../../record/names.js';
import { NEXT_ACT } from './Do.js';
import css from './Floor.module.css';
import { floorActs, isFloorStep } from './GoFloor.js';
import { Gavel, isRoomStep, roomActs } from './GoRoom.js';
import { voteActs } from './GoVote.js';
import { Say } from './Say.js';
import type { SittingView } from '@contract/meetings.views.js';
import type { Step } from '@contract/floor.step.js';
import { useCockpitWords } from './cockpit-words.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface GoProps {
  readonly meeting: string;
  readonly sitting: SittingView | null;
  readonly floor: Floor;
  readonly step: Step;
}
/** The space bar presses the act that is in order, unless somebody is typing or stands on another button. */
const useSpaceBar = (): void =>
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const busy = (e.target as HTMLElement).closest?.('input, textarea, select, button, a, summary, [role="dialog"]');
      if (e.code !== 'Space' || e.repeat || busy || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      document.querySelector<HTMLButtonElement>(`#${NEXT_ACT} button`)?.click();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

/** Whoever pressed the act with the keyboard stands on the next one when it comes: the place among the buttons is not lost. */
const useFocusKept = (key: string) => {
  const box = useRef<HTMLDivElement>(null);
  const within = useRef(false);
  useEffect(() => {
    if (within.current && document.activeElement === document.body) box.current?.querySelector<HTMLButtonElement>(`#${NEXT_ACT} button`)?.focus({ preventScroll: true });
  }, [key]);
  return { ref: box, onFocus: () => void (within.current = true), onBlur: (e: { relatedTarget: unknown }) => void (within.current = e.relatedTarget === null) };
};

const keyOf = (s: Step): string => {
  if ('vote' in s) return `${s.is}-${s.vote.id}-${s.vote.run}-${s.vote.rollCall?.called ?? ''}`;
  const of = 'speaker' in s ? s.speaker : 'point' in s ? s.point : 'motion' in s ? s.motion : 'dialogue' in s ? s.dialogue : 'consensus' in s ? s.consensus : 'item' in s ? s.item : 'sitting' in s ? s.sitting : null;
  return `${s.is}-${of?.id ?? ''}`;
};

export function Go({ meeting, sitting, floor, step }: GoProps) {
  const say = useFloorWords();
  const key = keyOf(step);
  const kept = useFocusKept(key);
  useSpaceBar();
  return (
    <>
      <Say step={step} floor={floor} />
      <div {...kept} className={css.go}><div className={css.these} key={key}>{actsOf(step, meeting, floor)}</div><Gavel meeting={meeting} sitting={sitting} step={step} /></div>
      <Then step={step} floor={floor} />
      <p className={`note faint ${css.keys}`}>{say('keys')}</p>
    </>
  );
}

const actsOf = (step: Step, meeting: string, floor: Floor): ReactNode => {
  if ('vote' in step) return voteActs(step.is, meeting, step.vote);
  return isFloorStep(step) ? floorActs(step, meeting, floor) : isRoomStep(step) ? roomActs(step, meeting) : null;
};

/** What follows, in a line: so that nothing comes as a surprise to somebody who is talking. */
function Then({ step, floor }: { step: Step; floor: Floor }) {
  const say = useFloorWords();
  const room = useCockpitWords();
  const names = useNames();
  const following = floor.queue.find((s) => !('speaker' in step) || s.id !== step.speaker.id);
  const next = following ? say('then.speaker', { state: names.party(following.party) }) : say('then.last');
  const then = 'point' in step ? say('then.point') : 'dialogue' in step ? say(`then.${step.is}`) : step.is === 'motion' ? say('then.motion') : step.is === 'closing' || step.is === 'last-call' ? say('then.closing')
    : 'vote' in step ? room(`then.${step.is}`) : 'consensus' in step || step.is === 'suspend' || step.is === 'adjourn' ? room(`then.${step.is}`) : next;
  return <dl className={css.then}><dt>{say('then')}</dt><dd>{then}</dd>{'point' in step && floor.paused && <><dt>{say('greyed')}</dt><dd className="soft">{say('wait.point')}</dd></>}</dl>;
}
