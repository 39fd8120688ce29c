// What the places of the navigation are called. Not here: which of them there are (app.tsx).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../ui/language.js';
import { OPENING_WORDS } from './opening-words.js';

const PLACE_WORDS = {
  'place.today': { en: 'Today', fr: 'Aujourd’hui' },
  'place.initiatives': { en: 'Initiatives', fr: 'Initiatives' },
  'place.actions': { en: 'Actions', fr: 'Actions' },
  'place.commitments': { en: 'Commitments', fr: 'Engagements' },
  'place.meetings': { en: 'Meetings', fr: 'Réunions' },
  'place.discussions': { en: 'Discussions', fr: 'Discussions' },
  'place.members': { en: 'Members', fr: 'Membres' },
  'place.caucuses': { en: 'Restricted rooms', fr: 'Salles restreintes' },
  'place.secretariat': { en: 'Secretariat', fr: 'Secrétariat' },
  'place.inbox': { en: 'Notices', fr: 'Avis' },
  ...OPENING_WORDS,
  'palette.places': { en: 'Places', fr: 'Rubriques' },
} as const satisfies Words;

export const usePlaceWords = registerWords('places', PLACE_WORDS);
