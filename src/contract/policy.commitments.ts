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
  // Only the owner changes the words (§3.9, 1); partners answer for their own part; whose promise it was, the secretariat corrects, and the state that is named confirms.
  'commitment.amend': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.extend': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.plan': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.close': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.meet-condition': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.drop-condition': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.join': { in: ['commitment'], seats: ['delegate', 'observer'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.leave': { in: ['commitment'], seats: ['delegate', 'observer'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.take-over': { in: ['commitment'], seats: ['delegate', 'observer'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.split': { in: ['commitment'], seats: ['clock'], tells: 'network' },
  'commitment.set-shares': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.adopt': { in: ['commitment'], seats: ['delegate', 'observer'], mandate: 'report', tells: 'network' },
  'commitment.link-same': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.unlink-same': { in: ['commitment'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'commitment.correct-attribution': { in: ['commitment'], seats: ['secretariat'], mandate: 'report', tells: 'network', binding: true },
  // A file is brought for a delegation in its own channel: by itself, by the secretariat, or by the operator for either; each row then waits in a channel of its own.
  'candidates.import': { in: ['delegation'], seats: ['owner', 'secretariat', 'operator'], mandate: 'report' },
  'commitment.activate': { in: ['commitment'], seats: ['owner', 'clock'], mandate: 'report', tells: 'network' },
  // reports
  // What a state says of its own progress is a report of it; more time is given by others and read by everybody; time alone asks (§3.9, 3 and 4).
  'report.make': { in: ['commitment'], seats: ['owner', 'delegate', 'observer'], mandate: 'report' },
  'report.extend': { in: ['commitment'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  'report.call': { in: ['network'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  'report.bring-forward': { in: ['commitment'], seats: ['clock'] },
  'report.remind': { in: ['commitment'], seats: ['clock'] },
  // evidence
  // A sensitive piece stands in a channel of the state and of its assessors, and what is found of it is found there; an open one is contested by whoever reads it (§3.9, 5).
  'evidence.submit': { in: ['commitment'], seats: ['owner', 'delegate', 'observer'], mandate: 'report' },
  'evidence.lodge': { in: ['evidence'], opens: 'evidence', seats: ['delegate', 'observer'], mandate: 'report' },
  'evidence.accept': { in: ['commitment', 'evidence'], seats: ['delegate', 'observer'], mandate: 'report' },
  'evidence.return': { in: ['commitment', 'evidence'], seats: ['delegate', 'observer'], mandate: 'report' },
  'evidence.contest': { in: ['commitment'], seats: ['delegate', 'observer'], mandate: 'negotiate', binding: true },
  'evidence.resolve': { in: ['commitment'], seats: ['delegate', 'observer'], mandate: 'report', binding: true },
  'evidence.note-link': { in: ['commitment', 'evidence'], seats: ['clock'] },
  'milestone.complete': { in: ['commitment'], seats: ['owner', 'delegate', 'observer'], mandate: 'report' },
  // assessments
  // Asked for by the secretariat, written by a state that has no part in the commitment, commented on by the one whose it is; nobody but time makes it final (§3.9, 6).
  'assessment.commission': { in: ['assessment'], opens: 'assessment', seats: ['secretariat'], mandate: 'report', binding: true },
  'assessment.decline': { in: ['assessment'], seats: ['delegate'], mandate: 'report', binding: true },
  'assessment.write': { in: ['assessment'], seats: ['delegate'], mandate: 'report' },
  'assessment.submit': { in: ['assessment'], seats: ['delegate'], mandate: 'report', binding: true },
  'assessment.recall': { in: ['assessment'], seats: ['delegate'], mandate: 'report', binding: true },
  'assessment.reply': { in: ['assessment'], seats: ['owner'], mandate: 'report', binding: true },
  'assessment.conclude': { in: ['assessment'], seats: ['clock'] },
} as const satisfies Readonly<Record<string, PolicyRow>>;
