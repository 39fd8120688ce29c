// The commands by which two delegations exchange their places on a list of speakers (§3.6): their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.floor.ts), lifecycle, entries, the view (swaps.views.ts).
import { Matches } from 'class-validator';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

class OfSwap {
  @Matches(UUID) swap!: string;
}
/**
 * A delegation asks another to exchange places: `mine` for `theirs`, both waiting on the same list while it is not closed. Refuses `conflict` across what the order puts first
 * (a level, a group's spokesperson …), for a place the chair gave by hand, and while another such request of the same entry is open.
 */
export class AskSwap extends OfSwap {
  @Matches(UUID) mine!: string;
  @Matches(UUID) theirs!: string;
}
/** By the delegation that is asked: both places exchange at once, and whatever else was asked about either lapses. */
export class AgreeSwap extends OfSwap {}
export class DeclineSwap extends OfSwap {}
/** By the delegation that asked. */
export class WithdrawSwap extends OfSwap {}

export const SWAPS_COMMANDS = { 'swap.ask': AskSwap, 'swap.agree': AgreeSwap, 'swap.decline': DeclineSwap, 'swap.withdraw': WithdrawSwap } as const;
