// What a row of the policy says. Not here: the rows (policy.ts, policy.actions.ts).
import type { ChannelKind, Mandate, Seat } from './seats.js';

export interface PolicyRow {
  /** The kinds of channel in which it can be done. */
  readonly in: readonly ChannelKind[];
  /** Any one of these seats; the first one held is the capacity that is recorded. */
  readonly seats: readonly Seat[];
  /** The mandate that a person (of a state or of the secretariat) needs besides the seat. */
  readonly mandate?: Mandate;
  /** Opens a new channel of this kind, named by the client; seats are then those of the Network's audience. */
  readonly opens?: ChannelKind;
  /** Also writes to the plenary: its channel is locked with this one. */
  readonly tells?: 'network';
  /** Asked once before it is sent, with what will be recorded. */
  readonly binding?: true;
}
