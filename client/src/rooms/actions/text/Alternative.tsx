// What one may say of an alternative: a button over its words that opens the acts under the paragraph, by click and by key. Not here: the words themselves (Words.tsx).
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { holders, reading, type Alternative } from '@contract/text.model.js';
import type { ParagraphView } from '@contract/text.views.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Text.module.css';
import { useTextWords } from './words.js';

interface HandleProps {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onKey: (key: string) => void;
  readonly children: ReactNode;
}
/** Not a button element: its words stay part of the paragraph's text, to be marked and read as such. */
export function Handle({ open, onOpen, onKey, children }: HandleProps) {
  const pressed = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') onOpen();
    else if ('sow'.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) onKey(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const clicked = (): void => {
    if (getSelection()?.isCollapsed !== false) onOpen();
  };
  return (
    <span role="button" tabIndex={0} className={css.handle} aria-expanded={open} onKeyDown={pressed} onClick={(e) => { e.stopPropagation(); clicked(); }}>
      {children}
    </span>
  );
}

interface ActsProps {
  readonly channel: string;
  readonly paragraph: ParagraphView;
  readonly a: Alternative;
  readonly chair: boolean;
  readonly onClose: () => void;
}

/** The three things a delegation says of words, and how each has gone. */
const useStand = (channel: string) => ({ support: useCommand('text.support', channel), oppose: useCommand('text.oppose', channel), withdraw: useCommand('text.withdraw', channel) });
/** The same by key, once for a whole text: S supports, O opposes, W withdraws. */
export function useStandByKey(channel: string): (key: string, paragraph: string, alternative: string) => void {
  const { support, oppose, withdraw } = useStand(channel);
  const now = useRef({ s: support, o: oppose, w: withdraw });
  useEffect(() => void (now.current = { s: support, o: oppose, w: withdraw }));
  return useCallback((key, paragraph, alternative) => void now.current[key as 's']?.run({ paragraph, alternative }), []);
}

export function AlternativeActs({ channel, paragraph, a, chair, onClose }: ActsProps) {
  const say = useTextWords();
  const payload = { paragraph: paragraph.id, alternative: a.id };
  return (
    <div className={css.sheet} role="group" aria-label={say('alternative', { words: reading(a.runs) || say('nothing') })}>
      <p className="doc">{reading(a.runs) || <em>{say('nothing')}</em>}</p>
      {paragraph.answers.filter((x) => x.alternative === a.id && x.comment).map((x) => <p key={x.party} className="note soft" lang={x.lang ?? undefined}><b>{x.party}</b> {x.comment}</p>)}
      <div className={css.acts}>
        <Stand channel={channel} a={a} payload={payload} />
        <Act size="small" weight="quiet" label={say('close')} onAct={onClose} />
      </div>
      {a.bridge && <Answer channel={channel} payload={payload} />}
      {chair && a.op !== 'keep' && !a.bridge && <Bridge channel={channel} payload={payload} />}
    </div>
  );
}

function Stand({ channel, a, payload }: { channel: string; a: Alternative; payload: { paragraph: string; alternative: string } }) {
  const say = useTextWords();
  const why = useWhy();
  const { code = '' } = useReader();
  const { support, oppose, withdraw } = useStand(channel);
  const [holds, opposes] = [holders(a).includes(code), a.opposed.includes(code)];
  return (
    <>
      {!holds && !a.bridge && <Act size="small" label={say('support')} reason={support.why && why(support.why)} life={drawn(support.life, why)} onTakeBack={support.takeBack} onAct={() => void support.run(payload)} />}
      {!opposes && <Act size="small" label={say('oppose')} reason={oppose.why && why(oppose.why)} life={drawn(oppose.life, why)} onTakeBack={oppose.takeBack} onAct={() => void oppose.run(payload)} />}
      {(holds || opposes) && <Act size="small" label={say('withdraw')} reason={withdraw.why && why(withdraw.why)} life={drawn(withdraw.life, why)} onTakeBack={withdraw.takeBack} onAct={() => void withdraw.run(payload)} />}
    </>
  );
}

function Answer({ channel, payload }: { channel: string; payload: { paragraph: string; alternative: string } }) {
  const say = useTextWords();
  const why = useWhy();
  const lang = useLang();
  const [comment, setComment] = useState('');
  const answer = useCommand('text.answer', channel);
  const send = (accept: boolean) => void answer.run({ ...payload, accept, ...(comment.trim() ? { comment: comment.trim(), lang } : {}) });
  const reason = answer.why && why(answer.why);
  return (
    <>
      <TextField label={say('answer.comment')} value={comment} onChange={setComment} lines={2} />
      <div className={css.acts}>
        <Act size="small" label={say('accept')} reason={reason} life={drawn(answer.life, why)} onAct={() => send(true)} />
        <Act size="small" label={say('reject')} reason={reason} onAct={() => send(false)} />
      </div>
    </>
  );
}

function Bridge({ channel, payload }: { channel: string; payload: { paragraph: string; alternative: string } }) {
  const say = useTextWords();
  const why = useWhy();
  const [text, setText] = useState('');
  const bridge = useCommand('text.bridge', channel);
  return (
    <>
      <TextField label={say('bridge.words')} value={text} onChange={setText} lines={2} document />
      <Act size="small" label={say('bridge')} reason={bridge.why && why(bridge.why)} life={drawn(bridge.life, why)} onAct={() => void bridge.run({ ...payload, text, proposal: crypto.randomUUID() }).then((x) => x && setText(''))} />
    </>
  );
}
