// What is said and shown of who is at a sitting, state by state: in the room or connected, late, gone early (e12). Interfaces only. Not here: payloads (presence.ts), the quorum's arithmetic (meetings/presence).
export const PRESENT_IN = ['room', 'remote'] as const;
export type PresentIn = (typeof PRESENT_IN)[number];
/** What the desk notes of a state. */
export const NOTED = [...PRESENT_IN, 'left'] as const;
export type Noted = (typeof NOTED)[number];

export interface PresenceEntries {
  /** `late`: after the sitting had opened. `present` and `members`: as counted with it. */
  'presence.entered': { sitting: string; party: string; mode: PresentIn; late: boolean; present: number; members: number };
  /** `early`: before it closed. */
  'presence.left': { sitting: string; party: string; early: boolean; present: number; members: number };
}
/** Everybody who was there, in the order in which they came; `id` is the sitting's. A state that left and came back stands twice. `slip`: what was noted by hand gave the times (slips.views.ts). */
export interface PresenceView {
  id: string;
  parties: { party: string; mode: PresentIn; member: boolean; since: string; until: string | null; late: boolean; early: boolean; slip: string | null }[];
}
export interface PresenceViews {
  presence: PresenceView;
}
