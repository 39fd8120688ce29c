// Words of notices that the record keeps: acts, entries, refusals. Not here: what mails say (mails.ts), what the pages say around them (the client's own words).
import type { Words } from './words.js';

export const NOTICES_WORDS = {
  'entry.notice.acknowledged': { en: '{{by}} confirmed that its capital has seen what was asked.', fr: '{{by}} a confirmé que sa capitale a vu ce qui était demandé.' },
  'entry.notice.reached': { en: '{{by}} reached {{party}} by telephone about what was asked.', fr: '{{by}} a joint par téléphone : {{party}}, au sujet de ce qui était demandé.' },
  'entry.desk.routed': { en: '{{by}} said who is told where the state is named: {{priority}}.', fr: '{{by}} a indiqué qui est informé lorsque l’État est nommé : {{priority}}.' },
  'command.notice.acknowledge': { en: 'Seen by our capital', fr: 'Vu par notre capitale' },
  'command.notice.reach': { en: 'Reached by telephone', fr: 'Joint par téléphone' },
  'command.desk.route': { en: 'Keep this desk', fr: 'Enregistrer ce destinataire' },
  'priority.other': { en: 'everything else', fr: 'tout le reste' },
  'field.notice': { en: 'notice', fr: 'avis' },
  'field.call': { en: 'what was asked', fr: 'ce qui était demandé' },
  'field.priority': { en: 'Subject', fr: 'Sujet' },
  'field.posts': { en: 'Posts', fr: 'Postes' },
  'refusal.no-notice': { en: 'Nothing of this kind was asked of the delegation.', fr: 'Rien de tel n’a été demandé à la délégation.' },
  'refusal.not-for-secretariat': { en: 'The secretariat cannot read what this is about, so it is told nothing of it.', fr: 'Le secrétariat n’a pas accès à ce dont il s’agit ; il n’en est donc pas informé.' },
  'refusal.acknowledged': { en: 'This was already confirmed.', fr: 'Cela a déjà été confirmé.' },
} as const satisfies Words;
