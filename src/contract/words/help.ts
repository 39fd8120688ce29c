// Words of the help desk of a hybrid meeting: entries, acts, standings, refusals. Not here: what the page says around them.
import type { Words } from './words.js';

export const HELP_WORDS = {
  'entry.help.asked': { en: '{{party}} said that something does not work: {{trouble}}.', fr: 'Difficulté technique signalée : {{party}}, {{trouble}}.' },
  'entry.help.answered': { en: '{{by}} answered {{party}} ({{trouble}}).', fr: '{{by}} a répondu à une délégation : {{party}}, {{trouble}}.' },
  'entry.help.solved': { en: 'It works again for {{party}}: {{trouble}}.', fr: 'Difficulté levée : {{party}}, {{trouble}}.' },
  'entry.stream.set': { en: '{{by}} said where the meeting is heard and seen: {{heard}}.', fr: '{{by}} a indiqué où suivre la réunion : {{heard}}.' },
  'command.help.ask': { en: 'Say what does not work', fr: 'Signaler une difficulté' },
  'command.help.answer': { en: 'Answer', fr: 'Répondre' },
  'command.help.solve': { en: 'It works again', fr: 'Tout fonctionne à nouveau' },
  'command.stream.set': { en: 'Set the lines', fr: 'Fixer les liaisons' },
  'state.help.asked': { en: 'waits for help', fr: 'en attente d’aide' },
  'state.help.answered': { en: 'answered', fr: 'réponse donnée' },
  'state.help.solved': { en: 'works again', fr: 'difficulté levée' },
  'help.trouble.sound': { en: 'no sound', fr: 'pas de son' },
  'help.trouble.video': { en: 'no picture', fr: 'pas d’image' },
  'help.trouble.interpretation': { en: 'no interpretation', fr: 'pas d’interprétation' },
  'help.trouble.connection': { en: 'connection drops', fr: 'liaison instable' },
  'stream.heard.floor': { en: 'floor', fr: 'salle' },
  'stream.heard.en': { en: 'English', fr: 'anglais' },
  'stream.heard.fr': { en: 'French', fr: 'français' },
  'stream.heard.join': { en: 'connection', fr: 'connexion' },
  'refusal.no-help': { en: 'There is no such request for help.', fr: 'Cette demande d’aide n’existe pas.' },
  'refusal.help-exists': { en: 'There is a request under this number.', fr: 'Une demande porte déjà ce numéro.' },
  'refusal.help-asked': { en: 'Your delegation has said so; the secretariat sees it.', fr: 'Votre délégation l’a signalé ; le secrétariat le voit.' },
  'refusal.help-solved': { en: 'It works again.', fr: 'La difficulté est levée.' },
  'refusal.help-not-yours': { en: 'That is another delegation’s.', fr: 'Cette demande est celle d’une autre délégation.' },
} as const satisfies Words;
