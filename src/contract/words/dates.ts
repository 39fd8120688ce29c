// Words of finding a date: entries, acts, standings, refusals. Not here: what the page says around them.
import type { Words } from './words.js';

export const DATES_WORDS = {
  'entry.dates.proposed': { en: '{{by}} asked the delegations about {{count}} times for a sitting, between {{from}} and {{until}}.', fr: '{{by}} a consulté les délégations sur {{count}} dates de séance, entre le {{from}} et le {{until}}.' },
  'entry.dates.answered': { en: '{{party}} answered about the dates: yes {{yes}}, if need be {{needed}}, no {{no}}.', fr: 'Réponse sur les dates : {{party}}, oui {{yes}}, au besoin {{needed}}, non {{no}}.' },
  'entry.dates.settled': { en: '{{by}} settled the date: {{from}}.', fr: '{{by}} a arrêté la date : {{from}}.' },
  'entry.dates.dropped': { en: '{{by}} ended the consultation on dates without a date.', fr: '{{by}} a mis fin à la consultation sur les dates, sans date.' },
  'command.dates.propose': { en: 'Ask about dates', fr: 'Consulter sur les dates' },
  'command.dates.answer': { en: 'Answer', fr: 'Répondre' },
  'command.dates.settle': { en: 'Convene the sitting then', fr: 'Convoquer la séance à cette date' },
  'command.dates.drop': { en: 'End without a date', fr: 'Clore sans date' },
  'state.dates.open': { en: 'open', fr: 'en cours' },
  'state.dates.settled': { en: 'settled', fr: 'date arrêtée' },
  'state.dates.dropped': { en: 'ended without a date', fr: 'close sans date' },
  'dates.answer.yes': { en: 'yes', fr: 'oui' },
  'dates.answer.if-need-be': { en: 'if need be', fr: 'au besoin' },
  'dates.answer.no': { en: 'no', fr: 'non' },
  'refusal.no-dates': { en: 'There is no such consultation on dates.', fr: 'Cette consultation sur les dates n’existe pas.' },
  'refusal.dates-exist': { en: 'There is a consultation or a time under this number.', fr: 'Une consultation ou une date porte déjà ce numéro.' },
  'refusal.dates-open': { en: 'The delegations are being asked about dates: that one ends first.', fr: 'Une consultation sur les dates est en cours : elle doit d’abord se clore.' },
  'refusal.dates-settled': { en: 'The date is settled.', fr: 'La date est arrêtée.' },
  'refusal.dates-dropped': { en: 'The consultation ended without a date.', fr: 'La consultation s’est close sans date.' },
  'refusal.dates-past': { en: 'That time is past.', fr: 'Cette date est passée.' },
  'refusal.no-slot': { en: 'That time is not among those asked about.', fr: 'Cette date ne figure pas parmi celles qui sont proposées.' },
} as const satisfies Words;
