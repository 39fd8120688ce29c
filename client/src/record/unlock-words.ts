// Words of the passphrase that opens one's keys. Not here: making keys (the delegation's page).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../ui/language.js';

export const useUnlockWords = registerWords('unlock', {
  'passphrase': { en: 'Passphrase of your keys', fr: 'Phrase secrète de vos clés' },
  'open': { en: 'Open', fr: 'Ouvrir' },
  'wrong': { en: 'These keys do not open with it.', fr: 'Ces clés ne s’ouvrent pas avec cette phrase.' },
  'stays': { en: 'It stays on this device, and the keys are closed again when the page is.', fr: 'Elle reste sur cet appareil, et les clés se referment avec la page.' },
  'none': { en: 'Sealed with a key of your delegation that you do not have yet.', fr: 'Scellé avec une clé de votre délégation que vous n’avez pas encore.' },
  'asked': { en: 'Whether your delegation has a key is being asked; until that is known, nothing is written here.', fr: 'On vérifie si votre délégation a une clé ; d’ici là, rien ne s’écrit ici.' },
  'failed': { en: 'Whether your delegation has a key could not be found out; until that is known, nothing is written here.', fr: 'Il n’a pas été possible de vérifier si votre délégation a une clé ; d’ici là, rien ne s’écrit ici.' },
  'where': { en: 'Keys of the delegation', fr: 'Clés de la délégation' },
} as const satisfies Words);
