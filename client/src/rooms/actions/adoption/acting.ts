// What every act about an adoption shares: its button of the contract and its life. Not here: which acts there are.
import type { CommandName } from '@contract/commands.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import type { ActLife } from '../../../ui/act-life.js';
import { useCommand, type CommandButton } from '../../../wire/use-command.js';

interface Acting<N extends CommandName> {
  command: CommandButton<N>;
  /** What `Act` needs of it. */
  props: { label: string; reason: string | null; life: ActLife; onTakeBack: (() => void) | undefined };
}
/** A form is done with once its act is recorded. */
export const whenRecorded = (done: () => void) => (act: { state: { is: string } } | null): void => {
  if (act?.state.is === 'recorded') done();
};
export const useAct = <N extends CommandName>(name: N, action: string): Acting<N> => {
  const word = useRecordWords();
  const why = useWhy();
  const command = useCommand(name, action);
  return { command, props: { label: word(`command.${name}`), reason: command.why ? why(command.why) : null, life: drawn(command.life, why), onTakeBack: command.takeBack } };
};
