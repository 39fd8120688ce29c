// In whose name a joint statement is read: the words of the version itself, so that a page can show both versions beside each other. Not here: the rest about statements.
import type { Words } from './words.js';

export const BEHALF_WORDS = {
  'statement.behalf.network': { en: 'on behalf of the Human Security Network', fr: 'au nom du Réseau de la sécurité humaine' },
  'statement.behalf.members': { en: 'on behalf of the following members of the Human Security Network: {{states}}', fr: 'au nom des membres suivants du Réseau de la sécurité humaine : {{states}}' },
  'statement.behalf.observers': { en: 'Observers of the Network that align themselves: {{states}}', fr: 'S’y associent, observateurs du Réseau : {{states}}' },
  'statement.behalf.others': { en: 'The following states align themselves with the statement: {{states}}', fr: 'S’associent à la déclaration les États suivants : {{states}}' },
} as const satisfies Words;
