// Words of the panel of what groups say. Not here: acts, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const INTERVENTIONS_WORDS = {
  'title': { en: 'Said on behalf of groups', fr: 'Au nom de groupes' },
  'by': { en: 'Spoken by {{state}} for {{states}}', fr: 'Porte-parole : {{state}} ; au nom de : {{states}}' },
  'apart': { en: 'Do not share it: {{states}}', fr: 'Ne s’y associent pas : {{states}}' },
  'speak': { en: 'Speak on behalf of {{group}}', fr: 'S’exprimer au nom du groupe {{group}}' },
  'text': { en: 'What the group says', fr: 'Ce que dit le groupe' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'heading': { en: 'This will be recorded in the name of {{states}}', fr: 'Ceci sera enregistré au nom de : {{states}}' },
  'sentence': { en: '{{group}}: {{text}}', fr: '{{group}} : {{text}}' },
  'seen': { en: 'Read by all members and the secretariat. A state of the group may say that it does not share it.', fr: 'Lu par tous les membres et le secrétariat. Un État du groupe peut indiquer qu’il ne s’y associe pas.' },
} as const satisfies Words;

export const useInterventionWords = registerWords('interventions', INTERVENTIONS_WORDS);
