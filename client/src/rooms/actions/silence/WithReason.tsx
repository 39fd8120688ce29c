// An act that gives its reason to all members: the button opens a field, and the act asks once with the sentence and the reason. Not here: objections to the text.
import { useState } from 'react';
import type { Icon as TablerIcon } from '@tabler/icons-react';
import { REASON_MAX } from '@contract/discussions.views.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useActing, useBindings, useMyState, type Round } from './acting.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

interface WithReasonProps {
  readonly s: Round;
  readonly name: 'silence.object' | 'silence.withdraw' | 'silence.void' | 'silence.abandon';
  readonly sentence: 'ask.object' | 'ask.withdraw' | 'ask.void' | 'ask.abandon';
  /** In the name of the reader's state rather than the chair's. */
  readonly mine?: boolean;
  readonly icon?: TablerIcon;
  /** Of a round that is voided: nothing but a difference between the languages. */
  readonly concordance?: boolean;
  readonly label?: string;
}

export function WithReason({ s, name, sentence, mine = false, icon, concordance = false, label }: WithReasonProps) {
  const say = useSilenceWords();
  const lang = useLang();
  const me = useMyState();
  const bind = useBindings();
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useActing(name, s);
  const shown = { ...props, label: label ?? props.label, icon, block: true, reasonShown: 'below' as const };
  if (reason === null) return <Act {...shown} onAct={() => setReason('')} />;
  const binding = (mine ? bind.mine : bind.chair)(say(sentence, { state: me.the, symbol: s.symbol, words: reason.trim() }));
  const send = () => void command.run({ silence: s.id, reason, lang, ...(name === 'silence.void' ? { concordance } : {}) } as never);
  return (
    <div className={css.form}>
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={3} most={REASON_MAX} document />
      <Act {...shown} weight="filled" binding={binding} onAct={send} />
      <Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} />
    </div>
  );
}
