// The commands about what states undertake together: their payloads, checked alike by a form and the door. Pure. Not here: lifecycles, entries, views (undertakings.views.ts).
import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { TASK_TEXT_MAX } from './undertakings.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** Without *bind*: the state is interested, and bound to nothing. */
export class ExpressParticipation {}
export class JoinParticipation {}
export class LeaveParticipation {}

/** `task` is minted by the client. `owner` takes part in the action, or leads it; `due` is an instant. */
export class AssignTask {
  @Matches(UUID) task!: string;
  @IsString() @MaxLength(TASK_TEXT_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
  @Matches(/^[A-Z]{3}$/) owner!: string;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) due?: string;
}
class OfTask {
  @Matches(UUID) task!: string;
}
export class StartTask extends OfTask {}
export class CompleteTask extends OfTask {}
export class ReopenTask extends OfTask {}
/** Another instant, or none. */
export class RescheduleTask extends OfTask {
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) due?: string;
}
export class DropTask extends OfTask {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** An initiative or an action that this one belongs to; it must be open to whoever links it. */
export class LinkAction {
  @Matches(UUID) to!: string;
}
export class UnlinkAction extends LinkAction {}

export const UNDERTAKINGS_COMMANDS = {
  'participation.express': ExpressParticipation,
  'participation.join': JoinParticipation,
  'participation.leave': LeaveParticipation,
  'task.assign': AssignTask,
  'task.start': StartTask,
  'task.complete': CompleteTask,
  'task.reopen': ReopenTask,
  'task.reschedule': RescheduleTask,
  'task.drop': DropTask,
  'action.link': LinkAction,
  'action.unlink': UnlinkAction,
} as const;
