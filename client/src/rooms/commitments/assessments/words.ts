// Words of the pages of assessments. Not here: the scale, states, acts, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const ASSESSMENT_PAGE_WORDS = {
  'assessments': { en: 'Assessments', fr: 'Évaluations' },
  'none': { en: 'Nobody has assessed it yet. The secretariat asks a state that has no part in it; its finding becomes final when the state has had its days for a comment.', fr: 'Personne ne l’a encore évalué. Le secrétariat sollicite un État qui n’y participe pas ; son constat devient définitif une fois écoulé le délai d’observation de l’État.' },
  'under-way': { en: 'Under way', fr: 'En cours' },
  'title': { en: 'Assessment of {{number}}', fr: 'Évaluation de {{number}}' },
  'loading': { en: 'Assessment', fr: 'Évaluation' },
  'gone': { en: 'There is no such assessment, or it is not open to your delegation.', fr: 'Cette évaluation n’existe pas ou n’est pas ouverte à votre délégation.' },
  'by': { en: 'Assessment by {{state}}', fr: 'Évaluation de {{state}}' },
  'reply': { en: 'Reply of {{state}}', fr: 'Réponse de {{state}}' },
  'reply.none': { en: 'No comment was made.', fr: 'Aucune observation n’a été faite.' },
  'reply.none-yet': { en: 'No comment has been made yet.', fr: 'Aucune observation n’a encore été faite.' },
  'window': { en: 'Comments until', fr: 'Observations jusqu’au' },
  'write': { en: 'The draft', fr: 'Le projet' },
  'write.completion': { en: 'How far it is', fr: 'Degré de réalisation' },
  'write.words': { en: 'Why ({{language}})', fr: 'Pourquoi ({{language}})' },
  'lang.en': { en: 'English', fr: 'anglais' },
  'lang.fr': { en: 'French', fr: 'français' },
  'comment': { en: 'Comment of {{state}}', fr: 'Observations de {{state}}' },
  'decline.reason': { en: 'Why it cannot be done', fr: 'Pourquoi elle ne peut se faire' },
  'heading': { en: 'This will be recorded in the name of {{state}}', fr: 'Ceci sera enregistré au nom {{state}}' },
  'sentence.submit': { en: '{{state}} finds “{{completion}}”. Neither does it pay for the commitment, nor has whoever signs served the state assessed in the last two years.', fr: '{{state}} constate : « {{completion}} ». Elle ne finance pas l’engagement, et la personne qui signe n’a pas servi l’État évalué ces deux dernières années.' },
  'detail.submit': { en: 'The state has twenty-one days for its comment; then it is final, with the reply beside it, by itself.', fr: 'L’État dispose de vingt et un jours pour ses observations ; l’évaluation devient ensuite définitive d’elle-même, la réponse à ses côtés.' },
  'sentence.recall': { en: '{{state}} takes its assessment back to change it; the twenty-one days begin anew with what it submits then.', fr: '{{state}} reprend son évaluation pour la modifier ; les vingt et un jours recommencent avec ce qui sera soumis.' },
  'sentence.decline': { en: '{{state}} does not assess it: {{reason}}', fr: '{{state}} ne procède pas à l’évaluation : {{reason}}' },
  'sentence.reply': { en: '{{state}} comments: {{text}}', fr: '{{state}} observe : {{text}}' },
  'commission': { en: 'Ask a state to assess it', fr: 'Demander une évaluation à un État' },
  'commission.state': { en: 'State that has no part in it', fr: 'État qui n’y participe pas' },
  'choose': { en: 'Choose a state', fr: 'Choisir un État' },
  'sentence.commission': { en: '{{state}} is asked to assess {{number}}.', fr: '{{state}} est prié d’évaluer {{number}}.' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
} as const satisfies Words;

export const useAssessmentWords = registerWords('assessments', ASSESSMENT_PAGE_WORDS);
