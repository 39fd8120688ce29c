// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaucusesCommands } from './caucuses.commands.js';
import { DiscussionsController } from './discussions.controller.js';
import { Remark, Thread } from './discussions.entities.js';
import { DiscussionsLists } from './discussions.lists.js';
import { DiscussionsViewReaders } from './discussions.views.js';
import { PositionsCommands } from './positions.commands.js';
import { RemarksCommands } from './remarks.commands.js';
import { ThreadsCommands } from './threads.commands.js';

@Module({
  imports: [TypeOrmModule.forFeature([Thread, Remark])],
  controllers: [DiscussionsController],
  providers: [ThreadsCommands, CaucusesCommands, RemarksCommands, PositionsCommands, DiscussionsViewReaders, DiscussionsLists],
  exports: [DiscussionsLists],
})
export class DiscussionsModule {}
