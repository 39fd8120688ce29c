// For whoever watches the node: alive, and ready to serve. Not here: figures (metrics).
import { Controller, Get, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { AlarmClock } from '../ledger/clock.js';
import { Access } from '../members/access.js';

@Controller()
@Access('public')
export class HealthController implements BeforeApplicationShutdown {
  private leaving = false;

  constructor(
    private readonly db: DataSource,
    private readonly clock: AlarmClock,
  ) {}

  beforeApplicationShutdown(): void {
    this.leaving = true;
  }

  /** 200 while the process runs. */
  @Get('live')
  live(): { live: true } {
    return { live: true };
  }

  /** 200 when the database answers and can be written; 503 with the reason otherwise, also while the node is going down. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const why = this.leaving ? 'going down' : await this.fault();
    await reply.status(why ? 503 : 200).send({ ready: !why, ...(why ? { why } : {}), clock: this.clock.lastBeat?.toISOString() ?? null });
  }

  private async fault(): Promise<string | null> {
    try {
      const [row] = await this.db.query<{ replica: boolean }[]>('select pg_is_in_recovery() as replica');
      return row!.replica ? 'the database is a replica' : null;
    } catch {
      return 'the database does not answer';
    }
  }
}
