// The five regional groups of the United Nations, by which elections and rotations go. Not here: geography (M49), names (src/members).

const GROUPS = {
  africa: 'DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TGO TUN UGA TZA ZMB ZWE',
  'asia-pacific': 'AFG BHR BGD BTN BRN KHM CHN CYP PRK FJI IND IDN IRN IRQ JPN JOR KAZ KIR KWT KGZ LAO LBN MYS MDV MHL FSM MNG MMR NRU NPL OMN PAK PLW PSE PNG PHL QAT KOR WSM SAU SGP SLB LKA SYR TJK THA TLS TON TUR TKM TUV ARE UZB VUT VNM YEM',
  'eastern-europe': 'ALB ARM AZE BLR BIH BGR HRV CZE EST GEO HUN LVA LTU MNE MKD POL MDA ROU RUS SRB SVK SVN UKR',
  'latin-america': 'ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA LCA VCT SUR TTO URY VEN',
  'western-europe': 'AND AUS AUT BEL CAN DNK FIN FRA DEU GRC ISL IRL ISR ITA LIE LUX MLT MCO NLD NZL NOR PRT SMR ESP SWE CHE GBR USA VAT',
} as const;
export type Region = keyof typeof GROUPS;
export const REGIONS = Object.keys(GROUPS) as Region[];

const OF = new Map<string, Region>(REGIONS.flatMap((r) => GROUPS[r].split(' ').map((code) => [code, r] as const)));

/** The group in which a state stands for election and rotation; null for whatever stands in none. */
export const regionOf = (party: string): Region | null => OF.get(party) ?? null;
