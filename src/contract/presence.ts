// The commands about who is at a sitting: their payloads, checked alike by a form and the door. Pure. Not here: entries, views (presence.views.ts).
import { IsIn, Matches } from 'class-validator';
import { NOTED, PRESENT_IN, type Noted, type PresentIn } from './presence.views.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One's own state is there, before the sitting opens or while it lasts; again with the other mode, it has moved. */
export class EnterSitting {
  @Matches(UUID) sitting!: string;
  @IsIn(PRESENT_IN) mode!: PresentIn;
}
export class LeaveSitting {
  @Matches(UUID) sitting!: string;
}
/** The desk at the door, or the chair, notes it for a state. */
export class NotePresence {
  @Matches(UUID) sitting!: string;
  @Matches(/^[A-Z]{3}$/) party!: string;
  @IsIn(NOTED) how!: Noted;
}
export const PRESENCE_COMMANDS = { 'presence.enter': EnterSitting, 'presence.leave': LeaveSitting, 'presence.note': NotePresence } as const;
