// Words of the journal of a day. Not here: acts, standings and refusals (the contract's catalogue), lines of a record (minutes/words.ts).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const JOURNAL_WORDS = {
  'title': { en: 'Journal: {{day}}', fr: 'Journal du {{day}}' },
  'lede': { en: 'The sittings of the day with what they are called for, and what was decided in them. Days begin at midnight in {{city}}.', fr: 'Les séances du jour, ce pour quoi elles sont convoquées et ce qui y a été décidé. La journée commence à minuit, heure de {{city}}.' },
  'days': { en: 'Other days', fr: 'Autres jours' },
  'today': { en: 'Today', fr: 'Aujourd’hui' },
  'day': { en: 'Day', fr: 'Jour' },
  'none': { en: 'No sitting falls on this day.', fr: 'Aucune séance ce jour-là.' },
  'programme': { en: 'Programme of meetings', fr: 'Programme des réunions' },
  'agenda': { en: 'Agenda', fr: 'Ordre du jour' },
  'taken': { en: 'Taken up', fr: 'Points examinés' },
  'agenda.none': { en: 'Nothing is on the agenda.', fr: 'L’ordre du jour est vide.' },
  'taken.none': { en: 'No item was taken up.', fr: 'Aucun point n’a été examiné.' },
  'decided': { en: 'Decided', fr: 'Décisions' },
  'decided.none': { en: 'Nothing was decided.', fr: 'Aucune décision n’a été prise.' },
  'decided.waits': { en: 'The record is being drawn up.', fr: 'Le compte rendu est en cours d’établissement.' },
  'record': { en: 'Record of the sitting', fr: 'Compte rendu de la séance' },
} as const satisfies Words;
export const useJournalWords = registerWords('journal', JOURNAL_WORDS);
