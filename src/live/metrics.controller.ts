// The figures for Prometheus, for the bearer of METRICS_TOKEN and nobody else: without a token configured there is no such page. Not here: counting (kernel/figures.ts).
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Figures } from '../kernel/figures.js';
import { Access } from '../members/access.js';

@Controller()
@Access('operator')
export class MetricsController {
  constructor(private readonly figures: Figures) {}

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    const { type, body } = await this.figures.text();
    await reply.header('content-type', type).header('cache-control', 'no-store').send(body);
  }
}
