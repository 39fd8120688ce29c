// The registry of commands: name → payload class. The client loads it only where a form is checked (it brings class-validator along); who may is in policy.ts.
import { ACTIONS_COMMANDS } from './actions.js';
import { AGENDA_COMMANDS } from './agenda.js';
import { ADOPTION_COMMANDS } from './adoption.js';
import { APPROACHES_COMMANDS } from './approaches.js';
import { CONSENSUS_COMMANDS } from './consensus.js';
import { DECISIONS_COMMANDS } from './decisions.js';
import { DISCUSSIONS_COMMANDS } from './discussions.js';
import { GROUPS_COMMANDS } from './groups.js';
import { IMPORTS_COMMANDS } from './imports.js';
import { INITIATIVES_COMMANDS } from './initiatives.js';
import { LIBRARY_COMMANDS } from './library.js';
import { MARGIN_COMMANDS } from './margin.js';
import { MEETINGS_COMMANDS } from './meetings.js';
import { MEMBERS_COMMANDS } from './members.js';
import { NOTICES_COMMANDS } from './notices.js';
import { READING_COMMANDS } from './reading.js';
import { POSITIONS_COMMANDS } from './positions.js';
import { PRESENCE_COMMANDS } from './presence.js';
import { PROFILE_COMMANDS } from './profile.js';
import { SILENCE_COMMANDS } from './silence.js';
import { SPONSORS_COMMANDS } from './sponsors.js';
import { STATEMENTS_COMMANDS } from './statements.js';
import { TEXT_COMMANDS } from './text.js';
import { UNDERTAKINGS_COMMANDS } from './undertakings.js';

export const COMMANDS = { ...MEMBERS_COMMANDS, ...INITIATIVES_COMMANDS, ...IMPORTS_COMMANDS, ...ACTIONS_COMMANDS, ...TEXT_COMMANDS, ...LIBRARY_COMMANDS, ...MARGIN_COMMANDS, ...READING_COMMANDS, ...PROFILE_COMMANDS, ...SILENCE_COMMANDS, ...ADOPTION_COMMANDS, ...POSITIONS_COMMANDS, ...SPONSORS_COMMANDS, ...APPROACHES_COMMANDS, ...STATEMENTS_COMMANDS, ...DECISIONS_COMMANDS, ...GROUPS_COMMANDS, ...UNDERTAKINGS_COMMANDS, ...DISCUSSIONS_COMMANDS, ...NOTICES_COMMANDS, ...MEETINGS_COMMANDS, ...PRESENCE_COMMANDS, ...AGENDA_COMMANDS, ...CONSENSUS_COMMANDS } as const;
export type CommandName = keyof typeof COMMANDS;
export type Payload<N extends CommandName> = InstanceType<(typeof COMMANDS)[N]>;
