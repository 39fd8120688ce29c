// Wiring of the records.
import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { RecordController } from './record.controller.js';
import { Search } from './search.js';
import { SearchController } from './search.controller.js';

@Module({ imports: [InitiativesModule], controllers: [SearchController, RecordController], providers: [Search] })
export class RecordsModule {}
