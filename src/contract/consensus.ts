// The commands about adoption by consensus in the room: their payloads, checked alike by a form and the door. Pure. Not here: lifecycle, entries, views (consensus.views.ts).
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { WORDS_MAX } from './consensus.views.js';
import { REASON_MAX } from './discussions.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

class DecisionWords {
  @IsString() @MaxLength(WORDS_MAX) @Matches(NOT_BLANK) en!: string;
  @IsString() @MaxLength(WORDS_MAX) @Matches(NOT_BLANK) fr!: string;
}
/** A text in negotiation, or words in both languages. Refuses without the quorum to decide, and a text as `adoption.propose` does. */
export class ProposeConsensus {
  @Matches(UUID) consensus!: string;
  @IsOptional() @Matches(UUID) item?: string;
  @IsOptional() @IsUUID() action?: string;
  @IsOptional() @ValidateNested() @Type(() => DecisionWords) words?: DecisionWords;
}
/** “I hear no objection?” From now on the clock decides. */
export class OpenConsensusWindow {
  @Matches(UUID) consensus!: string;
}
export class SettleConsensus extends OpenConsensusWindow {}
/** One is enough. `token`: of the window in which it was pressed; with it, it may arrive a little later (§3.7). */
export class ObjectToConsensus extends OpenConsensusWindow {
  @IsOptional() @Matches(UUID) token?: string;
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason?: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
}
export class DeferConsensus extends OpenConsensusWindow {}
export class WithdrawConsensus extends OpenConsensusWindow {}

export const CONSENSUS_COMMANDS = {
  'consensus.propose': ProposeConsensus,
  'consensus.open-window': OpenConsensusWindow,
  'consensus.settle': SettleConsensus,
  'consensus.object': ObjectToConsensus,
  'consensus.defer': DeferConsensus,
  'consensus.withdraw': WithdrawConsensus,
} as const;
