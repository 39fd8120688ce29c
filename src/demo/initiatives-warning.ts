// The demonstration's initiative that says everything a record can: contacts, plans, results of women and men apart, a document. It is our own invention.
// Not here: the others for conflict prevention (initiatives-prevention.ts).
import type { IndicatorItem } from '../contract/initiative-items.js';
import type { Calendar } from './calendar.js';
import { contact, indicator, ofSex, place, result, type DemoInitiative } from './initiative.js';

/** Chosen by the groups themselves; half of them are to be women. */
const byWomenAndMen = (on: Calendar): IndicatorItem => ({
  measure: '1', ascending: true, title: { en: 'Mediators chosen and trained', fr: 'Médiatrices et médiateurs choisis et formés' },
  baselines: [{ year: on.year(-2), value: '6', dimensions: [] }],
  periods: [{
    start: on.day(-1, '01-01'), end: on.day(-1, '12-31'),
    targets: [{ value: '40', dimensions: [] }, ofSex('female', '20'), ofSex('male', '20')], actuals: [{ value: '42', dimensions: [] }, ofSex('female', '19'), ofSex('male', '23')],
  }],
});

export const warning = (on: Calendar): DemoInitiative[] => [
  {
    key: 'mopti', by: 'che.jaquet', stage: 'shared', currency: 'CHF', tags: ['prevention', 'prevention.peacebuilding', 'civilians.women'],
    title: { en: 'Women-led early warning, Mopti and Ségou', fr: 'Alerte précoce menée par des femmes, Mopti et Ségou' },
    description: {
      en: 'Women’s groups watch for early signs of violence on markets, wells and herding routes, and call the mediators they chose.',
      fr: 'Des groupes de femmes repèrent les premiers signes de violence sur les marchés, aux puits et le long des couloirs de transhumance, et font appel aux médiateurs qu’elles ont choisis.',
    },
    objectives: { en: 'A warning is followed by a meeting within three days.', fr: 'Chaque alerte est suivie d’une rencontre dans les trois jours.' },
    planned: [on.day(-2, '03-01'), on.day(1, '12-31')], began: on.day(-2, '03-15'),
    countries: { MLI: '100' }, places: [place({ en: 'Mopti', fr: 'Mopti' }, 14.4843, -4.1836), place({ en: 'Ségou', fr: 'Ségou' }, 13.4317, -6.2157)],
    sectors: { '15220': '70', '15180': '30' }, sdgs: ['5.5', '16.1', '16.7'],
    partners: [
      { role: '4', type: '24', name: { en: 'Network of Market Women of the Delta', fr: 'Réseau des femmes des marchés du Delta' } },
      { role: '3', type: '21', name: { en: 'Dialogue Workshop, Geneva', fr: 'Atelier du dialogue, Genève' } },
    ],
    contacts: [
      contact({ en: 'Regional coordinator', fr: 'Coordinatrice régionale' }, { en: 'Dialogue Workshop, Geneva', fr: 'Atelier du dialogue, Genève' }, 'delta@dialogue-workshop.example'),
      { type: '1', organisation: { en: 'Embassy of Switzerland, Bamako', fr: 'Ambassade de Suisse, Bamako' }, telephones: ['+223 00 00 00 00'], emails: ['bamako@switzerland.example'] },
    ],
    plans: [[on.day(1, '01-01'), on.day(1, '06-30'), '850000', { en: 'Dialogue Workshop, Geneva', fr: 'Atelier du dialogue, Genève' }]],
    budgets: [[on.day(-2, '03-01'), on.day(-1, '02-28'), '850000'], [on.day(-1, '03-01'), on.day(0, '02-28'), '850000'], [on.day(0, '03-01'), on.day(1, '02-28'), '850000'], [on.day(1, '03-01'), on.day(1, '12-31'), '850000']],
    money: [
      { type: '2', date: on.day(-2, '03-01'), value: '3400000', to: { name: { en: 'Dialogue Workshop, Geneva', fr: 'Atelier du dialogue, Genève' } } },
      { type: '3', date: on.day(-2, '04-01'), value: '850000' }, { type: '3', date: on.day(-1, '04-01'), value: '850000' },
    ],
    results: [
      result('1', { en: 'Groups are trained and equipped', fr: 'Les groupes sont formés et équipés' }, indicator('1', { en: 'Women’s groups that report each week', fr: 'Groupes de femmes qui signalent chaque semaine' }, [on.year(-2), '4'], [
        [on.day(-2, '03-01'), on.day(-2, '12-31'), '20', '22'], [on.day(-1, '01-01'), on.day(-1, '12-31'), '40', '37'], [on.day(0, '01-01'), on.day(0, '12-31'), '60'],
      ])),
      result('1', { en: 'Mediators are ready', fr: 'Les médiateurs sont prêts' }, byWomenAndMen(on)),
      result('2', { en: 'Warnings are answered', fr: 'Les alertes sont suivies d’effet' }, indicator('2', { en: 'Share of warnings followed by a meeting within three days', fr: 'Part des alertes suivies d’une rencontre dans les trois jours' }, [on.year(-2), '15'], [
        [on.day(-1, '01-01'), on.day(-1, '12-31'), '50', '58'], [on.day(0, '01-01'), on.day(0, '12-31'), '65'],
      ])),
    ],
    document: { title: { en: 'Baseline study (in French)', fr: 'Étude de référence' }, category: 'A01', language: 'fr', url: 'https://documents.switzerland.example/mopti/etude-de-reference.pdf', date: on.day(-2, '06-30') },
  },
];
