// What is told and shown of an item's dossier (e1, a8). Interfaces only. Not here: payloads (dossiers.ts), the item itself (agenda.views.ts).
import type { Mark } from './discussions.views.js';
import type { Lang } from './words/words.js';

export const DOSSIER_MAX = 8_000;
/** Who reads it besides guests: whoever reads the meeting, the members among them, those that are named. */
export const DOSSIER_AMONG = ['all', 'members', 'named'] as const;
export type DossierAmong = (typeof DOSSIER_AMONG)[number];
/** At most so long is a guest admitted. Days. */
export const GUEST_MAX_DAYS = 366;

type Both = Record<Lang, string>;
export interface AdmittedParty {
  party: string;
  seat: 'delegate' | 'observer' | 'guest';
  /** ISO 8601; a seat without an end lasts as long as the one in the meeting. */
  from: string;
  until: string | null;
  /** Ended before its time. */
  released: string | null;
}
/** `id`: of its channel, and of the item. */
export interface DossierView {
  id: string;
  meeting: string;
  among: DossierAmong;
  title: Both;
  words: Both;
  /** Those who were named or admitted as guests; the others read it by their seat. */
  admitted: AdmittedParty[];
  opened: Mark;
}
export interface DossiersViews {
  dossier: DossierView;
}
/** Words are SHA-256 in hex. */
export interface DossiersEntries {
  'dossier.opened': { meeting: string; among: DossierAmong; parties: string[]; title: string };
  'dossier.revised': { title: string; words: string };
  'dossier.admitted': { party: string; seat: AdmittedParty['seat']; from: string; until: string | null };
  'dossier.released': { party: string };
}
