// The commands about a collective action itself: their payloads, checked alike by a form and the door. Pure.
// Not here: its text, silence, sponsors and the rest (files of their own), lifecycle, views and entries (actions.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ACTION_KINDS, type ActionKind } from './actions.views.js';
import { REASON_MAX, SUMMARY_MAX } from './discussions.views.js';
import { Prose, Title } from './initiative-items.js';
import { PRIORITY_TAGS } from './priorities.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** A new draft of one's own delegation. A title in one language is enough; `lang` is the one in which the words will be agreed. */
export class OpenAction {
  @IsIn(ACTION_KINDS) kind!: ActionKind;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsOptional() @ValidateNested() @Type(() => Prose) purpose?: Prose;
  @IsIn(LANGS) lang!: Lang;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(PRIORITY_TAGS, { each: true }) priorities?: string[];
}
/** What is left out stays; a side of a text that is left out stays too, '' takes it away. */
export class ReviseAction {
  @IsOptional() @ValidateNested() @Type(() => Title) title?: Title;
  @IsOptional() @ValidateNested() @Type(() => Prose) purpose?: Prose;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(PRIORITY_TAGS, { each: true }) priorities?: string[];
}
/** Puts the draft of a text before the members. Refuses `wrong-state` for one that is before them already. */
export class TableAction {}
/** Opens the draft of an undertaking to the members: they read it and may join. */
export class LaunchAction {}
export class BeginAction {}
/** Ends an undertaking; what came of it is told to all who read it. */
export class ConcludeAction {
  @IsString() @MaxLength(SUMMARY_MAX) @Matches(NOT_BLANK) result!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** Any member may bring a withdrawn text back, and leads it from then on (GA rule 80). */
export class ReintroduceAction {}
export class DiscardAction {}
/** Ends the negotiation without a text; the reason is told to all who read it. */
export class AbandonAction {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}

export const ACTIONS_COMMANDS = {
  'action.open': OpenAction,
  'action.revise': ReviseAction,
  'action.table': TableAction,
  'action.launch': LaunchAction,
  'action.begin': BeginAction,
  'action.conclude': ConcludeAction,
  'action.reintroduce': ReintroduceAction,
  'action.discard': DiscardAction,
  'action.abandon': AbandonAction,
} as const;
