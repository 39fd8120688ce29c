// Who may do what, where. The only place that says so: the door enforces it, the client greys buttons by it, a test prints it to docs/policy.md.
import type { CommandName } from './commands.js';
import type { ChannelKind, Mandate, Seat } from './seats.js';

export interface PolicyRow {
  /** The kinds of channel in which it can be done. */
  readonly in: readonly ChannelKind[];
  /** Any one of these seats; the first one held is the capacity that is recorded. */
  readonly seats: readonly Seat[];
  /** The mandate that a person (of a state or of the secretariat) needs besides the seat. */
  readonly mandate?: Mandate;
  /** Opens a new channel of this kind, named by the client; seats are then those of the Network's audience. */
  readonly opens?: ChannelKind;
  /** Also writes to the plenary: its channel is locked with this one. */
  readonly tells?: 'network';
  /** Asked once before it is sent, with what will be recorded. */
  readonly binding?: true;
}

export const POLICY = {
  // members
  // States join by a decision that the secretariat records; it has no vote in it (R.). A delegation's own holder of admin looks after its own people and no others.
  'state.admit': { in: ['network'], seats: ['secretariat', 'operator'], mandate: 'admin', binding: true },
  'state.withdraw': { in: ['network'], seats: ['secretariat', 'operator'], mandate: 'admin', binding: true },
  'state.change-status': { in: ['network'], seats: ['secretariat', 'operator'], mandate: 'admin', binding: true },
  'state.rename': { in: ['network'], seats: ['secretariat', 'operator'], mandate: 'admin' },
  'membership.lapse': { in: ['network'], seats: ['clock'] },
  'chair.appoint': { in: ['network'], seats: ['secretariat', 'operator'], mandate: 'admin', binding: true },
  'chair.end': { in: ['network'], seats: ['secretariat', 'operator'], mandate: 'admin', binding: true },
  'chair.hand-over': { in: ['network'], seats: ['clock'] },
  'delegation.set-quota': { in: ['delegation'], seats: ['secretariat', 'operator'], mandate: 'admin' },
  'post.open': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  'post.change': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  'post.close': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  // The secretariat invites only where nobody can: the first holder of admin (the handler says so).
  'person.invite': { in: ['delegation'], seats: ['owner', 'secretariat', 'operator'], mandate: 'admin' },
  'person.correct': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  'person.close': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin', binding: true },
  'people.import': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  'role.grant': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  'role.change': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  'role.end': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
  'role.lapse': { in: ['delegation'], seats: ['clock'] },
  'credentials.submit': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin', binding: true },
  'credentials.review': { in: ['delegation'], seats: ['secretariat', 'operator'], mandate: 'admin', binding: true },
  'credentials.revoke': { in: ['delegation'], seats: ['owner', 'secretariat', 'operator'], mandate: 'admin', binding: true },
  'credentials.take-effect': { in: ['delegation'], seats: ['clock'] },
  'credentials.expire': { in: ['delegation'], seats: ['clock'] },
  // initiatives
  // A delegate's draft is work in negotiation; what other states are told about money, progress and safety is a report of the state (decision 022).
  'initiative.draft': { in: ['initiative'], opens: 'initiative', seats: ['delegate'], mandate: 'negotiate' },
  'initiative.revise': { in: ['initiative'], seats: ['owner'], mandate: 'negotiate', tells: 'network' },
  'initiative.attach-document': { in: ['initiative'], seats: ['owner'], mandate: 'negotiate', tells: 'network' },
  'initiative.detach-document': { in: ['initiative'], seats: ['owner'], mandate: 'negotiate', tells: 'network' },
  'initiative.relate': { in: ['initiative'], seats: ['owner'], mandate: 'negotiate', tells: 'network' },
  'initiative.tag': { in: ['initiative'], seats: ['owner'], mandate: 'negotiate', tells: 'network' },
  'initiative.discard': { in: ['initiative'], seats: ['owner'], mandate: 'negotiate', binding: true },
  'initiative.record-budget': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.plan-disbursement': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.record-transaction': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.record-result': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.strike': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.protect': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.share': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network', binding: true },
  'initiative.archive': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network', binding: true },
  'initiative.restore': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network', binding: true },
  'initiative.start': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.finalise': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.close': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.cancel': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.suspend': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'initiative.resume': { in: ['initiative'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'reporter.assign': { in: ['network'], seats: ['secretariat'], mandate: 'admin' },
  'rate.record': { in: ['network'], seats: ['secretariat', 'operator'], mandate: 'report' },
  // imports
  // An import tells the other states what a state does, so it is a report of it (decision 021). The operator acts for a state, and its delegation reads so.
  'import.open': { in: ['import'], opens: 'import', seats: ['delegate'], mandate: 'report' },
  'import.open-for': { in: ['delegation'], seats: ['operator'] },
  'import.stage': { in: ['import'], seats: ['clock'] },
  'import.accept': { in: ['import'], seats: ['owner', 'operator'], mandate: 'report', binding: true },
  'import.take': { in: ['import'], seats: ['clock'], tells: 'network' },
  'import.cancel': { in: ['import'], seats: ['owner', 'operator'], mandate: 'report' },
  // actions
  // A draft is work in negotiation; what puts a text before the members, or takes it from them, binds the state (§3.1).
  'action.open': { in: ['action'], opens: 'action', seats: ['delegate'], mandate: 'negotiate' },
  'action.revise': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'action.table': { in: ['action'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'action.launch': { in: ['action'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'action.begin': { in: ['action'], seats: ['owner'], mandate: 'report', tells: 'network' },
  'action.conclude': { in: ['action'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  'action.reintroduce': { in: ['action'], seats: ['delegate'], mandate: 'bind', tells: 'network', binding: true },
  'action.discard': { in: ['action'], seats: ['owner'], mandate: 'negotiate', binding: true },
  'action.abandon': { in: ['action'], seats: ['owner'], mandate: 'bind', tells: 'network', binding: true },
  // undertakings
  // Interest binds to nothing; joining and leaving do. A task is given by the state that leads; how far it is, the state that has it reports.
  'participation.express': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'participation.join': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'participation.leave': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'task.assign': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'task.start': { in: ['action'], seats: ['delegate'], mandate: 'report' },
  'task.complete': { in: ['action'], seats: ['delegate'], mandate: 'report' },
  'task.reopen': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'task.reschedule': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'task.drop': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'action.link': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'action.unlink': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  // sponsors
  // A signature binds the state, and so does taking it back; what a person without that mandate offers counts for nothing until it is signed (§3.5).
  'sponsorship.open': { in: ['action'], seats: ['owner'], mandate: 'bind', binding: true },
  'sponsorship.print': { in: ['action'], seats: ['clock'] },
  'sponsorship.ask-again': { in: ['action'], seats: ['chair', 'owner'], mandate: 'negotiate', binding: true },
  'sponsorship.lapse': { in: ['action'], seats: ['clock'] },
  'sponsorship.orphan': { in: ['action'], seats: ['clock'], tells: 'network' },
  'sponsor.offer': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'sponsor.sign': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'sponsor.reconfirm': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'sponsor.withdraw': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'sponsor.take-over': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  // negotiated texts
  // Proposing words is `negotiate`, reserving is `bind` (§3.1). What settles words for everybody is the chair's; a draft is its own delegation's.
  'text.add': { in: ['action'], seats: ['owner', 'delegate'], mandate: 'negotiate' },
  'text.write': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'text.remove': { in: ['action'], seats: ['owner'], mandate: 'negotiate' },
  'text.move': { in: ['action'], seats: ['chair', 'owner'], mandate: 'negotiate' },
  'text.split': { in: ['action'], seats: ['chair', 'owner'], mandate: 'negotiate' },
  'text.join': { in: ['action'], seats: ['chair', 'owner'], mandate: 'negotiate' },
  'text.issue': { in: ['action'], seats: ['chair', 'owner'], mandate: 'negotiate', binding: true },
  'text.propose': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'text.support': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'text.oppose': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'text.withdraw': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'text.bridge': { in: ['action'], seats: ['chair'], mandate: 'negotiate' },
  'text.answer': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'text.merge': { in: ['action'], seats: ['chair'], mandate: 'negotiate' },
  'text.gavel': { in: ['action'], seats: ['chair'], mandate: 'negotiate', binding: true },
  'text.object': { in: ['action'], seats: ['delegate'], mandate: 'negotiate' },
  'text.agree': { in: ['action'], seats: ['clock'] },
  'text.confirm': { in: ['action'], seats: ['chair'], mandate: 'negotiate', binding: true },
  'text.clear': { in: ['action'], seats: ['chair'], mandate: 'negotiate' },
  'text.reopen': { in: ['action'], seats: ['chair'], mandate: 'negotiate', binding: true },
  'text.set-mode': { in: ['action'], seats: ['chair'], mandate: 'negotiate' },
  'text.reserve': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'text.lift': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'text.translate': { in: ['action'], seats: ['secretariat', 'chair', 'owner'], mandate: 'negotiate' },
  'text.review': { in: ['action'], seats: ['secretariat', 'chair', 'owner'], mandate: 'negotiate' },
  'text.flag': { in: ['action'], seats: ['secretariat', 'chair', 'owner'], mandate: 'negotiate' },
  'text.unflag': { in: ['action'], seats: ['secretariat', 'chair', 'owner'], mandate: 'negotiate' },
  // A delegation's margin is its own business: whoever speaks for it may write there, and nobody else learns that it is there.
  'margin.open': { in: ['margin'], opens: 'margin', seats: ['delegate'], mandate: 'speak' },
  'margin.note': { in: ['margin'], seats: ['owner'], mandate: 'speak' },
  'margin.strike': { in: ['margin'], seats: ['owner'], mandate: 'speak' },
  // What observers read of a text has no author: nobody but time writes there.
  'reading.issue': { in: ['reading'], seats: ['clock'] },
  // silence
  // The rules of procedure are the body's own: the chair adopts them in its name. What decides for a state binds it; to ask is to speak.
  'profile.adopt': { in: ['network'], seats: ['chair'], mandate: 'bind', binding: true },
  'silence.announce': { in: ['action'], seats: ['chair'], mandate: 'bind', tells: 'network', binding: true },
  'silence.restart': { in: ['action'], seats: ['chair'], mandate: 'bind', tells: 'network', binding: true },
  'silence.object': { in: ['action'], seats: ['delegate'], mandate: 'bind', tells: 'network', binding: true },
  'silence.consent': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'silence.start': { in: ['action'], seats: ['clock'], tells: 'network' },
  'silence.break': { in: ['action'], seats: ['delegate'], mandate: 'bind', tells: 'network', binding: true },
  'silence.lift': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'silence.affirm': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'silence.ask-extension': { in: ['action'], seats: ['delegate'], mandate: 'speak' },
  'silence.extend': { in: ['action'], seats: ['chair'], mandate: 'bind', binding: true },
  'silence.ask-clarification': { in: ['action'], seats: ['delegate'], mandate: 'speak' },
  'silence.answer': { in: ['action'], seats: ['chair'], mandate: 'speak' },
  'silence.withdraw': { in: ['action'], seats: ['chair', 'owner'], mandate: 'bind', tells: 'network', binding: true },
  'silence.void': { in: ['action'], seats: ['chair'], mandate: 'bind', tells: 'network', binding: true },
  'silence.lapse': { in: ['action'], seats: ['clock'], tells: 'network' },
  'silence.consult': { in: ['action'], seats: ['chair'], mandate: 'speak' },
  'silence.refer': { in: ['action'], seats: ['chair'], mandate: 'bind', binding: true },
  'silence.abandon': { in: ['action'], seats: ['chair'], mandate: 'bind', tells: 'network', binding: true },
  // The secretariat has no voice of a state: it records one that came to it in writing, and the state has a day to dispute it (§3.1).
  'silence.record-for': { in: ['action'], seats: ['secretariat'], mandate: 'report', tells: 'network', binding: true },
  'silence.confirm-record': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'silence.dispute-record': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'silence.decide-record': { in: ['action'], seats: ['chair'], mandate: 'bind', binding: true },
  'silence.let-record-stand': { in: ['action'], seats: ['clock'] },
  'silence.note-reached': { in: ['action'], seats: ['secretariat'], mandate: 'report' },
  'silence.remind': { in: ['action'], seats: ['secretariat', 'chair'], mandate: 'speak' },
  // adoption
  // The chair puts the question and declares what it hears; a member that may bind its state objects. Waiving the notice is the chair's, the language the secretariat's (§3.11).
  'adoption.propose': { in: ['action'], seats: ['chair'], mandate: 'bind', binding: true },
  'adoption.object': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'adoption.retract': { in: ['action'], seats: ['chair'], mandate: 'bind', binding: true },
  'adoption.declare': { in: ['action'], seats: ['chair'], mandate: 'bind', tells: 'network', binding: true },
  'adoption.waive-notice': { in: ['action'], seats: ['chair'], mandate: 'bind', binding: true },
  'adoption.waive-language': { in: ['action'], seats: ['secretariat'], mandate: 'report', binding: true },
  'adoption.translate': { in: ['action'], seats: ['secretariat'], mandate: 'report', binding: true },
  'adoption.miss-translation': { in: ['action'], seats: ['clock'] },
  'adoption.annex': { in: ['action'], seats: ['clock'] },
  'adoption.correct': { in: ['action'], seats: ['secretariat'], mandate: 'report', binding: true },
  'adoption.supplement': { in: ['action'], seats: ['secretariat', 'chair'], mandate: 'report', binding: true },
  // A state says by itself how it stands to a text (§3.7); the secretariat adds the language that the state did not write, and no word of its own.
  'stance.file': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'stance.revise': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  'stance.translate': { in: ['action'], seats: ['secretariat'], mandate: 'report', binding: true },
  'stance.withdraw': { in: ['action'], seats: ['delegate'], mandate: 'bind', binding: true },
  // discussions
  // A thread may be opened by whoever may speak in the subject's own audience: the handler asks there, under its lock.
  'thread.open': { in: ['thread'], opens: 'thread', seats: ['delegate', 'observer', 'secretariat'], mandate: 'speak' },
  'thread.resolve': { in: ['thread'], seats: ['chair', 'owner', 'delegate', 'observer', 'secretariat'], mandate: 'speak' },
  'thread.reopen': { in: ['thread'], seats: ['chair', 'owner', 'delegate', 'observer', 'secretariat'], mandate: 'speak' },
  'caucus.open': { in: ['caucus'], opens: 'caucus', seats: ['delegate', 'observer'], mandate: 'speak' },
  'caucus.add': { in: ['caucus'], seats: ['owner'], mandate: 'negotiate', binding: true },
  'caucus.leave': { in: ['caucus'], seats: ['delegate', 'observer'], mandate: 'negotiate', binding: true },
  'caucus.take-over': { in: ['caucus'], seats: ['delegate', 'observer'], mandate: 'negotiate', binding: true },
  'remark.post': { in: ['thread', 'caucus'], seats: ['delegate', 'observer', 'guest', 'secretariat'], mandate: 'speak' },
  'remark.edit': { in: ['thread', 'caucus'], seats: ['delegate', 'observer', 'guest', 'secretariat'], mandate: 'speak' },
  'remark.withdraw': { in: ['thread', 'caucus'], seats: ['delegate', 'observer', 'guest', 'secretariat'] },
  'remark.remove': { in: ['thread', 'caucus'], seats: ['chair'], mandate: 'speak' },
  'position.state': { in: ['thread', 'caucus'], seats: ['delegate'], mandate: 'negotiate', binding: true },
  'position.withdraw': { in: ['thread', 'caucus'], seats: ['delegate'], mandate: 'negotiate', binding: true },
  // notices
  // Whether a capital has seen something is between its state and the secretariat: in the delegation's own channel, and no other state reads it (decision 067).
  'notice.acknowledge': { in: ['delegation'], seats: ['owner'] },
  'notice.reach': { in: ['delegation'], seats: ['secretariat'], mandate: 'speak' },
  'desk.route': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'admin' },
} as const satisfies Record<CommandName, PolicyRow>;

/** What a person brings to a channel: the seats of the party spoken for, and the person's own mandates. */
export interface Standing {
  seats: readonly Seat[];
  mandates: readonly Mandate[];
}
/** Why not: the word `refusal.needs-seat` or `refusal.needs-mandate` with who may. */
export interface WhyNot {
  why: 'refusal.needs-seat' | 'refusal.needs-mandate';
  seats?: readonly Seat[];
  mandate?: Mandate;
}

export const rowOf = (name: CommandName): PolicyRow => POLICY[name];

/** The seat under which the act is allowed and recorded, or the reason why it is not. Pure; the door and the buttons both ask it. */
export const may = (standing: Standing, name: CommandName): { seat: Seat } | WhyNot => {
  const row = rowOf(name);
  const seat = row.seats.find((s) => standing.seats.includes(s));
  if (!seat) return { why: 'refusal.needs-seat', seats: row.seats };
  const isPerson = seat !== 'clock' && seat !== 'operator';
  if (isPerson && row.mandate && !standing.mandates.includes(row.mandate)) return { why: 'refusal.needs-mandate', mandate: row.mandate };
  return { seat };
};
