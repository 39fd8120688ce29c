// Words of what was done by hand and entered afterwards: entries, acts, standings, refusals. Not here: what the page says around them.
import type { Words } from './words.js';

export const SLIPS_WORDS = {
  'entry.slip.entered': { en: '{{by}} entered an act done by hand ({{kind}}), which happened on {{at}}.', fr: '{{by}} a saisi un acte accompli à la main ({{kind}}), survenu le {{at}}.' },
  'entry.slip.struck': { en: '{{by}} struck out an act entered from paper and gave the reason.', fr: '{{by}} a biffé un acte saisi d’après le papier et en a donné le motif.' },
  'entry.slip.settled': { en: '{{by}} settled an act done by hand ({{kind}}) of {{at}}: {{how}}.', fr: '{{by}} a réglé un acte accompli à la main ({{kind}}) du {{at}} : {{how}}.' },
  'command.slip.enter': { en: 'Enter what was done by hand', fr: 'Saisir un acte accompli à la main' },
  'command.slip.strike': { en: 'Strike out', fr: 'Biffer' },
  'command.slip.settle': { en: 'Settle', fr: 'Régler' },
  'state.slip.entered': { en: 'to be settled', fr: 'à régler' },
  'state.slip.settled': { en: 'settled', fr: 'réglé' },
  'state.slip.struck': { en: 'struck out', fr: 'biffé' },
  'slip.kind.presence': { en: 'presence', fr: 'présence' },
  'slip.kind.statement': { en: 'statement', fr: 'déclaration' },
  'slip.kind.ruling': { en: 'ruling', fr: 'décision présidentielle' },
  'slip.kind.decision': { en: 'decision', fr: 'décision' },
  'slip.how.paper': { en: 'as on paper', fr: 'selon le papier' },
  'slip.how.system': { en: 'as the system has it', fr: 'selon le système' },
  'refusal.no-slip': { en: 'There is no such act done by hand.', fr: 'Cet acte accompli à la main n’existe pas.' },
  'refusal.slip-exists': { en: 'There is an act under this number.', fr: 'Un acte porte déjà ce numéro.' },
  'refusal.slip-settled': { en: 'It is settled.', fr: 'Il est déjà réglé.' },
  'refusal.slip-struck': { en: 'It is struck out.', fr: 'Il est biffé.' },
  'refusal.slip-needs-state': { en: 'A presence or a statement names the state; a statement also its end.', fr: 'Une présence ou une déclaration nomme l’État ; une déclaration, aussi sa fin.' },
  'refusal.slip-needs-words': { en: 'A ruling or a decision needs its words, in one language at least.', fr: 'Une décision a besoin de ses termes, dans une langue au moins.' },
  'refusal.slip-to-come': { en: 'What was done by hand has happened already.', fr: 'Un acte accompli à la main a déjà eu lieu.' },
  'refusal.slip-outside': { en: 'That was not while the sitting lasted.', fr: 'Cela ne s’est pas produit pendant la séance.' },
  'refusal.slips-open': { en: 'Acts done by hand wait to be settled: {{count}}.', fr: 'Des actes accomplis à la main restent à régler : {{count}}.' },
} as const satisfies Words;
