// Wiring of the ledger. Rooms need nothing from it but what it exports.
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Figures } from '../kernel/figures.js';
import { APP_URL } from '../kernel/kernel.module.js';
import { Bell } from './bell.js';
import { AlarmClock } from './clock.js';
import { Days } from './days.js';
import { Dispatch } from './dispatch.js';
import { LedgerFigures } from './ledger.figures.js';
import { ReadDb } from './read-db.js';
import { Hashes } from './hashes.js';
import { Read } from './read.js';
import { Registry } from './registry.js';
import { Seating } from './seating.js';
import { Verify } from './verify.js';
import { Views } from './views.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: ReadDb, useFactory: (url: string, figures: Figures) => new ReadDb(url, figures), inject: [APP_URL, Figures] }, Registry, Bell, Views, Dispatch, Read, Seating, AlarmClock, Hashes, Verify, Days, LedgerFigures],
  exports: [DiscoveryModule, ReadDb, Bell, Views, Dispatch, Read, Seating, AlarmClock, Hashes, Verify, Days],
})
export class LedgerModule {}
