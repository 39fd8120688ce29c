// What is said beside a field that is wrong, and the few words every form of these pages shares. Not here: refusals of the server (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const FORM_WORDS = {
  'wrong.email': { en: 'This is not an e-mail address.', fr: 'Ce n’est pas une adresse électronique.' },
  'wrong.choose': { en: 'Choose one.', fr: 'Faites un choix.' },
  'wrong.date': { en: 'Give a day, and an hour where one is asked.', fr: 'Indiquez un jour et, le cas échéant, une heure.' },
  'wrong.hour': { en: 'Give an hour, for example 09:00.', fr: 'Indiquez une heure, par exemple 09:00.' },
  'wrong.number': { en: 'Give a whole number from 1 to 1,000.', fr: 'Indiquez un nombre entier de 1 à 1 000.' },
  'wrong.length': { en: 'This is missing, too short or too long.', fr: 'Ce champ est vide, trop court ou trop long.' },
  'form.cancel': { en: 'Close', fr: 'Fermer' },
  'form.none': { en: 'Nothing fits', fr: 'Aucun résultat' },
} as const satisfies Words;

export const useFormWords = registerWords('members-forms', FORM_WORDS);
