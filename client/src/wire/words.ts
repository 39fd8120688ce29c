// What the wire itself has to say, in both languages. Not here: refusals of the server (contract/words), the banner and the life of an act (ui/words.ts).
import type { Words } from '@contract/words/words.js';

export const WIRE_WORDS = {
  'wire.asking': { en: 'Concord is still asking what you may do here.', fr: 'Concord vérifie encore ce que vous pouvez faire ici.' },
  'wire.wrong-state': { en: 'Not possible at this stage.', fr: 'Impossible à ce stade.' },
  'wire.unconfirmed': {
    en: 'The server could not answer. It may or may not be recorded: look at the record before you do it again.',
    fr: 'Le serveur n’a pas pu répondre. L’acte est peut-être enregistré, peut-être pas : consultez le registre avant de recommencer.',
  },
  'wire.unreachable': { en: 'The server cannot be reached. Concord tries again.', fr: 'Le serveur est injoignable. Concord réessaie.' },
  'wire.ended': { en: 'Your session has ended. Sign in to go on; what you wrote is still here.', fr: 'Votre session est terminée. Connectez-vous pour continuer ; ce que vous avez écrit est toujours là.' },
  'wire.doubt': {
    en: 'The server’s record does not match what this page had received. Tell the secretariat before you rely on it.',
    fr: 'Le registre du serveur ne correspond pas à ce que cette page avait reçu. Prévenez le secrétariat avant de vous y fier.',
  },
} as const satisfies Words;
