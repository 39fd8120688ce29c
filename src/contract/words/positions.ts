// Words of what states say on an adopted text: entries, acts, kinds, states, refusals. Not here: what the page says around them (the client's own words).
import type { Words } from './words.js';

export const POSITIONS_WORDS = {
  'entry.stance.filed': { en: '{{by}} stated on the adopted text: {{kind}}.', fr: '{{by}} s’est exprimé sur le texte adopté : {{kind}}.' },
  'entry.stance.revised': { en: '{{by}} revised what it had stated on the adopted text.', fr: '{{by}} a révisé sa déclaration sur le texte adopté.' },
  'entry.stance.translated': { en: '{{by}} issued the other language of what {{party}} had stated.', fr: '{{by}} a publié l’autre version linguistique d’une déclaration ({{party}}).' },
  'entry.stance.withdrawn': { en: '{{by}} withdrew what it had stated on the adopted text: {{kind}}.', fr: '{{by}} a retiré sa déclaration sur le texte adopté : {{kind}}.' },
  'command.stance.file': { en: 'State a position', fr: 'Exprimer une position' },
  'command.stance.revise': { en: 'Revise', fr: 'Réviser' },
  'command.stance.translate': { en: 'Issue the other language', fr: 'Publier l’autre langue' },
  'command.stance.withdraw': { en: 'Withdraw', fr: 'Retirer' },
  'field.translation': { en: 'translation', fr: 'traduction' },
  'stance.kind.explanation': { en: 'Explanation of position', fr: 'Explication de position' },
  'stance.kind.interpretation': { en: 'Interpretative statement', fr: 'Déclaration interprétative' },
  'stance.kind.dissociation': { en: 'Dissociation', fr: 'Dissociation' },
  'stance.kind.reservation': { en: 'Reservation', fr: 'Réserve' },
  'state.stance.filed': { en: 'Stated', fr: 'Exprimée' },
  'state.stance.withdrawn': { en: 'Withdrawn', fr: 'Retirée' },
  'refusal.no-stance': { en: 'There is no such statement on this text.', fr: 'Ce texte ne fait l’objet d’aucune déclaration de ce nom.' },
  'refusal.stance-of-another': { en: 'That is another state’s statement.', fr: 'Cette déclaration est celle d’un autre État.' },
  'refusal.stance-withdrawn': { en: 'The statement was withdrawn.', fr: 'La déclaration a été retirée.' },
  'refusal.stance-window-over': { en: 'The time for positions on this text is over.', fr: 'Le délai des déclarations sur ce texte est clos.' },
  'refusal.stance-stated': { en: 'Your state has made such a statement already. Revise it.', fr: 'Votre État a déjà fait une telle déclaration. Révisez-la.' },
  'refusal.stance-translated': { en: 'It is there in both languages.', fr: 'Elle existe dans les deux langues.' },
} as const satisfies Words;
