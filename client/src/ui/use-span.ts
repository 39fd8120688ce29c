// A span as words in the reader's language: "1 day 4 h", "2 days late". The parts come from span.ts.
import { spanOf, type Span } from './span.js';
import { useUiWords } from './words.js';

type Past = 'late' | 'ended';

/** Returns a function from milliseconds left to words; `past` says what an instant behind us is called. */
export function useSpanWords(): (ms: number, past?: Past) => string {
  const say = useUiWords();
  const length = ({ days, hours, minutes, past }: Span): string => {
    const d = days > 0 ? say('time.days', { count: days }) : '';
    if (past && days > 0) return d;
    const h = hours > 0 ? say('time.hours', { count: hours }) : '';
    const m = days === 0 && minutes > 0 && !(past && hours > 0) ? say('time.minutes', { count: minutes }) : '';
    return [d, h, m].filter(Boolean).join(' ') || say('time.now');
  };
  return (ms, past = 'late') => {
    const span = spanOf(ms);
    if (!span.past) return length(span);
    if (span.days + span.hours + span.minutes === 0) return say(past === 'late' ? 'time.just-late' : 'time.just-ended');
    return say(past === 'late' ? 'time.late' : 'time.ended', { span: length(span) });
  };
}
