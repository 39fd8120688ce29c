// Words of what observers read of a text: the entry, the act. Not here: what the page says around them.
import type { Words } from './words.js';

export const READING_WORDS = {
  'entry.reading.issued': { en: 'The text as it stands was given out: {{count}} paragraphs.', fr: 'Le texte en l’état a été communiqué : {{count}} paragraphes.' },
  'command.reading.issue': { en: 'Give out the text as it stands', fr: 'Communiquer le texte en l’état' },
} as const satisfies Words;
