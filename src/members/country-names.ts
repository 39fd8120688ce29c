// Where diplomatic use differs from the ISO library: names of the United Nations, the words that decide the protocol order, formal names, French articles.
// Not here: codes and the rest of the names (countries.ts, from the library).

/** [English, French] of daily use, where the library has another. */
export const SHORT: Readonly<Record<string, readonly [string, string]>> = {
  ARE: ['United Arab Emirates', 'Émirats arabes unis'], BLR: ['Belarus', 'Bélarus'], BRN: ['Brunei Darussalam', 'Brunéi Darussalam'],
  CAF: ['Central African Republic', 'République centrafricaine'], CHN: ['China', 'Chine'], CIV: ['Côte d’Ivoire', 'Côte d’Ivoire'], COG: ['Congo', 'Congo'],
  CPV: ['Cabo Verde', 'Cabo Verde'], CZE: ['Czechia', 'Tchéquie'], DOM: ['Dominican Republic', 'République dominicaine'], GMB: ['Gambia', 'Gambie'],
  IOT: ['British Indian Ocean Territory', 'Territoire britannique de l’océan Indien'], IRN: ['Iran', 'Iran'], IRQ: ['Iraq', 'Iraq'],
  KNA: ['Saint Kitts and Nevis', 'Saint-Kitts-et-Nevis'], KOR: ['Republic of Korea', 'République de Corée'],
  LAO: ['Lao People’s Democratic Republic', 'République démocratique populaire lao'], MDA: ['Republic of Moldova', 'République de Moldova'], FSM: ['Micronesia', 'Micronésie'],
  MKD: ['North Macedonia', 'Macédoine du Nord'], PRK: ['Democratic People’s Republic of Korea', 'République populaire démocratique de Corée'],
  PSE: ['State of Palestine', 'État de Palestine'], REU: ['Réunion', 'Réunion'], RUS: ['Russian Federation', 'Fédération de Russie'],
  SAU: ['Saudi Arabia', 'Arabie saoudite'], STP: ['Sao Tome and Principe', 'Sao Tomé-et-Principe'], SWZ: ['Eswatini', 'Eswatini'],
  SYR: ['Syrian Arab Republic', 'République arabe syrienne'], TUR: ['Türkiye', 'Türkiye'], TZA: ['United Republic of Tanzania', 'République-Unie de Tanzanie'],
  USA: ['United States of America', 'États-Unis d’Amérique'], VAT: ['Holy See', 'Saint-Siège'], VCT: ['Saint Vincent and the Grenadines', 'Saint-Vincent-et-les Grenadines'],
  VNM: ['Viet Nam', 'Viet Nam'], VGB: ['British Virgin Islands', 'Îles Vierges britanniques'], VIR: ['United States Virgin Islands', 'Îles Vierges américaines'],
};

/** [English, French] by which a name takes its place, where that is not the name of daily use (procedures P.5). */
export const ORDERED_AS: Readonly<Record<string, readonly [string, string]>> = {
  BOL: ['Bolivia (Plurinational State of)', 'Bolivie (État plurinational de)'], FSM: ['Micronesia (Federated States of)', 'Micronésie (États fédérés de)'],
  GBR: ['United Kingdom of Great Britain and Northern Ireland', 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord'],
  IRN: ['Iran (Islamic Republic of)', 'Iran (République islamique d’)'], NLD: ['Netherlands (Kingdom of the)', 'Pays-Bas (Royaume des)'],
  VEN: ['Venezuela (Bolivarian Republic of)', 'Venezuela (République bolivarienne du)'],
};

/** Formal names, where they are not the name of daily use; the secretariat completes others when it admits them (`state.rename`). */
export const LONG: Readonly<Record<string, readonly [string, string]>> = {
  ARG: ['Argentine Republic', 'République argentine'], AUT: ['Republic of Austria', 'République d’Autriche'], BEL: ['Kingdom of Belgium', 'Royaume de Belgique'],
  BOL: ['Plurinational State of Bolivia', 'État plurinational de Bolivie'], BRA: ['Federative Republic of Brazil', 'République fédérative du Brésil'],
  CHE: ['Swiss Confederation', 'Confédération suisse'], CHL: ['Republic of Chile', 'République du Chili'], COL: ['Republic of Colombia', 'République de Colombie'],
  CRI: ['Republic of Costa Rica', 'République du Costa Rica'], DEU: ['Federal Republic of Germany', 'République fédérale d’Allemagne'], DNK: ['Kingdom of Denmark', 'Royaume du Danemark'],
  ESP: ['Kingdom of Spain', 'Royaume d’Espagne'], FIN: ['Republic of Finland', 'République de Finlande'], FRA: ['French Republic', 'République française'],
  GBR: ['United Kingdom of Great Britain and Northern Ireland', 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord'], GHA: ['Republic of Ghana', 'République du Ghana'],
  GRC: ['Hellenic Republic', 'République hellénique'], IRN: ['Islamic Republic of Iran', 'République islamique d’Iran'], ISL: ['Republic of Iceland', 'République d’Islande'],
  ITA: ['Italian Republic', 'République italienne'], JOR: ['Hashemite Kingdom of Jordan', 'Royaume hachémite de Jordanie'], KEN: ['Republic of Kenya', 'République du Kenya'],
  MEX: ['United Mexican States', 'États-Unis du Mexique'], MLI: ['Republic of Mali', 'République du Mali'], NAM: ['Republic of Namibia', 'République de Namibie'],
  NLD: ['Kingdom of the Netherlands', 'Royaume des Pays-Bas'], NOR: ['Kingdom of Norway', 'Royaume de Norvège'], PAN: ['Republic of Panama', 'République du Panama'],
  PRT: ['Portuguese Republic', 'République portugaise'], SEN: ['Republic of Senegal', 'République du Sénégal'], SVN: ['Republic of Slovenia', 'République de Slovénie'],
  SWE: ['Kingdom of Sweden', 'Royaume de Suède'], THA: ['Kingdom of Thailand', 'Royaume de Thaïlande'], TUN: ['Republic of Tunisia', 'République tunisienne'],
  TUR: ['Republic of Türkiye', 'République de Türkiye'], URY: ['Eastern Republic of Uruguay', 'République orientale de l’Uruguay'],
  VEN: ['Bolivarian Republic of Venezuela', 'République bolivarienne du Venezuela'], ZAF: ['Republic of South Africa', 'République sud-africaine'],
};

const codes = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** French articles that the name itself does not show; any other is « l’ » before a vowel and « la » before a consonant. */
export const MASCULINE = codes(
  'BGD BLZ BEN BTN BWA BRA BRN BFA BDI KHM CMR CAN TCD CHL COG CRI DNK HND GAB GHA GTM GUY GRL JPN KAZ KEN KGZ KWT LSO LBN LBR LIE LUX MWI MLI MAR MEX MOZ MMR MNE NPL NIC NER NGA PAK PAN PRY PER PRT QAT GBR RWA SEN SDN SSD SUR TJK TGO TKM VUT VEN VNM YEM ZWE BLR VAT XKX ESH TLS WSM IOT',
);
export const PLURAL = codes('BHS COM FJI MDV NLD PHL ARE USA SYC PLW MHL COK SLB BMU CYM FRO FLK TCA MNP VGB VIR CCK HMD UMI ATF PCN ASM');
export const WITHOUT_ARTICLE = codes(
  'CUB CYP MLT MUS MDG MCO SGP BHR OMN ISR AND KIR TUV TON NRU DJI HTI NIU VCT KNA LCA SMR STP ATG LKA SLV CPV PRI HKG MAC TWN GUM CUW SXM MAF BLM MYT ABW AIA MSR GIB TKL GGY JEY SHN SPM BES WLF SJM',
);
