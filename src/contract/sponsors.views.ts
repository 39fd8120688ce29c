// What is said about sponsorship of a text (procedures.md §3.5): its window, each state's standing, entries, the view. Interfaces and tables only.
// Not here: payloads (sponsors.ts), the action itself (actions.views.ts).
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** `additional`: the list has been closed for print; who signs now stands apart. Closed at the gavel. */
export type SponsorshipState = 'not-open' | 'open' | 'additional' | 'closed';
export const SPONSORSHIP = machine({
  name: 'sponsorship',
  initial: 'not-open',
  steps: {
    open: { from: ['not-open'], to: 'open' },
    print: { from: ['open'], to: 'additional' },
    close: { from: ['open', 'additional'], to: 'closed' },
  },
});

/** `pending`: somebody without *bind* has offered it; `to-reconfirm`: the text has changed in substance since. */
export type SponsorState = 'none' | 'pending' | 'standing' | 'to-reconfirm' | 'dropped' | 'withdrawn';
export const SPONSOR = machine({
  name: 'sponsor',
  initial: 'none',
  steps: {
    offer: { from: ['none', 'dropped', 'withdrawn'], to: 'pending' },
    sign: { from: ['none', 'pending', 'dropped', 'withdrawn'], to: 'standing' },
    ask: { from: ['standing'], to: 'to-reconfirm' },
    reconfirm: { from: ['to-reconfirm'], to: 'standing' },
    drop: { from: ['to-reconfirm'], to: 'dropped' },
    keep: { from: ['to-reconfirm'], to: 'standing' },
    withdraw: { from: ['pending', 'standing', 'to-reconfirm'], to: 'withdrawn' },
    'take-over': { from: ['standing', 'to-reconfirm'], to: 'standing' },
  },
});

export const SPONSOR_RANKS = ['main', 'co', 'additional'] as const;
export type SponsorRank = (typeof SPONSOR_RANKS)[number];
/** What a state that is no member says of a text by a note: steps of its standing. */
export const RECORDED_OF_SPONSORS = ['sign', 'reconfirm', 'withdraw'] as const;
export type RecordedOfSponsor = (typeof RECORDED_OF_SPONSORS)[number];
/** Hours in which a co-sponsor may take over a text whose last main sponsor has left. */
export const TAKE_OVER_HOURS = 24;

export interface SponsorsEntries {
  'sponsorship.opened': { action: string; printAt: string | null };
  'sponsorship.printed': { action: string; parties: string[] };
  /** The sponsors named have until `until` to stand by the changed text; `reason` is a SHA-256 in hex. */
  'sponsorship.asked-again': { action: string; parties: string[]; until: string; reason: string };
  'sponsorship.lapsed': { action: string; parties: string[] };
  /** Those who did not answer, where the rules keep them. */
  'sponsorship.kept': { action: string; parties: string[] };
  /** What was edited and why are SHA-256 in hex here and in all that follows. `parties`: the sponsors that are told. */
  'sponsorship.edit-noted': { action: string; parties: string[]; note: string };
  'sponsorship.threshold-waived': { action: string; reason: string };
  'sponsor.contested': { action: string; party: string; reason: string };
  'sponsor.noted': { action: string; party: string; text: string };
  /** Nobody took the text over. */
  'sponsorship.orphaned': { action: string };
  'sponsor.offered': { action: string; party: string };
  'sponsor.signed': { action: string; party: string; rank: SponsorRank };
  'sponsor.reconfirmed': { action: string; party: string };
  /** `until`: when the text lapses unless somebody takes it over; null while another main sponsor stays. */
  'sponsor.withdrawn': { action: string; party: string; until: string | null };
  /** From a note of a state that is no member: how it stands to the text since. */
  'sponsor.recorded': { action: string; party: string; rank: SponsorRank; standing: 'standing' | 'withdrawn'; evidence: string; received: string };
  'sponsor.took-over': { action: string; party: string };
}

export interface SponsorLine {
  party: string;
  rank: SponsorRank;
  state: Exclude<SponsorState, 'none'>;
  since: string;
  /** Of a state that is no member: when the note came in from which the secretariat recorded it. */
  received: string | null;
  /** That note, for those who may open it: the state itself, the chair, the lead, the secretariat. */
  paper: { file: string; name: string } | null;
  /** Set beside its name after the gavel. */
  note: { text: string; lang: Lang; at: string } | null;
}
/** An edit that was noted as one that changes nothing in substance, and who holds that it does. */
export interface SponsoredEdit {
  party: string;
  at: string;
  text: string;
  lang: Lang;
  contested: { party: string; at: string; text: string; lang: Lang }[];
}
/** `id` is the action's. Lists are generated from `sponsors` in the order of each language; nobody types one. */
export interface SponsorshipView {
  id: string;
  state: SponsorshipState;
  opened: string | null;
  /** When the list is closed for print. */
  printAt: string | null;
  /** Until when those asked again answer; after it they are dropped, not kept. */
  askedUntil: string | null;
  reason: { text: string; lang: string } | null;
  /** Until when somebody may take the text over. */
  orphanedUntil: string | null;
  edit: SponsoredEdit | null;
  /** What the rules ask before the text is put to all, by the profile that the window keeps; zeros where they ask nothing. */
  needs: { members: number; regions: number };
  sponsors: SponsorLine[];
}
export interface SponsorsViews {
  sponsorship: SponsorshipView;
}
