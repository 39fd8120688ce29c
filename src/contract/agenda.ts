// The commands about a meeting's agenda: their payloads, checked alike by a form and the door. Pure. Not here: entries, views (agenda.views.ts).
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Title } from './initiative-items.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** At the end of the agenda, or of the items below `parent`. A title in one language is enough. */
export class AddItem {
  @Matches(UUID) item!: string;
  @IsOptional() @Matches(UUID) parent?: string;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsOptional() @IsInt() @Min(1) @Max(1_440) minutes?: number;
}
/** What is left out stays. */
export class ReviseItem {
  @Matches(UUID) item!: string;
  @IsOptional() @ValidateNested() @Type(() => Title) title?: Title;
  @IsOptional() @IsInt() @Min(1) @Max(1_440) minutes?: number;
}
/** Before another one below the same parent; left out, to the end. Numbers follow the places. */
export class MoveItem {
  @Matches(UUID) item!: string;
  @IsOptional() @Matches(UUID) before?: string;
}
/** The room takes it up; whatever it was on before is done. Refuses `wrong-state` without an open sitting. */
export class BeginItem {
  @Matches(UUID) item!: string;
}
export class EndItem extends BeginItem {}
/** Onto the agenda of another body's meeting, under a new id (`copy`), with where it came from. Refuses to take what members discuss among themselves before observers. */
export class ForwardItem extends BeginItem {
  @Matches(UUID) into!: string;
  @Matches(UUID) copy!: string;
}
/** By the clock, in an action: what was decided there, an adoption or an outcome, goes onto the agenda of the plenary that sits next, or of the one that is convened next. */
export class TakeItem {
  @Matches(UUID) subject!: string;
}
/** By the clock, in a commitment of which no report has come for three months: onto the agenda of the plenary that sits next, or of the one that is convened next. */
export class ReturnItem {
  @Matches(/^[A-Z]{3}$/) party!: string;
  @IsString() @MaxLength(40) number!: string;
  @ValidateNested() @Type(() => Title) title!: Title;
}
export const AGENDA_COMMANDS = {
  'item.add': AddItem,
  'item.revise': ReviseItem,
  'item.move': MoveItem,
  'item.begin': BeginItem,
  'item.end': EndItem,
  'item.forward': ForwardItem,
  'item.take': TakeItem,
  'item.return': ReturnItem,
} as const;
