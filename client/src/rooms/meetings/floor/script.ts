// What the chair reads out, in both official languages beside each other. A state is said as each language says it. Not here: which line is in order (step.ts), where its words come from (Say.tsx).
import type { Tally, VoteOutcome } from '@contract/voting.tally.js';
import type { VoteAbout } from '@contract/voting.views.js';
import type { Step } from '@contract/floor.step.js';

export interface Spoken {
  readonly state?: string;
  readonly stateOf?: string;
  readonly kind?: string;
  readonly number?: string;
  readonly title?: string;
  readonly about?: VoteAbout;
  readonly tally?: Tally | null;
  readonly outcome?: VoteOutcome | null;
}
type Line = (s: Spoken) => string;
const the = (s: Spoken): string => s.state ?? '';

type Result = Readonly<Record<VoteOutcome, { en: string; fr: string }>>;
const TIED = { en: 'The votes are equally divided. A second vote will be taken.', fr: 'Les voix sont également partagées. Il sera procédé à un second vote.' };
const USUAL: Result = { adopted: { en: 'It is adopted.', fr: 'La proposition est adoptée.' }, rejected: { en: 'It is not adopted.', fr: 'La proposition n’est pas adoptée.' }, tied: TIED };
/** By what the vote was about. */
const RESULTS: { readonly [A in VoteAbout]?: Result } = {
  ruling: { adopted: { en: 'The ruling is overruled.', fr: 'La décision de la présidence est annulée.' }, rejected: { en: 'The ruling stands.', fr: 'La décision de la présidence est maintenue.' }, tied: TIED },
  motion: { adopted: { en: 'The motion is carried.', fr: 'La motion est adoptée.' }, rejected: { en: 'The motion is rejected.', fr: 'La motion est rejetée.' }, tied: TIED },
  amendment: { adopted: { en: 'The amendment is adopted.', fr: 'L’amendement est adopté.' }, rejected: { en: 'The amendment is not adopted.', fr: 'L’amendement n’est pas adopté.' }, tied: TIED },
};
const result = (s: Spoken, lang: 'en' | 'fr'): string => {
  const [t, end] = [s.tally, s.outcome ? (RESULTS[s.about ?? 'other'] ?? USUAL)[s.outcome][lang] : ''];
  if (!t) return end;
  return lang === 'en' ? `The result of the vote is as follows: in favour, ${t.yes}; against, ${t.no}; abstentions, ${t.abstain}. ${end}` : `Le résultat du vote est le suivant\u202f: pour, ${t.yes}\u202f; contre, ${t.no}\u202f; abstentions, ${t.abstain}. ${end}`;
};

/** By what is in order now, and by what kind of turn it is. French takes the form with its article: « de la Norvège ». */
export const SCRIPT = {
  open: { en: () => 'I call the meeting to order.', fr: () => 'La séance est ouverte.' },
  continue: { en: () => 'The sitting is resumed.', fr: () => 'La séance est reprise.' },
  rise: { en: () => 'There is no further business. The sitting is closed.', fr: () => 'L’ordre du jour est épuisé. La séance est levée.' },
  start: { en: (s) => `I give the floor to the representative of ${the(s)}.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}.` },
  'start-group': { en: (s) => `I give the floor to the representative of ${the(s)}, who will speak on behalf of a group.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}, qui s’exprimera au nom d’un groupe.` },
  'start-reply': { en: (s) => `I give the floor to the representative of ${the(s)} in exercise of the right of reply.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}, qui souhaite exercer son droit de réponse.` },
  'start-for': { en: (s) => `I give the floor to the representative of ${the(s)}, who wishes to speak in favour of the motion.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}, qui souhaite parler en faveur de la motion.` },
  'start-against': { en: (s) => `I give the floor to the representative of ${the(s)}, who wishes to speak against the motion.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}, qui souhaite parler contre la motion.` },
  'start-explanation-before': { en: (s) => `I give the floor to the representative of ${the(s)}, who wishes to explain its vote before the vote.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}, qui souhaite expliquer son vote avant le vote.` },
  'start-explanation-after': { en: (s) => `I give the floor to the representative of ${the(s)}, who wishes to explain its vote after the vote.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}, qui souhaite expliquer son vote après le vote.` },
  hear: { en: (s) => `I give the floor to the representative of ${the(s)} on a point of order.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf} pour une motion d’ordre.` },
  rule: { en: (s) => `I have heard the representative of ${the(s)}. My ruling is as follows.`, fr: (s) => `J’ai entendu la délégation ${s.stateOf}. Ma décision est la suivante.` },
  decide: { en: () => 'The ruling of the chair has been appealed against. I put the appeal to the vote immediately.', fr: () => 'Il a été fait appel de la décision de la présidence. Je mets l’appel aux voix immédiatement.' },
  end: { en: (s) => `I thank the representative of ${the(s)} for the statement.`, fr: (s) => `Je remercie la délégation ${s.stateOf} de sa déclaration.` },
  resume: { en: (s) => `The representative of ${the(s)} may continue.`, fr: (s) => `La délégation ${s.stateOf} peut poursuivre.` },
  question: { en: (s) => `I give the floor to the representative of ${the(s)} for a question.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf} pour une question.` },
  'question-intervention': { en: (s) => `I give the floor to the representative of ${the(s)} for a comment on the statement.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf} pour une remarque sur la déclaration.` },
  answer: { en: (s) => `I give the floor to the representative of ${the(s)} for an answer.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf} pour sa réponse.` },
  motion: { en: (s) => `The representative of ${the(s)} has moved ${s.kind}. May I take it that there is no objection?`, fr: (s) => `La délégation ${s.stateOf} a présenté une motion tendant à ${s.kind}. Puis-je considérer qu’il n’y a pas d’objection\u202f?` },
  suspend: { en: () => 'The motion is carried. The sitting is suspended.', fr: () => 'La motion est adoptée. La séance est suspendue.' },
  adjourn: { en: () => 'The motion is carried. The sitting is closed.', fr: () => 'La motion est adoptée. La séance est levée.' },
  draw: { en: () => 'I shall now draw by lot the name of the delegation with which the roll-call will begin.', fr: () => 'Je vais tirer au sort le nom de la délégation par laquelle commencera l’appel nominal.' },
  vote: { en: (s) => `We shall now proceed to the vote: ${s.title}. The voting has begun; it may be interrupted only on a point of order about its conduct.`, fr: (s) => `Nous allons procéder au vote\u202f: ${s.title}. Le scrutin a commencé\u202f; il ne peut être interrompu que par une motion d’ordre sur la conduite du vote.` },
  called: { en: (s) => `${the(s)}: yes, no or abstention?`, fr: (s) => `${the(s)}\u202f: oui, non ou abstention\u202f?` },
  count: { en: () => 'Those in favour, please raise your cards. Those against. Those abstaining.', fr: () => 'Que les délégations qui votent pour lèvent leur plaque. Celles qui votent contre. Celles qui s’abstiennent.' },
  tellers: { en: () => 'The tellers are counting the papers.', fr: () => 'Les scrutateurs procèdent au dépouillement.' },
  'close-vote': { en: () => 'Have all delegations voted? The voting is closed.', fr: () => 'Toutes les délégations ont-elles voté\u202f? Le scrutin est clos.' },
  lock: { en: () => 'Does any delegation wish to correct its vote? The vote is locked.', fr: () => 'Une délégation souhaite-t-elle rectifier son vote\u202f? Le vote est arrêté.' },
  declare: { en: () => 'I shall now declare the result of the vote.', fr: () => 'Je vais proclamer le résultat du vote.' },
  record: { en: (s) => result(s, 'en'), fr: (s) => result(s, 'fr') },
  ask: { en: () => 'I put to the room the decision before you. Is there any objection?', fr: () => 'Je soumets à la salle la décision dont elle est saisie. Y a-t-il des objections\u202f?' },
  window: { en: () => 'Is there any objection? I see none so far.', fr: () => 'Y a-t-il des objections\u202f? Je n’en vois pas pour l’instant.' },
  decided: { en: () => 'I hear no objection. It is so decided.', fr: () => 'En l’absence d’objection, il en est ainsi décidé.' },
  objected: { en: () => 'There is an objection. The decision is not adopted.', fr: () => 'Il y a une objection. La décision n’est pas adoptée.' },
  'take-up': { en: (s) => `We shall now take up item ${s.number}: ${s.title}.`, fr: (s) => `Nous passons au point ${s.number} de l’ordre du jour\u202f: ${s.title}.` },
  'open-list': { en: (s) => `The list of speakers on item ${s.number} is open.`, fr: (s) => `La liste des orateurs sur le point ${s.number} est ouverte.` },
  'last-call': { en: () => 'Does any other delegation wish to take the floor? I intend to close the list of speakers in five minutes.', fr: () => 'D’autres délégations souhaitent-elles prendre la parole\u202f? Je me propose de clore la liste des orateurs dans cinq minutes.' },
  closing: { en: () => 'The list of speakers will close shortly.', fr: () => 'La liste des orateurs sera close sous peu.' },
  quiet: { en: () => 'I see no further request for the floor.', fr: () => 'Je ne vois pas d’autre demande de parole.' },
} as const satisfies Readonly<Record<string, { en: Line; fr: Line }>>;
export type ScriptKey = keyof typeof SCRIPT;

/** The line of a step; a turn is announced by what is spoken as, and by the list it is on. */
export const lineOf = (step: Step, listKind: string | null): ScriptKey => {
  if (step.is === 'none') return 'quiet';
  if (step.is === 'question' && step.dialogue.form === 'intervention') return 'question-intervention';
  if (step.is !== 'start') return step.is;
  const { speech, list } = step.speaker;
  const key = `start-${list && listKind?.startsWith('explanation-') ? listKind : speech}`;
  return key in SCRIPT ? (key as ScriptKey) : 'start';
};
