// Wires the room of meetings, nothing else.
import { Module } from '@nestjs/common';
import { AgendaCommands } from './agenda/agenda.commands.js';
import { AgendaViewReaders } from './agenda/agenda.views.js';
import { AwaitedCommands } from './agenda/awaited.commands.js';
import { BodiesCommands } from './bodies/bodies.commands.js';
import { ConsensusCommands } from './consensus/consensus.commands.js';
import { ConsensusViewReaders } from './consensus/consensus.views.js';
import { FollowUpsCommands } from './follow-ups/follow-ups.commands.js';
import { FollowUpsViewReaders } from './follow-ups/follow-ups.views.js';
import { FloorViewReaders } from './floor/floor.views.js';
import { ListsCommands } from './floor/lists.commands.js';
import { MotionsCommands } from './floor/motions.commands.js';
import { PointsCommands } from './floor/points.commands.js';
import { RepliesCommands } from './floor/replies.commands.js';
import { SpeakersCommands } from './floor/speakers.commands.js';
import { TurnsCommands } from './floor/turns.commands.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsLists } from './meetings.lists.js';
import { MeetingsViewReaders } from './meetings.views.js';
import { PresenceCommands } from './presence/presence.commands.js';
import { DatesCommands } from './dates/dates.commands.js';
import { DatesViewReaders } from './dates/dates.views.js';
import { HelpCommands } from './help/help.commands.js';
import { HelpViewReaders } from './help/help.views.js';
import { DoorCommands } from './registration/door.commands.js';
import { RegistrationCommands } from './registration/registration.commands.js';
import { RegistrationViewReaders } from './registration/registration.views.js';
import { MeetingsCommands } from './sittings/meetings.commands.js';
import { CorrectionsCommands } from './record/corrections.commands.js';
import { MinutesCommands } from './record/minutes.commands.js';
import { MinutesController } from './record/minutes.controller.js';
import { RecordCommands } from './record/record.commands.js';
import { RecordReads } from './record/record.reads.js';
import { RecordViewReaders } from './record/record.views.js';
import { SittingsCommands } from './sittings/sittings.commands.js';
import { SlipsCommands } from './slips/slips.commands.js';
import { SlipsViewReaders } from './slips/slips.views.js';
import { AnnouncingCommands } from './voting/announcing.commands.js';
import { BallotsCommands } from './voting/ballots.commands.js';
import { DeclaringCommands } from './voting/declaring.commands.js';
import { PartsCommands } from './voting/parts.commands.js';
import { TakingCommands } from './voting/taking.commands.js';
import { VotingViewReaders } from './voting/voting.views.js';

const VOTING = [AnnouncingCommands, TakingCommands, BallotsCommands, DeclaringCommands, PartsCommands, VotingViewReaders];
const MEETINGS = [BodiesCommands, MeetingsCommands, SittingsCommands, PresenceCommands, MeetingsLists, MeetingsViewReaders];
const REGISTRATION = [RegistrationCommands, DoorCommands, RegistrationViewReaders];
const DATES = [DatesCommands, DatesViewReaders];
const SLIPS = [SlipsCommands, SlipsViewReaders];
const HELP = [HelpCommands, HelpViewReaders];
const AGENDA = [AgendaCommands, AwaitedCommands, AgendaViewReaders];
const CONSENSUS = [ConsensusCommands, ConsensusViewReaders];
const FLOOR = [ListsCommands, SpeakersCommands, TurnsCommands, PointsCommands, RepliesCommands, MotionsCommands, FloorViewReaders];
const RECORD = [RecordCommands, MinutesCommands, CorrectionsCommands, RecordViewReaders, RecordReads, FollowUpsCommands, FollowUpsViewReaders];

@Module({ controllers: [MeetingsController, MinutesController], providers: [...VOTING, ...MEETINGS, ...REGISTRATION, ...DATES, ...SLIPS, ...HELP, ...AGENDA, ...FLOOR, ...CONSENSUS, ...RECORD], exports: [MeetingsLists, RecordReads] })
export class MeetingsModule {}
