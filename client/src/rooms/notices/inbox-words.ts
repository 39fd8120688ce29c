// Words of the inbox. Not here: sentences of entries (the contract's catalogue), the home page (words.ts).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const INBOX_WORDS = {
  'title': { en: 'Notices', fr: 'Avis' },
  'lede': { en: 'What you were told, by object: what is asked of your state, what was decided, where it is named.', fr: 'Ce dont vous avez été informé, par objet : ce qui est demandé à votre État, ce qui a été décidé, où il est nommé.' },
  'empty': { en: 'Nothing has been addressed to you yet. What asks something of your state, decides, or names it will stand here.', fr: 'Rien ne vous a encore été adressé. Ce qui demande quelque chose à votre État, décide ou le nomme figurera ici.' },
  'none-unread': { en: 'Everything is read.', fr: 'Tout est lu.' },
  'filter': { en: 'Show', fr: 'Afficher' },
  'filter.all': { en: 'All', fr: 'Tout' },
  'filter.unread': { en: 'Unread', fr: 'Non lus' },
  'read-all': { en: 'Mark all as read', fr: 'Tout marquer comme lu' },
  'read': { en: 'Mark as read', fr: 'Marquer comme lu' },
  'read-one': { en: 'Mark as read: {{title}}', fr: 'Marquer comme lu : {{title}}' },
  'all-read': { en: 'Nothing is unread.', fr: 'Rien n’est à lire.' },
  'settings': { en: 'What is sent to you', fr: 'Ce qui vous est envoyé' },
  'class.deadline': { en: 'Deadline', fr: 'Échéance' },
  'class.call': { en: 'Asked of your state', fr: 'Demandé à votre État' },
  'class.decision': { en: 'Decided', fr: 'Décidé' },
  'class.mention': { en: 'Names your state', fr: 'Nomme votre État' },
  'object.network': { en: 'The plenary', fr: 'La plénière' },
  'object.delegation': { en: 'Your delegation', fr: 'Votre délégation' },
  'object.delegation-of': { en: 'Delegation of {{state}}', fr: 'Délégation : {{state}}' },
  'object.import': { en: 'An import', fr: 'Une importation' },
  'object.untitled': { en: 'Untitled', fr: 'Sans titre' },
  'seen.capital': { en: 'Seen by your capital: {{name}}, {{when}}', fr: 'Vu par votre capitale : {{name}}, {{when}}' },
  'seen.telephone': { en: 'The secretariat reached you by telephone, {{when}}', fr: 'Le secrétariat vous a joint par téléphone, {{when}}' },
  'fault': { en: 'The notices could not be read.', fr: 'Les avis n’ont pas pu être lus.' },
} as const satisfies Words;

export const useInboxWords = registerWords('inbox', INBOX_WORDS);
