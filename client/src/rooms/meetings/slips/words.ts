// Words of what was done by hand: the form and the differences. Not here: acts, kinds, standings (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const SLIPS_PAGE_WORDS = {
  'title': { en: 'Done by hand', fr: 'Accompli à la main' },
  'lede': { en: 'While the line is down the room goes on with paper. What was done is entered here with its real time, compared with what the system has, and settled before the meeting is concluded.', fr: 'Quand la liaison est coupée, la salle poursuit sur papier. Ce qui a été fait est saisi ici avec son heure réelle, comparé à ce qu’a le système et réglé avant la clôture de la réunion.' },
  'none': { en: 'Nothing was done by hand.', fr: 'Rien n’a été accompli à la main.' },
  'enter': { en: 'Enter an act', fr: 'Saisir un acte' },
  'kind': { en: 'What', fr: 'Nature' },
  'party': { en: 'State', fr: 'État' },
  'mode': { en: 'How', fr: 'Comment' },
  'item': { en: 'Item', fr: 'Point' },
  'item.none': { en: 'None', fr: 'Aucun' },
  'happened': { en: 'Happened on', fr: 'Survenu le' },
  'came': { en: 'Came on', fr: 'Arrivée le' },
  'began': { en: 'Began on', fr: 'Début le' },
  'hour': { en: 'Hour, {{city}}', fr: 'Heure, {{city}}' },
  'ended': { en: 'Ended at', fr: 'Fin à' },
  'left': { en: 'Left at', fr: 'Départ à' },
  'words': { en: 'Words', fr: 'Termes' },
  'result': { en: 'What came of it', fr: 'Sort' },
  'yes': { en: 'Votes for', fr: 'Voix pour' },
  'no': { en: 'Votes against', fr: 'Voix contre' },
  'done-to-list': { en: 'What was done', fr: 'Ce qui a été fait' },
  'list.next': { en: 'Next on the list', fr: 'Orateur suivant' },
  'list.last-out': { en: 'Take the last one out', fr: 'Retirer le dernier' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'waiting': { en: 'Differences to settle', fr: 'Différences à régler' },
  'waiting.none': { en: 'Nothing waits to be settled.', fr: 'Rien à régler.' },
  'done': { en: 'Settled', fr: 'Réglés' },
  'hand': { en: 'by hand', fr: 'à la main' },
  'span': { en: '{{from}} to {{until}}', fr: 'de {{from}} à {{until}}' },
  'since': { en: 'from {{from}}', fr: 'à partir de {{from}}' },
  'paper': { en: 'On paper: {{times}}.', fr: 'Sur papier : {{times}}.' },
  'same': { en: 'The system has the same.', fr: 'Le système a la même chose.' },
  'otherwise': { en: 'The system has it {{times}}.', fr: 'Le système indique : {{times}}.' },
  'missing': { en: 'The system has nothing of it.', fr: 'Le système n’en a rien.' },
  'take.paper': { en: 'As on paper', fr: 'Selon le papier' },
  'take.system': { en: 'As the system has it', fr: 'Selon le système' },
  'strike.reason': { en: 'Reason for striking it out', fr: 'Motif de la biffure' },
} as const satisfies Words;

export const useSlipsWords = registerWords('slips', SLIPS_PAGE_WORDS);
