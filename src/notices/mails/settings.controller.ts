// What a person chose to be sent, and when not to be disturbed: housekeeping, no act. Not here: levels of one object (desk.controller.ts).
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SetNotices } from '../../contract/notices.js';
import type { NoticeSettings, SettingsView } from '../../contract/notices.reads.js';
import { Access, Me } from '../../members/access.js';
import { FORM } from '../../members/forms.js';
import type { Account } from '../../members/sessions.js';
import { reachOf } from './reach.js';

const MINE = `select named, watched, tracked, quiet, to_char(quiet_from, 'HH24:MI') as from, to_char(quiet_until, 'HH24:MI') as until from notice_setting where person = $1`;
/** Cadences count from the next moment on: the composer sets it anew. */
const PUT = `
  insert into notice_setting (person, named, watched, tracked, quiet, quiet_from, quiet_until) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (person) do update set named = excluded.named, watched = excluded.watched, tracked = excluded.tracked, quiet = excluded.quiet, quiet_from = excluded.quiet_from,
    quiet_until = excluded.quiet_until, next_hourly = null, next_daily = null`;
const USUAL: NoticeSettings = { named: 'at-once', watched: 'hourly', tracked: 'daily', quiet: 'post', from: '20:00', until: '08:00' };

@Controller('api/me/notices')
@Access('account')
export class NoticeSettingsController {
  constructor(private readonly db: DataSource) {}

  /** The choices, and the post whose hours “post” means. */
  @Get()
  async mine(@Me() me: Account): Promise<SettingsView> {
    const [row] = await this.db.query<NoticeSettings[]>(MINE, [me.person]);
    const reach = (await reachOf(this.db.manager, [me.person])).get(me.person);
    return { ...(row ?? USUAL), post: reach?.post ?? null };
  }

  @Put()
  @HttpCode(200)
  async choose(@Me() me: Account, @Body(FORM) s: SetNotices): Promise<SettingsView> {
    await this.db.query(PUT, [me.person, s.named, s.watched, s.tracked, s.quiet, s.from, s.until]);
    return this.mine(me);
  }
}
