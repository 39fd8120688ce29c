// What is said and shown of who is registered for a meeting: seats a country, participants with their approval, check-in at the door (e25). Interfaces and one lifecycle only.
// Not here: payloads (registration.ts), presence of states (presence.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** Who sits at the table (`head`, and whoever takes the chair for them) and behind it. */
export const CAPACITIES = ['head', 'alternate', 'delegate', 'adviser', 'expert'] as const;
export type Capacity = (typeof CAPACITIES)[number];
/** “1 + n”: as many as may sit behind the one at the table. */
export const PLUS_MAX = 99;

export type ParticipantState = 'registered' | 'approved' | 'declined' | 'withdrawn';
export const PARTICIPANT = machine<ParticipantState, 'approve' | 'decline' | 'withdraw'>({
  name: 'participant',
  initial: 'registered',
  steps: {
    approve: { from: ['registered'], to: 'approved' },
    decline: { from: ['registered', 'approved'], to: 'declined' },
    withdraw: { from: ['registered', 'approved'], to: 'withdrawn' },
  },
});
/** What the credentials of a state make of its participants (§3.1): accredited, to speak and not to bind, or not at all. */
export type Accreditation = 'full' | 'provisional' | 'none';

/** Names are in tables: `identity` and `reason` are SHA-256 in hex. */
export interface RegistrationEntries {
  'registration.opened': { meeting: string; plus: number; until: string };
  'registration.allowed': { party: string; plus: number };
  /** How many of a delegation are registered, and how many of them approved. */
  'registration.moved': { party: string; registered: number; approved: number };
  /** In the delegation's own channel, as all that concerns persons. */
  'participant.registered': { participant: string; meeting: string; capacity: Capacity; external: boolean; identity: string };
  'participant.approved': { participant: string; meeting: string; capacity: Capacity };
  'participant.declined': { participant: string; meeting: string; reason: string };
  'participant.withdrawn': { participant: string; meeting: string };
  'participant.arrived': { participant: string; meeting: string; sitting: string };
  /** In the meeting: somebody of a state came in, without a name. */
  'participant.checked-in': { sitting: string; party: string; capacity: Capacity; accreditation: Accreditation };
}
/** In the meeting's channel, under its id; there is none before registration opens. */
export interface RegistrationView {
  /** Seats a delegation: one and so many behind it. */
  plus: number;
  /** Nobody is registered from then on. */
  until: string;
  /** Delegations that were given another number. */
  allowed: { party: string; plus: number }[];
  /** Who has registered anybody, in the order of their codes. `arrived`: people who came in, at any sitting. */
  parties: { party: string; registered: number; approved: number; arrived: number }[];
}
/** In the channel of the delegation: read by it and by the secretariat, and by nobody else. */
export interface ParticipantView {
  meeting: string;
  /** One of the delegation's own people; null for somebody from outside it. */
  person: string | null;
  /** As it was registered: what the badge says. */
  name: string;
  title: string;
  capacity: Capacity;
  state: ParticipantState;
  /** What the door reads; null until approved. */
  code: string | null;
  declined: { text: string; lang: Lang } | null;
  arrived: { sitting: string; at: string }[];
  by: Mark;
}
export interface RegistrationViews {
  registration: RegistrationView;
  participant: ParticipantView;
}
/** GET /api/meetings/:id/participants: those of every delegation whose channel the reader reads. */
export interface ParticipantRow extends Omit<ParticipantView, 'by'> {
  id: string;
  party: string;
  /** The delegation's channel, to act in. */
  channel: string;
  accreditation: Accreditation;
}
