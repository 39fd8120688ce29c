// Closing a thread with a summary, and opening it again. Not here: the summary as it is read (Thread.tsx).
import { useState } from 'react';
import { maySettle, SUMMARY_MAX, THREAD, type ThreadView } from '@contract/discussions.views.js';
import { drawn, saidBeside, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useCommand, useStanding } from '../../wire/use-command.js';
import { useDraft } from '../../wire/use-draft.js';
import { useSession } from '../../wire/use-line.js';
import css from './Discussions.module.css';
import { useDiscussionsWords } from './words.js';

interface SettleProps {
  readonly id: string;
  readonly thread: ThreadView;
}

/** Why this reader may not settle the thread, beyond what the policy says. */
const useNotMine = (id: string, thread: ThreadView): string | null => {
  const record = useRecordWords();
  const standing = useStanding(id);
  const party = useSession().session.me?.party;
  if (!standing || !party) return null;
  return maySettle(thread, { party, seat: standing.seats.includes('chair') ? 'chair' : '' }) ? null : record('refusal.not-your-thread');
};

export function Resolve({ id, thread }: SettleProps) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const open = useStanding(id)?.open === true;
  const [writing, setWriting] = useState(false);
  const [draft, setDraft] = useDraft(`summary ${id}`, open, { summary: '' });
  const c = useCommand('thread.resolve', id, { machine: THREAD, state: thread.state });
  const notMine = useNotMine(id, thread);
  const reason = c.why ? why(c.why) : notMine;
  const error = c.mistakes.length ? (draft.summary.trim() ? say('too-long', { most: SUMMARY_MAX }) : say('missing')) : null;
  const send = async () => {
    const act = await c.run({ summary: draft.summary, lang });
    if (act?.state.is === 'recorded') setDraft(null);
  };
  if (!writing || reason) return <Act label={record('command.thread.resolve')} size="small" reason={reason} onAct={() => setWriting(true)} />;
  return (
    <form className={css.inset} onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <TextField label={say('summary.write')} value={draft.summary} onChange={(summary) => setDraft(summary ? { summary } : null)} lines={4} most={SUMMARY_MAX} error={error} document />
      <Act type="submit" label={say('summary.send')} size="small" life={drawn(saidBeside(c), why)} onAct={() => undefined} onTakeBack={c.takeBack} />
      <Act label={say('open.cancel')} weight="quiet" size="small" onAct={() => setWriting(false)} />
    </form>
  );
}

export function Reopen({ id, thread }: SettleProps) {
  const record = useRecordWords();
  const why = useWhy();
  const c = useCommand('thread.reopen', id, { machine: THREAD, state: thread.state });
  const notMine = useNotMine(id, thread);
  return <Act label={record('command.thread.reopen')} reason={c.why ? why(c.why) : notMine} reasonShown="below" life={drawn(c.life, why)} onAct={() => void c.run({})} onTakeBack={c.takeBack} />;
}
