// Who may do what before and around a meeting: registration, finding a date, help, what is entered afterwards. Not here: what happens in a sitting (policy.meetings.ts, policy.floor.ts).
import type { PolicyRow } from './policy.row.js';

export const GATHERING_POLICY = {
  // registration
  // A delegation registers its own people in its own channel, where nobody else reads a name; the secretariat approves there. The meeting hears how many, never who.
  'registration.open': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'registration.allow': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'participant.register': { in: ['delegation'], seats: ['owner'], mandate: 'admin' },
  'participant.withdraw': { in: ['delegation'], seats: ['owner'], mandate: 'admin' },
  'participant.approve': { in: ['delegation'], seats: ['secretariat'], mandate: 'admin' },
  'participant.decline': { in: ['delegation'], seats: ['secretariat'], mandate: 'admin' },
  'participant.check-in': { in: ['meeting'], seats: ['secretariat'], mandate: 'speak' },
  // finding a date
  // Whoever would come answers for its state; it binds nobody. The chair or the secretariat asks, and picks.
  'dates.propose': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'dates.answer': { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'speak' },
  'dates.settle': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report', tells: 'network', binding: true },
  'dates.drop': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  // what was done by hand
  // Kept by the secretariat, which noted it while the line was down (§3.15); it decides nothing: how it was is told apart from how the system has it.
  'slip.enter': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'slip.strike': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'slip.settle': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  // lines
  // Said by time alone: no delegation marks another one away.
  'line.drop': { in: ['meeting'], seats: ['clock'] },
  'line.restore': { in: ['meeting'], seats: ['clock'] },
  // help desk
  // Whoever cannot follow says so at once; the chair sees it, the secretariat answers.
  'help.ask': { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'speak' },
  'help.answer': { in: ['meeting'], seats: ['secretariat'], mandate: 'speak' },
  'help.solve': { in: ['meeting'], seats: ['delegate', 'observer', 'secretariat'], mandate: 'speak' },
  'stream.set': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
} as const satisfies Readonly<Record<string, PolicyRow>>;
