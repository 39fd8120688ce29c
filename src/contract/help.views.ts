// What is said and shown of a hybrid meeting's help desk: what does not work for a delegation, what the secretariat answers, where the meeting is heard and seen (e26). Interfaces and one lifecycle only.
// Not here: payloads (help.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export const TROUBLES = ['sound', 'video', 'interpretation', 'connection'] as const;
export type Trouble = (typeof TROUBLES)[number];
/** What is heard on a line of the interpreters: whoever has the floor in their own language, or one of the official ones. `join`: where a delegation connects from elsewhere. */
export const HEARD = ['floor', 'en', 'fr', 'join'] as const;
export type Heard = (typeof HEARD)[number];

export type HelpState = 'asked' | 'answered' | 'solved';
export const HELP = machine<HelpState, 'answer' | 'solve'>({
  name: 'help',
  initial: 'asked',
  steps: { answer: { from: ['asked', 'answered'], to: 'answered' }, solve: { from: ['asked', 'answered'], to: 'solved' } },
});

/** The answer is SHA-256 in hex; addresses are in tables: `heard` names which there are. */
export interface HelpEntries {
  'help.asked': { help: string; party: string; trouble: Trouble };
  'help.answered': { help: string; party: string; trouble: Trouble; answer: string };
  'help.solved': { help: string; party: string; trouble: Trouble };
  'stream.set': { meeting: string; heard: Heard[] };
}
/** In the meeting's channel: the chair sees who cannot follow, before it asks whether anybody objects. */
export interface HelpView {
  id: string;
  party: string;
  trouble: Trouble;
  state: HelpState;
  asked: string;
  answer: (Mark & { text: string; lang: Lang }) | null;
  solved: string | null;
}
/** In the meeting's channel, under its id. Null: no such line. */
export interface StreamView extends Record<Heard, string | null> {
  id: string;
}
export interface HelpViews {
  help: HelpView;
  stream: StreamView;
}
