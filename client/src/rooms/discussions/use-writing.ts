// The draft of what one will say in a conversation: kept while one looks elsewhere, given away only when the outbox has it. Not here: the field (Composer.tsx).
import { useCallback, useEffect } from 'react';
import type { Lang } from '@contract/words/words.js';
import { v4 } from 'uuid';
import { useLang } from '../../ui/language.js';
import { useDraft } from '../../wire/use-draft.js';
import { useWire } from '../../wire/WireProvider.js';
import type { OnTheWay } from './use-conversation.js';

interface Writing {
  text: string;
  /** Null: the page's. */
  lang: Lang | null;
  replyTo: string | null;
  /** Minted with the first letter, so that pressing twice says it once. */
  remark: string;
}
const NOTHING: Writing = { text: '', lang: null, replyTo: null, remark: '' };

export interface WritingHere extends Omit<Writing, 'lang'> {
  lang: Lang;
  write(by: Partial<Writing>): void;
  /** Takes back or picks up what was not recorded, to be written on. `words`: what it says, in plain words. */
  putBack(one: OnTheWay, words: string): void;
}

/** `open`: the audience is the whole Network. */
export function useWriting(channel: string, open: boolean, way: readonly OnTheWay[]): WritingHere {
  const { outbox } = useWire();
  const page = useLang();
  const [draft, setDraft] = useDraft<Writing>(`say ${channel}`, open, NOTHING);
  const { text, lang, replyTo, remark } = draft;
  useEffect(() => {
    if (remark && way.some((w) => w.payload.remark === remark)) setDraft(null);
  }, [way, remark, setDraft]);
  const write = useCallback((by: Partial<Writing>) => setDraft((now) => {
    const next = { ...now, ...by, remark: now.remark || v4() };
    return next.text || next.replyTo ? next : null;
  }), [setDraft]);
  const putBack = useCallback(({ act, payload }: OnTheWay, words: string) => {
    const { command } = act.deed;
    if (act.state.is === 'refused') outbox.dismiss(command);
    else if (!outbox.takeBack(command)) return;
    setDraft((now) => ({ text: [now.text, words].filter((t) => t.trim()).join('\n\n'), lang: payload.lang, replyTo: payload.replyTo ?? null, remark: v4() }));
  }, [outbox, setDraft]);
  return { text, replyTo, remark, lang: lang ?? page, write, putBack };
}
