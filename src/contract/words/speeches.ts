// Words of the text of a statement, held until it is delivered: entries, acts, states, refusals. Not here: what the pages say around them.
import type { Words } from './words.js';

export const SPEECHES_WORDS = {
  'entry.speech.handed-in': { en: '{{by}} handed in the text of its statement, under embargo until delivered.', fr: '{{by}} a remis le texte de sa déclaration, sous embargo jusqu’au prononcé.' },
  'entry.speech.shared': { en: '{{by}} lets the secretariat and its interpreters read the text before it is delivered.', fr: '{{by}} autorise le secrétariat et ses interprètes à lire le texte avant le prononcé.' },
  'entry.speech.unshared': { en: '{{by}} no longer lets the secretariat read the text before it is delivered.', fr: '{{by}} n’autorise plus le secrétariat à lire le texte avant le prononcé.' },
  'entry.speech.withdrawn': { en: '{{by}} withdrew the text of its statement.', fr: '{{by}} a retiré le texte de sa déclaration.' },
  'entry.speech.delivered': { en: '{{party}} delivered its statement: the text may be read. Check against delivery.', fr: '{{party}} : déclaration prononcée, le texte peut être lu. Seul le prononcé fait foi.' },
  'command.speech.hand-in': { en: 'Hand in the statement', fr: 'Remettre la déclaration' },
  'command.speech.share': { en: 'Let interpreters read it', fr: 'Autoriser les interprètes à le lire' },
  'command.speech.unshare': { en: 'No longer let interpreters read it', fr: 'Ne plus autoriser les interprètes à le lire' },
  'command.speech.withdraw': { en: 'Withdraw the text', fr: 'Retirer le texte' },
  'state.speech.held': { en: 'Under embargo until delivered', fr: 'Sous embargo jusqu’au prononcé' },
  'state.speech.delivered': { en: 'Check against delivery', fr: 'Seul le prononcé fait foi' },
  'state.speech.withdrawn': { en: 'Withdrawn', fr: 'Retiré' },
  'refusal.speech-empty': { en: 'Words, a file, or both.', fr: 'Il faut un texte, un fichier ou les deux.' },
  'refusal.speech-held': { en: 'A text is handed in for this place: withdraw it first.', fr: 'Un texte est déjà remis pour cette place : retirez-le d’abord.' },
  'refusal.speech-just-came': { en: 'The text was handed in at this very moment: press once more.', fr: 'Le texte vient d’être remis à l’instant : appuyez encore une fois.' },
  'refusal.speech-no-file': { en: 'There is no such file of your delegation.', fr: 'Ce fichier n’est pas de votre délégation.' },
  'refusal.speech-shared-so': { en: 'It is so already.', fr: 'C’est déjà le cas.' },
  'refusal.speech-delivered': { en: 'The statement is delivered: its text stands.', fr: 'La déclaration est prononcée : son texte est acquis.' },
  'refusal.speech-withdrawn': { en: 'The text is withdrawn.', fr: 'Le texte est retiré.' },
} as const satisfies Words;
