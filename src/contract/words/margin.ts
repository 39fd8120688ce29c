// Words of a delegation's margin: entries, acts, refusals. Not here: what the page says around them.
import type { Words } from './words.js';

export const MARGIN_WORDS = {
  'entry.margin.opened': { en: '{{by}} opened its margin of the text.', fr: '{{by}} a ouvert sa marge du texte.' },
  'entry.margin.noted': { en: '{{by}} noted an instruction in its margin: {{stance}}.', fr: '{{by}} a noté une instruction dans sa marge : {{stance}}.' },
  'entry.margin.sealed': { en: '{{by}} noted a sealed instruction in its margin.', fr: '{{by}} a noté une instruction scellée dans sa marge.' },
  'entry.margin.struck': { en: '{{by}} struck a note from its margin.', fr: '{{by}} a retiré une note de sa marge.' },
  'margin.stance.accept': { en: 'accept', fr: 'accepter' },
  'margin.stance.seek': { en: 'seek', fr: 'rechercher' },
  'margin.stance.red-line': { en: 'red line', fr: 'ligne rouge' },
  'command.margin.open': { en: 'Open the margin', fr: 'Ouvrir la marge' },
  'command.margin.note': { en: 'Note in the margin', fr: 'Noter dans la marge' },
  'command.margin.seal': { en: 'Note under seal', fr: 'Noter sous scellé' },
  'command.margin.strike': { en: 'Strike the note', fr: 'Retirer la note' },
  'field.action': { en: 'action', fr: 'action' },
  'field.stance': { en: 'instruction', fr: 'instruction' },
  'field.fallback': { en: 'fallback', fr: 'position de repli' },
  'refusal.margin-open': { en: 'Your delegation’s margin of this text is open already.', fr: 'La marge de votre délégation pour ce texte est déjà ouverte.' },
  'refusal.no-note': { en: 'There is no such note in your margin.', fr: 'Cette note ne figure pas dans votre marge.' },
  'refusal.note-exists': { en: 'This note is there already.', fr: 'Cette note existe déjà.' },
} as const satisfies Words;
