// What is said about the text of a statement: held under embargo in a channel of its own delegation, read by the meeting once delivered. Interfaces and tables only. Not here: payloads (speeches.ts).
import type { FileView } from './files.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** Half an hour of speech. */
export const SPEECH_MAX = 30_000;
export type SpeechState = 'held' | 'delivered' | 'withdrawn';
/** Delivered with the statement itself: when its speaker ends, or lets it be circulated. From then on it stands as it was handed in. */
export const SPEECH = machine<SpeechState, 'share' | 'unshare' | 'withdraw' | 'deliver'>({
  name: 'speech',
  initial: 'held',
  steps: {
    share: { from: ['held'], to: 'held' },
    unshare: { from: ['held'], to: 'held' },
    withdraw: { from: ['held'], to: 'withdrawn' },
    deliver: { from: ['held'], to: 'delivered' },
  },
});
/** `id` is its channel's. `turn`: the entry on the list of speakers. Before delivery nobody but the delegation reads it, and the secretariat where it is `shared`. Instants ISO 8601. */
export interface SpeechView {
  id: string;
  meeting: string;
  turn: string;
  party: string;
  person: string | null;
  state: SpeechState;
  lang: Lang;
  text: string | null;
  file: Omit<FileView, 'sha256'> | null;
  shared: boolean;
  at: string;
  delivered: string | null;
}
/** One that the reader may read, in the list of a meeting's; what it says is in its channel. */
export type SpeechRow = Pick<SpeechView, 'id' | 'turn' | 'party' | 'state'>;
export interface SpeechesViews {
  speech: SpeechView;
}
export interface SpeechesEntries {
  /** `text`: SHA-256 in hex; `file`: of its content. The words stand in the view. */
  'speech.handed-in': { turn: string; party: string; lang: Lang; text: string | null; file: string | null };
  'speech.shared': { party: string };
  'speech.unshared': { party: string };
  'speech.withdrawn': { party: string };
  'speech.delivered': { party: string };
}
