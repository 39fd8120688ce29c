// Words of a room's screens: entries, acts, slides, refusals. Not here: what slides say (the client's own words).
import type { Words } from './words.js';

export const SCREENS_WORDS = {
  'entry.screen.shown': { en: '{{by}} put on screen {{number}}: {{slide}}.', fr: '{{by}} a affiché sur l’écran {{number}} : {{slide}}.' },
  'entry.screen.removed': { en: '{{by}} took screen {{number}} away.', fr: '{{by}} a retiré l’écran {{number}}.' },
  'command.screen.show': { en: 'Put it on the screen', fr: 'Afficher à l’écran' },
  'command.screen.remove': { en: 'Take the screen away', fr: 'Retirer l’écran' },
  'screen.slide.follow': { en: 'what the room is at', fr: 'ce dont la salle est saisie' },
  'screen.slide.speaker': { en: 'who has the floor', fr: 'l’orateur' },
  'screen.slide.queue': { en: 'the list of speakers', fr: 'la liste des orateurs' },
  'screen.slide.text': { en: 'a text', fr: 'un texte' },
  'screen.slide.vote': { en: 'the vote', fr: 'le vote' },
  'screen.slide.consensus': { en: 'the decision before the room', fr: 'la décision soumise à la salle' },
  'screen.slide.agenda': { en: 'the agenda', fr: 'l’ordre du jour' },
  'screen.slide.pause': { en: 'the pause', fr: 'la suspension' },
  'refusal.no-screen': { en: 'There is no such screen in this meeting.', fr: 'Cet écran n’existe pas dans cette réunion.' },
  'refusal.screens-many': { en: 'A room has {{most}} screens at most.', fr: 'Une salle compte au plus {{most}} écrans.' },
  'refusal.screen-needs-text': { en: 'Choose the text that is to be shown.', fr: 'Choisissez le texte à afficher.' },
} as const satisfies Words;
