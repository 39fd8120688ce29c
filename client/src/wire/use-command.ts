// A button of one command: whether it may be pressed and why not, pressing it, and how far the act has got. Not here: drawing it (ui/Act.tsx), its sentences.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { FieldMistake } from '@contract/check.js';
import type { CommandName, Payload } from '@contract/commands.js';
import type { MeView } from '@contract/members.reads.js';
import { rowOf } from '@contract/policy.js';
import { NETWORK, type ChannelView } from '@contract/seats.js';
import { v4 } from 'uuid';
import { checkPayload } from './check-payload.js';
import type { ActState, PendingAct, Press } from './outbox.js';
import { wornBy } from './session.js';
import { whyNot, type At, type Why } from './standing.js';
import { useWire } from './WireProvider.js';

export interface CommandButton<N extends CommandName> {
  /** Checks the payload and sends it. Null, and `mistakes` filled, when it is wrong; else how the act ended (null too when it was taken back). */
  run(payload: Payload<N>): Promise<PendingAct | null>;
  /** `held`: what is recorded is that it was prepared; a second person of the delegation clears it. Refused too where it was never sent, for its `mistakes`. */
  life: { readonly is: 'ready' } | Exclude<ActState, { is: 'recorded' }> | (Extract<ActState, { is: 'recorded' }> & { readonly held?: boolean });
  /** Null when it may be pressed. */
  why: Why | null;
  mistakes: readonly FieldMistake[];
  /** Present while the act has not left this device. */
  takeBack: (() => void) | undefined;
  /** Makes the button ready again. */
  reset(): void;
}
const NO_MISTAKES: readonly FieldMistake[] = [];
const READY = { is: 'ready' } as const;

/** Where one's state asks for two persons, what binds it is prepared by this one and sent by whoever clears it. */
const held = (me: MeView, name: CommandName): boolean => rowOf(name).mandate === 'bind' && name !== 'clearance.give' && wornBy(me)?.two === true;

/** The act itself, or its preparation: then the act is sent by whoever clears it, under the id that it has from now on. */
const pressOf = (me: MeView, name: CommandName, asked: Omit<Press, 'name'>): Press =>
  held(me, name) ? { ...asked, name: 'clearance.ask', channel: v4(), payload: { command: v4(), act: name, place: asked.channel, payload: asked.payload }, open: false } : { ...asked, name };
const lifeOf = (name: CommandName, act: PendingAct | undefined): CommandButton<CommandName>['life'] =>
  act?.state.is === 'recorded' && act.deed.name === 'clearance.ask' && name !== act.deed.name ? { ...act.state, held: true } : (act?.state ?? READY);

/** As the door would refuse it. */
const refusedFor = (fields: readonly FieldMistake[]) => ({ is: 'refused', refusal: { code: 'invalid', detail: { why: 'refusal.fields', fields } } }) as const;

/** A channel with the reader's seats in it; undefined until known. */
export const useStanding = (channel: string): ChannelView | undefined => {
  const { api } = useWire();
  return useQuery({ queryKey: ['channel', channel], queryFn: ({ signal }) => api.get<ChannelView>(`/api/channels/${channel}`, signal) }).data;
};

/** `channel` is where it is done; a command that opens a channel mints its id at each press. `at`: the lifecycle of what is acted on. */
export const useCommand = <N extends CommandName>(name: N, channel: string, at?: At): CommandButton<N> => {
  const { outbox, session } = useWire();
  const opens = Boolean(rowOf(name).opens);
  const standing = useStanding(opens ? NETWORK : channel);
  const [pressed, setPressed] = useState<string | null>(null);
  const [mistakes, setMistakes] = useState(NO_MISTAKES);
  const act = useSyncExternalStore(outbox.acts.subscribe, () => (pressed ? outbox.get(pressed) : undefined));
  const me = useSyncExternalStore(session.state.subscribe, () => session.me);
  const open = !opens && standing?.open === true;

  const run = useCallback(async (payload: Payload<N>) => {
    const { me: now } = session;
    if (!now?.hat) return null;
    const { hat, person } = now;
    const wrong = await checkPayload(name, payload);
    setMistakes(wrong.length ? wrong : NO_MISTAKES);
    if (wrong.length) return null;
    const command = outbox.press(pressOf(now, name, { channel: opens ? v4() : channel, payload, hat, person, open }));
    setPressed(command);
    const settled = await outbox.settled(command);
    // The delegation has asked for two since this page was opened: the next press prepares.
    if (settled?.state.is === 'refused' && settled.state.refusal.detail.why === 'refusal.needs-second-person') void session.refresh();
    return settled;
  }, [outbox, session, name, channel, opens, open]);
  const takeBack = useCallback(() => void (pressed && outbox.takeBack(pressed)), [outbox, pressed]);
  const reset = useCallback(() => {
    if (pressed) outbox.dismiss(pressed);
    setPressed(null);
    setMistakes(NO_MISTAKES);
  }, [outbox, pressed]);

  const canTakeBack = act && !act.sent && (act.state.is === 'kept' || act.state.is === 'sending');
  return { run, life: mistakes.length ? refusedFor(mistakes) : lifeOf(name, act), why: whyNot(name, standing ?? null, wornBy(me)?.mandates ?? [], at), mistakes, takeBack: canTakeBack ? takeBack : undefined, reset };
};
