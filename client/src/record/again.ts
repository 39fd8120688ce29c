// An act that is done again and again from one button: once recorded it is ready for the next. Not here: acts that are done once (record/use-act.ts).
import type { ActLife } from '../ui/act-life.js';

/** What `Act` is given, with a recorded life taken for a fresh one. */
export const again = <P extends { life: ActLife }>(props: P): P => (props.life.is === 'recorded' ? { ...props, life: { is: 'ready' } as ActLife } : props);
