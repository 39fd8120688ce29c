// A text on the page: its paragraphs in order, who is reading it, what this reader is in it, who else is here. Not here: drawing it (Text.tsx).
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import type { SignalView } from '@contract/socket.js';
import type { ParagraphView, TextView } from '@contract/text.views.js';
import type { Lang } from '@contract/words/words.js';
import { useReader } from '../../../ui/reader.js';
import { useSignals, useView, useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';

/** What the reader is in this text, for which acts are shown at all; whether each may be done the contract says again. */
export interface Place {
  channel: string;
  stage: ActionView['stage'];
  /** The language that is negotiated. */
  lang: Lang;
  chair: boolean;
  /** May move, cut and issue: the chair, or the delegation that leads. */
  pen: boolean;
  translator: boolean;
  member: boolean;
  /** Whether there is anything that this reader may do. */
  acts: boolean;
  order: TextView['order'];
}
export interface Numbered {
  paragraph: ParagraphView;
  number: string;
}

export function useText(action: ActionView): { text: TextView | null; paragraphs: readonly Numbered[]; place: Place } {
  const { id, lang, stage } = action;
  const text = useView('text', id, id);
  const views = useViews('paragraph', id);
  const standing = useStanding(id);
  return useMemo(() => {
    const by = new Map(views.map((v) => [v.id, v]));
    const order = text?.order ?? [];
    const seats = standing?.seats ?? [];
    const [chair, owner] = [seats.includes('chair'), seats.includes('owner')];
    const place = { channel: id, stage, lang, chair, pen: chair || owner, translator: chair || owner || seats.includes('secretariat'), member: seats.includes('delegate'), acts: seats.length > 0, order };
    return { text, paragraphs: order.flatMap(({ id: p, number }) => (by.has(p) ? [{ paragraph: by.get(p)!, number }] : [])), place };
  }, [id, lang, stage, text, views, standing]);
}

const GONE_MS = 40_000;
const SAY_MS = 15_000;
interface Here { party: string; data: string | null; at: number }

/** Which states are looking at this text now, and which are writing on which paragraph. Signals only: lossy, never recorded. */
export function useHere(channel: string, writing: string | null): { here: string[]; writingOn(paragraph: string): string[] } {
  const { code } = useReader();
  const [seen, setSeen] = useState<ReadonlyMap<string, Here>>(new Map());
  const hear = useCallback((s: SignalView) => setSeen((was) => new Map(was).set(s.person, { party: s.party, data: s.kind === 'typing' ? (s.data ?? null) : null, at: Date.now() })), []);
  const signal = useSignals(channel, hear);
  useEffect(() => {
    const tell = () => signal(writing ? 'typing' : 'here', writing ?? undefined);
    tell();
    const timer = setInterval(() => {
      tell();
      setSeen((was) => new Map([...was].filter(([, h]) => Date.now() - h.at < GONE_MS)));
    }, SAY_MS);
    return () => clearInterval(timer);
  }, [signal, writing]);
  return useMemo(() => {
    const others = [...seen.values()].filter((h) => h.party !== code);
    const once = (all: Here[]) => [...new Set(all.map((h) => h.party))].sort();
    return { here: once(others), writingOn: (paragraph) => once(others.filter((h) => h.data === paragraph)) };
  }, [seen, code]);
}
