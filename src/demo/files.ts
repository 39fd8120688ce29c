// Files that the demonstration's ministries export from systems of their own, in the standard's XML: one that was taken, its successor, and two more that wait for a
// decision. All are our own invention. Not here: how they are brought (build-imports.ts).
import type { Calendar } from './calendar.js';
import type { Pair } from './initiative.js';

interface DemoRecord {
  id: string;
  title: Pair;
  about: Pair;
  /** Who carries it out. */
  partner: Pair;
  /** Alpha-2. */
  country: string;
  /** DAC purpose code. */
  sector: string;
  /** IATI: 1 pipeline, 2 implementation. */
  status: '1' | '2';
  from: string;
  to: string;
  committed: string;
  /** Day and amount of what has been paid out. */
  paid: [string, string][];
}
interface DemoFile {
  key: string;
  by: string;
  /** Working days before now. */
  ago: number;
  name: string;
  /** Taken as a whole; else it waits. */
  accepted?: true;
  xml: string;
}
interface System { ref: string; organisation: Pair; currency: string; made: string }

const narratives = ({ en, fr }: Pair): string => [en && `<narrative>${en}</narrative>`, fr && `<narrative xml:lang="fr">${fr}</narrative>`].filter(Boolean).join('');
const element = (name: string, text: Pair): string => (text.en ?? text.fr ? `<${name}>${narratives(text)}</${name}>` : '');
const money = (type: '2' | '3', [day, value]: [string, string]): string =>
  `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${day}"/><value value-date="${day}">${value}</value></transaction>`;

/** What is not begun yet has a budget for its first year; what is, its commitment and what was paid. */
const finances = ({ status, from, committed, paid }: DemoRecord): string => {
  if (status === '2') return money('2', [from, committed]) + paid.map((p) => money('3', p)).join('');
  const end = new Date(Date.parse(from) + 364 * 86_400_000).toISOString().slice(0, 10);
  return `<budget type="1" status="1"><period-start iso-date="${from}"/><period-end iso-date="${end}"/><value value-date="${from}">${committed}</value></budget>`;
};

const written = ({ ref, organisation, currency }: System, r: DemoRecord): string => `
  <iati-activity xml:lang="en" default-currency="${currency}">
    <iati-identifier>${ref}-${r.id}</iati-identifier>
    <reporting-org ref="${ref}" type="10">${narratives(organisation)}</reporting-org>
    ${element('title', r.title)}
    ${element('description', r.about)}
    <participating-org role="1" ref="${ref}" type="10">${narratives(organisation)}</participating-org>
    <participating-org role="4" type="22">${narratives(r.partner)}</participating-org>
    <activity-status code="${r.status}"/>
    <activity-date type="1" iso-date="${r.from}"/>
    ${r.status === '2' ? `<activity-date type="2" iso-date="${r.from}"/>` : ''}
    <activity-date type="3" iso-date="${r.to}"/>
    <recipient-country code="${r.country}"/>
    <sector vocabulary="1" code="${r.sector}"/>
    ${finances(r)}
  </iati-activity>`;
const fileOf = (system: System, records: readonly DemoRecord[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${system.made}">${records.map((r) => written(system, r)).join('')}\n</iati-activities>\n`;

const canada = (on: Calendar): DemoFile[] => {
  const system: System = { ref: 'CA-3', organisation: { en: 'Canada, project system', fr: 'Canada, système de projets' }, currency: 'CAD', made: on.inDays(-22) };
  const investigators: DemoRecord = {
    id: 'P-2041', country: 'CD', sector: '15130', status: '2', from: on.day(-1, '04-01'), to: on.day(2, '03-31'), committed: '3800000', paid: [[on.day(-1, '04-15'), '950000']],
    title: { en: 'Forensic training for investigators of sexual violence in conflict', fr: 'Formation médico-légale aux enquêtes sur les violences sexuelles en temps de conflit' },
    about: { en: 'Doctors, police and prosecutors of three provinces learn to secure evidence together.', fr: 'Médecins, policiers et procureurs de trois provinces apprennent à recueillir les preuves ensemble.' },
    partner: { en: 'Evidence and Care Network', fr: 'Réseau Preuve et soins' },
  };
  const radios: DemoRecord = {
    id: 'P-2057', country: 'TD', sector: '15220', status: '2', from: on.day(-1, '06-01'), to: on.day(1, '05-31'), committed: '2100000', paid: [[on.day(-1, '06-20'), '700000']],
    title: { en: 'Community radios for early warning, Lake Chad', fr: 'Radios communautaires d’alerte précoce, lac Tchad' },
    about: { en: 'Six stations share one protocol for warnings, in four languages.', fr: 'Six stations partagent un protocole d’alerte, en quatre langues.' },
    partner: { en: 'Lake Radio Union', fr: 'Union des radios du lac' },
  };
  const sport: DemoRecord = {
    id: 'P-1988', country: 'CF', sector: '15261', status: '2', from: on.day(-2, '09-01'), to: on.day(1, '08-31'), committed: '1650000', paid: [[on.day(-2, '10-01'), '550000'], [on.day(-1, '10-01'), '550000']],
    title: { en: 'Return of former child soldiers through sport', fr: 'Retour d’anciens enfants soldats par le sport' },
    about: { en: 'Clubs in five towns, with coaches trained in psychosocial care.', fr: 'Des clubs dans cinq villes, avec des entraîneurs formés au soutien psychosocial.' },
    partner: { en: 'Open Field Clubs', fr: 'Clubs Terrain libre' },
  };
  const school: DemoRecord = {
    id: 'P-2066', country: 'HT', sector: '15210', status: '1', from: on.day(1, '01-15'), to: on.day(3, '12-31'), committed: '4900000', paid: [],
    title: { en: 'A place for women in the police school', fr: 'Une place pour les femmes à l’école de police' },
    about: { en: 'Dormitories, instructors and childcare so that women can finish the course.', fr: 'Dortoirs, instructrices et garde d’enfants, pour que les femmes achèvent la formation.' },
    partner: { en: 'North Shore Police College', fr: 'Collège de police de la Côte-Nord' },
  };
  const displaced: DemoRecord = {
    id: 'P-2080', country: 'CO', sector: '15160', status: '1', from: on.day(1, '03-01'), to: on.day(3, '02-28'), committed: '2750000', paid: [],
    title: { en: 'Legal clinics against forced displacement', fr: 'Permanences juridiques contre les déplacements forcés' },
    about: { en: 'Law schools of four universities accompany communities that are threatened with eviction.', fr: 'Les facultés de droit de quatre universités accompagnent des communautés menacées d’expulsion.' },
    partner: { en: 'Four Faculties’ Legal Aid', fr: 'Aide juridique des quatre facultés' },
  };
  const weapons: DemoRecord = {
    id: 'P-2083', country: 'GT', sector: '15240', status: '1', from: on.day(1, '02-01'), to: on.day(2, '12-31'), committed: '1200000', paid: [],
    title: { en: 'Safe storage of police weapons', fr: 'Stockage sûr des armes de police' },
    about: { en: 'Lockers, registers and spot checks in forty stations.', fr: 'Armoires, registres et contrôles inopinés dans quarante commissariats.' },
    partner: { en: 'Central American Stockpile Institute', fr: 'Institut centraméricain des stocks' },
  };
  const nameless: DemoRecord = { ...weapons, id: 'P-2085', title: {}, committed: '310000' };
  const paid: DemoRecord[] = [
    { ...investigators, paid: [...investigators.paid, [on.date(-20), '1150000']] },
    { ...radios, to: on.day(2, '05-31'), paid: [...radios.paid, [on.date(-27), '600000']] },
  ];
  return [
    { key: 'can-1', by: 'can.tremblay', ago: 15.4, name: 'canada-projects-1.xml', accepted: true, xml: fileOf(system, [investigators, radios, sport, school]) },
    { key: 'can-2', by: 'can.tremblay', ago: 0.9, name: 'canada-projects-2.xml', xml: fileOf({ ...system, made: on.inDays(-1) }, [...paid, sport, school, displaced, weapons, nameless]) },
  ];
};

const europe = (on: Calendar): DemoFile[] => {
  const norway: System = { ref: 'NO-BRC-971277882', organisation: { en: 'Norway, grants office', fr: 'Norvège, bureau des subventions' }, currency: 'NOK', made: on.inDays(-2) };
  const swiss: System = { ref: 'CH-4', organisation: { en: 'Switzerland, peace section', fr: 'Suisse, section paix' }, currency: 'CHF', made: on.inDays(-2) };
  const tables: DemoRecord = {
    id: 'G-771', country: 'CO', sector: '15220', status: '1', from: on.day(1, '01-15'), to: on.day(3, '01-14'), committed: '9000000', paid: [],
    title: { en: 'Women’s peace tables, Cauca', fr: 'Tables de paix des femmes, Cauca' },
    about: { en: 'Twelve municipal tables bring women’s demands into the local peace plans.', fr: 'Douze tables municipales portent les demandes des femmes dans les plans de paix locaux.' },
    partner: { en: 'Cauca Women’s Assembly', fr: 'Assemblée des femmes du Cauca' },
  };
  const robots: DemoRecord = {
    id: 'G-774', country: 'KH', sector: '15250', status: '1', from: on.day(1, '02-01'), to: on.day(1, '12-31'), committed: '4800000', paid: [],
    title: { en: 'Small robots for mine clearance, a field trial', fr: 'Petits robots démineurs, un essai de terrain' },
    about: { en: 'Two teams compare robots with manual clearance on the same fields.', fr: 'Deux équipes comparent les robots et le déminage manuel sur les mêmes champs.' },
    partner: { en: 'Mekong Clearance Workshop', fr: 'Atelier de dépollution du Mékong' },
  };
  const monitors: DemoRecord = {
    id: 'G-779', country: 'PH', sector: '15220', status: '2', from: on.day(-1, '10-01'), to: on.day(1, '09-30'), committed: '7500000', paid: [[on.day(-1, '10-15'), '2500000']],
    title: { en: 'Local monitors of cease-fires', fr: 'Observateurs locaux des cessez-le-feu' },
    about: { en: 'Community monitors report incidents to both sides within a day.', fr: 'Des observateurs issus des communautés signalent les incidents aux deux parties dans la journée.' },
    partner: { en: 'Village Monitors Federation', fr: 'Fédération des observateurs de village' },
  };
  const courts: DemoRecord = {
    id: 'A-3310', country: 'CD', sector: '15130', status: '2', from: on.day(-1, '02-01'), to: on.day(1, '01-31'), committed: '1450000', paid: [[on.day(-1, '02-20'), '480000']],
    title: { en: 'Support for witnesses at mobile courts', fr: 'Soutien aux témoins des audiences foraines' },
    about: { en: 'Transport, lodging and somebody at their side, before and after the hearing.', fr: 'Transport, hébergement et une personne à leurs côtés, avant et après l’audience.' },
    partner: { en: 'At Their Side', fr: 'À leurs côtés' },
  };
  const archive: DemoRecord = {
    id: 'A-3318', country: 'LR', sector: '15160', status: '1', from: on.day(1, '01-01'), to: on.day(2, '12-31'), committed: '620000', paid: [],
    title: { en: 'An archive of oral testimony', fr: 'Des archives de témoignages oraux' },
    about: { en: 'Recordings are indexed, copied and given back to the communities they come from.', fr: 'Les enregistrements sont indexés, copiés et rendus aux communautés d’où ils viennent.' },
    partner: { en: 'Monrovia Memory House', fr: 'Maison de la mémoire de Monrovia' },
  };
  return [
    { key: 'nor-1', by: 'nor.solheim', ago: 0.8, name: 'norway-grants.xml', xml: fileOf(norway, [tables, robots, monitors, { ...monitors, id: 'G-780', title: {} }]) },
    { key: 'che-1', by: 'che.jaquet', ago: 1.7, name: 'suisse-paix.xml', xml: fileOf(swiss, [courts, archive]) },
  ];
};

export const demoFiles = (on: Calendar): DemoFile[] => [...canada(on), ...europe(on)];
