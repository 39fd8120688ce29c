// Wiring of the live floor.
import { Module } from '@nestjs/common';
import { Authority } from './authority.js';
import { BusState } from './bus-state.js';
import { CatchingUp } from './catching-up.js';
import { CommandsController } from './commands.controller.js';
import { Departure } from './departure.js';
import { Exchange } from './exchange.js';
import { HealthController } from './health.controller.js';
import { Lines } from './lines.js';
import { Limits } from './limits.js';
import { LiveGateway } from './live.gateway.js';
import { MetricsController } from './metrics.controller.js';
import { Publisher } from './publisher.js';
import { Readiness } from './readiness.js';

@Module({
  controllers: [CommandsController, HealthController, MetricsController],
  providers: [Authority, BusState, CatchingUp, Departure, Exchange, Limits, Lines, LiveGateway, Publisher, Readiness],
})
export class LiveModule {}
