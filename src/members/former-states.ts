// States that are no more, as old records name them: [English, French]. They can be admitted for the time in which they were, like any other; no form offers them.
// Codes are those that ISO 3166-3 keeps; YAR is of ISO’s reserve for Yemen before its union. Not here: former names of states that go on (former_name).

export const FORMER_STATES: Readonly<Record<string, readonly [string, string]>> = {
  CSK: ['Czechoslovakia', 'Tchécoslovaquie'],
  DDR: ['German Democratic Republic', 'République démocratique allemande'],
  SCG: ['Serbia and Montenegro', 'Serbie-et-Monténégro'],
  SUN: ['Union of Soviet Socialist Republics', 'Union des Républiques socialistes soviétiques'],
  YAR: ['Yemen Arab Republic', 'République arabe du Yémen'],
  YMD: ['Democratic Yemen', 'Yémen démocratique'],
  YUG: ['Yugoslavia', 'Yougoslavie'],
  EAZ: ['Zanzibar', 'Zanzibar'],
};
