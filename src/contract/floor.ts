// The commands about the floor of a meeting (§3.6): their payloads, checked alike by a form and the door. Pure. Not here: who may (policy.floor.ts), lifecycles, entries and views (floor.views.ts).
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { MOTIONS, SIDES, type MotionKind, type Side } from './floor.motions.js';
import { LIST_KINDS, PREFERENCES, RANKS, RULINGS, STRATEGIES, type ListKind, type Preference, type Rank, type Ruling, type Strategy } from './floor.views.js';
import { CITED_MAX } from './floor.replies.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ALPHA3 = /^[A-Z]{3}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

class OfList {
  @Matches(UUID) list!: string;
}
/** One list of a kind an item (none: the meeting as a whole). Refuses `conflict` for a second one. `closes`: announced beforehand. `seconds`: others than the rules have. */
export class OpenList extends OfList {
  @IsOptional() @Matches(UUID) item?: string;
  @IsIn(LIST_KINDS) kind!: ListKind;
  /** Left out: the body's own order. */
  @IsOptional() @IsIn(STRATEGIES) strategy?: Strategy;
  @IsOptional() @IsBoolean() observersLast?: boolean;
  @IsOptional() @IsInt() @Min(10) @Max(7_200) seconds?: number;
  /** Nobody is inscribed before it; refuses `invalid` where the list would close before. */
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) opens?: string;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) closes?: string;
  /** The lowest level that is inscribed: a segment of ministers, say. The chair may add whom it will. */
  @IsOptional() @IsIn(RANKS) level?: Rank;
}
/** Another order, told to everybody; a drawing is void with it. */
export class OrderList extends OfList {
  @IsIn(STRATEGIES) strategy!: Strategy;
  @IsOptional() @IsBoolean() observersLast?: boolean;
}
/** A drawing by lot: of the letters from which the alphabet runs (`letters`: drawn by hand), or of everybody's place. Whoever asks later follows at the end. */
export class DrawList extends OfList {
  @IsOptional() @Matches(/^[A-Z][A-Z ]{0,59}$/) letters?: string;
}
/** The chair announces that the list closes, five minutes from now unless said. */
export class LastCall extends OfList {
  @IsOptional() @IsInt() @Min(1) @Max(60) minutes?: number;
}
export class CloseList extends OfList {}
export class ReopenList extends OfList {}

class OfSpeaker {
  @Matches(UUID) speaker!: string;
}
class Introduced extends OfSpeaker {
  /** Who will speak, as the chair is to say it. */
  @IsOptional() @IsString() @MaxLength(120) @Matches(NOT_BLANK) name?: string;
  @IsOptional() @IsIn(RANKS) rank?: Rank;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
}
/** One live entry a state and list, whoever of it asks: refuses `conflict` for a second one, `invalid` below the level of the list, `wrong-state` before it opens. After closure the entry waits for the chair. `group`: the group it speaks for. */
export class RequestFloor extends Introduced {
  @Matches(UUID) list!: string;
  @IsOptional() @Matches(UUID) group?: string;
  /** Of an inscription in advance only. */
  @IsOptional() @IsIn(PREFERENCES) preference?: Preference;
}
/** By the chair or the secretariat, for a state whose hand is raised. */
export class AddSpeaker extends Introduced {
  @Matches(UUID) list!: string;
  @Matches(ALPHA3) party!: string;
}
/** Another person, level, language or preference; the place is kept, unless the order goes by level or the preference changes. Refuses `too-late` for these two once the list is closed. */
export class ReplaceSpeaker extends Introduced {
  @IsOptional() @IsIn(PREFERENCES) preference?: Preference;
}
class WithReason extends OfSpeaker {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class AdmitSpeaker extends OfSpeaker {}
export class DeclineSpeaker extends WithReason {}
/** By hand to this place, counted from 1, with the reason that everybody reads. */
export class MoveSpeaker extends WithReason {
  @IsInt() @Min(1) @Max(300) place!: number;
}
/** Refuses `conflict` for whoever is not the first of the list: move it there first. */
export class CallSpeaker extends OfSpeaker {}
/** Gives the floor: the clock runs. Refuses `conflict` while somebody speaks, `wrong-state` while a point of order waits for its ruling. */
export class StartSpeaker extends OfSpeaker {}
export class PauseSpeaker extends OfSpeaker {}
export class ResumeSpeaker extends OfSpeaker {}
export class EndSpeaker extends OfSpeaker {}
/** The state lets its turn go. */
export class PassTurn extends OfSpeaker {}
/** Called and not there: sent once to the end, the second time dropped. */
export class MissTurn extends OfSpeaker {}
/** The statement is circulated and not read out. */
export class CirculateText extends OfSpeaker {}
export class WithdrawSpeaker extends OfSpeaker {}

class OfPoint {
  @Matches(UUID) point!: string;
}
/** At once, and whoever speaks is stopped. On conduct only: its substance is not debated (rule 71). */
export class RaisePoint extends OfPoint {}
/** Its author has the floor for the time a point of order has. */
export class HearPoint extends OfPoint {}
/** The chair rules immediately. Never the state whose own statement it is about: the vice-chair is asked in first. */
export class RulePoint extends OfPoint {
  @IsIn(RULINGS) ruling!: Ruling;
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason?: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
}
export class AppealPoint extends OfPoint {}
/** What the room decided on the appeal: the ruling stands unless more are for overruling it than against. */
export class DecidePoint extends OfPoint {
  @IsInt() @Min(0) @Max(300) overrule!: number;
  @IsInt() @Min(0) @Max(300) uphold!: number;
}
export class WithdrawPoint extends OfPoint {}

class OfReply {
  @Matches(UUID) reply!: string;
}
/**
 * To a statement that was made (`answering`: its entry), to a sentence of its delivered text or to a moment of it, in seconds from its beginning. Refuses `conflict` for a third one,
 * `too-late` fifteen minutes after the last statement, `invalid` for a sentence that the text does not have and a moment that was not spoken.
 */
export class RequestReply extends OfReply {
  @Matches(UUID) answering!: string;
  @IsOptional() @IsString() @MaxLength(CITED_MAX) @Matches(NOT_BLANK) sentence?: string;
  @IsOptional() @IsInt() @Min(0) @Max(14_400) moment?: number;
}
/** Scheduled at the end: on the item's list of replies, all first ones before the second. */
export class GrantReply extends OfReply {
  @Matches(UUID) speaker!: string;
}
export class DeclineReply extends OfReply {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class WithdrawReply extends OfReply {}

class OfMotion {
  @Matches(UUID) motion!: string;
}
/** Refuses `conflict` for one that does not precede those pending (rule 77). */
export class MoveMotion extends OfMotion {
  @IsIn(MOTIONS) kind!: MotionKind;
}
/** A state is heard for or against it, as far as the rules hear anybody. */
export class SpeakToMotion extends OfMotion {
  @Matches(UUID) speaker!: string;
  @IsIn(SIDES) side!: Side;
}
/** Put to the room. Without figures nobody objected; with them more have to be in favour than against. Refuses `wrong-state` without the quorum to decide, or while another precedes it. */
export class DecideMotion extends OfMotion {
  @IsOptional() @IsInt() @Min(0) @Max(300) yes?: number;
  @IsOptional() @IsInt() @Min(0) @Max(300) no?: number;
}
export class WithdrawMotion extends OfMotion {}

export const FLOOR_COMMANDS = {
  'list.open': OpenList,
  'list.order': OrderList,
  'list.draw': DrawList,
  'list.last-call': LastCall,
  'list.close': CloseList,
  'list.reopen': ReopenList,
  'speaker.request': RequestFloor,
  'speaker.add': AddSpeaker,
  'speaker.replace': ReplaceSpeaker,
  'speaker.admit': AdmitSpeaker,
  'speaker.decline': DeclineSpeaker,
  'speaker.move': MoveSpeaker,
  'speaker.call': CallSpeaker,
  'speaker.start': StartSpeaker,
  'speaker.pause': PauseSpeaker,
  'speaker.resume': ResumeSpeaker,
  'speaker.end': EndSpeaker,
  'speaker.pass': PassTurn,
  'speaker.miss': MissTurn,
  'speaker.circulate': CirculateText,
  'speaker.withdraw': WithdrawSpeaker,
  'point.raise': RaisePoint,
  'point.hear': HearPoint,
  'point.rule': RulePoint,
  'point.appeal': AppealPoint,
  'point.decide': DecidePoint,
  'point.withdraw': WithdrawPoint,
  'reply.request': RequestReply,
  'reply.grant': GrantReply,
  'reply.decline': DeclineReply,
  'reply.withdraw': WithdrawReply,
  'motion.move': MoveMotion,
  'motion.speak': SpeakToMotion,
  'motion.decide': DecideMotion,
  'motion.withdraw': WithdrawMotion,
} as const;
