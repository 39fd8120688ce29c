// Delegations of the demonstration from Africa, the Americas and Asia. Invented people; one of Chile's wears two hats. Not here: Europe (people-europe.ts).
import { ALL, capital, DRAFTER, ENVOY, FOCAL, geneva, newYork, VOICE, type DemoDelegation } from './people.js';

const MINISTER = 'Minister for Foreign Affairs';

export const WORLD: DemoDelegation[] = [
  {
    party: 'CAN', posts: [capital('ottawa', 'Ottawa', 'America/Toronto'), newYork(), geneva()], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept' },
    people: [
      { key: 'can.tremblay', name: 'Geneviève Tremblay-Roy', email: 'genevieve.tremblay-roy@canada.example', lang: 'fr', post: 'ottawa', function: 'focal-point', mandates: ALL },
      { key: 'can.mackinnon', name: 'Daniel MacKinnon', email: 'daniel.mackinnon@canada.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
      { key: 'can.anand', name: 'Priya Anand', email: 'priya.anand@canada.example', lang: 'en', post: 'geneva', function: 'adviser', mandates: VOICE },
    ],
  },
  {
    party: 'CHL', posts: [capital('santiago', 'Santiago', 'America/Santiago'), newYork()], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept', days: 54 },
    people: [
      { key: 'chl.urrutia', name: 'Francisca Urrutia', email: 'francisca.urrutia@chile.example', lang: 'en', post: 'santiago', function: 'capital-approver', mandates: ALL },
      { key: 'chl.montt', name: 'Elisa Montt', email: 'elisa.montt@chile.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY, also: { post: 'santiago', function: 'adviser', mandates: ['speak', 'report'] } },
      { key: 'chl.larrain', name: 'Tomás Larraín', email: 'tomas.larrain@chile.example', lang: 'en', post: 'new-york', function: 'delegate', mandates: DRAFTER },
    ],
  },
  {
    party: 'CRI', posts: [capital('san-jose', 'San José', 'America/Costa_Rica'), newYork(), geneva('en')], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept' },
    people: [
      { key: 'cri.villalobos', name: 'Esteban Villalobos', email: 'esteban.villalobos@costarica.example', lang: 'en', post: 'san-jose', function: 'focal-point', mandates: FOCAL },
      { key: 'cri.quesada', name: 'Mariana Quesada', email: 'mariana.quesada@costarica.example', lang: 'en', post: 'new-york', function: 'head', mandates: ALL },
      { key: 'cri.araya', name: 'Ximena Araya', email: 'ximena.araya@costarica.example', lang: 'fr', post: 'geneva', function: 'delegate', mandates: DRAFTER },
    ],
  },
  {
    party: 'JOR', posts: [capital('amman', 'Amman', 'Asia/Amman'), newYork()], credentials: { issuer: 'Prime Minister', authority: 'HoG', verdict: 'accept', days: 41 },
    people: [
      { key: 'jor.haddadin', name: 'Lina Haddadin', email: 'lina.haddadin@jordan.example', lang: 'en', post: 'amman', function: 'focal-point', mandates: FOCAL },
      { key: 'jor.dababneh', name: 'Samer Dababneh', email: 'samer.dababneh@jordan.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
    ],
  },
  {
    party: 'MLI', posts: [capital('bamako', 'Bamako', 'Africa/Bamako', 'fr'), newYork('fr'), geneva()], credentials: { issuer: 'Ministre des affaires étrangères', authority: 'MFA', verdict: 'accept', days: 33 },
    people: [
      { key: 'mli.kouyate', name: 'Aminata Kouyaté', email: 'aminata.kouyate@mali.example', lang: 'fr', post: 'bamako', function: 'focal-point', mandates: FOCAL },
      { key: 'mli.sidibe', name: 'Boubacar Sidibé', email: 'boubacar.sidibe@mali.example', lang: 'fr', post: 'new-york', function: 'head', mandates: ENVOY },
      { key: 'mli.diallo', name: 'Fatoumata Diallo', email: 'fatoumata.diallo@mali.example', lang: 'fr', post: 'geneva', function: 'adviser', mandates: VOICE },
    ],
  },
  {
    party: 'PAN', posts: [capital('panama-city', 'Panama City', 'America/Panama'), newYork()], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept', days: 9 },
    people: [
      { key: 'pan.batista', name: 'Yariela Batista', email: 'yariela.batista@panama.example', lang: 'en', post: 'panama-city', function: 'focal-point', mandates: FOCAL },
      { key: 'pan.herrera', name: 'Ricardo Herrera', email: 'ricardo.herrera@panama.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
    ],
  },
  {
    party: 'ZAF', posts: [capital('pretoria', 'Pretoria', 'Africa/Johannesburg'), newYork()], letter: { issuer: 'Minister of International Relations', authority: 'MFA', ago: 3.3, days: 11 },
    people: [
      { key: 'zaf.mokoena', name: 'Thandeka Mokoena', email: 'thandeka.mokoena@southafrica.example', lang: 'en', post: 'pretoria', function: 'focal-point', mandates: ['speak', 'admin'] },
      { key: 'zaf.visser', name: 'Johan Visser', email: 'johan.visser@southafrica.example', lang: 'en', post: 'new-york', function: 'delegate', mandates: VOICE },
    ],
  },
  {
    party: 'THA', posts: [capital('bangkok', 'Bangkok', 'Asia/Bangkok'), newYork(), geneva('en')], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept' },
    people: [
      { key: 'tha.srisawat', name: 'Pimchanok Srisawat', email: 'pimchanok.srisawat@thailand.example', lang: 'en', post: 'bangkok', function: 'focal-point', mandates: FOCAL },
      { key: 'tha.thongchai', name: 'Anan Thongchai', email: 'anan.thongchai@thailand.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
      { key: 'tha.wongsa', name: 'Kanya Wongsa', email: 'kanya.wongsa@thailand.example', lang: 'fr', post: 'geneva', function: 'delegate', mandates: ['speak', 'negotiate'] },
    ],
  },
];
