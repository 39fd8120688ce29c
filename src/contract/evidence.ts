// The commands about evidence for what a state has committed itself to: their payloads, checked alike by a form and the door. Pure. Not here: the lifecycle, entries, views (evidence.views.ts).
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { EVIDENCE_TYPES, EVIDENCE_TITLE_MAX, type EvidenceType } from './evidence.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * What every piece says of itself. `issued`: the day of the document; `issuer`: who issued it; `lang`: the language it is written in, by ISO 639-1; `file`: uploaded before; `url`: where it
 * stands. One of the two at least. `report`, `milestone`: what it bears out.
 */
class EvidencePiece {
  @IsIn(EVIDENCE_TYPES) type!: EvidenceType;
  @IsString() @MaxLength(EVIDENCE_TITLE_MAX) @Matches(NOT_BLANK) title!: string;
  @IsISO8601({ strict: true }) @Matches(DAY) issued!: string;
  @IsString() @MaxLength(EVIDENCE_TITLE_MAX) @Matches(NOT_BLANK) issuer!: string;
  @Matches(/^[a-z]{2}$/) lang!: string;
  @IsOptional() @Matches(UUID) file?: string;
  @IsOptional() @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) @MaxLength(2_000) url?: string;
  @IsOptional() @Matches(UUID) report?: string;
  @IsOptional() @Matches(UUID) milestone?: string;
}
/** In the commitment, for everybody who reads it; `open`: also for the public, where the commitment is public. */
export class SubmitEvidence extends EvidencePiece {
  @Matches(UUID) evidence!: string;
  @IsBoolean() open!: boolean;
}
/** What only an assessor may see: a channel of its own, of the state and of those who assess the commitment. The others learn that there is a piece, and what became of it. */
export class LodgeEvidence extends EvidencePiece {
  @Matches(UUID) commitment!: string;
}
/** By an assessor of the commitment. */
export class AcceptEvidence {
  @Matches(UUID) evidence!: string;
}
/** By an assessor: it is not enough, and what is missing. */
export class ReturnEvidence extends AcceptEvidence {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) missing!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** By another state that reads the piece. */
export class ContestEvidence extends AcceptEvidence {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** By an assessor: whether the piece that was contested holds all the same, and why. */
export class ResolveEvidence extends ContestEvidence {
  @IsBoolean() holds!: boolean;
}
/** By the clock: the address of a piece answers no more, or answers again. Nothing of it is fetched. */
export class NoteEvidenceLink extends AcceptEvidence {
  @IsBoolean() dead!: boolean;
}
/** A milestone is reached, says the state. Where it asks for evidence, a piece for it has been given before. */
export class CompleteMilestone {
  @Matches(UUID) milestone!: string;
}

export const EVIDENCE_COMMANDS = {
  'evidence.submit': SubmitEvidence,
  'evidence.lodge': LodgeEvidence,
  'evidence.accept': AcceptEvidence,
  'evidence.return': ReturnEvidence,
  'evidence.contest': ContestEvidence,
  'evidence.resolve': ResolveEvidence,
  'evidence.note-link': NoteEvidenceLink,
  'milestone.complete': CompleteMilestone,
} as const;
