// An act on an adoption that gives its reason to all members: the button opens a field, and the act asks once with the sentence and the reason.
import { useState } from 'react';
import { REASON_MAX } from '@contract/discussions.views.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useBindings, useMyState } from '../silence/acting.js';
import { useAct } from '../../../record/use-act.js';
import css from './Adoption.module.css';
import { useAdoptionWords } from './words.js';

interface ReasonActProps {
  readonly action: string;
  readonly name: 'adoption.object' | 'adoption.retract' | 'adoption.waive-notice' | 'adoption.waive-language' | 'sponsorship.waive-threshold';
  readonly adoption?: string;
}
const SENTENCES = { 'adoption.object': 'ask.object', 'adoption.retract': 'ask.retract', 'adoption.waive-notice': 'ask.waive-notice', 'adoption.waive-language': 'ask.waive-language', 'sponsorship.waive-threshold': 'ask.waive-threshold' } as const;

export function ReasonAct({ action, name, adoption }: ReasonActProps) {
  const say = useAdoptionWords();
  const lang = useLang();
  const me = useMyState();
  const bind = useBindings();
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useAct(name, action);
  if (reason === null) return <Act {...props} block reasonShown="below" onAct={() => setReason('')} />;
  const sentence = say(SENTENCES[name], { state: me.the, words: reason.trim() });
  const binding = (name === 'adoption.object' ? bind.mine : bind.chair)(sentence, say('ask.detail'));
  const send = () => void command.run({ reason, lang, ...(adoption ? { adoption } : {}) } as never);
  return (
    <div className={css.form}>
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={3} most={REASON_MAX} document />
      <Act {...props} block weight="filled" reasonShown="below" binding={binding} onAct={send} />
      <Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} />
    </div>
  );
}
