// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { ActionsCommands } from './actions.commands.js';
import { ActionsController } from './actions.controller.js';
import { ActionsLists } from './actions.lists.js';
import { DecidedLists } from './decided.lists.js';
import { ActionsViewReaders } from './actions.views.js';
import { AdoptionCommands } from './adoption/adoption.commands.js';
import { AdoptionViewReaders } from './adoption/adoption.views.js';
import { IssuesCommands } from './adoption/issues.commands.js';
import { PublishingCommands } from './adoption/publishing.commands.js';
import { RegisterController } from './adoption/register.controller.js';
import { StancesCommands } from './adoption/stances.commands.js';
import { StancesViewReaders } from './adoption/stances.views.js';
import { WaiversCommands } from './adoption/waivers.commands.js';
import { ProfileCommands } from './profile/profile.commands.js';
import { ProfileViewReaders } from './profile/profile.views.js';
import { AnnouncingCommands } from './silence/announcing.commands.js';
import { AskingCommands } from './silence/asking.commands.js';
import { EndingCommands } from './silence/ending.commands.js';
import { ReachCommands } from './silence/reach.commands.js';
import { RecordsCommands } from './silence/records.commands.js';
import { SilenceController } from './silence/silence.controller.js';
import { SilenceLists } from './silence/silence.lists.js';
import { SilenceViewReaders } from './silence/silence.views.js';
import { VoicesCommands } from './silence/voices.commands.js';
import { ApproachesCommands } from './sponsors/approaches.commands.js';
import { ApproachesController, ApproachesViewReaders } from './sponsors/approaches.views.js';
import { SponsorPapersCommands } from './sponsors/papers.commands.js';
import { SponsorsCommands } from './sponsors/sponsors.commands.js';
import { SponsorsViewReaders } from './sponsors/sponsors.views.js';
import { SponsorshipCommands } from './sponsors/sponsorship.commands.js';
import { DecisionsCommands } from './decisions/decisions.commands.js';
import { DecisionsViewReaders, GaugesController } from './decisions/decisions.views.js';
import { GaugesCommands } from './decisions/gauges.commands.js';
import { OutcomesCommands } from './decisions/outcomes.commands.js';
import { InterventionsCommands } from './interventions/interventions.commands.js';
import { InterventionsViewReaders } from './interventions/interventions.views.js';
import { AlignmentsCommands } from './statements/alignments.commands.js';
import { DeliveriesCommands } from './statements/deliveries.commands.js';
import { StatementsCommands } from './statements/statements.commands.js';
import { StatementsController } from './statements/statements.controller.js';
import { StatementsViewReaders } from './statements/statements.views.js';
import { LinksCommands } from './undertakings/links.commands.js';
import { ParticipationCommands } from './undertakings/participation.commands.js';
import { TasksCommands } from './undertakings/tasks.commands.js';
import { UndertakingsViewReaders } from './undertakings/undertakings.views.js';
import { AgreeCommands } from './text/agree.commands.js';
import { LibraryCommands } from './library/library.commands.js';
import { LibraryController } from './library/library.controller.js';
import { DocxController } from './text/docx/docx.controller.js';
import { LanguageCommands } from './text/language.commands.js';
import { MarginCommands } from './text/margin.commands.js';
import { MarginViewReaders } from './text/margin.views.js';
import { OutlineCommands } from './text/outline.commands.js';
import { ReadingCommands } from './text/reading.commands.js';
import { ReadingsController, ReadingViewReaders } from './text/reading.views.js';
import { TextsController } from './text/texts.controller.js';
import { TextsLists } from './text/texts.lists.js';
import { TextViewReaders } from './text/text.views.js';
import { WordsCommands } from './text/words.commands.js';

const TEXT = [OutlineCommands, WordsCommands, AgreeCommands, LanguageCommands, TextViewReaders, TextsLists, LibraryCommands, MarginCommands, MarginViewReaders, ReadingCommands, ReadingViewReaders];
const PROFILE = [ProfileCommands, ProfileViewReaders];
const SILENCE = [AnnouncingCommands, AskingCommands, EndingCommands, ReachCommands, RecordsCommands, SilenceLists, SilenceViewReaders, VoicesCommands];
const ADOPTION = [AdoptionCommands, AdoptionViewReaders, IssuesCommands, PublishingCommands, StancesCommands, StancesViewReaders, WaiversCommands];
const SPONSORS = [SponsorshipCommands, SponsorsCommands, SponsorPapersCommands, SponsorsViewReaders, ApproachesCommands, ApproachesViewReaders];
const STATEMENTS = [StatementsCommands, AlignmentsCommands, DeliveriesCommands, StatementsViewReaders];
const DECISIONS = [DecisionsCommands, GaugesCommands, OutcomesCommands, DecisionsViewReaders, InterventionsCommands, InterventionsViewReaders];
const UNDERTAKINGS = [ParticipationCommands, TasksCommands, LinksCommands, UndertakingsViewReaders];

@Module({
  controllers: [ActionsController, TextsController, ReadingsController, DocxController, LibraryController, SilenceController, RegisterController, StatementsController, ApproachesController, GaugesController],
  providers: [ActionsCommands, ActionsLists, DecidedLists, ActionsViewReaders, ...TEXT, ...PROFILE, ...SILENCE, ...ADOPTION, ...SPONSORS, ...STATEMENTS, ...DECISIONS, ...UNDERTAKINGS],
  exports: [ActionsLists, DecidedLists, SilenceLists, TextsLists],
})
export class ActionsModule {}
