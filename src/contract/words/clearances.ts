// Words of acts that wait for a second person of a delegation: entries, acts, states, refusals. Not here: what the page says around them (the client's own words).
import type { Words } from './words.js';

export const CLEARANCES_WORDS = {
  'entry.clearance.asked': { en: '{{by}} prepared an act that binds the state; a second person is to clear it.', fr: '{{by}} a préparé un acte qui engage l’État ; une seconde personne doit le viser.' },
  'entry.clearance.given': { en: '{{by}} cleared it.', fr: '{{by}} l’a visé.' },
  'entry.clearance.taken-back': { en: '{{by}} took it back.', fr: '{{by}} l’a retiré.' },
  'entry.delegation.signing-set': { en: '{{by}} set how many persons it takes to bind the state: {{persons}}.', fr: '{{by}} a fixé le nombre de personnes requises pour engager l’État : {{persons}}.' },
  'command.clearance.ask': { en: 'Send for clearance', fr: 'Soumettre au visa' },
  'command.clearance.give': { en: 'Clear it', fr: 'Viser' },
  'command.clearance.take-back': { en: 'Take it back', fr: 'Retirer' },
  'command.delegation.set-signing': { en: 'Set how many persons bind the state', fr: 'Fixer combien de personnes engagent l’État' },
  'field.place': { en: 'where', fr: 'lieu' },
  'field.payload': { en: 'what it says', fr: 'contenu' },
  'field.command': { en: 'number of the act', fr: 'numéro de l’acte' },
  'field.persons': { en: 'persons it takes', fr: 'personnes requises' },
  'state.clearance.asked': { en: 'Waits for a second person', fr: 'Attend une seconde personne' },
  'state.clearance.given': { en: 'Cleared', fr: 'Visé' },
  'state.clearance.taken-back': { en: 'Taken back', fr: 'Retiré' },
  'refusal.needs-second-person': { en: 'Your state asks for two persons: prepare the act, and another who may bind the state clears it.', fr: 'Votre État exige deux personnes : préparez l’acte, puis une autre personne habilitée à engager l’État le vise.' },
  'refusal.clearance-same-person': { en: 'Another person than the one who prepared it clears an act.', fr: 'Un acte est visé par une autre personne que celle qui l’a préparé.' },
  'refusal.clearance-not-binding': { en: 'Only an act that binds the state is cleared.', fr: 'Seul un acte qui engage l’État est visé.' },
  'refusal.clearance-exists': { en: 'This act has been sent for clearance already.', fr: 'Cet acte a déjà été soumis au visa.' },
  'refusal.clearance-asked': { en: 'It waits for a second person.', fr: 'Il attend une seconde personne.' },
  'refusal.clearance-given': { en: 'It has been cleared.', fr: 'Il a été visé.' },
  'refusal.clearance-taken-back': { en: 'It was taken back.', fr: 'Il a été retiré.' },
  'refusal.two-needs-two': { en: 'Fewer than two people of the delegation may bind the state.', fr: 'Moins de deux personnes de la délégation peuvent engager l’État.' },
} as const satisfies Words;
