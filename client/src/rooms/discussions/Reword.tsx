// Rewording a remark of one's own, in its place. What is typed is a draft like any other. Not here: whether one may (RemarkActs.tsx).
import { useEffect, useMemo, useRef } from 'react';
import { REMARK, REMARK_MAX, type RemarkState } from '@contract/discussions.views.js';
import { drawn, saidBeside, useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { SuggestField } from '../../ui/fields/SuggestField.js';
import { useCommand } from '../../wire/use-command.js';
import { useDraft } from '../../wire/use-draft.js';
import css from './Discussions.module.css';
import { namedIn } from './mentions.js';
import type { Remark } from './use-conversation.js';
import { SEALED_MOST, usePlain, useSealing } from './sealed.js';
import { useNameable } from './use-nameable.js';
import { useDiscussionsWords } from './words.js';

interface RewordProps {
  readonly remark: Remark;
  readonly channel: string;
  readonly parties: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** There is nothing to write on while its words are not read. */
export function Reword(props: RewordProps) {
  const say = useDiscussionsWords();
  const { plain, text } = usePlain(props.remark.text ?? '');
  if (typeof plain === 'string') return <Form {...props} was={plain} />;
  return <div className={css.inset}><p className="soft">{text}</p><Act label={say('open.cancel')} weight="quiet" size="small" onAct={props.onClose} /></div>;
}

function Form({ remark: r, channel, parties, open, onClose, was }: RewordProps & { was: string }) {
  const say = useDiscussionsWords();
  const why = useWhy();
  const sealing = useSealing();
  const [draft, setDraft] = useDraft(`reword ${r.id}`, open, { text: was });
  const c = useCommand('remark.edit', channel, { machine: REMARK, state: r.state as RemarkState });
  const suggestions = useNameable(parties);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  // Those who were named beside the text stay named.
  const beside = useMemo(() => r.mentions.filter((m) => !namedIn(was, r.mentions).includes(m)), [r, was]);
  const close = () => { setDraft(null); onClose(); };
  const send = async () => {
    if (sealing.shut) return;
    const named = namedIn(draft.text, parties);
    const act = await c.run({ remark: r.id, text: await sealing.seal(draft.text), lang: r.lang, mentions: [...new Set([...beside.filter((m) => parties.includes(m)), ...named])] });
    if (act?.state.is === 'recorded') close();
  };
  const error = c.mistakes.length ? (draft.text.trim() ? say('too-long', { most: sealing.sealed ? SEALED_MOST : REMARK_MAX }) : say('missing')) : null;
  return (
    <form className={css.inset} onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <SuggestField label={say('reword')} help={say('reword.about')} value={draft.text} onChange={(text) => setDraft({ text })} suggestions={suggestions} listLabel={say('say.states')} lang={r.lang} most={sealing.sealed ? SEALED_MOST : REMARK_MAX} error={error} onSend={() => void send()} field={field} />
      <Act type="submit" label={say('reword.save')} size="small" reason={c.why ? why(c.why) : sealing.shut ? say('sealed.open-first') : null} life={drawn(saidBeside(c), why)} onAct={() => undefined} onTakeBack={c.takeBack} />
      <Act label={say('open.cancel')} weight="quiet" size="small" onAct={close} />
    </form>
  );
}
