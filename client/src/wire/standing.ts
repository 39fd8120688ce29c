// Why a button is grey: the contract's policy and lifecycle asked for this reader, before the server is. Pure. Not here: the sentence (words), the sending.
import type { CommandName } from '@contract/commands.js';
import { next, type Machine } from '@contract/machine.js';
import { may, rowOf } from '@contract/policy.js';
import type { ChannelView, Mandate } from '@contract/seats.js';

/** A key of the catalogue and what fills it. */
export interface Why {
  why: string;
  [value: string]: unknown;
}
/** The lifecycle of the object that is acted on, and where it stands. The verb is the second half of the command's name. */
export interface At<S extends string = string> {
  machine: Machine<S, string>;
  state: S;
}

/** Null when the act would be allowed. `channel` is where it is done; for a command that opens one, the plenary. Null: not known yet. */
export const whyNot = (name: CommandName, channel: ChannelView | null, mandates: readonly Mandate[], at?: At): Why | null => {
  const row = rowOf(name);
  if (!channel) return { why: 'wire.asking' };
  if (!row.opens && !row.in.includes(channel.kind)) return { why: 'refusal.wrong-channel' };
  const allowed = may({ seats: channel.seats, mandates }, name);
  if ('why' in allowed) return { ...allowed };
  const verb = name.slice(name.indexOf('.') + 1);
  if (at && (!(verb in at.machine.steps) || next(at.machine, at.state, verb) === null)) return { why: 'wire.wrong-state', machine: at.machine.name, state: at.state };
  return null;
};
