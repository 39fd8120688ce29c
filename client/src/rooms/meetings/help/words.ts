// Words of the help desk of a hybrid meeting. Not here: what does not work, acts, standings (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const HELP_PAGE_WORDS = {
  'title': { en: 'Something does not work?', fr: 'Une difficulté technique ?' },
  'tap': { en: 'One tap; the secretariat and the chair see it at once.', fr: 'Un appui suffit ; le secrétariat et la présidence le voient aussitôt.' },
  'desk': { en: 'Help desk', fr: 'Assistance technique' },
  'desk.none': { en: 'Everybody can follow, as far as anybody has said.', fr: 'Tout le monde peut suivre, autant qu’on le sache.' },
  'line': { en: '{{state}}: {{trouble}}', fr: '{{state}} : {{trouble}}' },
  'since': { en: 'since {{hour}}', fr: 'depuis {{hour}}' },
  'answer': { en: 'Answer to {{state}}', fr: 'Réponse à {{state}}' },
  'says': { en: 'The secretariat: {{text}}', fr: 'Le secrétariat : {{text}}' },
  'waits': { en: 'The secretariat sees it.', fr: 'Le secrétariat le voit.' },
  'lines': { en: 'Hear and see the meeting', fr: 'Suivre la réunion' },
  'lines.floor': { en: 'Floor, in the speaker’s language', fr: 'Salle, dans la langue de l’orateur' },
  'lines.en': { en: 'English interpretation', fr: 'Interprétation en anglais' },
  'lines.fr': { en: 'French interpretation', fr: 'Interprétation en français' },
  'lines.join': { en: 'Connect with picture', fr: 'Se connecter en vidéo' },
  'lines.set': { en: 'Change the lines', fr: 'Modifier les liaisons' },
  'lines.first': { en: 'Say where it is heard and seen', fr: 'Indiquer où suivre la réunion' },
  'lines.address': { en: 'https://', fr: 'https://' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
} as const satisfies Words;

export const useHelpWords = registerWords('help', HELP_PAGE_WORDS);
