// Words of the file that an incoming chair is handed (§3.13), and why it is not made. Not here: what the pages say of it (the client's own words).
import type { Words } from './words.js';

export const HANDOVER_WORDS = {
  'handover.title': { en: 'Hand-over file of the chair', fr: 'Dossier de passation de la présidence' },
  'handover.for': { en: 'For the chair, the incoming chair and the secretariat', fr: 'À l’usage de la présidence, de la présidence entrante et du secrétariat' },
  'handover.term': { en: '{{state}} ({{stage}}): {{from}} to {{until}}', fr: '{{state}} ({{stage}}) : du {{from}} au {{until}}' },
  'handover.texts': { en: 'Texts before the members', fr: 'Textes devant les membres' },
  'handover.text': { en: '{{title}} ({{kind}}, led by {{state}}). {{standing}}. Paragraphs {{count}}: agreed {{agreed}}, in brackets {{brackets}}.', fr: '{{title}} ({{kind}}, {{state}}). {{standing}}. Paragraphes {{count}} : convenus {{agreed}}, entre crochets {{brackets}}.' },
  'handover.silences': { en: 'Silence procedures', fr: 'Procédures de silence' },
  'handover.silence': { en: '{{symbol}}, {{title}}: round {{round}}, {{standing}}; ends {{due}} (UTC).', fr: '{{symbol}}, {{title}} : tour {{round}}, {{standing}} ; échéance {{due}} (UTC).' },
  'handover.due': { en: 'What is due', fr: 'Échéances' },
  'handover.deadline': { en: '{{due}} (UTC). {{what}}: {{title}}', fr: '{{due}} (UTC). {{what}} : {{title}}' },
  'handover.deadline-of': { en: '{{due}} (UTC). {{what}}: {{title}}. Concerns: {{states}}.', fr: '{{due}} (UTC). {{what}} : {{title}}. Concerne : {{states}}.' },
  'handover.owed': { en: 'Action points still owed, by state', fr: 'Actions encore ouvertes, par État' },
  'handover.calendar': { en: 'Calendar of sittings', fr: 'Calendrier des séances' },
  'handover.sitting': { en: '{{from}}: {{title}}, sitting {{number}} ({{body}}; {{place}})', fr: '{{from}} : {{title}}, séance {{number}} ({{body}} ; {{place}})' },
  'handover.contacts': { en: 'Contacts', fr: 'Contacts' },
  'handover.contact': { en: '{{state}}: {{name}}, {{function}}{{city}}', fr: '{{state}} : {{name}}, {{function}}{{city}}' },
  'handover.secretariat': { en: 'Secretariat', fr: 'Secrétariat' },
  'handover.none': { en: 'None.', fr: 'Néant.' },
  'refusal.handover-not-theirs': { en: 'The hand-over file is for the chair, the incoming and the outgoing chair, and the secretariat.', fr: 'Le dossier de passation est destiné à la présidence, à la présidence entrante et sortante, et au secrétariat.' },
} as const satisfies Words;
