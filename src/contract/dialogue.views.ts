// What is told and shown of questions, interventions and answers on the floor (e7). Interfaces, one lifecycle and pure predicates only. Not here: payloads (dialogue.ts), the floor itself (floor.views.ts).
import type { ListView, SpeakerView } from './floor.views.js';
import { machine } from './machine.js';

/** `question`: interposed while the speaker has the floor. `intervention`: on a statement that has been made. */
export const DIALOGUE_FORMS = ['question', 'intervention'] as const;
export type DialogueForm = (typeof DIALOGUE_FORMS)[number];
/** `lapsed`: the next statement began, and nobody had given the floor for it. `left`: put, and not answered. */
export type DialogueState = 'asked' | 'put' | 'answered' | 'left' | 'declined' | 'withdrawn' | 'lapsed';
export const DIALOGUE = machine<DialogueState, 'put' | 'decline' | 'withdraw' | 'lapse' | 'answer' | 'leave'>({
  name: 'dialogue',
  initial: 'asked',
  steps: {
    put: { from: ['asked'], to: 'put' },
    decline: { from: ['asked'], to: 'declined' },
    withdraw: { from: ['asked'], to: 'withdrawn' },
    lapse: { from: ['asked'], to: 'lapsed' },
    answer: { from: ['put'], to: 'answered' },
    leave: { from: ['put'], to: 'left' },
  },
});

export interface DialogueView {
  id: string;
  no: number;
  list: string;
  form: DialogueForm;
  party: string;
  person: string | null;
  /** The statement it is about, and whose it is. */
  to: string;
  toParty: string;
  state: DialogueState;
  /** ISO 8601. */
  at: string;
}
export interface DialogueViews {
  dialogue: DialogueView;
}
/** `seconds`: for each question, intervention and answer; null: none are taken any more. `stopped`: a statement's clock was stopped for it. */
export interface DialogueEntries {
  'dialogue.allowed': { list: string; seconds: number };
  'dialogue.ended': { list: string };
  'dialogue.asked': { dialogue: string; form: DialogueForm; party: string; to: string; toParty: string };
  'dialogue.put': { dialogue: string; form: DialogueForm; party: string; toParty: string; limit: number; stopped: boolean };
  'dialogue.declined': { dialogue: string; form: DialogueForm; party: string; toParty: string };
  'dialogue.withdrawn': { dialogue: string; form: DialogueForm; party: string };
  'dialogue.answered': { dialogue: string; party: string; toParty: string; limit: number };
  'dialogue.left': { dialogue: string; party: string; toParty: string };
}

type Spoken = Pick<SpeakerView, 'id' | 'list' | 'party' | 'state' | 'started' | 'no'>;
/** The statement of this list that may be asked about now: the one being made, or the last one that was; null where the list takes no questions. */
export const askable = <S extends Spoken>(list: Pick<ListView, 'id' | 'dialogue'> | null, all: readonly S[]): S | null => {
  if (!list || list.dialogue === null) return null;
  const made = all.filter((s) => s.list === list.id && s.started !== null);
  return made.sort((a, b) => (a.started! < b.started! ? 1 : a.started! > b.started! ? -1 : b.no - a.no))[0] ?? null;
};
export const formOf = (s: Pick<SpeakerView, 'state'>): DialogueForm => (s.state === 'spoken' ? 'intervention' : 'question');
