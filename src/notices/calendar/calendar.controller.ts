// One's private calendar: made, replaced or revoked by oneself, and read by whoever bears its address. A calendar programme has no session, so the secret stands in the address;
// it is told once, kept as a hash, opens nothing but this file, and one person has one. Not here: the file itself (ics.ts).
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { CalendarAddress, CalendarView } from '../../contract/notices.reads.js';
import { addressOf, type Config } from '../../kernel/config.js';
import { CONFIG } from '../../kernel/kernel.module.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { Access, Me } from '../../members/access.js';
import { tokenHash, type Account } from '../../members/sessions.js';
import { reachOf } from '../mails/reach.js';
import { TodayReader } from '../today.reader.js';
import { eventsOf } from './events.js';
import { icsOf } from './ics.js';

const MAKE = 'insert into feed (person, token, made) values ($1, $2, concord_now()) on conflict (person) do update set token = excluded.token, made = excluded.made, read = null';
const MINE = `select ${isoUtc('made')} as made, ${isoUtc('read')} as read from feed where person = $1`;
const OPEN = 'update feed set read = concord_now() where token = $1 returning person';

@Controller('api')
export class CalendarController {
  constructor(
    private readonly db: DataSource,
    private readonly today: TodayReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('me/calendar')
  @Access('account')
  async mine(@Me() me: Account): Promise<CalendarView> {
    const [row] = await this.db.query<CalendarView[]>(MINE, [me.person]);
    return row ?? { made: null, read: null };
  }

  /** A new address; the one before opens nothing from now on. */
  @Post('me/calendar')
  @HttpCode(200)
  @Access('account')
  async make(@Me() me: Account): Promise<CalendarAddress> {
    const token = randomBytes(32).toString('base64url');
    await this.db.query(MAKE, [me.person, tokenHash(token)]);
    return { address: `${addressOf(this.config)}/api/calendar/${token}` };
  }

  @Delete('me/calendar')
  @HttpCode(204)
  @Access('account')
  async revoke(@Me() me: Account): Promise<void> {
    await this.db.query('delete from feed where person = $1', [me.person]);
  }

  /** The deadlines of the party that the person serves now. Not found for an unknown or revoked address, and for somebody without an office. */
  @Get('calendar/:token')
  @Access('public')
  async read(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const [rows] = await this.db.query<[{ person: string }[], number]>(OPEN, [tokenHash(token)]);
    const to = rows[0] && (await reachOf(this.db.manager, [rows[0].person])).get(rows[0].person);
    if (!to) return refuse('not-found', { why: 'refusal.no-page' });
    const items = await this.today.due(to.party);
    const events = await this.db.transaction((tx) => eventsOf(tx, to.party, items));
    await reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer').send(icsOf(events, to.lang, addressOf(this.config)));
  }
}
