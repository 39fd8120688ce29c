// Wiring of the records.
import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsReader } from './documents/documents.reader.js';
import { SittingsController } from './documents/sittings.controller.js';
import { SittingsReader } from './documents/sittings.reader.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsReader } from './drafts/drafts.reader.js';
import { HandoverController } from './handover/handover.controller.js';
import { HandoverReader } from './handover/handover.reader.js';
import { RecordController } from './record.controller.js';
import { Search } from './search.js';
import { ScorecardFileController } from './scorecard/scorecard.controller.js';
import { SearchController } from './search.controller.js';

@Module({ imports: [ActionsModule, CommitmentsModule, InitiativesModule, MeetingsModule], controllers: [SearchController, RecordController, DocumentsController, SittingsController, HandoverController, DraftsController, ScorecardFileController], providers: [Search, DocumentsReader, SittingsReader, HandoverReader, DraftsReader] })
export class RecordsModule {}
