// What is said and shown of adoption by consensus in the room (§3.7, c12): put, the time to object, adopted without a vote or objected to. Interfaces and tables only.
// Not here: payloads (consensus.ts), adoption outside a sitting (adoption.views.ts), votes (voting.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export type ConsensusState = 'proposed' | 'window' | 'adopted' | 'objected' | 'deferred' | 'withdrawn';
/** `defer`: the chair holds it over after an objection; or the words were others by the time the clock came to them. */
export const CONSENSUS = machine<ConsensusState, 'open-window' | 'settle' | 'object' | 'defer' | 'withdraw'>({
  name: 'consensus',
  initial: 'proposed',
  steps: {
    'open-window': { from: ['proposed'], to: 'window' },
    settle: { from: ['window'], to: 'adopted' },
    object: { from: ['proposed', 'window'], to: 'objected' },
    defer: { from: ['window', 'objected'], to: 'deferred' },
    withdraw: { from: ['proposed', 'window', 'objected'], to: 'withdrawn' },
  },
});
/** Milliseconds for which an objection may be on its way after the time to object: a device that holds the window's token had pressed before its end. */
export const ON_ITS_WAY_MS = 3_000;
export const WORDS_MAX = 4_000;

/** `words` and reasons are SHA-256 in hex. */
export interface ConsensusEntries {
  'consensus.proposed': { consensus: string; action: string | null; item: string | null; hash: string };
  'consensus.window-opened': { consensus: string; until: string; seconds: number; remote: boolean };
  /** Without a vote: nobody is counted. `symbol`: of a text that became the Network's. */
  'consensus.adopted': { consensus: string; symbol: string | null };
  'consensus.objected': { consensus: string; party: string; reason: string | null };
  'consensus.deferred': { consensus: string };
  'consensus.withdrawn': { consensus: string };
}
export interface ConsensusView {
  id: string;
  sitting: string;
  item: string | null;
  /** The text that is put; null: the words are the decision. Whoever reads it knows its title. */
  action: string | null;
  words: Record<Lang, string>;
  state: ConsensusState;
  put: Mark;
  /** `token` goes with an objection; `remote`: it is longer because a member is connected from elsewhere. */
  window: { from: string; until: string; token: string; remote: boolean } | null;
  objected: (Mark & { reason: { text: string; lang: Lang } | null }) | null;
  ended: string | null;
  symbol: string | null;
}
export interface ConsensusViews {
  consensus: ConsensusView;
}
