// Wiring of the portal.
import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { ApiDocsController } from './api-docs.controller.js';
import { EmbeddedController, PromisesController, PublishedPromisesController } from './site/promises.controller.js';
import { PromisesReader } from './site/promises.reader.js';
import { PublishedController, SiteController } from './site/site.controller.js';
import { SiteReader } from './site/site.reader.js';

@Module({ imports: [CommitmentsModule], controllers: [ApiDocsController, SiteController, PublishedController, PromisesController, EmbeddedController, PublishedPromisesController], providers: [SiteReader, PromisesReader] })
export class PortalModule {}
