// Words of finding a date: the times, the answers, the hours of capitals. Not here: acts, standings, answers (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const DATES_PAGE_WORDS = {
  'title': { en: 'Finding a date', fr: 'Recherche d’une date' },
  'ask': { en: 'Ask the delegations about dates', fr: 'Consulter les délégations sur les dates' },
  'day': { en: 'Day', fr: 'Jour' },
  'time': { en: 'Time {{number}}', fr: 'Date {{number}}' },
  'from': { en: 'From, {{city}}', fr: 'De, {{city}}' },
  'until': { en: 'Until', fr: 'À' },
  'more': { en: 'One more time', fr: 'Une date de plus' },
  'fewer': { en: 'One time fewer', fr: 'Une date de moins' },
  'missing': { en: 'Each time needs its day, and ends after it begins.', fr: 'Chaque date a besoin d’un jour et d’une fin postérieure au début.' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'counts': { en: 'yes {{yes}}, if need be {{needed}}, no {{no}}', fr: 'oui {{yes}}, au besoin {{needed}}, non {{no}}' },
  'best': { en: 'suits most so far', fr: 'convient au plus grand nombre à ce stade' },
  'there': { en: 'In {{city}}: {{time}}', fr: 'À {{city}} : {{time}}' },
  'good': { en: 'Within working hours in every capital.', fr: 'Aux heures de travail dans toutes les capitales.' },
  'bad': { en: '{{why}}: {{states}}', fr: '{{why}} : {{states}}' },
  'why.night': { en: 'Outside working hours', fr: 'Hors des heures de travail' },
  'why.weekend': { en: 'Weekend', fr: 'Fin de semaine' },
  'why.holiday': { en: 'Public holiday', fr: 'Jour férié' },
  'state-hour': { en: '{{state}} {{hour}}', fr: '{{state}} {{hour}}' },
  'unlisted': { en: 'No list of holidays: {{states}}', fr: 'Jours fériés inconnus : {{states}}' },
  'mine': { en: 'Your delegation, {{time}}', fr: 'Votre délégation, {{time}}' },
  'who': { en: 'Answers', fr: 'Réponses' },
  'who.line': { en: '{{answer}}: {{states}}', fr: '{{answer}} : {{states}}' },
  'answered': { en: 'answers: {{count}}', fr: 'réponses : {{count}}' },
  'settle.heading': { en: 'The sitting is convened', fr: 'La séance est convoquée' },
  'settle.sentence': { en: 'A sitting on {{time}}.', fr: 'Séance le {{time}}.' },
  'settle.detail': { en: 'The consultation ends; every delegation finds the sitting in its calendar.', fr: 'La consultation se clôt ; la séance figure dans le calendrier de chaque délégation.' },
} as const satisfies Words;

export const useDatesWords = registerWords('dates', DATES_PAGE_WORDS);
