// Initiatives of the demonstration that are still drafts of the last days, each with what its delegation has to write yet: money, results, a language.
// All are our own invention. Not here: those that are shared.
import type { Calendar } from './calendar.js';
import { place, type DemoInitiative } from './initiative.js';

export const drafts = (on: Calendar): DemoInitiative[] => [
  {
    key: 'child-desks', by: 'jor.haddadin', stage: 'draft', ago: 5.6, currency: 'USD',
    title: { en: 'Child protection desks in border towns', fr: 'Guichets de protection de l’enfance dans les villes frontalières' },
    description: { en: 'A first sketch: one desk in each town hall, staffed in turns by social workers and the police.', fr: 'Première esquisse, un guichet par mairie, tenu à tour de rôle par des travailleurs sociaux et la police.' },
    planned: [on.day(1, '03-01'), on.day(3, '02-28')], countries: { JOR: '100' }, sectors: { '15160': '100' }, sdgs: ['16.2'], partners: [],
    budgets: [[on.day(1, '03-01'), on.day(2, '02-28'), '305000']],
  },
  {
    key: 'leaders', by: 'can.tremblay', stage: 'draft', ago: 1.8, currency: 'CAD',
    title: { en: 'Women in police leadership, francophone West Africa', fr: 'Femmes à la tête de services de police, Afrique de l’Ouest francophone' },
    description: {
      en: 'Mentors, a language course and a year’s placement for forty women officers of three services.',
      fr: 'Mentorat, formation linguistique et un an d’affectation pour quarante femmes officiers de trois services.',
    },
    planned: [on.day(1, '04-01'), on.day(4, '03-31')], countries: { SEN: '40', CIV: '30', BEN: '30' }, sectors: { '15230': '100' }, sdgs: ['5.5', '16.6'],
    partners: [{ role: '4', type: '80', name: { en: 'Rideau Institute for Police Research', fr: 'Institut Rideau de recherche policière' } }],
  },
  {
    key: 'rumours', by: 'nor.solheim', stage: 'draft', ago: 2.7, currency: 'NOK',
    title: { en: 'Community radio against rumours, Bentiu and Malakal', fr: 'Radios communautaires contre la rumeur, Bentiu et Malakal' },
    description: { en: 'Two stations answer rumours on the day they spread, in five languages.', fr: 'Deux stations répondent aux rumeurs le jour même, en cinq langues.' },
    planned: [on.day(1, '02-01'), on.day(2, '12-31')], countries: { SSD: '100' }, places: [place({ en: 'Malakal', fr: 'Malakal' }, 9.5334, 31.6605)],
    sectors: { '15220': '100' }, sdgs: ['16.10'], partners: [{ role: '4', type: '24', name: { en: 'Nile Voices', fr: 'Voix du Nil' } }],
    budgets: [[on.day(1, '02-01'), on.day(1, '12-31'), '6200000']],
  },
  {
    key: 'field-care', by: 'chl.larrain', stage: 'draft', ago: 3.2, currency: 'USD',
    title: { en: 'Protection of medical care, a course for field hospitals', fr: 'Protection des soins médicaux, un cours pour hôpitaux de campagne' },
    description: { en: 'Three days for military and civilian staff, built on the background note for the ministerial meeting.', fr: 'Trois jours pour le personnel militaire et civil, à partir de la note établie pour la réunion ministérielle.' },
    planned: [on.day(1, '05-01'), on.day(2, '04-30')], countries: { CHL: '100' }, sectors: { '15230': '100' }, sdgs: ['3.8'], partners: [],
  },
  {
    key: 'islands', by: 'grc.markaki', stage: 'draft', ago: 4.8, currency: 'EUR',
    title: { en: 'Island mediators for coastal towns', fr: 'Médiateurs insulaires pour les villes côtières' },
    description: { en: 'What the pilot in reception centres taught, brought to ten municipalities.', fr: 'Les enseignements de l’essai mené dans les centres d’accueil, portés dans dix communes.' },
    planned: [on.day(1, '01-15'), on.day(2, '12-31')], countries: { GRC: '100' }, sectors: { '15220': '100' }, sdgs: ['10.7'],
    partners: [{ role: '4', type: '22', name: { en: 'Aegean Bridge', fr: 'Pont égéen' } }],
  },
  {
    key: 'radios', by: 'mli.kouyate', stage: 'draft', ago: 2.4, currency: 'CHF',
    title: { fr: 'Trois postes radio de Mopti à Youwarou' },
    description: { fr: 'Des postes à ondes courtes pour les groupes d’alerte quand le téléphone est coupé, prêtés par la Suisse, avec une formation financée par la Norvège.' },
    planned: [on.day(1, '01-10'), on.day(1, '12-20')], countries: { MLI: '100' }, places: [place({ fr: 'Youwarou' }, 15.3667, -4.2667)],
    sectors: { '15220': '100' }, sdgs: ['16.1'], partners: [{ role: '4', type: '24', name: { fr: 'Association des deux rives' } }],
    budgets: [[on.day(1, '01-10'), on.day(1, '12-20'), '18500']],
  },
  {
    key: 'river', by: 'tha.srisawat', stage: 'draft', ago: 3.7, currency: 'USD',
    title: { en: 'Joint drills for river patrols', fr: 'Exercices communs des patrouilles fluviales' },
    description: { en: 'Two drills a year on the Mekong, with one radio protocol and one form for incidents.', fr: 'Deux exercices par an sur le Mékong, avec un protocole radio et un formulaire d’incident communs.' },
    planned: [on.day(1, '03-01'), on.day(3, '02-28')], countries: { THA: '50', LAO: '50' }, sectors: { '15210': '100' }, sdgs: ['16.4'],
    partners: [{ role: '4', type: '15', name: { en: 'Mekong Provincial Council Office', fr: 'Bureau des conseils provinciaux du Mékong' } }],
    budgets: [[on.day(1, '03-01'), on.day(2, '02-28'), '140000']],
  },
];
