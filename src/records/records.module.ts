// Wiring of the records.
import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsReader } from './documents/documents.reader.js';
import { RecordController } from './record.controller.js';
import { Search } from './search.js';
import { SearchController } from './search.controller.js';

@Module({ imports: [ActionsModule, InitiativesModule], controllers: [SearchController, RecordController, DocumentsController], providers: [Search, DocumentsReader] })
export class RecordsModule {}
