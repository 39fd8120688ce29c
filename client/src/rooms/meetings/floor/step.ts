// What is in order now, and nothing else: one step, worked out from the floor as it is. Pure. Not here: the buttons (Go.tsx), what is read out (script.ts).
import type { MotionView, PointView, SpeakerView } from '@contract/floor.views.js';
import type { Floor } from './use-floor.js';

export type Step =
  | { is: 'hear' | 'rule' | 'decide'; point: PointView }
  | { is: 'start' | 'end' | 'resume'; speaker: SpeakerView }
  | { is: 'motion'; motion: MotionView }
  | { is: 'last-call' | 'closing' | 'quiet' | 'none' };

/** Points of order before motions, motions before the debate; who has the floor keeps it until thanked. */
export const stepOf = (f: Floor): Step => {
  const { point, speaking, paused, motion, queue, list } = f;
  if (point?.state === 'appealed') return { is: 'decide', point };
  if (point?.state === 'heard') return { is: 'rule', point };
  if (point) return { is: 'hear', point };
  if (speaking) return { is: 'end', speaker: speaking };
  if (motion) {
    const asks = f.all.find((s) => s.of === `motion:${motion.id}` && s.state === 'listed');
    return asks ? { is: 'start', speaker: asks } : { is: 'motion', motion };
  }
  if (paused) return { is: 'resume', speaker: paused };
  if (queue[0]) return { is: 'start', speaker: queue[0] };
  if (!list) return { is: 'none' };
  return { is: list.state === 'open' ? 'last-call' : list.state === 'last-call' ? 'closing' : 'quiet' };
};
