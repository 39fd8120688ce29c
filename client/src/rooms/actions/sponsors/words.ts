// Words of the panel of sponsors. Not here: acts, standings, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const SPONSORS_PANEL_WORDS = {
  'title': { en: 'Sponsors', fr: 'Auteurs' },
  'not-open': { en: 'The text has not been opened to sponsors.', fr: 'Le texte n’est pas ouvert au parrainage.' },
  'count_one': { en: '{{count}} state', fr: '{{count}} État' },
  'count_other': { en: '{{count}} states', fr: '{{count}} États' },
  'rank.main': { en: 'Main sponsors', fr: 'Auteurs principaux' },
  'rank.co': { en: 'Co-sponsors', fr: 'Auteurs' },
  'rank.additional': { en: 'Additional sponsors', fr: 'Auteurs additionnels' },
  'offered': { en: 'Offered, not yet signed', fr: 'Proposés, non encore signés' },
  'asked': { en: 'Asked to stand by the changed text', fr: 'Confirmation demandée' },
  'print': { en: 'List closes for print', fr: 'Clôture de la liste pour impression' },
  'print.day': { en: 'Close the list for print on', fr: 'Arrêter la liste pour impression le' },
  'print.help': { en: 'Who signs later is an additional sponsor, until the gavel.', fr: 'Les signatures ultérieures sont additionnelles, jusqu’au coup de marteau.' },
  'hour': { en: 'Hour, {{city}}', fr: 'Heure, {{city}}' },
  'answer': { en: 'Answer until', fr: 'Réponse avant' },
  'orphaned': { en: 'The last main sponsor has left. A sponsor may take the text over until', fr: 'Le dernier auteur principal s’est retiré. Un auteur peut reprendre le texte avant' },
  'ask.hours': { en: 'Hours to answer', fr: 'Heures pour répondre' },
  'ask.reason': { en: 'What has changed in substance', fr: 'Ce qui a changé sur le fond' },
  'ask.open': { en: 'Ask sponsors again', fr: 'Consulter de nouveau les auteurs' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'heading': { en: 'This will be recorded in the name of {{state}}', fr: 'Ceci sera enregistré au nom {{state}}' },
  'sentence.open': { en: '{{state}} opens the text “{{title}}” to sponsors, and is its main sponsor.', fr: '{{state}} ouvre au parrainage le texte « {{title}} », dont il est l’auteur principal.' },
  'sentence.sign': { en: '{{state}} sponsors the text “{{title}}”.', fr: '{{state}} parraine le texte « {{title}} ».' },
  'sentence.reconfirm': { en: '{{state}} stands by the text “{{title}}” as changed.', fr: '{{state}} confirme son parrainage du texte modifié « {{title}} ».' },
  'sentence.withdraw': { en: '{{state}} withdraws its sponsorship of the text “{{title}}”.', fr: '{{state}} retire son parrainage du texte « {{title}} ».' },
  'sentence.take-over': { en: '{{state}} takes over the text “{{title}}” as its main sponsor and leads it.', fr: '{{state}} reprend le texte « {{title}} » en qualité d’auteur principal et le conduit.' },
  'sentence.ask-again': { en: '{{state}} asks the sponsors of “{{title}}” to stand by the changed text: {{reason}}', fr: '{{state}} prie les auteurs de « {{title}} » de confirmer le texte modifié : {{reason}}' },
  'seen': { en: 'Read by all members and the secretariat. A signature can be withdrawn at any time before the gavel, without a reason.', fr: 'Lu par tous les membres et le secrétariat. Une signature peut être retirée à tout moment avant le coup de marteau, sans motif.' },
} as const satisfies Words;

export const useSponsorWords = registerWords('sponsors', SPONSORS_PANEL_WORDS);
