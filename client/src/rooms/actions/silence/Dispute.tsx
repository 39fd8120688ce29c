// A member disputes what the secretariat recorded for it, with its reason. Not here: confirming it, and the chair's decision (Heard.tsx).
import { useState } from 'react';
import { REASON_MAX } from '@contract/discussions.views.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useActing, useBindings, useMyState, type Round } from './acting.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

export function Dispute({ s, record }: { s: Round; record: string }) {
  const say = useSilenceWords();
  const lang = useLang();
  const me = useMyState();
  const { mine } = useBindings(s);
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useActing('silence.dispute-record', s, { late: true });
  if (reason === null) return <Act {...props} size="small" onAct={() => setReason('')} />;
  return (
    <div className={css.form}>
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={3} most={REASON_MAX} />
      <Act {...props} weight="filled" reasonShown="below" binding={mine(say('ask.dispute-record', { state: me.the, words: reason.trim() }))} onAct={() => void command.run({ silence: s.id, record, reason, lang })} />
      <Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} />
    </div>
  );
}
