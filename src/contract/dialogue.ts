// The commands of an interactive dialogue on the floor (e7): a question interposed while somebody speaks, an intervention on what was said, the answer. Payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.floor.ts), lifecycle, entries, the view (dialogue.views.ts).
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Questions and interventions are taken on this list, each for so many seconds, and as many to answer; left out, they are not any more. Refuses `invalid` on a list of replies or explanations. */
export class AllowDialogue {
  @Matches(UUID) list!: string;
  @IsOptional() @IsInt() @Min(10) @Max(600) seconds?: number;
}
class OfDialogue {
  @Matches(UUID) dialogue!: string;
}
/**
 * To the statement that is being made (`answering`: its entry), as a question, or to the one made last, as an intervention. Refuses `wrong-state` where the list takes none, `too-late` once the
 * next one has begun, `invalid` for one's own statement, `conflict` for a second one while the first waits.
 */
export class AskInDialogue extends OfDialogue {
  @Matches(UUID) answering!: string;
}
/** The chair gives the floor for it, the speaker's consent taken; whoever speaks is stopped, and goes on afterwards. Refuses `wrong-state` while a point of order waits for its ruling. */
export class PutInDialogue extends OfDialogue {}
/** By whoever is asked, or the chair for it: it is not taken. */
export class DeclineInDialogue extends OfDialogue {}
export class WithdrawFromDialogue extends OfDialogue {}
/** The state that was asked has the floor for its answer. */
export class AnswerInDialogue extends OfDialogue {}
/** It is left without an answer. */
export class LeaveInDialogue extends OfDialogue {}

export const DIALOGUE_COMMANDS = {
  'dialogue.allow': AllowDialogue,
  'dialogue.ask': AskInDialogue,
  'dialogue.put': PutInDialogue,
  'dialogue.decline': DeclineInDialogue,
  'dialogue.withdraw': WithdrawFromDialogue,
  'dialogue.answer': AnswerInDialogue,
  'dialogue.leave': LeaveInDialogue,
} as const;
