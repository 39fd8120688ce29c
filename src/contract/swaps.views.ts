// What is said about two delegations that exchange their places on a list of speakers. Interfaces and tables only. Not here: payloads (swaps.ts), the order itself (floor.order.ts).
import { machine } from './machine.js';

export type SwapState = 'asked' | 'agreed' | 'declined' | 'withdrawn' | 'lapsed';
/** Both states consent. It lapses when either of them no longer waits, when the list closes, is ordered anew or drawn, and when either place moved otherwise. */
export const SWAP = machine<SwapState, 'agree' | 'decline' | 'withdraw' | 'lapse'>({
  name: 'swap',
  initial: 'asked',
  steps: {
    agree: { from: ['asked'], to: 'agreed' },
    decline: { from: ['asked'], to: 'declined' },
    withdraw: { from: ['asked'], to: 'withdrawn' },
    lapse: { from: ['asked'], to: 'lapsed' },
  },
});
/** `mine`: the entry of `party`, which asks; `theirs`: that of `toParty`. Instants ISO 8601. */
export interface SwapView {
  id: string;
  list: string;
  party: string;
  person: string | null;
  mine: string;
  toParty: string;
  theirs: string;
  state: SwapState;
  at: string;
  answered: string | null;
}
export interface SwapsViews {
  swap: SwapView;
}
interface Between {
  swap: string;
  party: string;
  toParty: string;
}
export interface SwapsEntries {
  'swap.asked': Between;
  'swap.agreed': Between;
  'swap.declined': Between;
  'swap.withdrawn': Between;
}
