// The IATI codes we show or require by name, in both languages and in our own words; other codes are shown as they are.
// Not here: sentences (words/), countries (the members' own names).

export interface Named { readonly en: string; readonly fr: string }

export const IATI_CODES = {
  status: {
    1: { en: 'Pipeline', fr: 'En préparation' }, 2: { en: 'Implementation', fr: 'Mise en œuvre' }, 3: { en: 'Finalisation', fr: 'Finalisation' },
    4: { en: 'Closed', fr: 'Clos' }, 5: { en: 'Cancelled', fr: 'Annulé' }, 6: { en: 'Suspended', fr: 'Suspendu' },
  },
  dateType: {
    1: { en: 'Planned start', fr: 'Début prévu' }, 2: { en: 'Actual start', fr: 'Début effectif' },
    3: { en: 'Planned end', fr: 'Fin prévue' }, 4: { en: 'Actual end', fr: 'Fin effective' },
  },
  role: {
    1: { en: 'Funding', fr: 'Financement' }, 2: { en: 'Accountable', fr: 'Responsabilité' }, 3: { en: 'Extending', fr: 'Intermédiaire' }, 4: { en: 'Implementing', fr: 'Exécution' },
  },
  organisationType: {
    10: { en: 'Government', fr: 'Gouvernement' }, 11: { en: 'Local government', fr: 'Collectivité locale' }, 15: { en: 'Other public body', fr: 'Autre organisme public' },
    21: { en: 'International NGO', fr: 'ONG internationale' }, 22: { en: 'National NGO', fr: 'ONG nationale' }, 23: { en: 'Regional NGO', fr: 'ONG régionale' },
    24: { en: 'NGO of the partner country', fr: 'ONG du pays partenaire' }, 30: { en: 'Public–private partnership', fr: 'Partenariat public-privé' },
    40: { en: 'Multilateral', fr: 'Organisation multilatérale' }, 60: { en: 'Foundation', fr: 'Fondation' }, 70: { en: 'Private sector', fr: 'Secteur privé' },
    71: { en: 'Private sector in the provider country', fr: 'Secteur privé du pays donateur' }, 72: { en: 'Private sector in the recipient country', fr: 'Secteur privé du pays bénéficiaire' },
    73: { en: 'Private sector in a third country', fr: 'Secteur privé d’un pays tiers' }, 80: { en: 'Academia, training and research', fr: 'Enseignement et recherche' }, 90: { en: 'Other', fr: 'Autre' },
  },
  transactionType: {
    1: { en: 'Incoming funds', fr: 'Fonds reçus' }, 2: { en: 'Outgoing commitment', fr: 'Engagement accordé' }, 3: { en: 'Disbursement', fr: 'Décaissement' },
    4: { en: 'Expenditure', fr: 'Dépense' }, 5: { en: 'Interest payment', fr: 'Versement d’intérêts' }, 6: { en: 'Loan repayment', fr: 'Remboursement de prêt' },
    7: { en: 'Reimbursement', fr: 'Remboursement' }, 8: { en: 'Purchase of equity', fr: 'Prise de participation' }, 9: { en: 'Sale of equity', fr: 'Cession de participation' },
    10: { en: 'Credit guarantee', fr: 'Garantie de crédit' }, 11: { en: 'Incoming commitment', fr: 'Engagement reçu' }, 12: { en: 'Outgoing pledge', fr: 'Promesse accordée' }, 13: { en: 'Incoming pledge', fr: 'Promesse reçue' },
  },
  resultType: { 1: { en: 'Output', fr: 'Produit' }, 2: { en: 'Outcome', fr: 'Effet' }, 3: { en: 'Impact', fr: 'Impact' }, 9: { en: 'Other', fr: 'Autre' } },
  measure: {
    1: { en: 'Unit', fr: 'Unité' }, 2: { en: 'Percentage', fr: 'Pourcentage' }, 3: { en: 'Nominal', fr: 'Nominal' }, 4: { en: 'Ordinal', fr: 'Ordinal' }, 5: { en: 'Qualitative', fr: 'Qualitatif' },
  },
  descriptionType: { 1: { en: 'General', fr: 'Général' }, 2: { en: 'Objectives', fr: 'Objectifs' }, 3: { en: 'Target groups', fr: 'Groupes cibles' }, 4: { en: 'Other', fr: 'Autre' } },
  relatedType: {
    1: { en: 'Parent', fr: 'Activité mère' }, 2: { en: 'Child', fr: 'Activité fille' }, 3: { en: 'Sibling', fr: 'Activité sœur' }, 4: { en: 'Co-funded', fr: 'Cofinancée' }, 5: { en: 'Third party', fr: 'Tiers' },
  },
  budgetType: { 1: { en: 'Original', fr: 'Initial' }, 2: { en: 'Revised', fr: 'Révisé' } },
  budgetStatus: { 1: { en: 'Indicative', fr: 'Indicatif' }, 2: { en: 'Committed', fr: 'Engagé' } },
  scope: {
    1: { en: 'Global', fr: 'Mondiale' }, 2: { en: 'Regional', fr: 'Régionale' }, 3: { en: 'Several countries', fr: 'Plusieurs pays' }, 4: { en: 'National', fr: 'Nationale' },
    5: { en: 'Sub-national, several areas of the first level', fr: 'Infranationale, plusieurs entités de premier niveau' }, 6: { en: 'Sub-national, one area of the first level', fr: 'Infranationale, une entité de premier niveau' },
    7: { en: 'Sub-national, one area of the second level', fr: 'Infranationale, une entité de deuxième niveau' }, 8: { en: 'Single place', fr: 'Un seul lieu' },
  },
  documentCategory: {
    A01: { en: 'Appraisal before the project', fr: 'Étude préalable' }, A02: { en: 'Objectives', fr: 'Objectifs' }, A03: { en: 'Intended beneficiaries', fr: 'Bénéficiaires visés' },
    A04: { en: 'Conditions', fr: 'Conditions' }, A05: { en: 'Budget', fr: 'Budget' }, A06: { en: 'Summary for the public', fr: 'Résumé pour le public' }, A07: { en: 'Review or evaluation', fr: 'Examen ou évaluation' },
    A08: { en: 'Results', fr: 'Résultats' }, A09: { en: 'Memorandum of understanding', fr: 'Mémorandum d’accord' }, A10: { en: 'Tender', fr: 'Appel d’offres' }, A11: { en: 'Contract', fr: 'Contrat' }, A12: { en: 'Web page', fr: 'Page web' },
  },
  sector: {
    15110: { en: 'Public sector policy and administration', fr: 'Politique et administration publiques' }, 15113: { en: 'Anti-corruption', fr: 'Lutte contre la corruption' },
    15130: { en: 'Legal and judicial development', fr: 'Développement juridique et judiciaire' }, 15150: { en: 'Democratic participation and civil society', fr: 'Participation démocratique et société civile' },
    15160: { en: 'Human rights', fr: 'Droits humains' }, 15170: { en: 'Women’s rights organisations and institutions', fr: 'Organisations et institutions de défense des droits des femmes' },
    15180: { en: 'Ending violence against women and girls', fr: 'Élimination de la violence à l’égard des femmes et des filles' }, 15190: { en: 'Safe and orderly migration', fr: 'Migrations sûres et ordonnées' },
    15210: { en: 'Security system management and reform', fr: 'Gestion et réforme des systèmes de sécurité' }, 15220: { en: 'Peace-building and conflict prevention', fr: 'Consolidation de la paix et prévention des conflits' },
    15230: { en: 'International peacekeeping', fr: 'Maintien de la paix international' }, 15240: { en: 'Reintegration and small arms control', fr: 'Réintégration et contrôle des armes légères' },
    15250: { en: 'Removal of land mines and remnants of war', fr: 'Enlèvement des mines et restes de guerre' }, 15261: { en: 'Child soldiers', fr: 'Enfants soldats' },
    16063: { en: 'Narcotics control', fr: 'Lutte contre les stupéfiants' }, 72010: { en: 'Material relief', fr: 'Secours matériels' }, 74020: { en: 'Preparedness for crises', fr: 'Préparation aux crises' },
  },
} as const satisfies Record<string, Record<string | number, Named>>;

export type CodeList = keyof typeof IATI_CODES;

/** The name of a code in a language; the code itself when the list has none for it. */
export function codeName(list: CodeList, code: string, lang: 'en' | 'fr'): string {
  const names: Record<string, Named> = IATI_CODES[list];
  return Object.hasOwn(names, code) ? names[code]![lang] : code;
}

/** Whether the list has this code. */
export const isKnownCode = (list: CodeList, code: string): boolean => Object.hasOwn(IATI_CODES[list], code);
