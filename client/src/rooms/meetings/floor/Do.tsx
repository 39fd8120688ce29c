// One act of the chair as one button; the main one is filled, large, and under the space bar. Not here: which act is in order (step.ts), what else stands beside it (Go.tsx).
import type { Icon } from '@tabler/icons-react';
import type { CommandName, Payload } from '@contract/commands.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import type { Binding } from '../../../ui/act-life.js';
import type { At } from '../../../wire/standing.js';
import css from './Floor.module.css';

export const NEXT_ACT = 'next-act';

interface DoProps<N extends CommandName> {
  readonly meeting: string;
  readonly name: N;
  readonly with: { [K in keyof Payload<N>]: Payload<N>[K] };
  /** Left out: the contract's word for the act. */
  readonly label?: string;
  readonly main?: boolean;
  /** As large as the main act, and as wide as its place. */
  readonly wide?: boolean;
  readonly quiet?: boolean;
  readonly icon?: Icon;
  readonly at?: At;
  readonly binding?: Binding | undefined;
  readonly reason?: string | null;
}
export function Do<N extends CommandName>({ meeting, name, with: payload, label, main, wide, quiet, icon, at, binding, reason }: DoProps<N>) {
  const { command, props } = useAct(name, meeting, at);
  const act = (
    <Act {...props} label={label ?? props.label} reason={props.reason ?? reason ?? null} weight={main ? 'filled' : quiet ? 'quiet' : 'plain'} size={main || wide ? 'large' : 'usual'} block={main || wide} icon={icon} binding={binding}
      onAct={() => void command.run(payload as Payload<N>)} />
  );
  return main ? <span id={NEXT_ACT} className={css.next}>{act}</span> : act;
}
