// What the parts of a conversation share: its remarks in order, who reads it, who is typing, what of it is on its way. Not here: drawing any of it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SECRETARIAT, type ChannelView } from '@contract/seats.js';
import type { RemarkView } from '@contract/discussions.views.js';
import type { SignalView } from '@contract/socket.js';
import { useStatesToday } from '../../record/states.js';
import type { PendingAct } from '../../wire/outbox.js';
import type { Span } from '../../wire/spans.js';
import { useSignals, useSpans, useViews } from '../../wire/use-channel.js';
import { useStanding } from '../../wire/use-command.js';
import { useOutbox, useSession } from '../../wire/use-line.js';

export type Remark = RemarkView & { id: string };

/** Remarks that follow each other without a gap, in the order they were recorded. */
export interface Run extends Span {
  readonly remarks: readonly Remark[];
}
/** What is shown of a long conversation: runs, the last of which goes on; every remark that is known, also what is only answered; and how more is loaded. */
export const useRemarks = (channel: string) => {
  const views = useViews('remark', channel);
  const { spans, load } = useSpans('remark', channel);
  return useMemo(() => {
    const known = [...views].sort((a, b) => a.seq - b.seq);
    const runs = spans.map((s): Run => ({ ...s, remarks: known.filter((r) => r.seq >= s.from && r.seq < s.to) }));
    return { known, runs, remarks: runs.flatMap((r) => r.remarks), load };
  }, [views, spans, load]);
};

/** How many remarks and positions stand in the conversation, shown here or not; null until known. */
export const useStandingCount = (channel: string): number | null => {
  const [thread] = useViews('thread', channel);
  const [caucus] = useViews('caucus', channel);
  const counted = thread ?? caucus;
  return counted ? counted.remarks + counted.positions : null;
};

export interface Audience {
  kind: 'open' | 'caucus' | 'delegation';
  /** Who reads it; those who can be named in it. */
  parties: readonly string[];
}
/** Who reads the channel, as far as this reader can know it; the channel's own standing comes with it. */
export const useAudience = (channel: string): { audience: Audience; standing: ChannelView | undefined } => {
  const standing = useStanding(channel);
  const above = useStanding(standing?.parent ?? channel);
  const states = useStatesToday();
  const room = standing?.kind === 'caucus' ? channel : above?.kind === 'caucus' ? above.id : channel;
  const [caucus] = useViews('caucus', room);
  const audience = useMemo((): Audience => {
    if (standing?.open) return { kind: 'open', parties: [...states, SECRETARIAT] };
    if (caucus) return { kind: 'caucus', parties: caucus.parties.filter((p) => p.until === null).map((p) => p.party) };
    return { kind: 'delegation', parties: [...(above?.owner && above.owner !== SECRETARIAT ? [above.owner] : []), SECRETARIAT] };
  }, [standing, above, states, caucus]);
  return { audience, standing };
};

const SAYING = ['remark.post', 'position.state'];
export interface OnTheWay {
  act: PendingAct;
  payload: { remark: string; text: string; lang: 'en' | 'fr'; mentions: string[]; replyTo?: string };
  standing: 'remark' | 'position';
}
/** What this person has said here and the record may not have answered yet, oldest first. Opening a thread says its first remark too, under its own receipt. */
export const useOnTheWay = (channel: string): readonly OnTheWay[] => {
  const acts = useOutbox();
  const { session } = useSession();
  const person = session.me?.person;
  return useMemo(() => acts
    .filter((a) => a.deed.channel === channel && a.person === person && SAYING.includes(a.deed.name))
    .map((act): OnTheWay => ({ act, payload: act.deed.payload as OnTheWay['payload'], standing: act.deed.name === 'position.state' ? 'position' : 'remark' })), [acts, channel, person]);
};

const TELL_MS = 3_000;
const TYPING_MS = 6_000;

/** Parties that are writing here now, and the function that says so of this reader. */
export const useTyping = (channel: string): { parties: readonly string[]; tell: () => void } => {
  const [heard, setHeard] = useState<ReadonlyMap<string, { party: string; at: number }>>(new Map());
  const told = useRef(0);
  const hear = useCallback((s: SignalView) => {
    if (s.kind === 'typing') setHeard((was) => new Map(was).set(s.person, { party: s.party, at: Date.now() }));
  }, []);
  const send = useSignals(channel, hear);
  useEffect(() => {
    if (!heard.size) return;
    const timer = setTimeout(() => setHeard((was) => new Map([...was].filter(([, h]) => Date.now() - h.at < TYPING_MS))), TYPING_MS / 3);
    return () => clearTimeout(timer);
  }, [heard]);
  const tell = useCallback(() => {
    if (Date.now() - told.current < TELL_MS) return;
    told.current = Date.now();
    send('typing');
  }, [send]);
  return { parties: useMemo(() => [...new Set([...heard.values()].map((h) => h.party))], [heard]), tell };
};
