// An act that says why, read by the whole Network: a field for the reason opens under its button, and what will be recorded is asked once. Not here: which acts there are (Acts.tsx).
import { useState, type ReactNode } from 'react';
import type { Payload } from '@contract/commands.js';
import type { CommitmentView } from '@contract/commitments.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';

type Verb = 'extend' | 'close' | 'meet-condition' | 'drop-condition' | 'leave' | 'correct-attribution';

/** The sentence that will be recorded, in the name of whoever acts. */
export const useBindingOf = (view: CommitmentView, verb: Verb | 'amend' | 'activate' | 'join' | 'take-over' | 'link-same' | 'unlink-same' | 'set-shares') => {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { code } = useReader();
  const by = code ?? view.owner;
  return {
    heading: say('ask.heading', { state: names.party(by, 'of') }),
    sentence: say('ask.act', { act: word(`command.commitment.${verb}`), number: view.number, title: titleIn(view.content.title, lang)?.text ?? '' }),
    detail: say(view.content.level === 'public' ? 'ask.act.public' : 'ask.act.detail'),
  };
};

interface Props {
  readonly view: CommitmentView;
  readonly verb: Verb;
  /** What the payload holds besides the reason. */
  readonly more?: Record<string, unknown>;
  /** Fields before the reason. */
  readonly children?: ReactNode;
}
export function ReasonedAct({ view, verb, more, children }: Props) {
  const say = useCommitmentWords();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useAct(`commitment.${verb}`, view.id);
  const binding = useBindingOf(view, verb);
  if (reason === null) return <Act label={props.label} reason={props.reason} weight="quiet" onAct={() => { command.reset(); setReason(''); }} />;
  const send = () => void command.run({ ...more, reason, lang } as Payload<`commitment.${Verb}`> as never).then(whenRecorded(() => setReason(null)));
  return (
    <div className={`${css.inset} ${css.whole}`}>
      {children}
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} document />
      <p className={css.acts}><Act {...props} binding={binding} reasonShown="below" onAct={send} /><Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} /></p>
    </div>
  );
}
