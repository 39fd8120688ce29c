// The commands of votes in a sitting (§3.8): their payloads, checked alike by a form and the door. Pure. Not here: who may (policy.meetings.ts), lifecycle, entries and views (voting.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { CHOICES, VOTE_MAJORITIES, type Choice, type VoteMajority } from './voting.tally.js';
import { QUESTION_MAX, VOTE_ABOUT, VOTE_KINDS, type VoteAbout, type VoteKind } from './voting.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ALPHA3 = /^[A-Z]{3}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** What is voted on. One language may be missing while it is requested; none when the vote is announced. */
export class VoteQuestion {
  @IsOptional() @IsString() @MaxLength(QUESTION_MAX) @Matches(NOT_BLANK) en?: string;
  @IsOptional() @IsString() @MaxLength(QUESTION_MAX) @Matches(NOT_BLANK) fr?: string;
}
class OfVote {
  @Matches(UUID) vote!: string;
}
class OfWhole extends OfVote {
  /** The vote on the whole, of which this is a part, or to which it is an amendment: put before it. */
  @IsOptional() @Matches(UUID) whole?: string;
  /** Of a part: it decides something. All of those rejected, the whole is (rule 89). */
  @IsOptional() @IsBoolean() operative?: boolean;
}
/** A member asks for a vote, and how it is to be taken (rule 87). Refuses `conflict` where the id is taken. */
export class RequestVote extends OfWhole {
  @ValidateNested() @Type(() => VoteQuestion) question!: VoteQuestion;
  @IsIn(VOTE_ABOUT) about!: VoteAbout;
  @IsIn(VOTE_KINDS) kind!: VoteKind;
}
/**
 * The chair announces a vote, a requested one or a new one, with the majority it takes: chosen before anybody votes. `second`: the equally divided vote that is taken again (rule 95).
 * `point`, `motion`: the appeal or the procedural motion that it decides, by a simple majority; equally divided, it is lost. `proposer`: whose proposal it is, where the chair puts it for somebody; it does not explain its vote (rule 88).
 * `action`: the text on which it is; carried, it adopts the words as they were when the vote was announced, and no others. Refuses `invalid` where a new vote lacks its question in either language, `too-late` for a second vote after its time, and whatever hinders a text from being put.
 */
export class AnnounceVote extends OfWhole {
  @IsOptional() @ValidateNested() @Type(() => VoteQuestion) question?: VoteQuestion;
  @IsOptional() @IsIn(VOTE_ABOUT) about?: VoteAbout;
  @IsIn(VOTE_KINDS) kind!: VoteKind;
  @IsIn(VOTE_MAJORITIES) majority!: VoteMajority;
  @IsOptional() @Matches(UUID) second?: string;
  @IsOptional() @Matches(UUID) action?: string;
  @IsOptional() @Matches(UUID) point?: string;
  @IsOptional() @Matches(UUID) motion?: string;
  @IsOptional() @Matches(ALPHA3) proposer?: string;
}
/** Opens the list of those who explain their votes. Refuses `wrong-state` for a confidential vote, which is not explained (rule 88). */
export class HearBeforeVote extends OfVote {}
/** Whom the roll-call begins with: drawn from the seed, or `paper`: the name the chair drew by hand. Once a run. */
export class DrawVote extends OfVote {
  @IsOptional() @Matches(ALPHA3) paper?: string;
}
/** Fixes who is entitled. Refuses `wrong-state` without the quorum to decide (e13), while another vote is under way, or a roll-call that has not been drawn. */
export class OpenVote extends OfVote {}
/** The state called does not answer: by the chair, or by time. It is called once more at the end. */
export class PassVote extends OfVote {
  @Matches(ALPHA3) party!: string;
}
/** Totals of a show of hands. Refuses `invalid` for more than are entitled. */
export class CountVote extends OfVote {
  @IsInt() @Min(0) @Max(300) yes!: number;
  @IsInt() @Min(0) @Max(300) no!: number;
  @IsInt() @Min(0) @Max(300) abstain!: number;
}
/** The count of a vote on paper, by one of two tellers: it stands when two persons entered the same. */
export class TellVote extends CountVote {}
export class CloseVote extends OfVote {}
export class LockVote extends OfVote {}
export class DeclareVote extends OfVote {}
export class HearAfterVote extends OfVote {}
export class RecordVote extends OfVote {}
/** A technical fault: the run is kept in the record and the vote is announced anew. */
export class VoidVote extends OfVote {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class WithdrawVote extends OfVote {}
export class LapseVote extends OfVote {}
/** The order of the amendments to this vote's proposal, furthest from the text first (rule 90). Refuses `invalid` unless it names all that are still to be put. */
export class OrderVotes extends OfVote {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ArrayUnique() @Matches(UUID, { each: true }) order!: string[];
}
/** An amendment is not put, because another one that was adopted excludes it. */
export class DropVote extends OfVote {
  @Matches(UUID) because!: string;
}
/** What was withdrawn is put by another member (rule 80). */
export class TakeUpVote extends OfVote {}

/** One ballot a state, whoever of it sends it. Refuses `conflict` for a second one, `wrong-state` in a roll-call for a state that is not called. */
export class CastBallot extends OfVote {
  @IsIn(CHOICES) choice!: Choice;
}
/** The state's own vote, changed before the vote is locked; the change is announced. */
export class CorrectBallot extends CastBallot {}
/** By the secretariat for a state whose card is raised: shown with a mark. Not in a confidential vote. */
export class RecordBallot extends CastBallot {
  @Matches(ALPHA3) party!: string;
}
/** How the state had intended to vote: printed below the result, which stays as it was declared. */
export class NoteIntention extends CastBallot {}

export const VOTING_COMMANDS = {
  'vote.request': RequestVote,
  'vote.announce': AnnounceVote,
  'vote.hear-before': HearBeforeVote,
  'vote.draw': DrawVote,
  'vote.open': OpenVote,
  'vote.pass': PassVote,
  'vote.count': CountVote,
  'vote.tell': TellVote,
  'vote.close': CloseVote,
  'vote.lock': LockVote,
  'vote.declare': DeclareVote,
  'vote.hear-after': HearAfterVote,
  'vote.record': RecordVote,
  'vote.void': VoidVote,
  'vote.withdraw': WithdrawVote,
  'vote.lapse': LapseVote,
  'vote.order': OrderVotes,
  'vote.drop': DropVote,
  'vote.take-up': TakeUpVote,
  'ballot.cast': CastBallot,
  'ballot.correct': CorrectBallot,
  'ballot.record': RecordBallot,
  'ballot.note-intention': NoteIntention,
} as const;
