// Words of an item's dossier: its page, the form that opens one. Not here: acts, who reads it, refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const DOSSIER_PAGE_WORDS = {
  'title': { en: 'Dossier', fr: 'Dossier' },
  'gone': { en: 'There is no such dossier, or your delegation is not admitted to it now.', fr: 'Ce dossier n’existe pas, ou votre délégation n’y est pas admise actuellement.' },
  'back': { en: 'The meeting', fr: 'La réunion' },
  'for': { en: 'Read by {{among}}', fr: 'Lu par {{among}}' },
  'words': { en: 'What it is about', fr: 'Objet' },
  'words.none': { en: 'Nothing is written yet.', fr: 'Rien n’est encore rédigé.' },
  'admitted': { en: 'Admitted', fr: 'Admis' },
  'admitted.none': { en: 'Nobody besides.', fr: 'Personne d’autre.' },
  'until': { en: 'until {{until}}', fr: 'jusqu’au {{until}}' },
  'window': { en: 'from {{from}} to {{until}}', fr: 'du {{from}} au {{until}}' },
  'over': { en: 'ended', fr: 'terminé' },
  'admit': { en: 'Admit a state', fr: 'Admettre un État' },
  'party': { en: 'State', fr: 'État' },
  'party.choose': { en: 'Choose', fr: 'Choisir' },
  'party.hint': { en: 'A state that sits in the meeting reads it as it does there. Any other comes as a guest to this item alone, and its access ends by itself.', fr: 'Un État qui siège à la réunion le lit au même titre. Tout autre vient en invité, pour ce seul point, et son accès prend fin de lui-même.' },
  'from': { en: 'From', fr: 'Du' },
  'to': { en: 'Until', fr: 'Jusqu’au' },
  'hour': { en: 'Hour', fr: 'Heure' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'among': { en: 'Who reads it', fr: 'Qui le lit' },
  'label': { en: 'Title on the agenda', fr: 'Titre à l’ordre du jour' },
  'label.hint': { en: 'Everybody in the meeting reads this one; the title above stays in the dossier.', fr: 'Toute la réunion lit celui-ci ; le titre ci-dessus reste dans le dossier.' },
  'named': { en: 'States that read it', fr: 'États qui le lisent' },
  'named.out': { en: 'Take the last one out', fr: 'Retirer le dernier' },
  'add': { en: 'Add a reserved item', fr: 'Ajouter un point réservé' },
  'item.title': { en: 'Title', fr: 'Titre' },
  'minutes': { en: 'Minutes', fr: 'Minutes' },
  'mine': { en: 'Items open to you', fr: 'Points qui vous sont ouverts' },
  'ask.heading': { en: 'This will be recorded in the name of {{state}}', fr: 'Ceci sera enregistré au nom {{state}}' },
  'ask.admit': { en: '{{state}} is admitted to this dossier.', fr: 'Est admis à ce dossier : {{state}}.' },
  'ask.release': { en: '{{state}} no longer reads this dossier.', fr: 'Ne lit plus ce dossier : {{state}}.' },
} as const satisfies Words;

export const useDossierWords = registerWords('dossier', DOSSIER_PAGE_WORDS);
