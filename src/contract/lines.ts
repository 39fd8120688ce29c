// The commands by which time says whose line to a sitting is gone, and whose is back (§3.15, e27), and what they tell. Pure. Not here: what is shown of it (`away` of a SpeakerView).
import { Matches } from 'class-validator';

/** So long after its line was last seen a delegation that waits on a list keeps its place as if nothing were; then it is marked away, and keeps it. Seconds. */
export const LINE_KEPT = 120;

class OfParty {
  @Matches(/^[A-Z]{3}$/) party!: string;
}
/** By the clock. Refuses `conflict` where the line was seen meanwhile, `wrong-state` where nobody of that state waits. */
export class DropLine extends OfParty {}
/** By the clock. Refuses `wrong-state` where it is not marked away. */
export class RestoreLine extends OfParty {}
export const LINES_COMMANDS = { 'line.drop': DropLine, 'line.restore': RestoreLine } as const;

/** `since`: when its line was last seen, ISO 8601. */
export interface LinesEntries {
  'line.dropped': { party: string; since: string };
  'line.restored': { party: string };
}
