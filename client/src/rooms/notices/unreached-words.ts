// Words of the list of whom nobody reached, and of a delegation's desks. Not here: the acts themselves (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const REACH_WORDS = {
  'unreached': { en: 'Unreached', fr: 'Non joints' },
  'unreached.note': { en: '{{count}} of {{all}}', fr: '{{count}} sur {{all}}' },
  'unreached.say': { en: 'Nobody who may bind these states has read the notice or been sent its mail. Telephone, and note it.', fr: 'Aucune personne habilitée à engager ces États n’a lu l’avis ni reçu son courriel. Téléphonez, puis consignez-le.' },
  'unreached.none': { en: 'Every state has been reached about what is asked of it.', fr: 'Chaque État a été joint au sujet de ce qui lui est demandé.' },
  'unreached.call': { en: 'Asked of the members', fr: 'Demandé aux membres' },
  'unreached.no-holder': { en: 'Nobody there may bind the state.', fr: 'Personne n’y est habilité à engager l’État.' },
  'unreached.no-post': { en: 'No post is known.', fr: 'Aucun poste n’est connu.' },
  'post.open': { en: '{{city}} {{hour}}, in its hours', fr: '{{city}} {{hour}}, aux heures de bureau' },
  'post.shut': { en: '{{city}} {{hour}}, outside its hours', fr: '{{city}} {{hour}}, hors des heures de bureau' },
  'untitled': { en: 'Untitled', fr: 'Sans titre' },
  'desks': { en: 'Who is told where the state is named', fr: 'Qui est informé lorsque l’État est nommé' },
  'desks.say': { en: 'By the priority of the subject. Where no desk is named, or nobody is there, all of the delegation is told.', fr: 'Selon la priorité du sujet. Là où aucun destinataire n’est désigné, ou si le poste est vacant, toute la délégation est informée.' },
  'desks.all': { en: 'everybody', fr: 'tout le monde' },
  'desks.posts': { en: 'Everybody at these posts', fr: 'Toutes les personnes à ces postes' },
  'desks.people': { en: 'These people', fr: 'Ces personnes' },
  'desks.change': { en: 'Change', fr: 'Modifier' },
  'desks.change-one': { en: 'Change: {{subject}}', fr: 'Modifier : {{subject}}' },
  'desks.close': { en: 'Close', fr: 'Fermer' },
} as const satisfies Words;

export const useReachWords = registerWords('reach', REACH_WORDS);
