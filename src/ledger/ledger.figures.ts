// What the ledger lets the operator see: alarms that are due, how late they are, the clock's beat, the door's connections. Not here: counting acts (dispatch.ts).
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Figures } from '../kernel/figures.js';
import { AlarmClock } from './clock.js';
import { ReadDb } from './read-db.js';

@Injectable()
export class LedgerFigures implements OnApplicationBootstrap {
  private readonly begun = Date.now();

  constructor(
    private readonly figures: Figures,
    private readonly clock: AlarmClock,
    private readonly db: ReadDb,
    private readonly door: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    const number = async (text: string): Promise<number> => (await this.db.query<{ n: number }>(`select (${text})::float8 as n from alarm`))[0]!.n;
    this.figures.pool('door', (this.door.driver as unknown as { master: Pool }).master);
    this.figures.watch('alarms_set', 'Alarms that wait for their time', () => number('count(*) filter (where due > concord_now())'));
    this.figures.watch('alarms_due', 'Alarms whose time has come and that are not sent yet', () => number('count(*) filter (where due <= concord_now())'));
    this.figures.watch('alarms_late_seconds', 'How late the oldest due alarm is', () => number('coalesce(greatest(extract(epoch from concord_now() - min(due)), 0), 0)'));
    this.figures.watch('clock_beat_age_seconds', 'Since the clock of deadlines last looked', () => (Date.now() - (this.clock.lastBeat?.getTime() ?? this.begun)) / 1_000);
  }
}
