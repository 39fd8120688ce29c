// Words of the scorecard's page, with those that it shares with files and the public site. Not here: the four readings, priorities, refusals (the contract's catalogue).
import { SCORECARD_WORDS } from '@contract/words/scorecard.js';
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const SCORECARD_PAGE_WORDS = {
  ...SCORECARD_WORDS,
  'none': { en: 'No commitment is counted here yet. One is counted when it can be measured, has a date and has begun.', fr: 'Aucun engagement n’est encore compté ici. Un engagement l’est lorsqu’il est mesurable, daté et commencé.' },
  'none.then': { en: 'On that day no commitment was counted.', fr: 'À cette date, aucun engagement n’était compté.' },
  'register': { en: 'To the register', fr: 'Vers le registre' },
  'choices': { en: 'What is shown', fr: 'Ce qui est présenté' },
  'by': { en: 'Lines', fr: 'Lignes' },
  'by.owner': { en: 'States', fr: 'États' },
  'by.forum': { en: 'Meetings', fr: 'Réunions' },
  'by.year': { en: 'Years', fr: 'Années' },
  'forum': { en: 'Promised at', fr: 'Pris lors de' },
  'forum.all': { en: 'All meetings', fr: 'Toutes les réunions' },
  'year': { en: 'Year', fr: 'Année' },
  'year.all': { en: 'All years', fr: 'Toutes les années' },
  'as-of': { en: 'As of', fr: 'À la date du' },
  'as-of.today': { en: 'today', fr: 'aujourd’hui' },
  'view': { en: 'Shown', fr: 'Présentation' },
  'view.drawn': { en: 'Drawn', fr: 'Graphique' },
  'view.table': { en: 'In figures', fr: 'En chiffres' },
  'save.csv': { en: 'CSV', fr: 'CSV' },
  'save.xlsx': { en: 'Excel', fr: 'Excel' },
  'promised': { en: 'Commitments', fr: 'Engagements' },
  'close': { en: 'Close', fr: 'Fermer' },
} as const satisfies Words;

export const useScorecardWords = registerWords('scorecard', SCORECARD_PAGE_WORDS);
