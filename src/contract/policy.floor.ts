// Who may do what on the floor of a meeting. The list is kept by the secretariat or the chair; the floor is given, a point ruled on and a motion put by the chair alone (GA rules 35, 106).
// Not here: bodies, sittings, votes (policy.meetings.ts), what a row says (policy.row.ts).
import type { PolicyRow } from './policy.row.js';

const KEEPERS = { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'speak' } as const;
const CHAIR = { in: ['meeting'], seats: ['chair'], mandate: 'speak' } as const;
/** Observers speak; they raise no point of order and move no motion. */
const SPEAKERS = { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'speak' } as const;
const MEMBERS = { in: ['meeting'], seats: ['delegate'], mandate: 'speak' } as const;
/** The text of one's own statement, in a channel of its own. */
const OWN = { in: ['speech'], seats: ['owner'], mandate: 'speak' } as const;
/** A note, in a channel of the two: one delegation and another, or whoever presides; which of them it is for is asked behind the lock. */
const ADDRESSED = { in: ['note'], seats: ['chair', 'delegate'], mandate: 'speak' } as const;

export const FLOOR_POLICY = {
  'list.open': KEEPERS,
  'list.order': KEEPERS,
  'list.draw': KEEPERS,
  'list.last-call': CHAIR,
  'list.close': { in: ['meeting'], seats: ['chair', 'clock'], mandate: 'speak' },
  'list.reopen': CHAIR,
  'speaker.request': SPEAKERS,
  'speaker.add': KEEPERS,
  'speaker.replace': SPEAKERS,
  'speaker.admit': KEEPERS,
  'speaker.decline': CHAIR,
  'speaker.move': KEEPERS,
  'speaker.call': CHAIR,
  'speaker.start': CHAIR,
  'speaker.pause': CHAIR,
  'speaker.resume': CHAIR,
  'speaker.end': CHAIR,
  'speaker.pass': SPEAKERS,
  'speaker.miss': CHAIR,
  'speaker.circulate': SPEAKERS,
  'speaker.withdraw': SPEAKERS,
  'swap.ask': SPEAKERS,
  'swap.agree': SPEAKERS,
  'swap.decline': SPEAKERS,
  'swap.withdraw': SPEAKERS,
  'speech.hand-in': { in: ['speech'], opens: 'speech', seats: ['delegate', 'observer'], mandate: 'speak' },
  'speech.share': OWN,
  'speech.unshare': OWN,
  'speech.withdraw': OWN,
  'budget.set': CHAIR,
  'budget.lift': CHAIR,
  'budget.top-up': CHAIR,
  'note.send': { in: ['note'], opens: 'note', seats: ['delegate', 'observer'], mandate: 'speak' },
  'note.acknowledge': ADDRESSED,
  'note.answer': ADDRESSED,
  'point.raise': MEMBERS,
  'point.hear': CHAIR,
  'point.rule': CHAIR,
  'point.appeal': MEMBERS,
  'point.decide': CHAIR,
  'point.withdraw': MEMBERS,
  'reply.request': MEMBERS,
  'reply.grant': CHAIR,
  'reply.decline': CHAIR,
  'reply.withdraw': MEMBERS,
  'dialogue.allow': CHAIR,
  'dialogue.ask': SPEAKERS,
  'dialogue.put': CHAIR,
  // Whoever is asked need not take it; the chair says so where it was told from the lectern.
  'dialogue.decline': { in: ['meeting'], seats: ['chair', 'delegate', 'observer'], mandate: 'speak' },
  'dialogue.withdraw': SPEAKERS,
  'dialogue.answer': CHAIR,
  'dialogue.leave': CHAIR,
  'motion.move': MEMBERS,
  'motion.speak': MEMBERS,
  'motion.decide': CHAIR,
  'motion.withdraw': MEMBERS,
} as const satisfies Readonly<Record<string, PolicyRow>>;
