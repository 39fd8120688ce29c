// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { Catalogue } from './catalogue.js';
import { DocumentsCommands } from './documents.commands.js';
import { DraftsCommands } from './drafts.commands.js';
import { ExportsController } from './exports/exports.controller.js';
import { Exports } from './exports/exports.js';
import { FilesController } from './files.controller.js';
import { FoundingCommands } from './founding.commands.js';
import { ImportsModule } from './imports/imports.module.js';
import { InitiativesLists } from './initiatives.lists.js';
import { InitiativesViewReaders } from './initiatives.views.js';
import { NamedBy } from './named-by.js';
import { ProtectionCommands } from './protection.commands.js';
import { RegisterCommands } from './register.commands.js';
import { RegisterController } from './register.controller.js';
import { RevisionsCommands } from './revisions.commands.js';
import { StepsCommands } from './steps.commands.js';

@Module({
  imports: [ImportsModule],
  controllers: [CatalogueController, FilesController, ExportsController, RegisterController],
  providers: [Catalogue, NamedBy, Exports, DraftsCommands, FoundingCommands, RevisionsCommands, ProtectionCommands, StepsCommands, DocumentsCommands, RegisterCommands, InitiativesLists, InitiativesViewReaders],
  exports: [InitiativesLists],
})
export class InitiativesModule {}
