// Words of what a main sponsor asks of members: entries, acts, states, refusals. Not here: what the page says around them (the client's own words).
import type { Words } from './words.js';

export const APPROACHES_WORDS = {
  'entry.approach.made': { en: '{{by}} asked {{party}} to stand behind the text.', fr: '{{by}} a sollicité pour le texte le parrainage de : {{party}}.' },
  'entry.approach.acknowledged': { en: '{{by}} has seen it.', fr: '{{by}} en a pris connaissance.' },
  'entry.approach.declined': { en: '{{by}} does not sponsor the text for now.', fr: '{{by}} ne parraine pas le texte pour l’instant.' },
  'entry.approach.retracted': { en: '{{by}} no longer asks.', fr: '{{by}} a retiré sa demande.' },
  'entry.approach.signed': { en: '{{by}} signed.', fr: '{{by}} a signé.' },
  'command.approach.make': { en: 'Ask to sponsor', fr: 'Solliciter le parrainage' },
  'command.approach.acknowledge': { en: 'Seen', fr: 'Pris connaissance' },
  'command.approach.decline': { en: 'Not for now', fr: 'Pas pour l’instant' },
  'command.approach.retract': { en: 'No longer ask', fr: 'Retirer la demande' },
  'field.rank': { en: 'as', fr: 'en qualité de' },
  'state.approach.sent': { en: 'Sent', fr: 'Envoyée' },
  'state.approach.seen': { en: 'Seen', fr: 'Vue' },
  'state.approach.signed': { en: 'Signed', fr: 'Signée' },
  'state.approach.declined': { en: 'Not for now', fr: 'Pas pour l’instant' },
  'state.approach.retracted': { en: 'No longer asked', fr: 'Demande retirée' },
  'refusal.approach-not-main': { en: 'Only a main sponsor asks others to stand behind the text.', fr: 'Seul un auteur principal sollicite d’autres parrainages.' },
  'refusal.approach-not-member': { en: 'Only members are asked to sponsor.', fr: 'Seuls des membres sont sollicités.' },
  'refusal.approach-open': { en: 'This member has been asked and has not answered yet.', fr: 'Ce membre a été sollicité et n’a pas encore répondu.' },
  'refusal.approach-sponsor': { en: 'This member stands behind the text already.', fr: 'Ce membre est déjà auteur du texte.' },
  'refusal.approach-not-asked': { en: 'It is for the member that was asked to answer.', fr: 'C’est au membre sollicité de répondre.' },
  'refusal.approach-seen': { en: 'It has been seen.', fr: 'La demande a été vue.' },
  'refusal.approach-signed': { en: 'The member has signed.', fr: 'Le membre a signé.' },
  'refusal.approach-declined': { en: 'The member has answered: not for now.', fr: 'Le membre a répondu : pas pour l’instant.' },
  'refusal.approach-retracted': { en: 'It is no longer asked.', fr: 'La demande a été retirée.' },
} as const satisfies Words;
