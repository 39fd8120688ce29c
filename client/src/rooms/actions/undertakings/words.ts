// Words of the panels of an undertaking. Not here: acts, standings, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const UNDERTAKING_PANEL_WORDS = {
  'who': { en: 'Who takes part', fr: 'Qui participe' },
  'who.leads': { en: 'Leads', fr: 'Conduit l’action' },
  'who.none': { en: 'No other state takes part yet.', fr: 'Aucun autre État ne participe encore.' },
  'joined': { en: 'Take part', fr: 'Participent' },
  'interested': { en: 'Interested', fr: 'Intéressés' },
  'left': { en: 'Have left', fr: 'Se sont retirés' },
  'heading': { en: 'This will be recorded in the name of {{state}}', fr: 'Ceci sera enregistré au nom {{state}}' },
  'sentence.join': { en: '{{state}} takes part in “{{title}}”.', fr: '{{state}} participe à « {{title}} ».' },
  'sentence.leave': { en: '{{state}} no longer takes part in “{{title}}”.', fr: '{{state}} ne participe plus à « {{title}} ».' },
  'seen': { en: 'Read by all members and the secretariat.', fr: 'Lu par tous les membres et le secrétariat.' },
  'tasks': { en: 'Who does what by when', fr: 'Qui fait quoi et quand' },
  'tasks.none': { en: 'No task has been given yet.', fr: 'Aucune tâche n’a encore été confiée.' },
  'tasks.open': { en: '{{done}} of {{all}} done', fr: '{{done}} sur {{all}} achevées' },
  'task.text': { en: 'What is to be done', fr: 'Ce qui est à faire' },
  'task.owner': { en: 'State that does it', fr: 'État responsable' },
  'task.due': { en: 'Due on', fr: 'Échéance le' },
  'task.hour': { en: 'Hour, {{city}}', fr: 'Heure, {{city}}' },
  'task.no-due': { en: 'No date', fr: 'Sans échéance' },
  'task.reason': { en: 'Why it is dropped', fr: 'Pourquoi elle est abandonnée' },
  'task.give': { en: 'Give a task', fr: 'Confier une tâche' },
  'usual': { en: 'An undertaking of this kind usually goes so. Each step becomes a task of yours, which you give on, set to another day or drop.', fr: 'Une action de ce genre se déroule d’ordinaire ainsi. Chaque étape devient une tâche de votre État, que vous confiez, reportez ou abandonnez.' },
  'usual.step': { en: '{{text}} (in {{days}} days)', fr: '{{text}} (dans {{days}} jours)' },
  'usual.act': { en: 'Lay down these steps', fr: 'Inscrire ces étapes' },
  'choose': { en: 'Choose a state', fr: 'Choisir un État' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'links': { en: 'Belongs to', fr: 'Se rattache à' },
  'links.none': { en: 'It is linked to no initiative and to no other action.', fr: 'Elle n’est rattachée à aucune initiative ni à aucune autre action.' },
  'links.closed': { en: 'Something that is not open to you', fr: 'Un objet qui ne vous est pas ouvert' },
  'links.find': { en: 'Link an initiative or an action', fr: 'Rattacher une initiative ou une action' },
  'links.help': { en: 'Words of its title, two letters at least', fr: 'Mots de son titre, deux lettres au moins' },
  'untitled': { en: 'Untitled', fr: 'Sans titre' },
} as const satisfies Words;

export const useUndertakingWords = registerWords('undertakings', UNDERTAKING_PANEL_WORDS);
