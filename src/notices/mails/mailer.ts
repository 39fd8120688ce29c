// The rounds of the mails on this node: plan, write, send. Not here: each of them (planner.ts, composer.ts, sender.ts).
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addressOf, type Config } from '../../kernel/config.js';
import { CONFIG } from '../../kernel/kernel.module.js';
import { Mail } from '../../kernel/mail.js';
import { Rounds } from '../../kernel/rounds.js';
import { calendars } from '../../ledger/working-days.js';
import { compose, type Way } from './composer.js';
import { plan } from './planner.js';
import { sendDue } from './sender.js';

const EVERY_MS = 2_000;

@Injectable()
export class Mailer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(Mailer.name, EVERY_MS, () => this.run());

  constructor(
    private readonly db: DataSource,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }
  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Writes and sends everything that is due now. */
  async run(): Promise<void> {
    await this.write();
    if (this.mail.isOn) await sendDue(this.db, this.mail);
  }

  /** Plans and writes, and sends nothing. */
  async write(): Promise<void> {
    while (await this.db.transaction(async (tx) => plan(tx, ...(await this.moment(tx))))) { /* until nothing is new */ }
    while (await this.db.transaction(async (tx) => compose(tx, await this.way(tx)))) { /* until nobody's turn is due */ }
  }

  private async moment(tx: Pick<DataSource, 'query'>): Promise<[Date, Way['calendar']]> {
    const [row] = await tx.query<{ now: Date }[]>('select concord_now() as now');
    return [row!.now, calendars().calendar];
  }
  private async way(tx: Pick<DataSource, 'query'>): Promise<Way> {
    const [now, calendar] = await this.moment(tx);
    return { base: addressOf(this.config), leaves: this.mail.isOn, now, calendar };
  }
}
