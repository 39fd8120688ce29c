// Words of the panel of questions to the members. Not here: acts, answers, standings, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const DECISIONS_PANEL_WORDS = {
  'title': { en: 'Questions to the members', fr: 'Questions aux membres' },
  'outcomes': { en: 'Outcomes', fr: 'Résultats' },
  'ask': { en: 'Ask the members', fr: 'Interroger les membres' },
  'gauge': { en: 'Ask how far they are', fr: 'Sonder le degré d’accord' },
  'outcome': { en: 'Record an outcome', fr: 'Consigner un résultat' },
  'question': { en: 'Question', fr: 'Question' },
  'until': { en: 'To be answered before', fr: 'Réponse avant le' },
  'hour': { en: 'Hour, {{city}}', fr: 'Heure, {{city}}' },
  'quorum': { en: 'Answers needed', fr: 'Réponses requises' },
  'majority': { en: 'Carried by', fr: 'Adoptée par' },
  'shown': { en: 'Told to', fr: 'Destinataire' },
  'answered': { en: '{{count}} of {{all}} have answered; {{quorum}} needed', fr: '{{count}} réponses sur {{all}} ; {{quorum}} requises' },
  'told': { en: '{{count}} of {{all}} have told', fr: '{{count}} réponses sur {{all}}' },
  'missing': { en: 'Not yet: {{states}}', fr: 'Pas encore : {{states}}' },
  'chair-only': { en: 'Each delegation tells the chair alone; the others see who has told, and never what.', fr: 'Chaque délégation répond à la seule présidence ; les autres voient qui a répondu, jamais quoi.' },
  'grade': { en: 'Where your state stands', fr: 'Position de votre État' },
  'comment': { en: 'Comment', fr: 'Observation' },
  'words': { en: 'What was decided, in both languages', fr: 'Ce qui a été décidé, dans les deux langues' },
  'review': { en: 'Looked at again on', fr: 'Réexamen le' },
  'review.due': { en: 'The day of review has come.', fr: 'Le jour du réexamen est venu.' },
  'reviewed': { en: 'What the review found', fr: 'Conclusions du réexamen' },
  'next': { en: 'Next review', fr: 'Prochain réexamen' },
  'reason': { en: 'Why it is withdrawn', fr: 'Motif du retrait' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'heading': { en: 'This will be recorded in the name of {{state}}', fr: 'Ceci sera enregistré au nom {{state}}' },
  'sentence.answer': { en: '{{state}} answers “{{question}}”: {{answer}}.', fr: '{{state}} répond à « {{question}} » : {{answer}}.' },
  'seen': { en: 'Read by all members and the secretariat. It can be changed until the deadline.', fr: 'Lu par tous les membres et le secrétariat. Modifiable jusqu’à l’échéance.' },
  'paragraph': { en: 'On a paragraph of the text', fr: 'Sur un paragraphe du texte' },
} as const satisfies Words;

export const useDecisionWords = registerWords('decisions', DECISIONS_PANEL_WORDS);
