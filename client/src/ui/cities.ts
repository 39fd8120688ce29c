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
  'Asia/Beirut': ['Beirut', 'Beyrouth'], 'Asia/Jerusalem': ['Jerusalem', 'Jérusalem'], 'Asia/Singapore': ['Singapore', 'Singapour'], 'Asia/Kolkata': ['New Delhi', 'New Delhi'],
  'Asia/Shanghai': ['Beijing', 'Beijing'], 'Asia/Seoul': ['Seoul', 'Séoul'], 'Asia/Kathmandu': ['Kathmandu', 'Katmandou'], UTC: ['UTC', 'UTC'], 'Etc/UTC': ['UTC', 'UTC'],
};

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
