// Words that stand in the documents made of a text, and why one is not made. Not here: what the pages say of them (the client's own words).
import type { Words } from './words.js';

export const DOCUMENTS_WORDS = {
  'document.view.compilation': { en: 'Text under negotiation', fr: 'Texte en négociation' },
  'document.view.tracked': { en: 'Proposals as changes to the words last agreed', fr: 'Propositions en suivi des modifications du dernier libellé convenu' },
  'document.view.clean': { en: 'Text without brackets', fr: 'Texte sans crochets' },
  'document.view.agreed': { en: 'Agreed paragraphs', fr: 'Paragraphes convenus' },
  'document.view.amendments': { en: 'Amendments, the furthest removed first', fr: 'Amendements, le plus éloigné d’abord' },
  'document.amendment': { en: '{{place}}. Proposed by: {{states}}', fr: '{{place}}. Proposé par : {{states}}' },
  'document.sub-amendment': { en: '{{place}}. Proposed to the amendment of {{amended}} by: {{states}}', fr: '{{place}}. Proposé à l’amendement ({{amended}}) par : {{states}}' },
  'document.view.changes': { en: 'Changes since: {{since}}', fr: 'Modifications depuis : {{since}}' },
  'document.view.country': { en: 'Text as wanted by: {{state}}', fr: 'Texte tel que le souhaite : {{state}}' },
  'document.for.delegation': { en: 'Draft of one delegation: for its own use', fr: 'Projet d’une délégation : à son usage' },
  'document.for.members': { en: 'For the members of the Network', fr: 'À l’usage des membres du Réseau' },
  'document.for.network': { en: 'For the Network; without attribution', fr: 'À l’usage du Réseau ; sans attribution' },
  'document.as-of': { en: 'As of {{at}} (UTC)', fr: 'État au {{at}} (UTC)' },
  'document.network': { en: 'Human Security Network', fr: 'Réseau de la sécurité humaine' },
  'document.nothing': { en: 'no text', fr: 'aucun texte' },
  'document.against': { en: 'against:', fr: 'contre :' },
  'document.chair': { en: 'Chair', fr: 'Présidence' },
  'document.empty': { en: 'No paragraph stands in this view.', fr: 'Aucun paragraphe dans cette présentation.' },
  'document.reservations': { en: 'Reservations', fr: 'Réserves' },
  'document.gone': { en: 'taken out', fr: 'retiré' },
  'document.adopted': { en: 'Adopted: {{symbol}}', fr: 'Adopté : {{symbol}}' },
  'refusal.document-not-adopted': { en: 'This form is made of adopted texts only.', fr: 'Cette forme n’existe que pour les textes adoptés.' },
  'refusal.document-follows': { en: 'The text is still to follow in this language.', fr: 'Le texte doit encore suivre dans cette langue.' },
  'refusal.document-unattributed': { en: 'Without attribution there are the text with its brackets, the clean text and the agreed paragraphs.', fr: 'Sans attribution, il existe le texte avec ses crochets, le texte sans crochets et les paragraphes convenus.' },
} as const satisfies Words;
