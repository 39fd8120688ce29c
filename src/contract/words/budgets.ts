// Words of speaking time for a whole meeting: entries, acts, refusals. Not here: what the pages say around them.
import type { Words } from './words.js';

export const BUDGETS_WORDS = {
  'entry.budget.set': { en: '{{by}} set the speaking time for the meeting: {{seconds}} s ({{party}}).', fr: '{{by}} a fixé le temps de parole pour la réunion : {{seconds}} s ({{party}}).' },
  'entry.budget.lifted': { en: '{{by}} lifted a limit of speaking time for the meeting ({{party}}).', fr: '{{by}} a levé une limite de temps de parole pour la réunion ({{party}}).' },
  'entry.budget.topped-up': { en: '{{by}} gave {{party}} {{seconds}} s more of speaking time and stated the reason.', fr: '{{by}} a accordé {{seconds}} s de temps de parole en plus : {{party}}. Le motif est donné.' },
  'command.budget.set': { en: 'Set the speaking time', fr: 'Fixer le temps de parole' },
  'command.budget.lift': { en: 'Lift the limit', fr: 'Lever la limite' },
  'command.budget.top-up': { en: 'Give more time', fr: 'Accorder du temps' },
  'refusal.budget-of-one': { en: 'For a delegation or for a group, not for both at once.', fr: 'Pour une délégation ou pour un groupe, non pour les deux à la fois.' },
  'refusal.no-budget': { en: 'No speaking time is set there.', fr: 'Aucun temps de parole n’y est fixé.' },
  'refusal.budget-spent': { en: 'The speaking time of {{party}} for this meeting is spent: the chair gives more, with a reason.', fr: 'Le temps de parole pour cette réunion est épuisé : {{party}}. La présidence peut en accorder, en le motivant.' },
} as const satisfies Words;
