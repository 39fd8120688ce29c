// Who may do what, where. The only place that says so: the door enforces it, the client greys buttons by it, a test prints it to docs/policy.md.
import type { CommandName } from './commands.js';
import { ACTIONS_POLICY } from './policy.actions.js';
import { COMMITMENTS_POLICY } from './policy.commitments.js';
import { FLOOR_POLICY } from './policy.floor.js';
import { GATHERING_POLICY } from './policy.gathering.js';
import { MATCHING_POLICY } from './policy.matching.js';
import { MEETINGS_POLICY } from './policy.meetings.js';
import type { PolicyRow } from './policy.row.js';
import type { Mandate, Seat } from './seats.js';

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
  // Two persons for what binds a state, where it asks for that (§3.1): whoever works for it prepares, another who may bind it clears; nobody outside the delegation reads it.
  'delegation.set-signing': { in: ['delegation'], seats: ['owner', 'operator'], mandate: 'bind', binding: true },
  'clearance.ask': { in: ['clearance'], opens: 'clearance', seats: ['chair', 'delegate', 'observer', 'secretariat'], mandate: 'negotiate' },
  'clearance.give': { in: ['clearance'], seats: ['owner'], mandate: 'bind' },
  'clearance.take-back': { in: ['clearance'], seats: ['owner'], mandate: 'negotiate' },
  // A delegation's key is made, kept and passed on among its own people; nobody else reads so much as that there is one (§3.16, decision 084).
  'keyring.open': { in: ['keyring'], opens: 'keyring', seats: ['delegate', 'observer'], mandate: 'speak' },
  'keyring.enrol': { in: ['keyring'], seats: ['owner'] },
  'keyring.make': { in: ['keyring'], seats: ['owner'], mandate: 'speak' },
  'keyring.pass': { in: ['keyring'], seats: ['owner'] },
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
  'initiative.found': { in: ['match'], seats: ['clock'] },
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
  ...ACTIONS_POLICY,
  ...MEETINGS_POLICY,
  ...FLOOR_POLICY,
  ...GATHERING_POLICY,
  ...COMMITMENTS_POLICY,
  ...MATCHING_POLICY,
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
