// Words of clusters of commitments and of a plan for several of them. Not here: what priorities, themes and goals are called, acts, refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const CLUSTER_WORDS = {
  'by': { en: 'In clusters', fr: 'Par groupes' },
  'by.none': { en: 'one list', fr: 'liste unique' },
  'none': { en: 'Nothing that is selected stands in such a cluster.', fr: 'Rien de la sélection n’entre dans un tel groupe.' },
  'count_one': { en: 'one commitment', fr: 'un engagement' },
  'count_other': { en: '{{figure}} commitments', fr: '{{figure}} engagements' },
  'chosen_one': { en: 'One open commitment of your state in this selection', fr: 'Un engagement en cours de votre État dans cette sélection' },
  'chosen_other': { en: '{{count}} open commitments of your state in this selection', fr: '{{count}} engagements en cours de votre État dans cette sélection' },
  'choose': { en: 'Choose at least one commitment.', fr: 'Choisissez au moins un engagement.' },
  'step': { en: 'Milestone {{no}} of each', fr: 'Étape {{no}} de chacun' },
  'step.add': { en: 'Add a milestone', fr: 'Ajouter une étape' },
  'cycle': { en: 'Months between reports', fr: 'Mois entre deux rapports' },
  'reason': { en: 'Reason, read by all', fr: 'Motif, lu par tous' },
  'ask.heading': { en: 'This will be recorded in the name of {{state}}', fr: 'Ceci sera enregistré au nom {{state}}' },
  'ask_one': { en: 'One commitment gets this plan: milestones {{steps}}.', fr: 'Un engagement reçoit ce plan : étapes {{steps}}.' },
  'ask_other': { en: '{{count}} commitments get this plan: milestones {{steps}}.', fr: '{{count}} engagements reçoivent ce plan : étapes {{steps}}.' },
  'ask.detail': { en: 'Each gets a further version with the reason, and a line of its own in the record; or none of them does. No last day is moved.', fr: 'Chacun reçoit une version de plus, avec le motif, et sa propre ligne au registre ; ou aucun. Aucune échéance finale n’est déplacée.' },
} as const satisfies Words;

export const useClusterWords = registerWords('clusters', CLUSTER_WORDS);
