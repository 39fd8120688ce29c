// Words of the page of the rules of procedure. Not here: acts, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const RULES_PAGE_WORDS = {
  'title': { en: 'Rules of procedure', fr: 'Règlement intérieur' },
  'lede': { en: 'Each proceeding keeps the rules that were in force when it opened; others are for what opens from now on.', fr: 'Chaque procédure garde les règles en vigueur à son ouverture ; d’autres valent pour ce qui s’ouvre désormais.' },
  'in-force': { en: 'In force', fr: 'En vigueur' },
  'before': { en: 'Before', fr: 'Auparavant' },
  'adopted': { en: 'adopted by {{state}}', fr: 'adopté par {{state}}' },
  'rule.sponsorMembers': { en: 'Members behind a text before it is put', fr: 'Membres auteurs avant qu’un texte soit soumis' },
  'rule.sponsorRegions': { en: 'Regions they are from', fr: 'Régions dont ils relèvent' },
  'rule.silentSponsors': { en: 'A sponsor that does not answer', fr: 'Un auteur qui ne répond pas' },
  'silent.dropped': { en: 'is dropped', fr: 'est retiré de la liste' },
  'silent.kept': { en: 'is kept', fr: 'reste sur la liste' },
  'rule.breakers': { en: 'Who objects to a silence', fr: 'Les auteurs d’objections à un silence' },
  'breakers.named': { en: 'is named to all members at once', fr: 'sont nommés aussitôt à tous les membres' },
  'breakers.number': { en: 'is not named: members learn how many', fr: 'ne sont pas nommés : les membres apprennent combien' },
  'breakers.after': { en: 'is named when the round is over', fr: 'sont nommés à la fin du tour' },
  'rule.noticeHours': { en: 'Hours a text lies before the members', fr: 'Heures de préavis' },
  'rule.silenceHours': { en: 'Hours of a silence, at least', fr: 'Heures de silence, au moins' },
  'rule.urgentHours': { en: 'The same, urgent', fr: 'De même, en urgence' },
  'rule.changesHours': { en: 'The same, on what has changed since clearance', fr: 'De même, sur ce qui a changé depuis l’approbation' },
  'rule.objectHours': { en: 'Hours to object to the procedure', fr: 'Heures pour s’opposer à la procédure' },
  'rule.extensions': { en: 'Extensions of a silence', fr: 'Prolongations d’un silence' },
  'rule.extensionHours': { en: 'Hours of each, at most', fr: 'Heures de chacune, au plus' },
  'rule.positionsHours': { en: 'Hours for positions after adoption', fr: 'Heures pour les positions après l’adoption' },
  'rule.textHours': { en: 'Hours for the text of an announced position', fr: 'Heures pour le texte d’une position annoncée' },
  'rule.translationHours': { en: 'Hours for the language that follows', fr: 'Heures pour la langue qui suit' },
  'rule.disputeHours': { en: 'Hours to dispute what was recorded for a member', fr: 'Heures pour contester ce qui a été consigné pour un membre' },
  'rule.outageMinutes': { en: 'Minutes of an outage that move a deadline', fr: 'Minutes d’interruption qui reportent une échéance' },
  'rule.outageWindowHours': { en: 'Hours before the deadline in which they count', fr: 'Heures avant l’échéance où elles comptent' },
  'rule.opens': { en: 'Office hours from', fr: 'Heures de bureau à partir de' },
  'rule.closes': { en: 'Office hours until', fr: 'Heures de bureau jusqu’à' },
  'decision': { en: 'By which decision', fr: 'Par quelle décision' },
  'ask': { en: 'The Network adopts these rules of procedure for what opens from now on.', fr: 'Le Réseau adopte ce règlement pour ce qui s’ouvre désormais.' },
  'ask.detail': { en: 'Read by all members, observers and the secretariat. What is under way keeps the rules it began with.', fr: 'Lu par tous les membres, les observateurs et le secrétariat. Ce qui est en cours garde ses règles.' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
} as const satisfies Words;

export const useRuleWords = registerWords('actions-rules', RULES_PAGE_WORDS);
