// Words of agreed language: entries, acts, refusals. Not here: what the pages say of it (the client's own words).
import type { Words } from './words.js';

export const LIBRARY_WORDS = {
  'entry.quotation.added': { en: '{{by}} quoted agreed language of {{symbol}}: {{numbers}}.', fr: '{{by}} a cité le texte convenu {{symbol}} : {{numbers}}.' },
  'entry.quotation.struck': { en: '{{by}} struck the quotation of {{symbol}}, {{number}}.', fr: '{{by}} a retiré la citation de {{symbol}}, {{number}}.' },
  'command.quotation.add': { en: 'Quote agreed language', fr: 'Citer un texte convenu' },
  'command.quotation.strike': { en: 'Strike the quotation', fr: 'Retirer la citation' },
  'refusal.no-quotation': { en: 'There is no such agreed paragraph, or it is not open to your delegation.', fr: 'Ce paragraphe convenu n’existe pas, ou n’est pas ouvert à votre délégation.' },
  'refusal.quotation-exists': { en: 'That paragraph is quoted already: {{number}}.', fr: 'Ce paragraphe est déjà cité : {{number}}.' },
  'refusal.quotation-wordless': { en: 'A quotation needs its words in English or in French: {{number}}.', fr: 'Une citation demande son libellé en français ou en anglais : {{number}}.' },
} as const satisfies Words;
