// Words of bringing a Word file to a text. Not here: the text's own page (words.ts), why a file is refused (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const DOCX_WORDS = {
  'bring': { en: 'Bring a Word document', fr: 'Apporter un document Word' },
  'file': { en: 'Word document', fr: 'Document Word' },
  'help': { en: 'With tracked changes, or simply as you would have it. Nothing is proposed before you have seen it and confirmed; the file is not kept.', fr: 'En suivi des modifications, ou simplement tel que vous le souhaitez. Rien n’est proposé avant que vous ne l’ayez vu et confirmé ; le fichier n’est pas conservé.' },
  'sending': { en: 'Reading it, {{percent}}', fr: 'Lecture, {{percent}}' },
  'failed': { en: 'The document could not be read.', fr: 'Le document n’a pas pu être lu.' },
  'tracked': { en: 'Its tracked changes, and nothing else of it.', fr: 'Ses modifications suivies, et rien d’autre.' },
  'plain': { en: 'It tracks no changes: this is where it differs from the text.', fr: 'Il ne comporte pas de suivi : voici en quoi il diffère du texte.' },
  'translated': { en: 'It is in the language that follows: each paragraph is the translation of the one it lies beside.', fr: 'Il est dans la langue qui suit : chaque paragraphe est la traduction de celui en regard duquel il se trouve.' },
  'nothing': { en: 'It says what the text says: there is nothing to propose.', fr: 'Il dit ce que dit le texte : il n’y a rien à proposer.' },
  'missing': { en: 'Not in the document, and left alone: {{numbers}}.', fr: 'Absents du document, et laissés tels quels : {{numbers}}.' },
  'take': { en: 'Take this one: {{number}}', fr: 'Retenir : {{number}}' },
  'new': { en: 'New paragraph', fr: 'Nouveau paragraphe' },
  'by': { en: 'marked by {{author}}', fr: 'signalé par {{author}}' },
  'unplaced': { en: 'These words are no longer in the text, or not as they were; propose it by hand.', fr: 'Ces mots ne figurent plus dans le texte, ou plus tels quels ; proposez-le à la main.' },
  'unplaced.brackets': { en: 'This paragraph has brackets: translate it on the page, bracket by bracket.', fr: 'Ce paragraphe comporte des crochets : traduisez-le sur la page, crochet par crochet.' },
  'translate_one': { en: 'Take it as the translation', fr: 'Retenir comme traduction' },
  'translate_other': { en: 'Take these {{count}} as the translation', fr: 'Retenir ces {{count}} comme traduction' },
  'confirm_one': { en: 'Propose it in the name of {{state}}', fr: 'Proposer au nom {{state}}' },
  'confirm_other': { en: 'Propose these {{count}} in the name of {{state}}', fr: 'Proposer ces {{count}} au nom {{state}}' },
  'write_one': { en: 'Write it', fr: 'Écrire' },
  'write_other': { en: 'Write these {{count}}', fr: 'Écrire ces {{count}}' },
  'going': { en: '{{done}} of {{count}} recorded', fr: '{{done}} sur {{count}} enregistrées' },
  'done_one': { en: 'One change is recorded.', fr: 'Une modification est enregistrée.' },
  'done_other': { en: '{{count}} changes are recorded.', fr: '{{count}} modifications sont enregistrées.' },
  'refused': { en: 'Not recorded: {{why}}', fr: 'Non enregistré : {{why}}' },
  'close': { en: 'Close', fr: 'Fermer' },
} as const satisfies Words;

export const useDocxWords = registerWords('actions-text-docx', DOCX_WORDS);
