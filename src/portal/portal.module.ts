// Wiring of the portal.
import { Module } from '@nestjs/common';
import { ApiDocsController } from './api-docs.controller.js';
import { PublishedController, SiteController } from './site/site.controller.js';
import { SiteReader } from './site/site.reader.js';

@Module({ controllers: [ApiDocsController, SiteController, PublishedController], providers: [SiteReader] })
export class PortalModule {}
