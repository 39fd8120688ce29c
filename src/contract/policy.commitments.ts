// Who may do what about commitments: from a sentence that is marked to the register. Not here: the other rooms' rows (policy.ts), what a row says (policy.row.ts).
import type { PolicyRow } from './policy.row.js';

export const COMMITMENTS_POLICY = {
  // register
  // A sentence is marked by the state itself or by the secretariat, in a channel of the two; only the state's own words become a commitment, and only by whoever may bind it (§3.9).
  'candidate.mark': { in: ['candidate'], opens: 'candidate', seats: ['delegate', 'observer', 'secretariat'], mandate: 'report' },
  'candidate.offer': { in: ['candidate'], seats: ['owner', 'secretariat'], mandate: 'report' },
  'candidate.reword': { in: ['candidate'], seats: ['owner'], mandate: 'negotiate' },
  'candidate.decline': { in: ['candidate'], seats: ['owner'], mandate: 'bind', binding: true },
  'candidate.confirm': { in: ['candidate'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'candidate.discard': { in: ['candidate'], seats: ['owner', 'secretariat'], mandate: 'report' },
  'commitment.activate': { in: ['commitment'], seats: ['owner', 'clock'], mandate: 'report', tells: 'network' },
} as const satisfies Readonly<Record<string, PolicyRow>>;
