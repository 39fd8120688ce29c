// The commands about a meeting's agenda: their payloads, checked alike by a form and the door. Pure. Not here: entries, views (agenda.views.ts).
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Title } from './initiative-items.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** At the end of the agenda, or of the items below `parent`. A title in one language is enough. */
export class AddItem {
  @Matches(UUID) item!: string;
  @IsOptional() @Matches(UUID) parent?: string;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsOptional() @IsInt() @Min(1) @Max(1_440) minutes?: number;
}
export const AGENDA_COMMANDS = { 'item.add': AddItem } as const;
