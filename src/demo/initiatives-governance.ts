// Initiatives of the demonstration for governance and accountability, and for public safety. All are our own invention. Not here: the other priorities.
import type { Calendar } from './calendar.js';
import { indicator, place, result, type DemoInitiative } from './initiative.js';

export const governance = (on: Calendar): DemoInitiative[] => [
  {
    key: 'court-records', by: 'cri.villalobos', stage: 'shared', currency: 'USD', tags: ['governance', 'governance.justice'],
    title: { en: 'Open court records in two languages of the coast', fr: 'Registres judiciaires ouverts dans deux langues de la côte' },
    description: {
      en: 'Court calendars and judgments online, with summaries in Miskito and Garifuna.',
      fr: 'Calendriers d’audience et jugements en ligne, avec des résumés en miskito et en garifuna.',
    },
    planned: [on.day(-1, '01-01'), on.date(33)], began: on.day(-1, '02-15'),
    countries: { HND: '60', NIC: '40' }, sectors: { '15130': '100' }, sdgs: ['16.3', '16.10'],
    partners: [{ role: '4', type: '80', name: { en: 'Caribbean Law Clinic', fr: 'Clinique juridique des Caraïbes' } }],
    money: [{ type: '2', date: on.day(-1, '01-20'), value: '540000' }, { type: '3', date: on.day(-1, '03-01'), value: '270000' }],
    results: [result('1', { en: 'Courts publish', fr: 'Les tribunaux publient' }, indicator('1', { en: 'Courts that publish every week', fr: 'Tribunaux publiant chaque semaine' }, [on.year(-2), '1'], [[on.day(-1, '01-01'), on.day(-1, '12-31'), '6', '5'], [on.day(0, '01-01'), on.day(0, '12-31'), '12']]))],
  },
  {
    key: 'oversight', by: 'svn.hribar', stage: 'shared', currency: 'EUR', tags: ['governance', 'governance.security-reform'],
    title: { en: 'Parliamentary oversight of security services', fr: 'Contrôle parlementaire des services de sécurité' },
    description: {
      en: 'Exchanges between committee staff, and a common guide to questions a committee should ask.',
      fr: 'Échanges entre secrétariats de commissions, et un guide commun des questions qu’une commission doit poser.',
    },
    planned: [on.day(-2, '01-01'), on.day(0, '12-31')], began: on.day(-2, '02-01'),
    countries: { MKD: '40', ALB: '30', MNE: '30' }, sectors: { '15210': '50', '15150': '50' }, sdgs: ['16.6'],
    partners: [{ role: '4', type: '22', name: { en: 'Adriatic Forum for Democratic Control', fr: 'Forum adriatique pour le contrôle démocratique' } }],
    budgets: [[on.day(-2, '01-01'), on.day(-2, '12-31'), '210000'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '210000'], [on.day(0, '01-01'), on.day(0, '12-31'), '210000']],
    money: [{ type: '2', date: on.day(-2, '01-15'), value: '630000' }],
    results: [result('1', { en: 'The guide is in use', fr: 'Le guide est utilisé' }, indicator('1', { en: 'Committees that adopted it', fr: 'Commissions l’ayant adopté' }, [on.year(-2), '0'], [[on.day(-1, '01-01'), on.day(-1, '12-31'), '3', '2'], [on.day(0, '01-01'), on.day(0, '12-31'), '5']]))],
  },
  {
    key: 'missing', by: 'che.jaquet', stage: 'shared', currency: 'CHF', tags: ['governance', 'governance.justice', 'civilians', 'civilians.rights'],
    title: { en: 'Missing persons: records and remedies', fr: 'Personnes disparues, archives et réparations' },
    description: {
      en: 'One consolidated list of missing persons with the families’ consent, and legal aid for certificates of absence.',
      fr: 'Une liste unique des personnes disparues, établie avec l’accord des familles, et une aide juridique pour les certificats d’absence.',
    },
    planned: [on.day(-5, '01-01'), on.day(-2, '12-31')], began: on.day(-5, '03-01'), then: { step: 'close', date: on.day(-2, '12-15') },
    countries: { NPL: '100' }, places: [place({ en: 'Nepalgunj', fr: 'Nepalgunj' }, 28.05, 81.6167)],
    sectors: { '15130': '50', '15160': '50' }, sdgs: ['16.3'],
    partners: [{ role: '4', type: '24', name: { en: 'Families’ Registry Nepal', fr: 'Registre des familles du Népal' } }],
    money: [{ type: '2', date: on.day(-5, '02-01'), value: '1100000' }, { type: '4', date: on.day(-2, '12-15'), value: '1087300' }],
    results: [result('2', { en: 'Families obtain a remedy', fr: 'Les familles obtiennent réparation' }, indicator('1', { en: 'Certificates of absence issued', fr: 'Certificats d’absence délivrés' }, [on.year(-5), '40'], [[on.day(-4, '01-01'), on.day(-4, '12-31'), '200', '176'], [on.day(-3, '01-01'), on.day(-3, '12-31'), '300', '329'], [on.day(-2, '01-01'), on.day(-2, '12-31'), '300', '341']]))],
    document: { title: { en: 'Final evaluation', fr: 'Évaluation finale (en anglais)' }, category: 'A07', language: 'en', url: 'https://documents.switzerland.example/missing/final-evaluation.pdf', date: on.day(-1, '03-31') },
  },
  {
    key: 'budget-watch', by: 'irl.brennan', stage: 'shared', currency: 'EUR',
    title: { en: 'Citizens’ budget watch in four districts', fr: 'Suivi citoyen du budget dans quatre districts' },
    description: { en: 'Residents follow clinic and police budgets from vote to delivery, and publish what they find.', fr: 'Les habitants suivent les budgets des dispensaires et de la police, du vote à la livraison, et publient leurs constats.' },
    planned: [on.day(0, '01-01'), on.day(2, '12-31')], countries: { ZMB: '100' }, sectors: { '15113': '100' }, sdgs: ['16.5', '16.6'],
    partners: [{ role: '4', type: '24', name: { en: 'Open Ledger Zambia', fr: 'Registre ouvert Zambie' } }],
    budgets: [[on.day(0, '01-01'), on.day(0, '12-31'), '180000'], [on.day(1, '01-01'), on.day(1, '12-31'), '220000']],
  },
];

export const remedies = (on: Calendar): DemoInitiative[] => [
  {
    key: 'witnesses', by: 'nor.solheim', stage: 'shared', currency: 'NOK', tags: ['governance', 'governance.justice', 'civilians', 'civilians.children'],
    title: { en: 'Safe hearing rooms for child witnesses', fr: 'Salles d’audition protégées pour enfants témoins' },
    description: {
      en: 'Eight courts with a room apart, a trained interviewer and a recording that spares the child a second hearing.',
      fr: 'Huit tribunaux dotés d’une salle à part, d’un enquêteur formé et d’un enregistrement qui épargne à l’enfant une seconde audition.',
    },
    planned: [on.day(-2, '09-01'), on.date(24)], began: on.day(-2, '09-20'),
    countries: { MWI: '100' }, places: [place({ en: 'Lilongwe', fr: 'Lilongwe' }, -13.9626, 33.7741), place({ en: 'Zomba', fr: 'Zomba' }, -15.386, 35.3188)],
    sectors: { '15130': '100' }, sdgs: ['16.2', '16.3'],
    partners: [{ role: '4', type: '10', name: { en: 'Judiciary of Malawi, Child Justice Courts', fr: 'Tribunaux pour enfants du Malawi' } }],
    money: [{ type: '2', date: on.day(-2, '09-01'), value: '6400000' }, { type: '3', date: on.day(-2, '10-01'), value: '3200000' }, { type: '3', date: on.day(-1, '09-01'), value: '2400000' }],
    results: [result('1', { en: 'Courts hear children safely', fr: 'Les tribunaux entendent les enfants en sécurité' }, indicator('1', { en: 'Courts with a hearing room', fr: 'Tribunaux dotés d’une salle' }, [on.year(-3), '1'], [[on.day(-1, '01-01'), on.day(-1, '12-31'), '5', '6'], [on.day(0, '01-01'), on.day(0, '12-31'), '8']]))],
  },
  {
    key: 'clinics', by: 'can.tremblay', stage: 'shared', currency: 'CAD', tags: ['governance', 'governance.justice', 'civilians', 'civilians.rights'],
    title: { en: 'Legal aid for displaced families, Amman and Irbid', fr: 'Aide juridique aux familles déplacées, Amman et Irbid' },
    description: {
      en: 'Two clinics help with papers, tenancy and work permits, and train volunteers to accompany families to offices.',
      fr: 'Deux permanences aident aux papiers, aux baux et aux permis de travail, et forment des bénévoles à accompagner les familles dans les administrations.',
    },
    planned: [on.day(-2, '04-01'), on.date(41)], began: on.day(-2, '04-10'),
    countries: { JOR: '100' }, places: [place({ en: 'Amman', fr: 'Amman' }, 31.9539, 35.9106), place({ en: 'Irbid', fr: 'Irbid' }, 32.5556, 35.85)],
    sectors: { '15130': '70', '15160': '30' }, sdgs: ['1.4', '16.9'],
    partners: [{ role: '4', type: '24', name: { en: 'Open Door Legal Centre', fr: 'Centre juridique Porte ouverte' } }],
    money: [{ type: '2', date: on.day(-2, '04-01'), value: '2350000' }, { type: '3', date: on.day(-2, '05-01'), value: '900000' }, { type: '3', date: on.day(-1, '05-01'), value: '850000' }],
    results: [result('2', { en: 'Families obtain their papers', fr: 'Les familles obtiennent leurs papiers' }, indicator('1', { en: 'Families whose papers are in order', fr: 'Familles dont les papiers sont en règle' }, [on.year(-2), '0'], [[on.day(-2, '04-01'), on.day(-2, '12-31'), '250', '231'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '500', '546']]))],
  },
];

export const safety = (on: Calendar): DemoInitiative[] => [
  {
    key: 'youth', by: 'pan.batista', stage: 'shared', currency: 'USD', tags: ['safety', 'safety.prevention'],
    title: { en: 'Ways out of street violence, Colón and San Miguelito', fr: 'Sortir de la violence de rue, Colón et San Miguelito' },
    description: { en: 'Night classes, apprenticeships and street mediators for young people aged 14 to 24.', fr: 'Cours du soir, apprentissages et médiateurs de rue pour les jeunes de 14 à 24 ans.' },
    planned: [on.day(-2, '02-01'), on.date(27)], began: on.day(-2, '02-20'),
    countries: { PAN: '100' }, places: [place({ en: 'Colón', fr: 'Colón' }, 9.3592, -79.9), place({ en: 'San Miguelito', fr: 'San Miguelito' }, 9.05, -79.4667)],
    sectors: { '15220': '100' }, sdgs: ['8.6', '16.1'],
    partners: [{ role: '4', type: '22', name: { en: 'Open Court Foundation', fr: 'Fondation Terrain ouvert' } }],
    money: [{ type: '2', date: on.day(-2, '02-01'), value: '960000' }, { type: '4', date: on.day(-1, '12-31'), value: '598400' }],
    results: [result('2', { en: 'Young people find work or return to class', fr: 'Les jeunes trouvent un emploi ou reprennent les cours' }, indicator('1', { en: 'Young people placed', fr: 'Jeunes placés' }, [on.year(-2), '0'], [[on.day(-2, '02-01'), on.day(-2, '12-31'), '120', '104'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '180', '192']]))],
  },
  {
    key: 'treatment', by: 'tha.srisawat', stage: 'shared', currency: 'USD', tags: ['safety', 'safety.narcotics'],
    title: { en: 'Community treatment instead of prison', fr: 'Soins de proximité plutôt que prison' },
    description: { en: 'Courts of three provinces may send small-quantity users to community clinics.', fr: 'Les tribunaux de trois provinces peuvent orienter les usagers de petites quantités vers des dispensaires de proximité.' },
    planned: [on.day(-1, '04-01'), on.day(1, '03-31')], began: on.day(-1, '04-20'),
    countries: { THA: '100' }, places: [place({ en: 'Chiang Rai', fr: 'Chiang Rai' }, 19.9105, 99.8406)],
    sectors: { '16063': '60', '15130': '40' }, sdgs: ['3.5', '16.3'],
    partners: [{ role: '4', type: '10', name: { en: 'Provincial Health Office, Chiang Rai', fr: 'Direction provinciale de la santé, Chiang Rai' } }],
    money: [{ type: '2', date: on.day(-1, '04-01'), value: '380000' }],
    results: [result('1', { en: 'Courts refer', fr: 'Les tribunaux orientent' }, indicator('1', { en: 'People referred to treatment', fr: 'Personnes orientées vers des soins' }, [on.year(-1), '35'], [[on.day(-1, '04-01'), on.day(-1, '12-31'), '300', '274']]))],
  },
  {
    key: 'coast', by: 'cri.villalobos', stage: 'shared', currency: 'USD',
    title: { en: 'Safe coasts: fishers against trafficking', fr: 'Côtes sûres, les pêcheurs contre les trafics' },
    description: { en: 'Radios, insurance and a reporting line for fishing communities pressed by traffickers.', fr: 'Radios, assurance et ligne de signalement pour les communautés de pêcheurs soumises à la pression des trafiquants.' },
    planned: [on.day(1, '01-01'), on.day(3, '12-31')], countries: { CRI: '50', PAN: '50' },
    sectors: { '16063': '100' }, sdgs: ['16.4'],
    partners: [{ role: '1', type: '10', name: { en: 'Panama', fr: 'Panama' } }],
    money: [{ type: '12', date: on.day(-1, '11-15'), value: '250000' }],
  },
  {
    key: 'hate-crime', by: 'grc.markaki', stage: 'shared', currency: 'EUR', tags: ['safety', 'safety.justice'],
    title: { en: 'Reporting hate crime by telephone', fr: 'Signaler les crimes de haine par téléphone' },
    description: { en: 'A free line in nine languages that opens a file with the police and names one contact person.', fr: 'Une ligne gratuite en neuf langues qui ouvre un dossier auprès de la police et désigne une personne de contact.' },
    planned: [on.day(-1, '05-01'), on.day(1, '04-30')], began: on.day(-1, '06-01'),
    countries: { GRC: '100' }, places: [place({ en: 'Athens', fr: 'Athènes' }, 37.9838, 23.7275)],
    sectors: { '15130': '100' }, sdgs: ['16.b'],
    partners: [{ role: '4', type: '22', name: { en: 'Hellenic Listening Line', fr: 'Ligne d’écoute hellénique' } }],
    money: [{ type: '2', date: on.day(-1, '05-01'), value: '270000' }],
  },
];
