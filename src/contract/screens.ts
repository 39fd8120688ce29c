// The commands about a room's screens (e21): their payloads, checked alike by a form and the door. Pure. Not here: entries, views (screens.views.ts), what a slide draws (client).
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { SLIDES, type Slide } from './screens.views.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Puts a slide on a screen of the room; a new id is one more screen. `action`: the text that the slide `text` shows, from `paragraph` on (left out: from its beginning).
 * Refuses `invalid` for that slide without a text, `conflict` for more screens than a room has (SCREENS_MAX).
 */
export class ShowScreen {
  @Matches(UUID) screen!: string;
  @IsIn(SLIDES) slide!: Slide;
  @IsOptional() @IsUUID() action?: string;
  @IsOptional() @Matches(UUID) paragraph?: string;
}
export class RemoveScreen {
  @Matches(UUID) screen!: string;
}
export const SCREENS_COMMANDS = { 'screen.show': ShowScreen, 'screen.remove': RemoveScreen } as const;
