// Wiring of the live floor.
import { Module } from '@nestjs/common';
import { Authority } from './authority.js';
import { CommandsController } from './commands.controller.js';
import { Departure } from './departure.js';
import { Exchange } from './exchange.js';
import { HealthController } from './health.controller.js';
import { Limits } from './limits.js';
import { LiveGateway } from './live.gateway.js';
import { Publisher } from './publisher.js';

@Module({
  controllers: [CommandsController, HealthController],
  providers: [Authority, Departure, Exchange, Limits, LiveGateway, Publisher],
})
export class LiveModule {}
