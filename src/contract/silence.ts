// The commands of a silence procedure (§3.2): their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.ts), lifecycle, entries and views (silence.views.ts).
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { MODES, RECORDABLE, type Recordable, type SilenceMode } from './silence.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const STATE = /^[A-Z]{3}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
/** A paragraph's id, as the frozen text names it. */
const PARAGRAPH = /^[\w-]{1,80}$/;
export const WORDING_MAX = 4_000;
export const HOURS_MAX = 720;

/** One round: every act of a silence names it, so that an act meant for one is never done to the next. */
class OfRound {
  @Matches(UUID) silence!: string;
}
class WithReason extends OfRound {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}

/**
 * The first round for a text, or the next after a consultation. `date` and `time` are the deadline on the wall of the chair's capital. It starts when the members may
 * no longer object to the procedure, or at `starts`; at once where it was announced in a meeting. `reason`: why it is urgent, which makes it the shorter silence.
 * A joint statement that was cleared and reopened goes under silence with what has changed since, at once and for less long; `anew` puts all of it.
 */
export class AnnounceSilence extends OfRound {
  @IsIn(MODES) mode!: SilenceMode;
  @Matches(DATE) date!: string;
  @Matches(HOUR) time!: string;
  @IsOptional() @IsISO8601({ strict: true }) starts?: string;
  @IsOptional() @Equals(true) meeting?: true;
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason?: string;
  @IsOptional() @Equals(true) anew?: true;
  @ValidateIf((o: AnnounceSilence) => o.reason !== undefined || o.lang !== undefined) @IsIn(LANGS) lang?: Lang;
}
/** After a round voided for a difference between the languages: the same with the time that was left, or the full one where that was a day or less. */
export class RestartSilence extends OfRound {}
export class ObjectToSilence extends WithReason {}
export class ConsentToSilence extends OfRound {}
export class StartSilence extends OfRound {}
/** An objection to the whole text or to paragraphs of it, with a reason, a wording, or both: the door takes none without. */
export class BreakSilence extends OfRound {
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @Matches(PARAGRAPH, { each: true }) paragraphs!: string[];
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason?: string;
  @IsOptional() @IsString() @MaxLength(WORDING_MAX) @Matches(NOT_BLANK) wording?: string;
  @IsIn(LANGS) lang!: Lang;
}
export class LiftObjection extends OfRound {}
export class AffirmSilence extends OfRound {}
export class AskExtension extends WithReason {
  @Matches(UUID) request!: string;
  @IsInt() @Min(1) @Max(HOURS_MAX) hours!: number;
}
export class DecideExtension extends OfRound {
  @Matches(UUID) request!: string;
  @IsBoolean() grant!: boolean;
}
export class AskClarification extends OfRound {
  @Matches(UUID) question!: string;
  @IsString() @MaxLength(WORDING_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class AnswerClarification extends AskClarification {}
export class WithdrawSilence extends WithReason {}
/** `concordance`: nothing but a difference between the two languages. */
export class VoidSilence extends WithReason {
  @IsBoolean() concordance!: boolean;
}
export class LapseSilence extends OfRound {}
/** The members are told what the rules let them know of voices that stand apart. */
export class CountVoices extends OfRound {}
export class ConsultOnSilence extends OfRound {}
export class ReferSilence extends OfRound {}
export class AbandonSilence extends WithReason {}

/** What a member sent by note or mail: `evidence` is an uploaded file, `received` when it came in. The fields of a break are asked for a break alone. */
export class RecordForMember extends OfRound {
  @Matches(UUID) record!: string;
  @Matches(STATE) party!: string;
  @IsIn(RECORDABLE) act!: Recordable;
  @Matches(UUID) evidence!: string;
  @IsISO8601({ strict: true }) received!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ArrayUnique() @Matches(PARAGRAPH, { each: true }) paragraphs?: string[];
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason?: string;
  @IsOptional() @IsString() @MaxLength(WORDING_MAX) @Matches(NOT_BLANK) wording?: string;
  @IsIn(LANGS) lang!: Lang;
}
class OfRecord extends OfRound {
  @Matches(UUID) record!: string;
}
export class ConfirmRecord extends OfRecord {}
export class DisputeRecord extends OfRecord {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class DecideRecord extends OfRecord {
  @IsBoolean() stands!: boolean;
}
export class LetRecordStand extends OfRecord {}

export const REACHED_HOW = ['telephone', 'mail', 'in-person'] as const;
export class NoteReached extends OfRound {
  @Matches(STATE) party!: string;
  @IsIn(REACHED_HOW) how!: (typeof REACHED_HOW)[number];
}
export class RemindOfSilence extends OfRound {}

/** POST /api/silence/plan: what an announcement would mean, before it is made. No act. */
export class PlanSilence {
  @Matches(UUID) action!: string;
  @Matches(DATE) date!: string;
  @Matches(HOUR) time!: string;
  @IsOptional() @IsISO8601({ strict: true }) starts?: string;
  @IsOptional() @IsBoolean() meeting?: boolean;
  @IsOptional() @IsBoolean() urgent?: boolean;
  @IsOptional() @IsBoolean() anew?: boolean;
}

export const SILENCE_COMMANDS = {
  'silence.announce': AnnounceSilence,
  'silence.restart': RestartSilence,
  'silence.object': ObjectToSilence,
  'silence.consent': ConsentToSilence,
  'silence.start': StartSilence,
  'silence.break': BreakSilence,
  'silence.lift': LiftObjection,
  'silence.affirm': AffirmSilence,
  'silence.ask-extension': AskExtension,
  'silence.extend': DecideExtension,
  'silence.ask-clarification': AskClarification,
  'silence.answer': AnswerClarification,
  'silence.withdraw': WithdrawSilence,
  'silence.void': VoidSilence,
  'silence.lapse': LapseSilence,
  'silence.count': CountVoices,
  'silence.consult': ConsultOnSilence,
  'silence.refer': ReferSilence,
  'silence.abandon': AbandonSilence,
  'silence.record-for': RecordForMember,
  'silence.confirm-record': ConfirmRecord,
  'silence.dispute-record': DisputeRecord,
  'silence.decide-record': DecideRecord,
  'silence.let-record-stand': LetRecordStand,
  'silence.note-reached': NoteReached,
  'silence.remind': RemindOfSilence,
} as const;
