// For whoever watches the node: alive, and ready to serve. Not here: what that takes (readiness.ts), figures (metrics).
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../members/access.js';
import { Readiness } from './readiness.js';

@Controller()
@Access('public')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** 200 while the process runs. */
  @Get('live')
  live(): { live: true } {
    return { live: true };
  }

  /** 200 when the node can serve, with what is degraded; 503 with the reason otherwise, also while the node is going down. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const view = await this.readiness.now();
    await reply.status(view.ready ? 200 : 503).header('cache-control', 'no-store').send(view);
  }
}
