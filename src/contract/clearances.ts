// The commands by which one person of a delegation prepares an act that binds the state and another clears it (§3.1): their payloads, checked alike by a form and the door. Pure.
// Not here: that the door asks for it (ledger/dispatch.ts), entries and the view (clearances.views.ts).
import { IsIn, IsObject, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The act as it will be sent: `command` is the id under which it is done once it is cleared, so that it is done once. Opens a channel of one's own delegation.
 * Refuses `invalid` for a payload that the act itself would refuse, and for an act that binds nobody.
 */
export class AskClearance {
  @Matches(UUID) command!: string;
  @IsString() @MaxLength(80) act!: string;
  @IsUUID() place!: string;
  @IsObject() payload!: object;
}
/** By another person who may bind the state; then either of the two does it, under the id it was asked for. */
export class GiveClearance {}
export class TakeBackClearance {}
/** How many persons it takes to bind the state from now on. Going back to one binds the state as well, and takes two. */
export class SetSigning {
  @IsIn([1, 2]) persons!: 1 | 2;
}

export const CLEARANCES_COMMANDS = {
  'clearance.ask': AskClearance,
  'clearance.give': GiveClearance,
  'clearance.take-back': TakeBackClearance,
  'delegation.set-signing': SetSigning,
} as const;
