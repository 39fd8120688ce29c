// Words of the room's screens: those of the slides, each line in both languages, and those of the panel by which they are driven. Not here: acts and slides' names (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const SCREENS_PANEL_WORDS = {
  'title': { en: 'Screens of the room', fr: 'Écrans de la salle' },
  'close': { en: 'Close', fr: 'Fermer' },
  'number': { en: 'Screen {{number}}', fr: 'Écran {{number}}' },
  'follows': { en: 'Without a slide of its own a screen follows the room.', fr: 'Sans vue qui lui soit propre, un écran suit la salle.' },
  'add': { en: 'Add a screen', fr: 'Ajouter un écran' },
  'slide': { en: 'What it shows', fr: 'Ce qu’il affiche' },
  'text': { en: 'Text', fr: 'Texte' },
  'text.choose': { en: 'Choose a text', fr: 'Choisir un texte' },
  'paragraph': { en: 'From paragraph', fr: 'À partir du paragraphe' },
  'paragraph.first': { en: 'the beginning', fr: 'le début' },
  'up': { en: 'on the screen', fr: 'à l’écran' },
  'not-up': { en: 'not yet on the screen', fr: 'pas encore à l’écran' },
  'open': { en: 'Its address', fr: 'Son adresse' },
} as const satisfies Words;

export const useScreensWords = registerWords('screens', SCREENS_PANEL_WORDS);

/** What the room reads, each line in both languages; an hour or a number stands for {{it}}. */
export const SLIDE_WORDS = {
  'agenda': { en: 'Agenda', fr: 'Ordre du jour' },
  'speakers': { en: 'List of speakers', fr: 'Liste des orateurs' },
  'next': { en: 'Next', fr: 'Ensuite' },
  'decision': { en: 'Decision before the room', fr: 'Décision soumise à la salle' },
  'object': { en: 's to object', fr: 's pour objecter' },
  'nothing': { en: 'Nothing is before the room', fr: 'La salle n’est saisie de rien' },
  'planned': { en: 'The sitting begins at {{it}}', fr: 'La séance commence à {{it}}' },
  'suspended': { en: 'The sitting is suspended', fr: 'La séance est suspendue' },
  'until': { en: 'until {{it}}', fr: 'jusqu’à {{it}}' },
  'closed': { en: 'The sitting is closed', fr: 'La séance est levée' },
  'pause': { en: 'Pause', fr: 'Pause' },
  'text': { en: 'Text', fr: 'Texte' },
  'text.closed': { en: 'This text is not open to this screen', fr: 'Ce texte n’est pas accessible depuis cet écran' },
} as const satisfies Words;
