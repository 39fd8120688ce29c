// The commands about a negotiated text (§3.4): their payloads, checked alike by a form and the door. Pure.
// Not here: who may by seat and mandate (policy.ts), lifecycles, views and entries (text.views.ts), what an act makes of the words (src/actions/text).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsDateString, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { ADD_MAX, FOLLOW_STATES, GROUNDS, PARAGRAPH_KINDS, PARAGRAPHS_MAX, RESERVATION_KINDS, DOCUMENT_KINDS, WORDS_MAX, type FollowState, type Ground, type ParagraphKind, type ReservationKind, type DocumentKind } from './text.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const ORIGIN = /^[\w:.-]{1,120}$/;
/** References are compared as text. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export class TextPoint {
  @Matches(ORIGIN) origin!: string;
  @IsInt() @Min(0) @Max(WORDS_MAX) at!: number;
}
/** Words by the characters they begin and end with; a gap where both are one. */
export class TextAnchor {
  @ValidateNested() @Type(() => TextPoint) from!: TextPoint;
  @ValidateNested() @Type(() => TextPoint) to!: TextPoint;
}
/** The same words in the following language: in that piece, from there on. */
export class TextMark {
  @IsInt() @Min(0) @Max(10_000) piece!: number;
  @IsInt() @Min(0) @Max(WORDS_MAX) offset!: number;
  @IsString() @MaxLength(WORDS_MAX) words!: string;
}

/** A new paragraph, its id minted by the client; `other` is the same in the following language. */
export class NewParagraph {
  @Matches(UUID) id!: string;
  @IsIn(PARAGRAPH_KINDS) kind!: ParagraphKind;
  @IsString() @MaxLength(WORDS_MAX) @Matches(NOT_BLANK) text!: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) other?: string;
  /** The agreed paragraph that it was taken from, by its id in the library. */
  @IsOptional() @IsUUID() source?: string;
}
/** Behind that paragraph, else at the end. In a draft they stand plain; before the members each is a proposal. */
export class AddParagraphs {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(ADD_MAX) @ArrayUnique((p: NewParagraph) => p.id) @ValidateNested({ each: true }) @Type(() => NewParagraph) paragraphs!: NewParagraph[];
  @IsOptional() @IsUUID() after?: string;
}
export class OfParagraph {
  @IsUUID() paragraph!: string;
}
/** Writes a paragraph of a draft anew. A side left out stays. */
export class WriteParagraph extends OfParagraph {
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) @Matches(NOT_BLANK) text?: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) other?: string;
  @IsOptional() @IsIn(PARAGRAPH_KINDS) kind?: ParagraphKind;
}
/** Behind that paragraph; to the very beginning without one. */
export class MoveParagraph extends OfParagraph {
  @IsOptional() @IsUUID() after?: string;
}
/** Cuts before a character; `into` is the id of the second part, `follow` the place in the other language. */
export class SplitParagraph extends OfParagraph {
  @ValidateNested() @Type(() => TextPoint) cut!: TextPoint;
  @Matches(UUID) into!: string;
  @IsOptional() @ValidateNested() @Type(() => TextMark) follow?: TextMark;
}
/** Puts the words of `joined` behind those of `paragraph`. */
export class JoinParagraphs extends OfParagraph {
  @IsUUID() joined!: string;
}
/** A bracket settled by the ids of alternatives, or new words for the whole paragraph: one of the two. */
export class ParagraphWording extends OfParagraph {
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true }) picks?: string[];
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) @Matches(NOT_BLANK) text?: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) other?: string;
}
/** Prints the text as a document of this kind: numbers are printed anew. A chair's text may settle paragraphs; what stood before stays readable (§3.4, 6). */
export class IssueText {
  @IsIn(DOCUMENT_KINDS) kind!: DocumentKind;
  @IsOptional() @IsArray() @ArrayMaxSize(PARAGRAPHS_MAX) @ArrayUnique((w: ParagraphWording) => w.paragraph) @ValidateNested({ each: true }) @Type(() => ParagraphWording) wordings?: ParagraphWording[];
}

/** `insert` at a gap, `replace` or `delete` words, or only `bracket` them. Without an anchor: the whole paragraph, for an insertion its end. */
export class ProposeWords extends OfParagraph {
  @IsIn(['insert', 'replace', 'delete', 'bracket']) verb!: 'insert' | 'replace' | 'delete' | 'bracket';
  @IsOptional() @ValidateNested() @Type(() => TextAnchor) anchor?: TextAnchor;
  @IsString() @MaxLength(WORDS_MAX) text!: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) other?: string;
  @IsOptional() @ValidateNested() @Type(() => TextMark) mark?: TextMark;
  /** In the name of a group that one's state speaks for: every member in it is then behind the words. */
  @IsOptional() @IsUUID() group?: string;
  @Matches(UUID) proposal!: string;
}
/** An alternative, or the kept words of a bracket by the bracket's own id. */
export class OfAlternative extends OfParagraph {
  @IsUUID() alternative!: string;
}
export class SupportWords extends OfAlternative {}
export class OpposeWords extends OfAlternative {}
/** Takes back what one's state said of it: its proposal, its support or its opposition. */
export class WithdrawWords extends OfAlternative {}
/** The chair's solution for the bracket of that alternative. */
export class BridgeWords extends OfAlternative {
  @IsString() @MaxLength(WORDS_MAX) text!: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) other?: string;
  @Matches(UUID) proposal!: string;
}
/** Accepting leaves one's own words for the chair's. */
export class AnswerBridge extends OfAlternative {
  @IsBoolean() accept!: boolean;
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) comment?: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
}
export class MergeWords extends OfParagraph {
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) alternatives!: string[];
  @IsString() @MaxLength(WORDS_MAX) text!: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) other?: string;
  @Matches(UUID) proposal!: string;
}

/** Puts a wording to the room; unless somebody objects in time, it is agreed ad referendum. */
export class GavelParagraph extends ParagraphWording {}
export class ObjectToGavel extends OfParagraph {}
export class AgreeParagraph extends OfParagraph {}
export class ParagraphList {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(PARAGRAPHS_MAX) @ArrayUnique() @IsUUID(undefined, { each: true }) paragraphs!: string[];
}
export class ConfirmParagraphs extends ParagraphList {}
/** Nobody has asked for other words: an open paragraph is clean. */
export class ClearParagraph extends OfParagraph {}
/** With the consent of all who were in the room, or because nothing is agreed until everything is agreed. */
export class ReopenParagraph extends OfParagraph {
  @IsIn(GROUNDS) ground!: Ground;
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class SetMode extends OfParagraph {
  @IsIn(['concept', 'wording']) mode!: 'concept' | 'wording';
}

/** On a paragraph, or on the whole text (`general`). `until`: the day a waiting reservation waits for. */
export class ReserveText {
  @IsOptional() @IsUUID() paragraph?: string;
  @IsIn(RESERVATION_KINDS) kind!: ReservationKind;
  @IsOptional() @IsDateString({ strict: true }) @Matches(DAY) until?: string;
  @Matches(UUID) reservation!: string;
}
export class LiftReservation {
  @IsUUID() reservation!: string;
}

/** Words, or the place of a bracket: one of the two. */
export class TextPiece {
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) text?: string;
  @IsOptional() @IsUUID() bracket?: string;
}
/** Of the paragraph itself, or of one of its alternatives. */
export class TextTranslation {
  @IsOptional() @IsUUID() alternative?: string;
  @IsArray() @ArrayMaxSize(400) @ValidateNested({ each: true }) @Type(() => TextPiece) pieces!: TextPiece[];
}
/** `basedOn`: the revision that was translated. */
export class TranslateParagraph extends OfParagraph {
  @IsInt() @Min(0) @Max(1_000_000) basedOn!: number;
  @IsIn(FOLLOW_STATES.filter((s) => s !== 'missing')) state!: FollowState;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(400) @ValidateNested({ each: true }) @Type(() => TextTranslation) texts!: TextTranslation[];
}
/** The other language says the same as the words that stand: refused for a paragraph where it is stale. */
export class ReviewParagraphs extends ParagraphList {}
export class FlagParagraph extends OfParagraph {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) note!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class UnflagParagraph extends OfParagraph {}

export const TEXT_COMMANDS = {
  'text.add': AddParagraphs,
  'text.write': WriteParagraph,
  'text.remove': OfParagraph,
  'text.move': MoveParagraph,
  'text.split': SplitParagraph,
  'text.join': JoinParagraphs,
  'text.issue': IssueText,
  'text.propose': ProposeWords,
  'text.support': SupportWords,
  'text.oppose': OpposeWords,
  'text.withdraw': WithdrawWords,
  'text.bridge': BridgeWords,
  'text.answer': AnswerBridge,
  'text.merge': MergeWords,
  'text.gavel': GavelParagraph,
  'text.object': ObjectToGavel,
  'text.agree': AgreeParagraph,
  'text.confirm': ConfirmParagraphs,
  'text.clear': ClearParagraph,
  'text.reopen': ReopenParagraph,
  'text.set-mode': SetMode,
  'text.reserve': ReserveText,
  'text.lift': LiftReservation,
  'text.translate': TranslateParagraph,
  'text.review': ReviewParagraphs,
  'text.flag': FlagParagraph,
  'text.unflag': UnflagParagraph,
} as const;
