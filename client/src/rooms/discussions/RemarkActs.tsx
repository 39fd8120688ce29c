// What one may do with a remark: answer it, reword or withdraw one's own, withdraw one's state's position, remove another's as the chair.
import { useState } from 'react';
import { isAuthor, POSITION, REASON_MAX, REMARK, type PositionState, type RemarkState } from '@contract/discussions.views.js';
import { useNames } from '../../record/names.js';
import { drawn, saidBeside, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useCommand, useStanding } from '../../wire/use-command.js';
import { useSession } from '../../wire/use-line.js';
import { useBy } from './by.js';
import css from './Discussions.module.css';
import type { Remark } from './use-conversation.js';
import { useDiscussionsWords } from './words.js';

interface RemarkActsProps {
  readonly remark: Remark;
  readonly channel: string;
  readonly people: ReadonlyMap<string, string>;
  /** Absent where nothing more is said: the thread is settled. */
  readonly onReply: ((remark: Remark) => void) | undefined;
  readonly onReword: () => void;
}

type Right = 'author' | 'state' | 'chair' | null;

/** As whom this reader may do more with it than answer. */
const useRight = (r: Remark, channel: string): Right => {
  const me = useSession().session.me;
  const standing = useStanding(channel);
  if (r.text === null || !me?.party) return null;
  if (r.standing === 'position') return r.party === me.party ? 'state' : null;
  if (isAuthor(r, { party: me.party, person: me.person })) return 'author';
  return standing?.seats.includes('chair') ? 'chair' : null;
};

export function RemarkActs({ remark: r, channel, people, onReply, onReword }: RemarkActsProps) {
  const say = useDiscussionsWords();
  const right = useRight(r, channel);
  if (r.text === null || !(right || onReply)) return null;
  return (
    <div className={css.acts}>
      {onReply && <Act label={say('reply')} weight="quiet" size="small" onAct={() => onReply(r)} />}
      {right === 'author' && <Mine remark={r} channel={channel} people={people} settled={!onReply} onReword={onReword} />}
      {right === 'state' && <WithdrawPosition remark={r} channel={channel} people={people} />}
      {right === 'chair' && <Moderate remark={r} channel={channel} />}
    </div>
  );
}

function Moderate({ remark, channel }: Pick<RemarkActsProps, 'remark' | 'channel'>) {
  const say = useDiscussionsWords();
  const [removing, setRemoving] = useState(false);
  if (removing) return <Remove remark={remark} channel={channel} onClose={() => setRemoving(false)} />;
  return <Act label={say('remove')} weight="quiet" size="small" onAct={() => setRemoving(true)} />;
}

type OneProps = Pick<RemarkActsProps, 'remark' | 'channel' | 'people'>;

function Mine({ remark: r, channel, people, settled, onReword }: OneProps & { settled: boolean; onReword: () => void }) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const names = useNames();
  const why = useWhy();
  const by = useBy(people);
  const at = { machine: REMARK, state: r.state as RemarkState };
  const edit = useCommand('remark.edit', channel, at);
  const withdraw = useCommand('remark.withdraw', channel, at);
  const binding = { heading: say('bind.heading', { party: names.party(r.party, 'of') }), sentence: record('entry.remark.withdrawn', { by: by.subject(r.party) }), detail: say('withdraw.detail') };
  return (
    <>
      <Act label={say('reword')} weight="quiet" size="small" reason={edit.why ? why(edit.why) : settled ? record('refusal.thread-resolved') : null} onAct={onReword} />
      <Act label={say('withdraw')} weight="quiet" size="small" reason={withdraw.why && why(withdraw.why)} binding={binding} life={drawn(withdraw.life, why)} onAct={() => void withdraw.run({ remark: r.id })} onTakeBack={withdraw.takeBack} />
    </>
  );
}

function WithdrawPosition({ remark: r, channel, people }: OneProps) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const names = useNames();
  const why = useWhy();
  const by = useBy(people);
  const c = useCommand('position.withdraw', channel, { machine: POSITION, state: r.state as PositionState });
  const binding = { heading: say('bind.heading', { party: names.party(r.party, 'of') }), sentence: record('entry.position.withdrawn', { by: by.subject(r.party) }), detail: say('withdraw.position.detail') };
  return <Act label={say('withdraw')} weight="quiet" size="small" reason={c.why && why(c.why)} binding={binding} life={drawn(c.life, why)} onAct={() => void c.run({ remark: r.id })} onTakeBack={c.takeBack} />;
}

/** The chair says why before anything is taken out of sight. */
function Remove({ remark: r, channel, onClose }: Pick<OneProps, 'remark' | 'channel'> & { onClose: () => void }) {
  const say = useDiscussionsWords();
  const why = useWhy();
  const lang = useLang();
  const [reason, setReason] = useState('');
  const c = useCommand('remark.remove', channel, { machine: REMARK, state: r.state as RemarkState });
  const error = c.mistakes.some((m) => m.field === 'reason') ? (reason.trim() ? say('too-long', { most: REASON_MAX }) : say('missing')) : null;
  return (
    <form className={css.inset} onSubmit={(e) => { e.preventDefault(); void c.run({ remark: r.id, reason, lang }); }}>
      <TextField label={say('remove.reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} error={error} />
      <Act type="submit" label={say('remove.send')} size="small" reason={c.why && why(c.why)} life={drawn(saidBeside(c), why)} onAct={onClose} onTakeBack={c.takeBack} />
      <Act label={say('open.cancel')} weight="quiet" size="small" onAct={onClose} />
    </form>
  );
}
