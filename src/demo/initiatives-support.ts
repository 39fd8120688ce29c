// Initiatives of the demonstration for peace support operations: one in pesos, one finishing, one suspended. All are our own invention. Not here: the other priorities.
import type { Calendar } from './calendar.js';
import { indicator, place, result, type DemoInitiative } from './initiative.js';

const training = (on: Calendar): DemoInitiative[] => [
  {
    key: 'officers', by: 'chl.montt', stage: 'shared', currency: 'CLP',
    title: { en: 'Women officers for United Nations peace operations', fr: 'Femmes officiers pour les opérations de paix des Nations Unies' },
    description: {
      en: 'Selection, language training and pre-deployment courses for thirty women officers.',
      fr: 'Sélection, formation linguistique et cours préalables au déploiement pour trente femmes officiers.',
    },
    planned: [on.day(-1, '03-01'), on.day(1, '06-30')], began: on.day(-1, '03-10'),
    countries: { CHL: '100' }, places: [place({ en: 'Joint training centre, Santiago', fr: 'Centre commun de formation, Santiago' }, -33.4489, -70.6693)],
    sectors: { '15230': '100' }, sdgs: ['5.5', '16.6'],
    partners: [{ role: '4', type: '10', name: { en: 'Joint Peace Operations Centre', fr: 'Centre commun des opérations de paix' } }],
    budgets: [[on.day(-1, '03-01'), on.day(0, '02-28'), '320000000'], [on.day(0, '03-01'), on.day(1, '02-28'), '320000000']],
    money: [{ type: '2', date: on.day(-1, '03-01'), value: '640000000' }, { type: '4', date: on.day(-1, '12-20'), value: '241300000' }],
    results: [result('1', { en: 'Officers are trained', fr: 'Les officiers sont formées' }, indicator('1', { en: 'Women officers who completed the course', fr: 'Femmes officiers ayant terminé la formation' }, [on.year(-1), '0'], [
      [on.day(-1, '03-01'), on.day(-1, '12-31'), '12', '11'], [on.day(0, '01-01'), on.day(0, '12-31'), '24', '18'], [on.day(1, '01-01'), on.day(1, '06-30'), '30'],
    ]))],
  },
  {
    key: 'course', by: 'aut.lechner', stage: 'shared', currency: 'EUR',
    title: { en: 'Pre-deployment course on the protection of civilians', fr: 'Cours préalable au déploiement sur la protection des civils' },
    description: {
      en: 'A ten-day course for mixed military, police and civilian classes, given twice a year with Jordan.',
      fr: 'Un cours de dix jours pour des classes mixtes de militaires, de policiers et de civils, donné deux fois par an avec la Jordanie.',
    },
    planned: [on.day(-2, '01-01'), on.day(1, '12-31')], began: on.day(-2, '03-01'),
    countries: { JOR: '50', AUT: '50' }, places: [place({ en: 'Stadtschlaining', fr: 'Stadtschlaining' }, 47.3206, 16.2778), place({ en: 'Zarqa', fr: 'Zarqa' }, 32.0728, 36.088)],
    sectors: { '15230': '100' }, sdgs: ['16.1', '17.9'],
    partners: [{ role: '1', type: '10', name: { en: 'Jordan', fr: 'Jordanie' } }, { role: '4', type: '80', name: { en: 'Castle School of Peace Studies', fr: 'École d’études de paix du Château' } }],
    money: [{ type: '2', date: on.day(-2, '01-15'), value: '690000' }, { type: '3', date: on.day(-2, '03-01'), value: '230000' }, { type: '3', date: on.day(-1, '03-01'), value: '230000' }],
    results: [result('1', { en: 'Courses are held', fr: 'Les cours ont lieu' }, indicator('1', { en: 'Graduates', fr: 'Diplômés' }, [on.year(-2), '0'], [
      [on.day(-2, '01-01'), on.day(-2, '12-31'), '60', '57'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '60', '62'],
    ]))],
    related: [{ type: '4', to: 'hub' }],
  },
  {
    key: 'hub', by: 'jor.haddadin', stage: 'shared', currency: 'USD',
    title: { en: 'Regional training hub, Zarqa', fr: 'Pôle régional de formation, Zarqa' },
    description: {
      en: 'Classrooms, lodging and instructors for peacekeeping courses of the region.',
      fr: 'Salles de cours, hébergement et instructeurs pour les formations au maintien de la paix de la région.',
    },
    planned: [on.day(-2, '06-01'), on.day(2, '05-31')], began: on.day(-2, '06-20'),
    countries: { JOR: '100' }, places: [place({ en: 'Zarqa', fr: 'Zarqa' }, 32.0728, 36.088)],
    sectors: { '15230': '100' }, sdgs: ['16.a'],
    partners: [{ role: '4', type: '10', name: { en: 'Peace Operations Training Institute, Zarqa', fr: 'Institut de formation aux opérations de paix, Zarqa' } }],
    money: [{ type: '2', date: on.day(-2, '06-01'), value: '1850000' }, { type: '4', date: on.day(-1, '10-31'), value: '612000' }],
    related: [{ type: '4', to: 'course' }],
  },
];

const advice = (on: Calendar): DemoInitiative[] => [
  {
    key: 'advisers', by: 'nor.solheim', stage: 'shared', currency: 'NOK', tags: ['peace-support', 'peace-support.operations', 'peace-support.security-systems'],
    title: { en: 'Police advisers in peace operations', fr: 'Conseillers de police dans les opérations de paix' },
    description: {
      en: 'Specialised teams that advise national police on investigating sexual and gender-based violence.',
      fr: 'Équipes spécialisées qui conseillent les polices nationales dans les enquêtes sur les violences sexuelles et fondées sur le genre.',
    },
    planned: [on.day(-4, '01-01'), on.day(-1, '12-31')], began: on.day(-4, '03-01'), then: { step: 'finalise', date: on.day(-1, '11-30') },
    countries: { LBR: '30', COD: '70' }, sectors: { '15230': '60', '15210': '40' }, sdgs: ['5.2', '16.3'],
    partners: [{ role: '4', type: '10', name: { en: 'Norwegian Police Directorate', fr: 'Direction norvégienne de la police' } }],
    money: [{ type: '2', date: on.day(-4, '01-15'), value: '36500000' }, { type: '4', date: on.day(-2, '12-31'), value: '21900000' }, { type: '4', date: on.day(-1, '11-30'), value: '14350000' }],
    results: [result('2', { en: 'Cases are investigated', fr: 'Les affaires font l’objet d’une enquête' }, indicator('2', { en: 'Share of reported cases brought to a prosecutor', fr: 'Part des affaires signalées transmises au parquet' }, [on.year(-4), '12'], [
      [on.day(-3, '01-01'), on.day(-3, '12-31'), '25', '22'], [on.day(-2, '01-01'), on.day(-2, '12-31'), '35', '38'], [on.day(-1, '01-01'), on.day(-1, '11-30'), '45', '41'],
    ]))],
  },
  {
    key: 'barriers', by: 'can.mackinnon', stage: 'shared', currency: 'CAD',
    title: { en: 'What keeps women from deploying: a study with three services', fr: 'Ce qui freine le déploiement des femmes, étude avec trois services' },
    description: {
      en: 'Surveys and interviews with women in three police services, suspended until one of them names its liaison officer.',
      fr: 'Enquêtes et entretiens avec des femmes de trois services de police, suspendus jusqu’à ce que l’un d’eux désigne son agent de liaison.',
    },
    planned: [on.day(-1, '09-01'), on.day(1, '08-31')], began: on.day(-1, '09-15'), then: { step: 'suspend' },
    countries: { GHA: '40', SEN: '30', ZMB: '30' }, sectors: { '15230': '100' }, sdgs: ['5.5'],
    partners: [{ role: '4', type: '80', name: { en: 'Rideau Institute for Police Research', fr: 'Institut Rideau de recherche policière' } }],
    money: [{ type: '2', date: on.day(-1, '09-01'), value: '560000' }],
  },
];

export const peaceSupport = (on: Calendar): DemoInitiative[] => [...training(on), ...advice(on)];
