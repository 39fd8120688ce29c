// Words of a delegation's line to a sitting: entries, acts of time, refusals. Not here: what the list says of it (the client's own words).
import type { Words } from './words.js';

export const LINES_WORDS = {
  'entry.line.dropped': { en: 'The line of {{party}} has been gone since {{since}}; it keeps its place on the list.', fr: '{{party}} : liaison interrompue depuis le {{since}} ; la place sur la liste est conservée.' },
  'entry.line.restored': { en: '{{party}} is connected again.', fr: '{{party}} : liaison rétablie.' },
  'command.line.drop': { en: 'Mark as away', fr: 'Marquer absent' },
  'command.line.restore': { en: 'Mark as connected again', fr: 'Marquer de nouveau connecté' },
  'refusal.line-stands': { en: 'The line of {{party}} stands.', fr: 'La liaison est établie : {{party}}.' },
  'refusal.line-nobody-waits': { en: 'Nobody of {{party}} waits on a list.', fr: 'Personne n’attend sur une liste : {{party}}.' },
  'refusal.line-not-away': { en: '{{party}} is not marked away.', fr: '{{party}} n’est pas marqué absent.' },
} as const satisfies Words;
