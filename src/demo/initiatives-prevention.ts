// Initiatives of the demonstration for conflict prevention: with a parent and its child, whose money is the same money. All are our own invention.
// Not here: the other priorities.
import type { Calendar } from './calendar.js';
import { indicator, place, result, type DemoInitiative } from './initiative.js';
import { warning } from './initiatives-warning.js';

const sahel = (on: Calendar): DemoInitiative[] => [
  {
    key: 'sahel', by: 'nor.solheim', stage: 'shared', currency: 'NOK', tags: ['prevention', 'prevention.peacebuilding'],
    title: { en: 'Sahel mediation platform', fr: 'Plateforme de médiation pour le Sahel' },
    description: {
      en: 'A fund and a roster for local mediation over land, water and passage. Partner states run their own circles under it.',
      fr: 'Un fonds et un vivier de médiateurs pour les différends locaux sur la terre, l’eau et le passage. Les États partenaires y conduisent leurs propres cercles.',
    },
    planned: [on.day(-2, '01-01'), on.day(2, '12-31')], began: on.day(-2, '02-01'),
    countries: { MLI: '40', NER: '30', BFA: '30' }, sectors: { '15220': '100' }, sdgs: ['16.1', '16.7', '17.16'],
    partners: [{ role: '4', type: '23', name: { en: 'Sahel Mediators’ Guild', fr: 'Guilde des médiateurs du Sahel' } }, { role: '4', type: '10', name: { en: 'Mali', fr: 'Mali' } }],
    money: [
      { type: '2', date: on.day(-2, '01-15'), value: '72000000' },
      { type: '2', date: on.day(-1, '02-01'), value: '18000000', about: { en: 'For the circles in the Inner Niger Delta', fr: 'Pour les cercles du delta intérieur du Niger' }, to: { name: { en: 'Mali', fr: 'Mali' }, initiative: 'circles' } },
    ],
    results: [result('1', { en: 'Disputes are mediated', fr: 'Les différends font l’objet d’une médiation' }, indicator('1', { en: 'Disputes taken up', fr: 'Différends pris en charge' }, [on.year(-2), '0'], [
      [on.day(-2, '01-01'), on.day(-2, '12-31'), '60', '48'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '90', '97'],
    ]))],
    related: [{ type: '2', to: 'circles' }],
  },
  {
    key: 'circles', by: 'mli.kouyate', stage: 'shared', currency: 'NOK', tags: ['prevention', 'prevention.peacebuilding'],
    title: { en: 'Land and water circles, Inner Niger Delta', fr: 'Cercles de la terre et de l’eau, delta intérieur du Niger' },
    description: {
      en: 'Farmers, herders and fishers agree each season on who uses which bank, and when.',
      fr: 'Agriculteurs, éleveurs et pêcheurs conviennent chaque saison de l’usage des berges et de son calendrier.',
    },
    planned: [on.day(-1, '02-01'), on.day(1, '12-31')], began: on.day(-1, '03-01'),
    countries: { MLI: '100' }, places: [place({ en: 'Youwarou', fr: 'Youwarou' }, 15.3667, -4.2667)],
    sectors: { '15220': '100' }, sdgs: ['2.4', '16.7'],
    partners: [{ role: '1', type: '10', name: { en: 'Norway', fr: 'Norvège' } }, { role: '4', type: '24', name: { en: 'Association of the Two Banks', fr: 'Association des deux rives' } }],
    money: [
      { type: '11', date: on.day(-1, '02-01'), value: '18000000', from: { name: { en: 'Norway', fr: 'Norvège' }, initiative: 'sahel' } },
      { type: '2', date: on.day(-1, '03-01'), value: '18000000' }, { type: '4', date: on.day(-1, '12-15'), value: '5200000' },
    ],
    results: [result('1', { en: 'Agreements are signed', fr: 'Les accords sont signés' }, indicator('1', { en: 'Seasonal agreements in force', fr: 'Accords saisonniers en vigueur' }, [on.year(-2), '3'], [
      [on.day(-1, '03-01'), on.day(-1, '12-31'), '12', '11'], [on.day(0, '01-01'), on.day(0, '12-31'), '25'],
    ]))],
    related: [{ type: '1', to: 'sahel' }],
  },
];

const mediators = (on: Calendar): DemoInitiative[] => [
  {
    key: 'mediation', by: 'chl.montt', stage: 'shared', currency: 'USD', tags: ['prevention', 'prevention.peacebuilding'],
    title: { en: 'Local mediation and peace agreements', fr: 'Médiation locale et accords de paix' },
    description: {
      en: 'Municipal mediators accompany communities in carrying out what the peace agreement asks of them.',
      fr: 'Des médiateurs municipaux accompagnent les communautés dans la mise en œuvre de ce que l’accord de paix leur demande.',
    },
    planned: [on.day(-1, '06-01'), on.day(2, '05-31')], began: on.day(-1, '06-15'),
    countries: { COL: '100' }, places: [place({ en: 'Quibdó', fr: 'Quibdó' }, 5.6947, -76.6611), place({ en: 'Tumaco', fr: 'Tumaco' }, 1.8067, -78.7647)],
    sectors: { '15220': '100' }, sdgs: ['16.1', '16.3'],
    partners: [{ role: '4', type: '24', name: { en: 'House of the Word, Pacific Coast', fr: 'Maison de la parole, côte pacifique' } }],
    money: [{ type: '2', date: on.day(-1, '06-01'), value: '1200000' }, { type: '3', date: on.day(-1, '07-01'), value: '300000' }],
    results: [result('1', { en: 'Mediators are at work', fr: 'Les médiateurs sont à l’œuvre' }, indicator('1', { en: 'Municipalities with a mediator', fr: 'Communes dotées d’un médiateur' }, [on.year(-1), '2'], [
      [on.day(-1, '06-01'), on.day(-1, '12-31'), '8', '9'], [on.day(0, '01-01'), on.day(0, '12-31'), '16'],
    ]))],
  },
  {
    key: 'mediators', by: 'irl.brennan', stage: 'shared', currency: 'EUR', tags: ['prevention', 'prevention.peacebuilding', 'civilians.women'],
    title: { en: 'Women mediators in border districts', fr: 'Médiatrices dans les districts frontaliers' },
    description: {
      en: 'Training, stipends and a hotline for women who mediate over cattle and crossings on both sides of the border.',
      fr: 'Formation, indemnités et ligne d’appel pour des femmes qui arbitrent les différends de bétail et de passage de part et d’autre de la frontière.',
    },
    planned: [on.day(-2, '10-01'), on.date(45)], began: on.day(-2, '10-10'),
    countries: { UGA: '100' }, places: [place({ en: 'Moroto', fr: 'Moroto' }, 2.5345, 34.6666)],
    sectors: { '15220': '60', '15180': '40' }, sdgs: ['5.5', '16.7'],
    partners: [{ role: '4', type: '24', name: { en: 'Karamoja Women’s Peace Table', fr: 'Table de paix des femmes du Karamoja' } }],
    money: [{ type: '2', date: on.day(-2, '10-01'), value: '740000' }, { type: '3', date: on.day(-2, '11-01'), value: '370000' }, { type: '3', date: on.day(-1, '11-01'), value: '270000' }],
    results: [result('1', { en: 'Mediators serve', fr: 'Les médiatrices exercent' }, indicator('1', { en: 'Women who mediated at least once a quarter', fr: 'Femmes ayant mené au moins une médiation par trimestre' }, [on.year(-2), '6'], [
      [on.day(-1, '01-01'), on.day(-1, '12-31'), '40', '44'], [on.day(0, '01-01'), on.day(0, '12-31'), '50'],
    ]))],
  },
];

const towns = (on: Calendar): DemoInitiative[] => [
  {
    key: 'markets', by: 'irl.brennan', stage: 'shared', currency: 'EUR', tags: ['prevention', 'prevention.peacebuilding'],
    title: { en: 'Community policing and safe markets', fr: 'Police de proximité et marchés sûrs' },
    description: {
      en: 'Traders’ committees and the police patrol together and settle small disputes before they grow.',
      fr: 'Comités de commerçants et police patrouillent ensemble et règlent les petits différends avant qu’ils ne s’aggravent.',
    },
    planned: [on.day(-1, '02-01'), on.day(1, '01-31')], began: on.day(-1, '02-15'),
    countries: { MOZ: '100' }, sectors: { '15220': '100' }, sdgs: ['16.1'],
    partners: [{ role: '4', type: '22', name: { en: 'Green Harbour Trust, Cork', fr: 'Fondation Port-Vert, Cork' } }],
    money: [{ type: '2', date: on.day(-1, '02-01'), value: '1600000' }, { type: '3', date: on.day(-1, '03-03'), value: '640000' }],
  },
  {
    key: 'registers', by: 'tha.srisawat', stage: 'shared', currency: 'USD',
    title: { en: 'Small-arms registers in border provinces', fr: 'Registres d’armes légères dans les provinces frontalières' },
    description: {
      en: 'One register format for four provinces on both banks of the Mekong, and safe storage for what is handed in.',
      fr: 'Un même format de registre pour quatre provinces des deux rives du Mékong, et un stockage sûr des armes remises.',
    },
    planned: [on.day(-1, '10-01'), on.day(1, '09-30')], began: on.day(-1, '10-15'),
    countries: { THA: '50', LAO: '50' }, sectors: { '15240': '100' }, sdgs: ['16.4'],
    partners: [{ role: '4', type: '15', name: { en: 'Mekong Provincial Council Office', fr: 'Bureau des conseils provinciaux du Mékong' } }],
    money: [{ type: '2', date: on.day(-1, '10-01'), value: '420000' }],
  },
  {
    key: 'reception', by: 'grc.markaki', stage: 'archived', currency: 'EUR', tags: ['prevention', 'prevention.peacebuilding'],
    title: { en: 'Early notice of tension in reception centres', fr: 'Repérage précoce des tensions dans les centres d’accueil' },
    description: { en: 'A pilot with cultural mediators in two centres; its method is now part of their ordinary work.', fr: 'Un essai avec des médiateurs culturels dans deux centres, dont la méthode fait désormais partie du travail courant.' },
    planned: [on.day(-4, '01-01'), on.day(-2, '12-31')], began: on.day(-4, '02-01'), then: { step: 'close', date: on.day(-2, '11-30') },
    countries: { GRC: '100' }, sectors: { '15220': '100' }, sdgs: ['10.7'],
    partners: [{ role: '4', type: '22', name: { en: 'Aegean Bridge', fr: 'Pont égéen' } }],
    money: [{ type: '2', date: on.day(-4, '01-15'), value: '310000' }, { type: '4', date: on.day(-2, '11-30'), value: '304200' }],
  },
];

export const prevention = (on: Calendar): DemoInitiative[] => [...warning(on), ...sahel(on), ...mediators(on), ...towns(on)];
