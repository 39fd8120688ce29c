// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { ActionsCommands } from './actions.commands.js';
import { ActionsController } from './actions.controller.js';
import { ActionsLists } from './actions.lists.js';
import { ActionsViewReaders } from './actions.views.js';
import { SponsorsCommands } from './sponsors/sponsors.commands.js';
import { SponsorsViewReaders } from './sponsors/sponsors.views.js';
import { SponsorshipCommands } from './sponsors/sponsorship.commands.js';

@Module({ controllers: [ActionsController], providers: [ActionsCommands, ActionsLists, ActionsViewReaders, SponsorshipCommands, SponsorsCommands, SponsorsViewReaders], exports: [ActionsLists] })
export class ActionsModule {}
