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

/** As the reader reads it (whole.ts). `own`: channels by party in which it speaks apart; `hidden`: members without one here may have spoken, and are not named. */
export type Round = SilenceView & { id: string; own?: Readonly<Record<string, string>>; hidden?: boolean };
/** What is said of one member's voice: where voices stand apart, in that member's own channel. */
const OF_VOICE: readonly CommandName[] = ['silence.break', 'silence.lift', 'silence.affirm', 'silence.record-for', 'silence.confirm-record', 'silence.dispute-record', 'silence.decide-record'];
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

interface Acting<N extends CommandName> {
  command: CommandButton<N>;
  /** What `Act` needs of it. */
  props: { label: string; reason: string | null; life: ActLife; onTakeBack: (() => void) | undefined };
}
/** `verb`: the act's place in the lifecycle, when it has one. `late`: the deadline does not hinder it. `party`: of whose voice it is; the reader's own where none is given. */
export const useActing = <N extends CommandName>(name: N, s: Round, options: { late?: boolean; party?: string } = {}): Acting<N> => {
  const word = useRecordWords();
  const why = useWhy();
  const now = useNow('second');
  const { code = '' } = useReader();
  const channel = (s.apart && OF_VOICE.includes(name) && s.own?.[options.party ?? code]) || s.action;
  const verb = name.slice(name.indexOf('.') + 1);
  const command = useCommand(name, channel, verb in SILENCE.steps && !options.late ? { machine: SILENCE, state: s.state } : undefined);
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

/** What is asked once before an act of one's own state; of a voice in the round `s`, with who will read it. */
export const useBindings = (s?: Round): { mine: (sentence: string, detail?: string) => Binding; chair: (sentence: string, detail?: string) => Binding } => {
  const say = useSilenceWords();
  const { of } = useMyState();
  const make = (heading: string) => (sentence: string, detail = say(s?.apart ? `ask.apart.${s.apart.rule}` : 'ask.seen')): Binding => ({ heading, sentence, detail });
  return { mine: make(say('ask.heading', { state: of })), chair: make(say('ask.heading.network')) };
};
