// What the demonstration's bodies sit on: senior officials in a sitting that is under way, a ministerial meeting to come, one that is over. Invented. Not here: telling it (build-meetings.ts).
import type { BodyKind } from '../contract/meetings.views.js';

type Both = { en: string; fr: string };
export interface DemoBody { key: string; kind: BodyKind; en: string; fr: string; parent?: string; chair?: string; quorumOpen: number; seconds: number }
export const BODIES: DemoBody[] = [
  { key: 'ministers', kind: 'ministerial', en: 'Ministerial Meeting', fr: 'Réunion ministérielle', quorumOpen: 3, seconds: 300 },
  { key: 'officials', kind: 'senior-officials', en: 'Senior Officials', fr: 'Hauts fonctionnaires', parent: 'ministers', quorumOpen: 4, seconds: 180 },
  { key: 'cities', kind: 'working-group', en: 'Working Group on Cities', fr: 'Groupe de travail sur les villes', parent: 'officials', chair: 'CHL', quorumOpen: 4, seconds: 120 },
];
export interface DemoMeeting {
  key: string; body: string; by: string; zone: string; place: Both; title: Both;
  /** Working days before now on which it was convened; the days from now on which its sittings begin, and their hours. */
  convened: number; sittings: { key: string; days: number; hours: number }[];
  items: { key: string; minutes: number; under?: string; title: Both }[];
}
/** Who is at a sitting, in the order in which they come; the others of the Network are not there. */
export type DemoPresence = readonly (readonly [by: string, mode: 'room' | 'remote'])[];

export const MEETINGS: DemoMeeting[] = [
  {
    key: 'spring', body: 'officials', by: 'cri.quesada', zone: 'America/Costa_Rica', place: { en: 'San José', fr: 'San José' }, convened: 30, sittings: [{ key: 'spring-1', days: -22, hours: 3 }],
    title: { en: 'Second meeting of senior officials', fr: 'Deuxième réunion des hauts fonctionnaires' },
    items: [
      { key: 's1', minutes: 10, title: { en: 'Adoption of the agenda', fr: 'Adoption de l’ordre du jour' } },
      { key: 's2', minutes: 60, title: { en: 'Programme of the chairmanship', fr: 'Programme de la présidence' } },
    ],
  },
  {
    key: 'now', body: 'officials', by: 'cri.quesada', zone: 'America/New_York', place: { en: 'New York', fr: 'New York' }, convened: 12, sittings: [{ key: 'now-1', days: -0.03, hours: 3 }, { key: 'now-2', days: 0.97, hours: 3 }],
    title: { en: 'Third meeting of senior officials', fr: 'Troisième réunion des hauts fonctionnaires' },
    items: [
      { key: 'n1', minutes: 10, title: { en: 'Adoption of the agenda', fr: 'Adoption de l’ordre du jour' } },
      { key: 'n2', minutes: 20, title: { en: 'Report of the chair', fr: 'Rapport de la présidence' } },
      { key: 'n3', minutes: 60, title: { en: 'Protection of civilians in urban conflict', fr: 'Protection des civils dans les conflits urbains' } },
      { key: 'n3a', minutes: 30, under: 'n3', title: { en: 'Explosive weapons', fr: 'Armes explosives' } },
      { key: 'n4', minutes: 40, title: { en: 'Mine clearance in winter', fr: 'Le déminage en hiver' } },
      { key: 'n5', minutes: 10, title: { en: 'Other matters', fr: 'Questions diverses' } },
    ],
  },
  {
    key: 'ministers', body: 'ministers', by: 'cri.quesada', zone: 'America/Costa_Rica', place: { en: 'San José', fr: 'San José' }, convened: 8, sittings: [{ key: 'ministers-1', days: 24, hours: 4 }, { key: 'ministers-2', days: 25, hours: 4 }],
    title: { en: 'Ministerial meeting on human security in cities', fr: 'Réunion ministérielle sur la sécurité humaine dans les villes' },
    items: [
      { key: 'm1', minutes: 90, title: { en: 'General debate', fr: 'Débat général' } },
      { key: 'm2', minutes: 60, title: { en: 'Declaration of San José', fr: 'Déclaration de San José' } },
    ],
  },
];
/** Three are connected from elsewhere; Mali and Greece have not come; South Africa observes. */
export const THERE: DemoPresence = [
  ['cri.quesada', 'room'], ['aut.oberhuber', 'room'], ['che.ammann', 'room'], ['chl.larrain', 'room'], ['irl.doyle', 'room'], ['jor.haddadin', 'remote'], ['nor.nygard', 'room'], ['svn.zupan', 'room'],
  ['zaf.visser', 'room'], ['can.mackinnon', 'room'], ['pan.herrera', 'remote'], ['tha.thongchai', 'remote'],
];
/** What was decided when it had sat before. */
export const DECIDED = { en: 'The Network holds its ministerial meeting in San José.', fr: 'Le Réseau tient sa réunion ministérielle à San José.' };
