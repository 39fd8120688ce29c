// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { DiscussionsModule } from '../discussions/discussions.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { DeskController } from './desk.controller.js';
import { DeskReader } from './desk.reader.js';
import { Hearing } from './hearing.js';
import { InboxController } from './inbox.controller.js';
import { InboxReader } from './inbox.reader.js';
import { TodayController } from './today.controller.js';
import { TodayReader } from './today.reader.js';

@Module({
  imports: [ActionsModule, DiscussionsModule, InitiativesModule],
  controllers: [DeskController, InboxController, TodayController],
  providers: [DeskReader, Hearing, InboxReader, TodayReader],
})
export class NoticesModule {}
