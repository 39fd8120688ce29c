// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { ActionsCommands } from './actions.commands.js';
import { ActionsController } from './actions.controller.js';
import { ActionsLists } from './actions.lists.js';
import { ActionsViewReaders } from './actions.views.js';
import { SponsorsCommands } from './sponsors/sponsors.commands.js';
import { SponsorsViewReaders } from './sponsors/sponsors.views.js';
import { SponsorshipCommands } from './sponsors/sponsorship.commands.js';
import { LinksCommands } from './undertakings/links.commands.js';
import { ParticipationCommands } from './undertakings/participation.commands.js';
import { TasksCommands } from './undertakings/tasks.commands.js';
import { UndertakingsViewReaders } from './undertakings/undertakings.views.js';
import { AgreeCommands } from './text/agree.commands.js';
import { LanguageCommands } from './text/language.commands.js';
import { MarginCommands } from './text/margin.commands.js';
import { MarginViewReaders } from './text/margin.views.js';
import { OutlineCommands } from './text/outline.commands.js';
import { ReadingCommands } from './text/reading.commands.js';
import { ReadingsController, ReadingViewReaders } from './text/reading.views.js';
import { TextsController } from './text/texts.controller.js';
import { TextViewReaders } from './text/text.views.js';
import { WordsCommands } from './text/words.commands.js';

@Module({ controllers: [ActionsController, TextsController, ReadingsController], providers: [ActionsCommands, OutlineCommands, WordsCommands, AgreeCommands, LanguageCommands, TextViewReaders, MarginCommands, MarginViewReaders, ReadingCommands, ReadingViewReaders, ActionsLists, ActionsViewReaders, SponsorshipCommands, SponsorsCommands, SponsorsViewReaders, ParticipationCommands, TasksCommands, LinksCommands, UndertakingsViewReaders], exports: [ActionsLists] })
export class ActionsModule {}
