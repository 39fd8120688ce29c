// Words of the pages of evidence. Not here: kinds, states, acts, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const EVIDENCE_PAGE_WORDS = {
  'evidence': { en: 'Evidence', fr: 'Éléments de preuve' },
  'none': { en: 'No evidence has been given. A law, a budget line, a training record: what shows that it was done.', fr: 'Aucun élément de preuve n’a été donné. Une loi, une ligne budgétaire, une attestation de formation : ce qui montre que c’est fait.' },
  'sealed': { en: 'Given to the assessor only.', fr: 'Réservé à l’évaluation.' },
  'sealed.verified': { en: 'Verified, not published.', fr: 'Vérifié, non publié.' },
  'sealed.open': { en: 'Open', fr: 'Ouvrir' },
  'issued': { en: '{{issuer}}, {{day}}', fr: '{{issuer}}, {{day}}' },
  'file': { en: 'Open the file', fr: 'Ouvrir le fichier' },
  'link': { en: 'Open the address', fr: 'Ouvrir l’adresse' },
  'dead': { en: 'the address no longer answers', fr: 'l’adresse ne répond plus' },
  'holds': { en: 'holds', fr: 'tient' },
  'holds.not': { en: 'does not hold', fr: 'ne tient pas' },
  'contested.by': { en: 'contested by {{state}}', fr: 'contesté : {{state}}' },
  'judged.by': { en: 'judged by {{state}}', fr: 'examiné : {{state}}' },
  'give': { en: 'Add a file, photo or link', fr: 'Ajouter un fichier, une photo ou un lien' },
  'give.type': { en: 'What it is', fr: 'Nature' },
  'give.title': { en: 'Title', fr: 'Intitulé' },
  'give.issued': { en: 'Date of the document', fr: 'Date du document' },
  'give.issuer': { en: 'Issued by', fr: 'Émis par' },
  'give.lang': { en: 'Its language, in two letters', fr: 'Sa langue, en deux lettres' },
  'give.file': { en: 'File', fr: 'Fichier' },
  'give.url': { en: 'Address', fr: 'Adresse' },
  'give.access': { en: 'Who may see it', fr: 'Qui peut le voir' },
  'give.milestone': { en: 'For a milestone', fr: 'Pour une étape' },
  'give.milestone.none': { en: 'None', fr: 'Aucune' },
  'reason.return': { en: 'What is missing', fr: 'Ce qui manque' },
  'reason.contest': { en: 'Why it is contested', fr: 'Motif de la contestation' },
  'reason.resolve': { en: 'Why', fr: 'Motif' },
  'heading': { en: 'This will be recorded in the name of {{state}}', fr: 'Ceci sera enregistré au nom {{state}}' },
  'sentence.contest': { en: '{{state}} contests “{{title}}”: {{reason}}', fr: '{{state}} conteste « {{title}} » : {{reason}}' },
  'sentence.holds': { en: '“{{title}}” holds: {{reason}}', fr: '« {{title}} » tient : {{reason}}' },
  'sentence.holds-not': { en: '“{{title}}” does not hold: {{reason}}', fr: '« {{title}} » ne tient pas : {{reason}}' },
  'rule': { en: 'It', fr: 'L’élément' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'milestones': { en: 'Milestones', fr: 'Étapes' },
  'milestone.reached': { en: 'reached', fr: 'franchie' },
} as const satisfies Words;

export const useEvidenceWords = registerWords('evidence', EVIDENCE_PAGE_WORDS);
