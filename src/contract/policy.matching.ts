// Who may do what about needs, offers and pairs of them. Not here: the other rooms' rows (policy.ts), what a row says (policy.row.ts).
import type { PolicyRow } from './policy.row.js';

export const MATCHING_POLICY = {
  // matching
  // What a state needs or offers is its own until it opens it. Who turned whom down is nobody's business: a refusal stands in a channel of the one who refused (§3.10).
  'need.draft': { in: ['need'], opens: 'need', seats: ['delegate'], mandate: 'negotiate' },
  'need.revise': { in: ['need'], seats: ['owner'], mandate: 'negotiate', tells: 'network' },
  'need.open': { in: ['need'], seats: ['owner'], mandate: 'negotiate', tells: 'network', binding: true },
  'need.close': { in: ['need'], seats: ['owner'], mandate: 'negotiate', tells: 'network' },
  'need.discard': { in: ['need'], seats: ['owner'], mandate: 'negotiate' },
  'match.suggest': { in: ['match'], opens: 'match', seats: ['secretariat'], mandate: 'speak' },
  'match.decline': { in: ['match'], opens: 'match', seats: ['delegate'], mandate: 'negotiate' },
  'match.contact': { in: ['match'], opens: 'match', seats: ['delegate'], mandate: 'negotiate' },
  // Terms bind both: whoever proposes them stands by them, whoever agrees makes them so.
  'match.propose': { in: ['match'], seats: ['delegate'], mandate: 'bind', binding: true },
  'match.agree': { in: ['match'], seats: ['delegate'], mandate: 'bind', binding: true },
  'match.lapse': { in: ['match'], seats: ['clock'] },
  'match.close': { in: ['match'], seats: ['delegate'], mandate: 'negotiate' },
} as const satisfies Readonly<Record<string, PolicyRow>>;
