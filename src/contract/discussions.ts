// What client and server may say to each other about discussions: the payloads of its commands, with their rules.
// Not here: who may by seat and mandate (policy.ts), lifecycles, views and entries (discussions.views.ts), sentences (words/).
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { MENTIONS_MAX, PARTIES_MAX, REASON_MAX, REMARK_MAX, SUMMARY_MAX, TITLE_MAX } from './discussions.views.js';
import { LANGS, type Lang } from './words/words.js';

/** Lower case only: an id is half of a reference (`remark:…`), and a reference is compared as text. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** An alpha-3 code, or the secretariat. */
const PARTY = /^(?:[A-Z]{3}|secretariat)$/;
const STATE = /^[A-Z]{3}$/;
/** Something inside the subject: a paragraph, a result, a place. */
const REF = /^[a-z][a-z-]{0,30}:[\w-]{1,80}$/;
/** Something to read, and no NUL, which PostgreSQL keeps in no text. */
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** A thread about a subject: a channel, or something inside it. Its first remark may come with it; `remark` and `text` go together. */
export class OpenThread {
  @Matches(UUID) about!: string;
  @IsOptional() @Matches(REF) ref?: string;
  @IsString() @MaxLength(TITLE_MAX) @Matches(NOT_BLANK) title!: string;
  @IsIn(LANGS) lang!: Lang;
  @ValidateIf((o: OpenThread) => o.remark !== undefined || o.text !== undefined) @Matches(UUID) remark?: string;
  @ValidateIf((o: OpenThread) => o.remark !== undefined || o.text !== undefined) @IsString() @MaxLength(REMARK_MAX) @Matches(NOT_BLANK) text?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(MENTIONS_MAX) @ArrayUnique() @Matches(PARTY, { each: true }) mentions?: string[];
}
export class ResolveThread {
  @IsString() @MaxLength(SUMMARY_MAX) @Matches(NOT_BLANK) summary!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class ReopenThread {}

/** A restricted conversation between these delegations and one's own; with none, a room of one's own country. */
export class OpenCaucus {
  @IsString() @MaxLength(TITLE_MAX) @Matches(NOT_BLANK) title!: string;
  @IsIn(LANGS) lang!: Lang;
  @IsArray() @ArrayMaxSize(PARTIES_MAX) @ArrayUnique() @Matches(STATE, { each: true }) parties!: string[];
  /** The action whose text is drafted in it: every delegation named has to read that text. */
  @IsOptional() @Matches(UUID) drafts?: string;
  /** A room of one's own country alone, in which every word is sealed with its delegation's key before it is sent. Refuses where there is no key yet. */
  @IsOptional() @Equals(true) sealed?: true;
}
/** Another delegation comes in; it reads everything from the beginning. */
export class AddToCaucus {
  @Matches(STATE) party!: string;
}
/** The convener may name who convenes after it; else the delegation does that came in first of those who remain. */
export class LeaveCaucus {
  @IsOptional() @Matches(STATE) successor?: string;
}

/** Takes over a room whose convener sits in it no longer because it left the Network. Refuses `conflict` while the convener sits there. */
export class TakeOverCaucus {}

/** What a person says in a thread or a caucus. `remark` is minted by the client; `mentions` are parties that can read here. */
export class PostRemark {
  @Matches(UUID) remark!: string;
  @IsString() @MaxLength(REMARK_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
  @IsArray() @ArrayMaxSize(MENTIONS_MAX) @ArrayUnique() @Matches(PARTY, { each: true }) mentions!: string[];
  @IsOptional() @Matches(UUID) replyTo?: string;
}
/** What a state says: its official position. A remark never counts as one (f2), so it is another command with another mandate. */
export class StatePosition extends PostRemark {}
export class EditRemark {
  @Matches(UUID) remark!: string;
  @IsString() @MaxLength(REMARK_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
  @IsArray() @ArrayMaxSize(MENTIONS_MAX) @ArrayUnique() @Matches(PARTY, { each: true }) mentions!: string[];
}
export class WithdrawRemark {
  @Matches(UUID) remark!: string;
}
export class WithdrawPosition {
  @Matches(UUID) remark!: string;
}
export class RemoveRemark {
  @Matches(UUID) remark!: string;
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}

export const DISCUSSIONS_COMMANDS = {
  'thread.open': OpenThread,
  'thread.resolve': ResolveThread,
  'thread.reopen': ReopenThread,
  'caucus.open': OpenCaucus,
  'caucus.add': AddToCaucus,
  'caucus.leave': LeaveCaucus,
  'caucus.take-over': TakeOverCaucus,
  'remark.post': PostRemark,
  'remark.edit': EditRemark,
  'remark.withdraw': WithdrawRemark,
  'remark.remove': RemoveRemark,
  'position.state': StatePosition,
  'position.withdraw': WithdrawPosition,
} as const;
