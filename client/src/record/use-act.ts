// What every act shares: its button of the contract, its word and its life. Not here: which acts there are, what is asked before one that binds.
import type { CommandName } from '@contract/commands.js';
import type { ActLife } from '../ui/act-life.js';
import type { At } from '../wire/standing.js';
import { useCommand, type CommandButton } from '../wire/use-command.js';
import { drawn, useWhy } from './refusal.js';
import { useRecordWords } from './words.js';

interface Acting<N extends CommandName> {
  command: CommandButton<N>;
  /** What `Act` needs of it. */
  props: { label: string; reason: string | null; life: ActLife; onTakeBack: (() => void) | undefined };
}
/** A form is done with once its act is recorded. */
export const whenRecorded = (done: () => void) => (act: { state: { is: string } } | null): void => {
  if (act?.state.is === 'recorded') done();
};
/** `at`: the lifecycle of what is acted on. */
export const useAct = <N extends CommandName>(name: N, channel: string, at?: At): Acting<N> => {
  const word = useRecordWords();
  const why = useWhy();
  const command = useCommand(name, channel, at);
  return { command, props: { label: word(`command.${name}`), reason: command.why ? why(command.why) : null, life: drawn(command.life, why), onTakeBack: command.takeBack } };
};
