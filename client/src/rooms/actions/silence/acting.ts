// What every act on a round shares: its button of the contract, the sentence that will be recorded, its life. Not here: which acts there are.
import type { CommandName } from '@contract/commands.js';
import { SILENCE, type SilenceView } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import type { ActLife, Binding } from '../../../ui/act-life.js';
import { useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand, type CommandButton } from '../../../wire/use-command.js';
import { useSilenceWords } from './words.js';

export type Round = SilenceView & { id: string };
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

interface Acting<N extends CommandName> {
  command: CommandButton<N>;
  /** What `Act` needs of it. */
  props: { label: string; reason: string | null; life: ActLife; onTakeBack: (() => void) | undefined };
}
/** `verb`: the act's place in the lifecycle, when it has one. `late`: the deadline does not hinder it. */
export const useActing = <N extends CommandName>(name: N, s: Round, options: { late?: boolean } = {}): Acting<N> => {
  const word = useRecordWords();
  const why = useWhy();
  const now = useNow('second');
  const verb = name.slice(name.indexOf('.') + 1);
  const command = useCommand(name, s.action, verb in SILENCE.steps && !options.late ? { machine: SILENCE, state: s.state } : undefined);
  const over = s.state === 'running' && now >= Date.parse(s.due) && !options.late;
  return { command, props: { label: word(`command.${name}`), reason: command.why ? why(command.why) : over ? why({ why: 'refusal.silence-over' }) : null, life: drawn(command.life, why), onTakeBack: command.takeBack } };
};

/** The reader's state as the beginning of a sentence, within one, and « of » it. */
export const useMyState = (): { code: string | undefined; the: string; within: string; of: string } => {
  const names = useNames();
  const lang = useLang();
  const { code } = useReader();
  const within = names.party(code ?? '', lang === 'fr' ? 'the' : 'short');
  return { code, the: capital(within), within, of: names.party(code ?? '', lang === 'fr' ? 'of' : 'short') };
};

/** What is asked once before an act of one's own state. */
export const useBindings = (): { mine: (sentence: string, detail?: string) => Binding; chair: (sentence: string, detail?: string) => Binding } => {
  const say = useSilenceWords();
  const { of } = useMyState();
  const make = (heading: string) => (sentence: string, detail = say('ask.seen')): Binding => ({ heading, sentence, detail });
  return { mine: make(say('ask.heading', { state: of })), chair: make(say('ask.heading.network')) };
};
