// What the chair reads out, in both official languages beside each other. A state is said as each language says it. Not here: which line is in order (step.ts).

interface Spoken {
  readonly state?: string;
  readonly stateOf?: string;
  readonly kind?: string;
}
type Line = (s: Spoken) => string;
const the = (s: Spoken): string => s.state ?? '';

/** By what is in order now. French takes the form with its article: « de la Norvège ». */
export const SCRIPT = {
  start: { en: (s) => `I give the floor to the representative of ${the(s)}.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf}.` },
  hear: { en: (s) => `I give the floor to the representative of ${the(s)} on a point of order.`, fr: (s) => `Je donne la parole à la délégation ${s.stateOf} pour une motion d’ordre.` },
  rule: { en: (s) => `I have heard the representative of ${the(s)}. My ruling is as follows.`, fr: (s) => `J’ai entendu la délégation ${s.stateOf}. Ma décision est la suivante.` },
  decide: { en: () => 'The ruling of the chair has been appealed against. I put the appeal to the vote immediately.', fr: () => 'Il a été fait appel de la décision de la présidence. Je mets l’appel aux voix immédiatement.' },
  end: { en: (s) => `I thank the representative of ${the(s)} for the statement.`, fr: (s) => `Je remercie la délégation ${s.stateOf} de sa déclaration.` },
  resume: { en: (s) => `The representative of ${the(s)} may continue.`, fr: (s) => `La délégation ${s.stateOf} peut poursuivre.` },
  motion: { en: (s) => `The representative of ${the(s)} has moved ${s.kind}. May I take it that there is no objection?`, fr: (s) => `La délégation ${s.stateOf} a présenté une motion : ${s.kind}. Puis-je considérer qu’il n’y a pas d’objection\u202f?` },
  'last-call': { en: () => 'Does any other delegation wish to take the floor? I intend to close the list of speakers in five minutes.', fr: () => 'D’autres délégations souhaitent-elles prendre la parole\u202f? Je me propose de clore la liste des orateurs dans cinq minutes.' },
  closing: { en: () => 'The list of speakers will close shortly.', fr: () => 'La liste des orateurs sera close sous peu.' },
  quiet: { en: () => 'I see no further request for the floor.', fr: () => 'Je ne vois pas d’autre demande de parole.' },
} as const satisfies Readonly<Record<string, { en: Line; fr: Line }>>;
export type ScriptKey = keyof typeof SCRIPT;
