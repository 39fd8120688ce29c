// What a delegation reads of its acts that wait for a second person (§3.1): states, entries, the view. Nobody else reads them, the secretariat neither. Interfaces and tables only.
import { machine } from './machine.js';
import type { ChannelKind } from './seats.js';

export type ClearanceState = 'asked' | 'given' | 'taken-back';
export const CLEARANCE = machine<ClearanceState, 'give' | 'take-back'>({
  name: 'clearance',
  initial: 'asked',
  steps: { give: { from: ['asked'], to: 'given' }, 'take-back': { from: ['asked', 'given'], to: 'taken-back' } },
});

export interface ClearancesEntries {
  /** `payload`: SHA-256 in hex over the act, where and with what. */
  'clearance.asked': { act: string; place: string; payload: string };
  'clearance.given': { act: string };
  'clearance.taken-back': { act: string };
  'delegation.signing-set': { persons: number };
}
/** `id` is its channel's; instants ISO 8601. What was asked stands as it will be sent. */
export interface ClearanceView {
  id: string;
  command: string;
  act: string;
  /** The channel in which it is done. */
  place: string;
  payload: Record<string, unknown>;
  person: string;
  asked: string;
  state: ClearanceState;
  by: string | null;
  at: string | null;
}
export interface ClearancesViews {
  clearance: ClearanceView;
}
/** A row of GET /api/clearances: those of the reader's delegation, the last first, 100 at most; `kind` and `title` of where it is done, where they are known. `done`: it has been sent. */
export interface ClearanceRow extends ClearanceView {
  kind: ChannelKind | null;
  done: boolean;
}
