// Who may do what about meetings: bodies, sittings, presence, agenda, floor, votes, record, action points. Not here: the other rooms' rows (policy.ts), what a row says (policy.row.ts).
import type { PolicyRow } from './policy.row.js';

export const MEETINGS_POLICY = {
  // bodies
  'body.constitute': { in: ['network'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  'body.set-rules': { in: ['network'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  // meetings and sittings
  // Whose body it is convenes it, and the secretariat for anybody: the handler asks the body, which has no audience of its own yet. From then on the chair's seat is in the meeting.
  'meeting.convene': { in: ['meeting'], opens: 'meeting', seats: ['chair', 'delegate', 'secretariat'], mandate: 'report', tells: 'network' },
  'meeting.conclude': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report', tells: 'network', binding: true },
  'meeting.cancel': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report', tells: 'network', binding: true },
  'sitting.plan': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report', tells: 'network' },
  'sitting.cancel': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report', tells: 'network', binding: true },
  // The gavel is the chair's alone (GA rules 35, 106): the secretariat plans and notes, and never presides.
  'sitting.open': { in: ['meeting'], seats: ['chair'], mandate: 'speak', tells: 'network' },
  'sitting.suspend': { in: ['meeting'], seats: ['chair'], mandate: 'speak', tells: 'network' },
  'sitting.resume': { in: ['meeting'], seats: ['chair'], mandate: 'speak', tells: 'network' },
  'sitting.close': { in: ['meeting'], seats: ['chair'], mandate: 'speak', tells: 'network', binding: true },
  'gavel.pass': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'speak', binding: true },
  'gavel.take-back': { in: ['meeting'], seats: ['chair', 'delegate'], mandate: 'speak' },
  // screens of the room
  'screen.show': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'speak' },
  'screen.remove': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'speak' },
  // presence
  'presence.enter': { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'speak' },
  'presence.leave': { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'speak' },
  'presence.note': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'speak' },
  // consensus in the room
  // The chair puts it and asks; any member that may bind its state objects, at once and without being asked twice: there are seconds for it.
  'consensus.propose': { in: ['meeting'], seats: ['chair'], mandate: 'bind', binding: true },
  'consensus.open-window': { in: ['meeting'], seats: ['chair'], mandate: 'bind' },
  'consensus.settle': { in: ['meeting'], seats: ['clock'], tells: 'network' },
  'consensus.object': { in: ['meeting'], seats: ['delegate'], mandate: 'bind' },
  'consensus.defer': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'consensus.withdraw': { in: ['meeting'], seats: ['chair'], mandate: 'bind' },
  // agenda
  'item.add': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'item.revise': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'item.move': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'item.begin': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'item.end': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'item.forward': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  // Whoever presides over the meeting, or the secretariat: the handler asks the meeting, since the dossier has no audience of its own yet.
  'dossier.open': { in: ['dossier'], opens: 'dossier', seats: ['chair', 'delegate', 'secretariat'], mandate: 'report' },
  'dossier.revise': { in: ['dossier'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'dossier.admit': { in: ['dossier'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  'dossier.release': { in: ['dossier'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  'item.take': { in: ['action'], seats: ['clock'] },
  'item.return': { in: ['commitment'], seats: ['clock'] },
  // record
  // Drawn up by time alone; the secretariat writes, circulates and decides, and the delegations correct what they themselves said and voted (§3.12). The chair has no hand in it.
  'record.draw-up': { in: ['meeting'], seats: ['clock'] },
  'record.edit': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'record.circulate': { in: ['meeting'], seats: ['secretariat'], mandate: 'report', binding: true },
  'record.end-corrections': { in: ['meeting'], seats: ['clock'] },
  'record.finalise': { in: ['meeting'], seats: ['secretariat'], mandate: 'report', binding: true },
  'record.correct': { in: ['meeting'], seats: ['secretariat'], mandate: 'report', binding: true },
  'minutes.write': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'minutes.restore': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'correction.ask': { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'speak' },
  'correction.accept': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'correction.decline': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'correction.withdraw': { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'speak' },
  // action points
  // Whoever owes it says how far it is, and the secretariat may have seen it done.
  'follow-up.assign': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report' },
  'follow-up.take-on': { in: ['meeting'], seats: ['delegate', 'observer'], mandate: 'report' },
  'follow-up.complete': { in: ['meeting'], seats: ['delegate', 'observer', 'secretariat'], mandate: 'report' },
  'follow-up.drop': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'report', binding: true },
  // votes
  // Asking for one is to negotiate; the chair puts the question and declares what came of it. A ballot binds the state, and nobody else's hand is in it but the secretariat's, for a card that is raised (§3.8).
  'vote.request': { in: ['meeting'], seats: ['delegate'], mandate: 'negotiate' },
  'vote.announce': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.hear-before': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.draw': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.open': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.pass': { in: ['meeting'], seats: ['chair', 'clock'], mandate: 'speak' },
  'vote.count': { in: ['meeting'], seats: ['chair', 'secretariat'], mandate: 'speak' },
  'vote.tell': { in: ['meeting'], seats: ['secretariat'], mandate: 'report' },
  'vote.close': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.lock': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.declare': { in: ['meeting'], seats: ['chair'], mandate: 'speak', tells: 'network' },
  'vote.hear-after': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.record': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.void': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.withdraw': { in: ['meeting'], seats: ['chair', 'delegate'], mandate: 'negotiate' },
  'vote.order': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.drop': { in: ['meeting'], seats: ['chair'], mandate: 'speak' },
  'vote.take-up': { in: ['meeting'], seats: ['delegate'], mandate: 'negotiate' },
  'vote.lapse': { in: ['meeting'], seats: ['clock'] },
  'ballot.cast': { in: ['meeting'], seats: ['delegate'], mandate: 'bind', binding: true },
  'ballot.correct': { in: ['meeting'], seats: ['delegate'], mandate: 'bind', binding: true },
  'ballot.record': { in: ['meeting'], seats: ['secretariat'], mandate: 'report', binding: true },
  'ballot.note-intention': { in: ['meeting'], seats: ['delegate'], mandate: 'bind', binding: true },
} as const satisfies Readonly<Record<string, PolicyRow>>;
