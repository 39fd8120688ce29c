// Which state a row of a record means: the two letters of ISO 3166, its name where there is no code, and states that are no more. "NA" is Namibia and, beside another name, nothing.
// Not here: what records call states of today (members/former-names.ts), reading the rows (votes-csv.ts).
import { protocolKey, toAlpha3 } from '../../members/countries.js';
import { stateNamed } from '../../members/former-names.js';
import { FORMER_STATES } from '../../members/former-states.js';

/** Codes that ISO 3166 has withdrawn, as records use them; the state that went on, where one did. */
const FORMER_CODES: Readonly<Record<string, string>> = { CS: 'CSK', YU: 'YUG', SU: 'SUN', DD: 'DDR', YD: 'YMD', ZR: 'COD', BU: 'MMR', TP: 'TLS', FX: 'FRA', HV: 'BFA', DY: 'BEN', RH: 'ZWE', VD: 'VNM' };
/** Names by `protocolKey` that no list of states has: of those that are no more, and a few shorthands. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'SOVIET UNION': 'SUN', USSR: 'SUN', 'EAST GERMANY': 'DDR', 'WEST GERMANY': 'DEU', 'FEDERAL REPUBLIC OF GERMANY': 'DEU', 'YEMEN PEOPLE S REPUBLIC': 'YMD', 'YEMEN PEOPLES REPUBLIC': 'YMD', 'SOUTH YEMEN': 'YMD', 'NORTH YEMEN': 'YAR',
  'YUGOSLAVIA FEDERAL REPUBLIC OF': 'SCG', 'UNITED ARAB REPUBLIC': 'EGY', RHODESIA: 'ZWE', 'MYANMAR BURMA': 'MMR', 'ST KITTS NEVIS': 'KNA', 'ST VINCENT GRENADINES': 'VCT', 'SAO TOME PRINCIPE': 'STP', TAIWAN: 'TWN', 'UNITED KINGDOM': 'GBR',
};
const FORMER = new Map(Object.entries(FORMER_STATES).map(([code, [en]]) => [protocolKey(en), code]));

/**
 * Alpha-3 of the state, or null where neither code nor name says it. A name of a state that is no more outweighs its code, because today's states inherited some of
 * them; else the code decides. A code that is missing is written as nothing or as NA: the latter is Namibia where the name says so or is missing too.
 */
export const stateOf = (code: string, name: string): string | null => {
  const key = protocolKey(name);
  const named = OTHER_NAMES[key] ?? FORMER.get(key) ?? stateNamed(name)?.code ?? null;
  if (named && named in FORMER_STATES) return named;
  const c = code.trim().toUpperCase();
  if (c === 'NA' && key && named !== 'NAM') return named;
  return FORMER_CODES[c] ?? toAlpha3(c) ?? named;
};
