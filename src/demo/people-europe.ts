// Delegations of the demonstration from Europe: Austria, Greece, Ireland, Norway, Slovenia, Switzerland. Invented people. Not here: the others (people-world.ts).
import { ALL, capital, DRAFTER, ENVOY, FOCAL, geneva, newYork, VOICE, type DemoDelegation } from './people.js';

const MINISTER = 'Minister for Foreign Affairs';

export const EUROPE: DemoDelegation[] = [
  {
    party: 'AUT', posts: [capital('vienna', 'Vienna', 'Europe/Vienna'), newYork(), geneva('en')], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept' },
    people: [
      { key: 'aut.lechner', name: 'Katharina Lechner', email: 'katharina.lechner@austria.example', lang: 'en', post: 'vienna', function: 'focal-point', mandates: FOCAL },
      { key: 'aut.oberhuber', name: 'Matthias Oberhuber', email: 'matthias.oberhuber@austria.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
      { key: 'aut.pichler', name: 'Leonie Pichler', email: 'leonie.pichler@austria.example', lang: 'fr', post: 'geneva', function: 'adviser', mandates: VOICE },
    ],
  },
  {
    party: 'GRC', posts: [capital('athens', 'Athens', 'Europe/Athens'), newYork()],
    credentials: { issuer: 'Permanent Mission of Greece, note verbale', authority: 'MFA', verdict: 'seat-provisionally' },
    letter: { issuer: MINISTER, authority: 'MFA', ago: 1.4, days: 4 },
    people: [
      { key: 'grc.markaki', name: 'Eleni Markaki', email: 'eleni.markaki@greece.example', lang: 'fr', post: 'athens', function: 'focal-point', mandates: ALL },
      { key: 'grc.stavridis', name: 'Nikos Stavridis', email: 'nikos.stavridis@greece.example', lang: 'en', post: 'new-york', function: 'delegate', mandates: ENVOY },
    ],
  },
  {
    party: 'IRL', posts: [capital('dublin', 'Dublin', 'Europe/Dublin'), newYork(), geneva('en')], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept' },
    people: [
      { key: 'irl.brennan', name: 'Aoife Brennan', email: 'aoife.brennan@ireland.example', lang: 'en', post: 'dublin', function: 'focal-point', mandates: FOCAL },
      { key: 'irl.doyle', name: 'Ciarán Doyle', email: 'ciaran.doyle@ireland.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
      { key: 'irl.gallagher', name: 'Niamh Gallagher', email: 'niamh.gallagher@ireland.example', lang: 'fr', post: 'geneva', function: 'delegate', mandates: ['speak', 'negotiate'] },
    ],
  },
  {
    party: 'NOR', posts: [capital('oslo', 'Oslo', 'Europe/Oslo'), newYork(), geneva('en')], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept' },
    people: [
      { key: 'nor.solheim', name: 'Ingrid Solheim', email: 'ingrid.solheim@norway.example', lang: 'en', post: 'oslo', function: 'focal-point', mandates: FOCAL },
      { key: 'nor.nygard', name: 'Lars Nygård', email: 'lars.nygard@norway.example', lang: 'en', post: 'new-york', function: 'head', mandates: ALL },
      { key: 'nor.fossum', name: 'Maren Fossum', email: 'maren.fossum@norway.example', lang: 'en', post: 'geneva', function: 'adviser', mandates: VOICE },
    ],
  },
  {
    party: 'SVN', posts: [capital('ljubljana', 'Ljubljana', 'Europe/Ljubljana'), newYork(), geneva('en')], credentials: { issuer: 'President of the Government', authority: 'HoG', verdict: 'accept' },
    people: [
      { key: 'svn.kovacic', name: 'Nina Kovačič', email: 'nina.kovacic@slovenia.example', lang: 'en', post: 'ljubljana', function: 'focal-point', mandates: FOCAL },
      { key: 'svn.zupan', name: 'Matej Zupan', email: 'matej.zupan@slovenia.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
      { key: 'svn.hribar', name: 'Špela Hribar', email: 'spela.hribar@slovenia.example', lang: 'fr', post: 'geneva', function: 'delegate', mandates: DRAFTER },
    ],
  },
  {
    party: 'CHE', posts: [capital('bern', 'Bern', 'Europe/Zurich', 'fr'), newYork(), geneva()], credentials: { issuer: MINISTER, authority: 'MFA', verdict: 'accept' },
    people: [
      { key: 'che.jaquet', name: 'Claire Jaquet', email: 'claire.jaquet@switzerland.example', lang: 'fr', post: 'bern', function: 'focal-point', mandates: FOCAL },
      { key: 'che.ammann', name: 'Reto Ammann', email: 'reto.ammann@switzerland.example', lang: 'en', post: 'new-york', function: 'head', mandates: ENVOY },
      { key: 'che.rochat', name: 'Delphine Rochat', email: 'delphine.rochat@switzerland.example', lang: 'fr', post: 'geneva', function: 'delegate', mandates: ['speak', 'negotiate'] },
      { key: 'che.bianchi', name: 'Luca Bianchi', email: 'luca.bianchi@switzerland.example', lang: 'fr', post: 'bern', function: 'capital-approver', mandates: ['speak', 'bind'] },
    ],
  },
];
