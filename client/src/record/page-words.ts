// Words that every object's page has around its record: its history, how closely one follows it. Not here: the sentences of the record (words.ts).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../ui/language.js';

const RECORD_PAGE_WORDS = {
  'history': { en: 'History', fr: 'Historique' },
  'history.older': { en: 'Older entries', fr: 'Entrées antérieures' },
  'follow': { en: 'Follow', fr: 'Suivre' },
  'follow.failed': { en: 'The choice could not be kept; it stands as before.', fr: 'Le choix n’a pas pu être gardé ; il reste comme avant.' },
  'follow.at': { en: 'Follow: {{level}}', fr: 'Suivi : {{level}}' },
} as const satisfies Words;

export const useRecordPageWords = registerWords('record-page', RECORD_PAGE_WORDS);
