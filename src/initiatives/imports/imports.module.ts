// Wires imports: nothing else.
import { Module } from '@nestjs/common';
import { ImportsCommands } from './imports.commands.js';
import { ImportsController } from './imports.controller.js';
import { ImportsRead } from './imports.read.js';
import { ImportViews } from './imports.views.js';
import { Readings } from './readings.js';
import { StagingCommands } from './staging.commands.js';
import { TakingCommands } from './taking.commands.js';
import { Uploads } from './uploads.js';

@Module({
  controllers: [ImportsController],
  providers: [Uploads, Readings, ImportsCommands, StagingCommands, TakingCommands, ImportsRead, ImportViews],
})
export class ImportsModule {}
