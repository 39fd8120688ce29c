// Words of the part of decisions by consensus: the chair's lines in both languages, the form, the window. Not here: acts, standings, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const CONSENSUS_PANEL_WORDS = {
  'title': { en: 'Before the room', fr: 'Devant la salle' },
  'earlier': { en: 'Decided earlier', fr: 'Décisions antérieures' },
  'none': { en: 'No decision is before the room.', fr: 'Aucune décision n’est soumise à la salle.' },
  'put': { en: 'Put a decision', fr: 'Soumettre une décision' },
  'what': { en: 'What is put', fr: 'Ce qui est soumis' },
  'what.words': { en: 'words of a decision', fr: 'termes d’une décision' },
  'what.text': { en: 'a text in negotiation', fr: 'un texte en négociation' },
  'words': { en: 'The decision, in both languages', fr: 'La décision, dans les deux langues' },
  'text': { en: 'Text', fr: 'Texte' },
  'text.choose': { en: 'Choose a text', fr: 'Choisir un texte' },
  'text.unread': { en: 'A text that your delegation does not read', fr: 'Un texte auquel votre délégation n’a pas accès' },
  'item': { en: 'Under item', fr: 'Au titre du point' },
  'item.none': { en: 'No item', fr: 'Aucun point' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'ask.heading': { en: 'This will be recorded in the name of the chair', fr: 'Ceci sera enregistré au nom de la présidence' },
  'ask.propose': { en: 'The chair puts to the room: “{{what}}”', fr: 'La présidence soumet à la salle : « {{what}} »' },
  'ask.detail': { en: 'The whole room sees it at once. Nothing is decided before the time to object is over.', fr: 'Toute la salle la voit aussitôt. Rien n’est décidé avant la fin du délai d’objection.' },
  'say': { en: 'Say', fr: 'Dire' },
  'script.propose': { en: 'I put to the room the decision before you. Is there any objection?', fr: 'Je soumets à la salle la décision dont elle est saisie. Y a-t-il des objections ?' },
  'script.window': { en: 'Is there any objection? I see none so far.', fr: 'Y a-t-il des objections ? Je n’en vois pas pour l’instant.' },
  'script.objected': { en: 'There is an objection. The decision is not adopted.', fr: 'Il y a une objection. La décision n’est pas adoptée.' },
  'left': { en: '{{seconds}} s to object', fr: '{{seconds}} s pour objecter' },
  'left.over': { en: 'The time to object is over; what was pressed in time still counts.', fr: 'Le délai d’objection est écoulé ; ce qui a été signalé à temps compte encore.' },
  'left.remote': { en: 'Longer, because members are connected from elsewhere.', fr: 'Plus long, car des membres participent à distance.' },
  'objected': { en: '{{state}} objected', fr: 'Objection : {{state}}' },
  'reason': { en: 'Reason, if you wish to give it', fr: 'Motif, si vous souhaitez le donner' },
  'adopted': { en: 'Adopted without a vote', fr: 'Adopté sans vote' },
  'adopted.as': { en: 'Adopted without a vote as {{symbol}}', fr: 'Adopté sans vote sous la cote {{symbol}}' },
  'no-quorum': { en: 'A decision cannot be opened: {{present}} of {{members}} members are present, {{toDecide}} are needed.', fr: 'Aucune décision ne peut être ouverte : {{present}} membres présents sur {{members}}, il en faut {{toDecide}}.' },
} as const satisfies Words;

export const useConsensusWords = registerWords('consensus', CONSENSUS_PANEL_WORDS);
