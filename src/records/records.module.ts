// Wiring of the records.
import { Module } from '@nestjs/common';
import { RecordController } from './record.controller.js';
import { Search } from './search.js';
import { SearchController } from './search.controller.js';

@Module({ controllers: [SearchController, RecordController], providers: [Search] })
export class RecordsModule {}
