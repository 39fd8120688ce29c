// Every type of entry with the shape of its data, and every kind of view: the union over the rooms. Not here: their sentences (words/).
import type { ActionsEntries, ActionsViews } from './actions.views.js';
import type { AgendaEntries, AgendaViews } from './agenda.views.js';
import type { AdoptionEntries, AdoptionViews } from './adoption.views.js';
import type { ApproachesEntries, ApproachesViews } from './approaches.views.js';
import type { ConsensusEntries, ConsensusViews } from './consensus.views.js';
import type { ClearancesEntries, ClearancesViews } from './clearances.views.js';
import type { DecisionsEntries, DecisionsViews } from './decisions.views.js';
import type { DiscussionsEntries, DiscussionsViews } from './discussions.views.js';
import type { FloorEntries, FloorViews } from './floor.views.js';
import type { FollowUpsEntries, FollowUpsViews } from './follow-ups.views.js';
import type { GroupsEntries, GroupsViews } from './groups.views.js';
import type { ImportsEntries, ImportsViews } from './imports.views.js';
import type { InitiativesEntries, InitiativesViews } from './initiatives.views.js';
import type { LibraryEntries } from './library.views.js';
import type { MarginEntries, MarginViews } from './margin.views.js';
import type { MeetingsEntries, MeetingsViews } from './meetings.views.js';
import type { MembersEntries, MembersViews } from './members.views.js';
import type { MinutesEntries, MinutesViews } from './minutes.views.js';
import type { NoticesEntries, NoticesViews } from './notices.views.js';
import type { ReadingEntries, ReadingViews } from './reading.views.js';
import type { PositionsEntries, PositionsViews } from './positions.views.js';
import type { PresenceEntries, PresenceViews } from './presence.views.js';
import type { ProfileEntries, ProfileViews } from './profile.views.js';
import type { SilenceEntries, SilenceViews } from './silence.views.js';
import type { SponsorsEntries, SponsorsViews } from './sponsors.views.js';
import type { StatementsEntries, StatementsViews } from './statements.views.js';
import type { TextEntries, TextViews } from './text.views.js';
import type { UndertakingsEntries, UndertakingsViews } from './undertakings.views.js';
import type { VotingEntries, VotingViews } from './voting.views.js';

export type EntryTypes = MembersEntries & ClearancesEntries & InitiativesEntries & ImportsEntries & ActionsEntries & TextEntries & LibraryEntries & MarginEntries & ReadingEntries & ProfileEntries & SilenceEntries & AdoptionEntries & PositionsEntries & SponsorsEntries & ApproachesEntries & StatementsEntries & DecisionsEntries & GroupsEntries & FloorEntries & UndertakingsEntries & DiscussionsEntries & NoticesEntries & MeetingsEntries & PresenceEntries & AgendaEntries & ConsensusEntries & VotingEntries & MinutesEntries & FollowUpsEntries;
export type EntryType = keyof EntryTypes;

export type ViewTypes = MembersViews & ClearancesViews & InitiativesViews & ImportsViews & ActionsViews & TextViews & MarginViews & ReadingViews & ProfileViews & SilenceViews & AdoptionViews & PositionsViews & SponsorsViews & ApproachesViews & StatementsViews & DecisionsViews & GroupsViews & FloorViews & UndertakingsViews & DiscussionsViews & NoticesViews & MeetingsViews & PresenceViews & AgendaViews & ConsensusViews & VotingViews & MinutesViews & FollowUpsViews;
export type ViewKind = keyof ViewTypes;
