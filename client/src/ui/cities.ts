// Cities in both languages: the one a zone is named by, where its own name is not a city or the two languages differ, and well-known ones of posts, which are free
// text. Not here: cities nobody has listed; they stay as they were written.
import type { Lang } from '@contract/words/words.js';

const CITIES: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  'America/Costa_Rica': ['San José', 'San José'], 'America/Panama': ['Panama City', 'Panama'], 'America/Mexico_City': ['Mexico City', 'Mexico'],
  'America/Toronto': ['Ottawa', 'Ottawa'], 'America/Bogota': ['Bogotá', 'Bogota'], 'America/Sao_Paulo': ['São Paulo', 'São Paulo'], 'America/Havana': ['Havana', 'La Havane'],
  'Europe/Vienna': ['Vienna', 'Vienne'], 'Europe/Zurich': ['Bern', 'Berne'], 'Europe/Brussels': ['Brussels', 'Bruxelles'], 'Europe/London': ['London', 'Londres'],
  'Europe/Athens': ['Athens', 'Athènes'], 'Europe/Rome': ['Rome', 'Rome'], 'Europe/Lisbon': ['Lisbon', 'Lisbonne'], 'Europe/Warsaw': ['Warsaw', 'Varsovie'],
  'Europe/Copenhagen': ['Copenhagen', 'Copenhague'], 'Europe/Moscow': ['Moscow', 'Moscou'], 'Europe/Kiev': ['Kyiv', 'Kyïv'], 'Europe/Kyiv': ['Kyiv', 'Kyïv'],
  'Africa/Johannesburg': ['Pretoria', 'Pretoria'], 'Africa/Cairo': ['Cairo', 'Le Caire'], 'Africa/Addis_Ababa': ['Addis Ababa', 'Addis-Abeba'], 'Africa/Algiers': ['Algiers', 'Alger'],
  'Asia/Beirut': ['Beirut', 'Beyrouth'], 'Asia/Jerusalem': ['Jerusalem', 'Jérusalem'], 'Asia/Singapore': ['Singapore', 'Singapour'], 'Asia/Kolkata': ['New Delhi', 'New Delhi'], 'Asia/Calcutta': ['New Delhi', 'New Delhi'],
  'Asia/Shanghai': ['Beijing', 'Beijing'], 'Asia/Seoul': ['Seoul', 'Séoul'], 'Asia/Kathmandu': ['Kathmandu', 'Katmandou'], 'Asia/Katmandu': ['Kathmandu', 'Katmandou'], UTC: ['UTC', 'UTC'], 'Etc/UTC': ['UTC', 'UTC'],
};

/** Zones that are one, by their older and newer names, and what people type for them: former names, other cities of the same hours. */
const ALSO: readonly (readonly [zones: readonly string[], words: string])[] = [
  [['Asia/Kolkata', 'Asia/Calcutta'], 'Kolkata Calcutta Delhi Mumbai Bombay Chennai Madras Bangalore'], [['Europe/Kyiv', 'Europe/Kiev'], 'Kyiv Kiev Kyïv'],
  [['Asia/Ho_Chi_Minh', 'Asia/Saigon'], 'Ho Chi Minh Saigon Hô-Chi-Minh-Ville'], [['Asia/Yangon', 'Asia/Rangoon'], 'Yangon Rangoon Rangoun Naypyidaw'],
  [['Asia/Kathmandu', 'Asia/Katmandu'], 'Kathmandu Katmandou'], [['Asia/Dhaka', 'Asia/Dacca'], 'Dhaka Dacca'], [['Africa/Asmara', 'Africa/Asmera'], 'Asmara Asmera'],
  [['America/Nuuk', 'America/Godthab'], 'Nuuk Godthab'], [['Asia/Almaty'], 'Alma-Ata Astana Nur-Sultan'], [['Asia/Shanghai', 'PRC'], 'Peking Pékin Shanghai'],
  [['Europe/Istanbul', 'Asia/Istanbul', 'Turkey'], 'Constantinople Ankara'], [['Asia/Makassar', 'Asia/Ujung_Pandang'], 'Makassar Ujung Pandang'],
  [['Asia/Ulaanbaatar', 'Asia/Ulan_Bator'], 'Ulaanbaatar Ulan Bator Oulan-Bator'], [['Asia/Thimphu', 'Asia/Thimbu'], 'Thimphu Thimbu Thimphou'],
  [['Pacific/Pohnpei', 'Pacific/Ponape'], 'Pohnpei Ponape Palikir'], [['Pacific/Chuuk', 'Pacific/Truk'], 'Chuuk Truk'], [['Atlantic/Faroe', 'Atlantic/Faeroe'], 'Faroe Faeroe Féroé Tórshavn'],
  [['Asia/Jerusalem', 'Asia/Tel_Aviv'], 'Tel Aviv'], [['Africa/Johannesburg'], 'Johannesburg Cape Town Le Cap'], [['Europe/Zurich'], 'Zürich Geneva Genève Lausanne'],
  [['Europe/Amsterdam'], 'The Hague La Haye'], [['America/New_York'], 'Washington Philadelphia'], [['America/Toronto'], 'Toronto Montreal Montréal'], [['America/Sao_Paulo'], 'São Paulo Brasilia Brasília Rio de Janeiro'],
  [['Africa/Lagos'], 'Abuja'], [['Africa/Dar_es_Salaam'], 'Dodoma'], [['Africa/Abidjan'], 'Yamoussoukro'], [['Asia/Karachi'], 'Islamabad'], [['Australia/Sydney'], 'Canberra'],
];
const also = new Map(ALSO.flatMap(([zones, words]) => zones.map((z) => [z, words] as const)));

/** What else a zone is looked for by: its city in both languages, former and other names. For finding, never for showing. */
export const alsoCalled = (zone: string): string => [...(CITIES[zone] ?? []), also.get(zone)].filter(Boolean).join(' ');

/** The city of an IANA zone in the reader's language: the last part of its name unless that would mislead. */
export function cityOf(zone: string, lang: Lang): string {
  const pair = CITIES[zone];
  if (pair) return pair[lang === 'en' ? 0 : 1];
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Seats of missions that name no zone. */
const OTHERS: readonly (readonly [en: string, fr: string])[] = [['Geneva', 'Genève'], ['The Hague', 'La Haye'], ['Nicosia', 'Nicosie'], ['Brussels', 'Bruxelles']];
const known = new Map([...Object.values(CITIES), ...OTHERS].flatMap((pair) => pair.map((name) => [name, pair] as const)));

/** A city as the reader's language writes it, whichever of the two it was entered in; one that is not listed as it stands. */
export const cityIn = (city: string, lang: Lang): string => known.get(city)?.[lang === 'en' ? 0 : 1] ?? city;
