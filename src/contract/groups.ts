// The commands about groups of states that speak as one: their payloads, checked alike by a form and the door. Pure. Not here: lifecycle, entries, views (groups.views.ts).
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { GROUP_NAME_MAX, GROUP_PARTIES_MAX, INTERVENTION_MAX } from './groups.views.js';
import { LANGS, type Lang } from './words/words.js';

const STATE = /^[A-Z]{3}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** Two states at least; `speaker` is one of `parties`, and every one of them is known to the Network. */
export class FormGroup {
  @Matches(UUID) group!: string;
  @IsString() @Length(2, GROUP_NAME_MAX) @Matches(NOT_BLANK) nameEn!: string;
  @IsString() @Length(2, GROUP_NAME_MAX) @Matches(NOT_BLANK) nameFr!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(GROUP_PARTIES_MAX) @ArrayUnique() @Matches(STATE, { each: true }) parties!: string[];
  @Matches(STATE) speaker!: string;
}
export class ChangeGroup extends FormGroup {}
export class DissolveGroup {
  @Matches(UUID) group!: string;
}

/** What a group says about an action, by the state that speaks for it. */
export class MakeIntervention {
  @Matches(UUID) intervention!: string;
  @IsUUID() group!: string;
  @IsString() @MaxLength(INTERVENTION_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** A state of the group does not share what was said in its name too. */
export class DisavowIntervention {
  @Matches(UUID) intervention!: string;
}

export const GROUPS_COMMANDS = {
  'group.form': FormGroup,
  'group.change': ChangeGroup,
  'group.dissolve': DissolveGroup,
  'intervention.make': MakeIntervention,
  'intervention.disavow': DisavowIntervention,
} as const;
