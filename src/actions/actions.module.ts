// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { ActionsCommands } from './actions.commands.js';
import { ActionsController } from './actions.controller.js';
import { ActionsLists } from './actions.lists.js';
import { ActionsViewReaders } from './actions.views.js';

@Module({ controllers: [ActionsController], providers: [ActionsCommands, ActionsLists, ActionsViewReaders], exports: [ActionsLists] })
export class ActionsModule {}
