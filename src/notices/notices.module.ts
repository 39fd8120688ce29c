// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { DiscussionsModule } from '../discussions/discussions.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { DeskController } from './desk.controller.js';
import { DeskReader } from './desk.reader.js';
import { TodayController } from './today.controller.js';
import { TodayReader } from './today.reader.js';

@Module({ imports: [ActionsModule, DiscussionsModule, InitiativesModule], controllers: [DeskController, TodayController], providers: [DeskReader, TodayReader] })
export class NoticesModule {}
