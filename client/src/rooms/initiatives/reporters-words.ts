// Words of the secretariat's page about reporting organisations and rates of exchange.
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const REPORTERS_WORDS = {
  'title': { en: 'Reporting organisations and rates', fr: 'Organisations déclarantes et cours' },
  'lede': { en: 'Whose record an import makes, and by which dated rates amounts may be told together.', fr: 'De qui relève une fiche importée, et à quels cours datés des montants peuvent être dits ensemble.' },
  'refused': { en: 'This page is the secretariat’s.', fr: 'Cette page est celle du secrétariat.' },
  'reporters': { en: 'Reporting organisations', fr: 'Organisations déclarantes' },
  'reporters.note': { en: 'counts for imports from now on; records that are here keep their owner', fr: 'vaut pour les importations à venir ; les fiches présentes gardent leur titulaire' },
  'reporters.none': { en: 'No reference is known yet.', fr: 'Aucune référence n’est encore connue.' },
  'col.ref': { en: 'Reference', fr: 'Référence' },
  'col.state': { en: 'Reports for', fr: 'Déclare pour' },
  'col.records': { en: 'Records', fr: 'Fiches' },
  'state.none': { en: 'no state of the Network', fr: 'aucun État du Réseau' },
  'state.unsaid': { en: 'nobody has said', fr: 'non précisé' },
  'correct': { en: 'Correct', fr: 'Corriger' },
  'correct.ref': { en: 'Correct {{ref}}', fr: 'Corriger {{ref}}' },
  'assign': { en: 'Assign', fr: 'Attribuer' },
  'ref.help': { en: 'As it stands in the file, for example CA-3.', fr: 'Telle qu’elle figure dans le fichier, par exemple CA-3.' },
  'state.nothing': { en: 'No country of that name', fr: 'Aucun pays de ce nom' },
  'rates': { en: 'Rates of exchange', fr: 'Cours de change' },
  'rates.note': { en: 'special drawing rights for one unit, on that day', fr: 'droits de tirage spéciaux pour une unité, à ce jour' },
  'rates.none': { en: 'No rate is recorded. Without a dated rate for every currency of a selection its amounts stand side by side and are never added.', fr: 'Aucun cours n’est consigné. Sans cours daté pour chaque monnaie d’une sélection, ses montants restent côte à côte et ne sont jamais additionnés.' },
  'col.currency': { en: 'Currency', fr: 'Monnaie' },
  'col.date': { en: 'Date', fr: 'Date' },
  'col.value': { en: 'Rate', fr: 'Cours' },
  'col.source': { en: 'Source', fr: 'Source' },
} as const satisfies Words;

export const useReportersWords = registerWords('initiatives-reporters', REPORTERS_WORDS);
