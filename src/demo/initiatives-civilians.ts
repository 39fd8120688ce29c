// Initiatives of the demonstration for the protection of civilians: one without French, one whose place is withheld, two that fund each other.
// All are our own invention. Not here: the other priorities.
import type { Calendar } from './calendar.js';
import { contact, indicator, place, result, type DemoInitiative } from './initiative.js';

const mines = (on: Calendar): DemoInitiative[] => [
  {
    key: 'litani', by: 'nor.solheim', stage: 'shared', currency: 'NOK',
    title: { en: 'Clearance and risk education, the Litani', fr: 'Déminage et éducation aux risques, vallée du Litani' },
    description: {
      en: 'Survey and clearance of farmland and paths along the river, with risk education in schools and a hotline for finds.',
      fr: 'Enquête et dépollution des terres agricoles et des chemins le long du fleuve, éducation aux risques dans les écoles et ligne d’appel pour signaler les engins trouvés.',
    },
    planned: [on.day(-1, '01-15'), on.day(1, '12-31')], began: on.day(-1, '02-01'),
    countries: { LBN: '100' }, places: [place({ en: 'Nabatieh', fr: 'Nabatiyé' }, 33.3789, 35.4839), place({ en: 'Marjayoun', fr: 'Marjayoun' }, 33.3603, 35.5911)],
    sectors: { '15250': '100' }, sdgs: ['16.1', '15.3'],
    partners: [{ role: '4', type: '24', name: { en: 'South River Clearance Society', fr: 'Société de dépollution du fleuve Sud' } }],
    humanitarian: true, contacts: [contact({ en: 'Programme desk', fr: 'Bureau du programme' }, { en: 'South River Clearance Society', fr: 'Société de dépollution du fleuve Sud' }, 'desk@southriver.example')],
    plans: [[on.day(1, '01-15'), on.day(1, '06-30'), '14000000', { en: 'South River Clearance Society', fr: 'Société de dépollution du fleuve Sud' }]],
    budgets: [[on.day(-1, '01-01'), on.day(-1, '12-31'), '14000000'], [on.day(0, '01-01'), on.day(0, '12-31'), '14000000'], [on.day(1, '01-01'), on.day(1, '12-31'), '14000000']],
    money: [{ type: '2', date: on.day(-1, '01-15'), value: '42000000' }, { type: '3', date: on.day(-1, '03-01'), value: '14000000', about: { en: 'First instalment', fr: 'Premier versement' } }],
  },
  {
    key: 'mine-centre', by: 'svn.kovacic', stage: 'shared', currency: 'EUR',
    title: { en: 'Regional mine-action training centre', fr: 'Centre régional de formation à l’action contre les mines' },
    description: {
      en: 'Courses for survey, clearance and victim assistance teams of the region, in one centre with shared standards.',
      fr: 'Formations à l’enquête, à la dépollution et à l’assistance aux victimes pour les équipes de la région, dans un centre aux normes communes.',
    },
    planned: [on.day(-4, '07-01'), on.date(12)], began: on.day(-4, '07-15'),
    countries: { BIH: '100' }, places: [place({ en: 'Konjic', fr: 'Konjic' }, 43.6519, 17.9608)],
    sectors: { '15250': '100' }, sdgs: ['16.1', '17.9'],
    partners: [{ role: '4', type: '15', name: { en: 'Neretva Training Centre', fr: 'Centre de formation de la Neretva' } }],
    money: [
      { type: '2', date: on.day(-4, '07-01'), value: '3020000' },
      { type: '11', date: on.day(-4, '07-01'), value: '500000', about: { en: 'Austria’s share', fr: 'Part de l’Autriche' }, from: { name: { en: 'Austria', fr: 'Autriche' }, initiative: 'mine-share' } },
    ],
    results: [result('1', { en: 'Teams are trained', fr: 'Les équipes sont formées' }, indicator('1', { en: 'People trained', fr: 'Personnes formées' }, [on.year(-4), '0'], [
      [on.day(-3, '01-01'), on.day(-3, '12-31'), '120', '133'], [on.day(-2, '01-01'), on.day(-2, '12-31'), '160', '158'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '160', '171'],
    ]))],
    related: [{ type: '4', to: 'mine-share' }],
  },
  {
    key: 'mine-share', by: 'aut.lechner', stage: 'shared', currency: 'EUR',
    title: { en: 'Austrian share in the regional mine-action training centre', fr: 'Part autrichienne du centre régional de formation à l’action contre les mines' },
    description: { en: 'Co-funding of the victim assistance courses of the centre that Slovenia leads.', fr: 'Cofinancement des cours d’assistance aux victimes du centre dirigé par la Slovénie.' },
    planned: [on.day(-4, '07-01'), on.day(-1, '06-30')], began: on.day(-4, '07-15'), then: { step: 'close', date: on.day(-1, '06-30') },
    countries: { BIH: '100' }, sectors: { '15250': '100' }, sdgs: ['17.9'],
    partners: [{ role: '4', type: '10', name: { en: 'Slovenia', fr: 'Slovénie' } }],
    money: [{ type: '2', date: on.day(-4, '07-01'), value: '500000', to: { name: { en: 'Slovenia', fr: 'Slovénie' }, initiative: 'mine-centre' } }],
    related: [{ type: '4', to: 'mine-centre' }],
  },
];

const children = (on: Calendar): DemoInitiative[] => [
  {
    key: 'school', by: 'aut.lechner', stage: 'shared', currency: 'EUR',
    title: { en: 'Return to school after armed groups' },
    description: { en: 'Catch-up classes, mentors and family mediation for boys and girls who have left armed groups.' },
    planned: [on.day(-3, '09-01'), on.date(38)], began: on.day(-3, '09-15'),
    countries: { NER: '60', BFA: '40' }, places: [place({ en: 'Diffa' }, 13.3154, 12.6113), place({ en: 'Kaya' }, 13.0917, -1.0844)],
    sectors: { '15261': '100' }, sdgs: ['4.1', '16.2'],
    partners: [{ role: '4', type: '21', name: { en: 'Open Classroom International' } }],
    money: [{ type: '2', date: on.day(-3, '09-01'), value: '2150000' }, { type: '3', date: on.day(-3, '10-01'), value: '700000' }, { type: '3', date: on.day(-2, '10-01'), value: '750000' }],
    results: [result('2', { en: 'Children stay in school' }, indicator('2', { en: 'Share of enrolled children who finish the school year' }, [on.year(-3), '0'], [
      [on.day(-2, '09-01'), on.day(-1, '06-30'), '70', '64'], [on.day(-1, '09-01'), on.day(0, '06-30'), '75'],
    ]))],
  },
];

const care = (on: Calendar): DemoInitiative[] => [
  {
    key: 'psychosocial', by: 'svn.kovacic', stage: 'shared', currency: 'EUR',
    title: { en: 'Psychosocial care for displaced families', fr: 'Soutien psychosocial aux familles déplacées' },
    description: {
      en: 'Group and individual care for families in host communities, and supervision for those who give it.',
      fr: 'Prise en charge collective et individuelle des familles dans les communautés d’accueil, et supervision des soignants.',
    },
    objectives: { en: 'Families regain a daily routine and know where help is.', fr: 'Les familles retrouvent un quotidien et savent où trouver de l’aide.' },
    planned: [on.day(-2, '04-01'), on.date(51)], began: on.day(-2, '04-15'),
    countries: { JOR: '100' }, places: [place({ en: 'Irbid', fr: 'Irbid' }, 32.5556, 35.85), place({ en: 'Mafraq', fr: 'Mafraq' }, 32.3429, 36.208)],
    sectors: { '15180': '40', '72010': '60' }, sdgs: ['3.4', '5.2'],
    partners: [{ role: '4', type: '22', name: { en: 'Together Clinic Foundation, Ljubljana', fr: 'Fondation Clinique Ensemble, Ljubljana' } }],
    budgets: [[on.day(-2, '04-01'), on.day(-1, '03-31'), '480000'], [on.day(-1, '04-01'), on.day(0, '03-31'), '400000']],
    money: [{ type: '2', date: on.day(-2, '04-01'), value: '880000' }, { type: '3', date: on.day(-2, '05-02'), value: '480000' }, { type: '4', date: on.day(-1, '11-30'), value: '362500' }],
    results: [result('1', { en: 'Families receive care', fr: 'Les familles sont prises en charge' }, indicator('1', { en: 'Families in care', fr: 'Familles prises en charge' }, [on.year(-3), '0'], [
      [on.day(-2, '04-01'), on.day(-2, '12-31'), '300', '318'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '450', '421'],
    ]))],
  },
  {
    key: 'health-workers', by: 'che.jaquet', stage: 'shared', currency: 'CHF',
    title: { en: 'Incident reporting for health workers', fr: 'Signalement des incidents visant le personnel de santé' },
    description: {
      en: 'A protected channel by which health workers report attacks and threats, and a monthly anonymous digest.',
      fr: 'Un canal protégé pour signaler attaques et menaces, et une synthèse mensuelle anonyme.',
    },
    planned: [on.day(-1, '05-01'), on.date(20)], began: on.day(-1, '05-15'),
    countries: { SSD: '100' }, places: [place({ en: 'Bentiu', fr: 'Bentiu' }, 9.2333, 29.8333)],
    sectors: { '15160': '100' }, sdgs: ['3.8', '16.10'],
    partners: [{ role: '4', type: '24', name: { en: 'Quiet Line Collective', fr: 'Collectif Ligne discrète' } }],
    money: [{ type: '2', date: on.day(-1, '05-01'), value: '950000' }, { type: '3', date: on.day(-1, '06-01'), value: '475000' }],
    results: [result('1', { en: 'Reports are handled', fr: 'Les signalements sont traités' }, indicator('2', { en: 'Share of reports answered within 48 hours', fr: 'Part des signalements traités en 48 heures' }, [on.year(-1), '0'], [
      [on.day(-1, '05-01'), on.day(-1, '12-31'), '80', '86'],
    ]))],
    protect: { reason: 'staff', precision: 'none', partners: [2] },
  },
];

export const civilians = (on: Calendar): DemoInitiative[] => [...mines(on), ...children(on), ...care(on)];
