// The body's rules of procedure: every number that a procedure needs, versioned, stamped on each proceeding when it opens (§3.1 ff.). A later change never rewrites the past.
// Not here: payloads (profile.ts).

/** What becomes of a sponsor that does not answer when it is asked to stand by a changed text (§3.5). */
export const SILENT_SPONSORS = ['dropped', 'kept'] as const;
export type SilentSponsors = (typeof SILENT_SPONSORS)[number];

/**
 * What the other members learn of who objects to a silence (§3.2, rule 3): at once by name; how many and to which paragraphs, and never who; nothing until the round is over, then by name.
 * The chair and the secretariat always read all of it.
 */
export const BREAKERS = ['named', 'number', 'after'] as const;
export type Breakers = (typeof BREAKERS)[number];

/** Hours unless the name says otherwise. */
export interface ProfileRules {
  /** From start to deadline of a silence, at least. GA 74/544: 72. */
  silenceHours: number;
  /** The same with the troika's consent. */
  urgentHours: number;
  /** The same for what has changed in a statement that members had cleared before (§3.3). */
  changesHours: number;
  /** In which members may object to the procedure when it was announced in writing; it does not start before. */
  objectHours: number;
  /** How often the chair may extend a round, and by how much at most each time. */
  extensions: number;
  extensionHours: number;
  /** For explanations of position, dissociations and reservations after an adoption. */
  positionsHours: number;
  /** In which the text of a position that was announced is due (§3.7). */
  textHours: number;
  /** In which a text lies before the members, in both languages, before it may be put for adoption (GA rule 78: the day before). */
  noticeHours: number;
  /** For the other language of a text adopted in one. */
  translationHours: number;
  /** In which a member may dispute what the secretariat recorded for it. */
  disputeHours: number;
  /** Members, and regions of the world, that stand behind a text before it is put to all; 0: none need to (§3.5). */
  sponsorMembers: number;
  sponsorRegions: number;
  silentSponsors: SilentSponsors;
  breakers: Breakers;
  /** Office hours in the chair's city, HH:MM, in which a deadline must fall. */
  opens: string;
  closes: string;
  /** No clock of the platform for longer than so many minutes, in the last hours before a deadline, moves it once. */
  outageMinutes: number;
  outageWindowHours: number;
}
export interface ProfileView {
  /** The year and a number: “2026-2”. */
  name: string;
  rules: ProfileRules;
  adopted: { party: string; person: string | null; at: string };
  decision: string | null;
  inForce: boolean;
}
export interface ProfileEntries {
  'profile.adopted': { profile: string; name: string; rules: ProfileRules; decision: string | null };
}
export interface ProfileViews {
  profile: ProfileView;
}
