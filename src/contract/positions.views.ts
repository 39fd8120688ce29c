// What states say on an adopted text (§3.7, c13): kinds, lifecycle, entries, views. Interfaces and tables only, so that every page may load it.
// Not here: payloads (positions.ts), positions in a conversation (discussions.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/**
 * `explanation`: why it joined; `interpretation`: how it reads words of the text; `dissociation`: from paragraphs, or from the whole, without undoing the consensus;
 * `reservation`: what it does not take upon itself.
 */
export const STANCES = ['explanation', 'interpretation', 'dissociation', 'reservation'] as const;
export type Stance = (typeof STANCES)[number];
/** These change to what a state is held; the others explain. */
export const LIMITING: readonly Stance[] = ['dissociation', 'reservation'];

/** `announced`: said, and its text is still to come. */
export type StanceState = 'announced' | 'filed' | 'withdrawn';
/** `withdraw` is free at any time: a state may always join more closely than it did. */
export const STANCE = machine<StanceState, 'file' | 'revise' | 'translate' | 'withdraw'>({
  name: 'stance',
  initial: 'announced',
  steps: {
    file: { from: ['announced'], to: 'filed' },
    revise: { from: ['filed'], to: 'filed' },
    translate: { from: ['filed'], to: 'filed' },
    withdraw: { from: ['announced', 'filed'], to: 'withdrawn' },
  },
});

/** Words are SHA-256 in hex. `paragraphs` are their numbers; empty: the whole text. */
export interface PositionsEntries {
  /** `due`: when its text is to be there (ISO 8601). */
  'stance.announced': { stance: string; adoption: string; party: string; kind: Stance; paragraphs: string[]; due: string };
  'stance.text-missed': { stance: string; party: string; kind: Stance };
  'stance.filed': { stance: string; adoption: string; party: string; kind: Stance; paragraphs: string[]; lang: Lang; text: string };
  /** By the clock, where a statement is cleared anew: what was said of words that stand as they were. */
  'stance.carried': { stance: string; adoption: string; party: string; kind: Stance; paragraphs: string[] };
  'stance.revised': { stance: string; party: string; paragraphs: string[]; text: string };
  'stance.translated': { stance: string; party: string; lang: Lang; text: string };
  'stance.withdrawn': { stance: string; party: string; kind: Stance };
}

/** What one state said. '' in a language that nobody has put it into yet, in both while it is announced; `original` is the state's own. */
export interface StanceView extends Mark {
  id: string;
  adoption: string;
  kind: Stance;
  state: StanceState;
  paragraphs: string[];
  en: string;
  fr: string;
  original: Lang;
  /** Of one that is announced: until when its text is due. */
  due: string | null;
  revised: string | null;
  translated: Mark | null;
  withdrawn: Mark | null;
}
export interface PositionsViews {
  stance: StanceView;
}
