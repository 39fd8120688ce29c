// Words of the records: what is said of the chains.
import type { Words } from './words.js';

export const RECORDS_WORDS = {
  'record.verified': { en: '{{channels}} channels, {{entries}} entries read; {{bad}} channels with a bad line.', fr: '{{channels}} canaux, {{entries}} inscriptions lues ; {{bad}} canaux avec une ligne fautive.' },
  'record.fault.gap': { en: 'Channel {{channel}}: no. {{seq}} is missing.', fr: 'Canal {{channel}} : le n° {{seq}} manque.' },
  'record.fault.link': { en: 'Channel {{channel}}: no. {{seq}} does not follow the line before it.', fr: 'Canal {{channel}} : le n° {{seq}} ne fait pas suite à la ligne précédente.' },
  'record.fault.hash': { en: 'Channel {{channel}}: the text of no. {{seq}} was changed.', fr: 'Canal {{channel}} : le texte du n° {{seq}} a été modifié.' },
  'record.fault.text': { en: 'Channel {{channel}}: the columns of no. {{seq}} say something else than its text.', fr: 'Canal {{channel}} : les colonnes du n° {{seq}} disent autre chose que son texte.' },
  'record.fault.tail': { en: 'Channel {{channel}}: it should end elsewhere than before no. {{seq}}.', fr: 'Canal {{channel}} : il devrait se terminer ailleurs qu’avant le n° {{seq}}.' },
} as const satisfies Words;
