// Who should hear of which entry: one table. What no row names is activity, counted for those who follow the channel and copied to nobody (decision 065).
// Not here: finding the people (notices/hearers.ts), when a mail of it goes out (notices/mail-hours.ts).
import type { EntryType } from './entries.js';

/**
 * `deadline`: time runs out for one's state. `call`: one's state is asked to do something. `decision`: something was decided. `mention`: one's state is named.
 * Of `activity` there is no notice: the desk counts it, and digests tell of it.
 */
export const NOTICE_CLASSES = ['deadline', 'call', 'decision', 'mention'] as const;
export type NoticeClass = (typeof NOTICE_CLASSES)[number];
/** Told at once, gathered in no digest, silenced by no level: a procedure runs on whether its members read or not (§3.18). */
export const URGENT: readonly NoticeClass[] = ['deadline', 'call'];

/**
 * To whom. `binders`: in every member that has a seat in the channel, those who may bind it. `owner`: the people of the state whose subject the channel is.
 * `secretariat`, `chair`: their people. `named`: the people of the states that this field of the entry names.
 * `heads`: of the states that this field names, the heads of delegation; all of their people where there is none.
 * Whatever names a state in words (a mention) reaches its desk without a row.
 */
export type NoticeTo = 'binders' | 'owner' | 'secretariat' | 'chair' | { readonly named: string } | { readonly heads: string };
export interface NoticeRow {
  readonly class: NoticeClass;
  readonly to: NoticeTo;
}

const row = (of: NoticeClass, to: NoticeTo): NoticeRow => ({ class: of, to });

export const NOTICES: { readonly [T in EntryType]?: readonly NoticeRow[] } = {
  // members
  'state.admitted': [row('decision', 'binders')],
  'state.withdrawn': [row('decision', 'binders')],
  'state.status-changed': [row('decision', 'binders')],
  'chair.appointed': [row('decision', 'binders')],
  'chair.ended': [row('decision', 'binders')],
  'chair.handed-over': [row('decision', 'binders')],
  'credentials.submitted': [row('call', 'secretariat')],
  'credentials.reviewed': [row('decision', 'owner')],
  'credentials.revoked': [row('decision', 'owner')],
  'credentials.expired': [row('decision', 'owner')],
  // Told to those of the delegation who may bind it: one of them clears.
  'clearance.asked': [row('call', 'owner')],
  // imports
  'import.staged': [row('call', 'owner')],
  'import.refused': [row('call', 'owner')],
  // actions
  'action.tabled': [row('decision', 'binders')],
  'action.launched': [row('call', 'binders')],
  'action.concluded': [row('decision', 'binders')],
  'action.abandoned': [row('decision', 'binders')],
  'sponsorship.opened': [row('call', 'binders')],
  'approach.made': [row('call', { named: 'party' })],
  'approach.declined': [row('decision', { named: 'sponsor' })],
  'approach.retracted': [row('decision', { named: 'party' })],
  'approach.signed': [row('decision', { named: 'sponsor' })],
  'sponsorship.asked-again': [row('call', { named: 'parties' })],
  'sponsorship.lapsed': [row('decision', { named: 'parties' })],
  'sponsorship.kept': [row('decision', { named: 'parties' })],
  'sponsorship.edit-noted': [row('decision', { named: 'parties' })],
  'sponsorship.threshold-waived': [row('decision', 'binders')],
  'sponsor.contested': [row('call', 'chair'), row('call', 'owner')],
  'sponsorship.orphaned': [row('decision', 'binders')],
  'statement.comments-called': [row('call', 'binders')],
  'statement.alignment-opened': [row('decision', 'binders')],
  'statement.reopened': [row('call', 'binders')],
  'statement.locked': [row('decision', 'binders')],
  'statement.published': [row('decision', 'binders')],
  'statement.fell-back': [row('decision', 'binders')],
  'invitation.opened': [row('call', { named: 'party' })],
  'invitation.moved': [row('decision', { named: 'party' })],
  'invitation.corrected': [row('decision', { named: 'party' })],
  'invitation.completed': [row('decision', { named: 'party' })],
  'text.proposed-for': [row('decision', { named: 'parties' })],
  'intervention.made': [row('decision', { named: 'parties' })],
  'decision.put': [row('call', 'binders')],
  'decision.closed': [row('decision', 'binders')],
  'decision.withdrawn': [row('decision', 'binders')],
  'gauge.opened': [row('call', 'binders')],
  'answer.given': [row('call', 'chair')],
  'answer.changed': [row('call', 'chair')],
  'outcome.recorded': [row('decision', 'binders')],
  'outcome.review-opened': [row('call', 'owner'), row('call', 'secretariat')],
  'delivery.recorded': [row('decision', 'binders')],
  'delivery.left-unexplained': [row('call', 'owner')],
  'task.assigned': [row('call', { named: 'owner' })],
  'task.rescheduled': [row('decision', { named: 'owner' })],
  // silence
  // Whom the announcement does not reach, the secretariat telephones (§3.2 rule 1); a break is known to all at once; colleagues who differ hear of each other (§3.1).
  'silence.announced': [row('deadline', 'binders')],
  'silence.objected': [row('decision', 'binders')],
  'silence.not-started': [row('decision', 'binders')],
  'silence.broke': [row('decision', 'binders')],
  'silence.lifted': [row('decision', 'binders')],
  'silence.affirmed': [row('decision', { named: 'party' })],
  'silence.came-late': [row('decision', 'chair'), row('decision', 'secretariat')],
  'silence.extension-asked': [row('call', 'chair')],
  'silence.extended': [row('deadline', 'binders')],
  'silence.extension-refused': [row('decision', { named: 'party' })],
  'silence.extended-by-outage': [row('deadline', 'binders')],
  'silence.clarification-asked': [row('call', 'chair')],
  'silence.answered': [row('decision', 'binders')],
  'silence.withdrawn': [row('decision', 'binders')],
  'silence.voided': [row('decision', 'binders')],
  'silence.adopted': [row('decision', 'binders')],
  'silence.broken': [row('decision', 'binders')],
  'silence.broken-apart': [row('decision', 'binders')],
  'silence.referred': [row('decision', 'binders')],
  'silence.abandoned': [row('decision', 'binders')],
  'silence.record-disputed': [row('call', 'chair')],
  'silence.record-decided': [row('decision', { named: 'party' })],
  'silence.reminded': [row('deadline', { named: 'parties' })],
  // adoption
  'adoption.proposed': [row('deadline', 'binders')],
  'adoption.objected': [row('decision', 'binders')],
  'adoption.retracted': [row('decision', 'binders')],
  'adoption.declared': [row('decision', 'binders')],
  'adoption.notice-waived': [row('decision', 'binders')],
  'adoption.language-waived': [row('decision', 'binders')],
  'adoption.translated': [row('decision', 'binders')],
  'adoption.translation-missed': [row('call', 'secretariat'), row('decision', 'chair')],
  'adoption.annexed': [row('decision', 'binders')],
  'adoption.corrected': [row('decision', 'binders')],
  'adoption.supplemented': [row('decision', 'binders')],
  'adoption.published': [row('decision', 'binders')],
  'stance.announced': [row('decision', 'binders')],
  'stance.text-missed': [row('call', { named: 'party' }), row('call', 'secretariat')],
  'stance.filed': [row('decision', 'binders')],
  'stance.carried': [row('decision', { named: 'party' })],
  'stance.revised': [row('decision', 'binders')],
  'stance.translated': [row('decision', { named: 'party' })],
  'stance.withdrawn': [row('decision', 'binders')],
  // meetings
  'meeting.convened': [row('call', 'binders')],
  'meeting.cancelled': [row('decision', 'binders')],
  'consensus.adopted': [row('decision', 'binders')],
  'consensus.objected': [row('decision', 'binders')],
  // Seven days run in which a delegation may correct what it said and voted; whoever asked hears what became of it.
  'record.circulated': [row('deadline', 'binders')],
  'correction.asked': [row('call', 'secretariat')],
  'correction.accepted': [row('decision', { named: 'party' })],
  'correction.declined': [row('decision', { named: 'party' })],
  'follow-up.assigned': [row('call', { named: 'party' })],
  'follow-up.dropped': [row('decision', { named: 'party' })],
  'follow-up.returned': [row('call', { named: 'party' })],
  'gavel.passed': [row('call', { named: 'party' })],
  // The state that is replied to is told (§3.6).
  'reply.requested': [row('call', { named: 'toParty' })],
  'note.sent': [row('call', { named: 'to' })],
  'note.answered': [row('decision', { named: 'party' })],
  'dossier.admitted': [row('call', { named: 'party' })],
  'swap.asked': [row('call', { named: 'toParty' })],
  // commitments
  'candidate.offered': [row('call', 'owner')],
  'candidate.declined': [row('decision', 'secretariat')],
  'candidate.confirmed': [row('decision', 'secretariat')],
  // A report is asked of its state, a week late of the head of its delegation, a month late it is before the chair, and then before everybody (§3.9 rule 3).
  'report.extended': [row('decision', 'binders')],
  'report.called': [row('call', 'binders')],
  'report.brought-forward': [row('deadline', { named: 'parties' })],
  'report.reminded': [row('deadline', { named: 'party' })],
  'report.overdue': [row('deadline', { heads: 'party' })],
  'report.listed': [row('call', 'chair'), row('deadline', { named: 'party' })],
  'report.returned': [row('decision', 'binders')],
  'evidence.submitted': [row('call', { named: 'assessors' })],
  'evidence.accepted': [row('decision', { named: 'owner' })],
  'evidence.returned': [row('call', { named: 'owner' })],
  'evidence.contested': [row('call', { named: 'assessors' }), row('decision', { named: 'owner' })],
  'evidence.resolved': [row('decision', { named: 'owner' })],
  'evidence.link-noted': [row('call', { named: 'owner' })],
  'assessment.commissioned': [row('call', { named: 'assessor' })],
  'assessment.declined': [row('call', 'secretariat')],
  'assessment.submitted': [row('deadline', { named: 'owner' })],
  'assessment.recalled': [row('decision', { named: 'owner' })],
  'assessment.replied': [row('decision', { named: 'assessor' })],
  'assessment.published': [row('decision', 'binders')],
  'commitment.shares-set': [row('call', { named: 'parties' })],
  'commitment.left': [row('decision', 'owner')],
  'commitment.split': [row('decision', { named: 'parties' })],
  // Both hear of it: the state that is no longer held to it, and the one that is asked to confirm it.
  'commitment.attribution-corrected': [row('call', { named: 'party' }), row('decision', { named: 'from' })],
  // Of a file of two hundred rows its state hears once.
  'candidates.imported': [row('call', 'owner')],
  'need.opened': [row('call', { named: 'parties' })],
  'match.suggested': [row('call', { named: 'parties' })],
  'match.contacted': [row('call', { named: 'party' })],
  'match.proposed': [row('call', { named: 'party' })],
  'match.agreed': [row('decision', { named: 'party' })],
  // discussions
  'caucus.opened': [row('call', { named: 'parties' })],
  'caucus.party-added': [row('call', { named: 'party' })],
};
