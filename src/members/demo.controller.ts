// The demonstration's sign-in by name: it exists only on the embedded database of a demonstration, and is not there otherwise. Not here: its people (the demo maker).
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { DemoPerson } from '../contract/members.reads.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/kernel.module.js';
import { refuse } from '../kernel/refusal.js';
import { isOn } from '../ledger/seated.sql.js';
import { Access } from './access.js';
import { Cookie } from './cookie.js';
import { DemoForm, FORM } from './forms.js';
import { SignIn } from './sign-in.js';

@Controller('api/demo')
@Access('public')
export class DemoController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'databaseUrl'>,
    private readonly signIn: SignIn,
    private readonly cookie: Cookie,
  ) {}

  @Get('people')
  async people(): Promise<DemoPerson[]> {
    await this.onlyInDemonstration();
    return this.db.query<DemoPerson[]>(
      `select p.id as person, p.name, r.party, r.function, o.city, r.mandates, case when s.code is null then null else json_build_object('en', s.short_en, 'fr', s.short_fr) end as names
       from person p join role r on r.person = p.id and ${isOn('r')}
       left join post o on o.id = r.post left join state s on s.code = r.party where p.closed is null order by s.sort_en nulls first, p.name, r.since`);
  }

  @Post('sign-in') @HttpCode(204)
  async enter(@Body(FORM) { person }: DemoForm, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.onlyInDemonstration();
    const known = await this.db.query<object[]>('select 1 from person where id = $1 and closed is null', [person]);
    if (!known.length) refuse('not-found', { why: 'refusal.no-person' });
    reply.header('set-cookie', this.cookie.write(await this.signIn.open(person, request.headers['user-agent'] ?? '')));
  }

  private async onlyInDemonstration(): Promise<void> {
    const flag = this.config.databaseUrl === null ? await this.db.query<object[]>('select 1 from installation where demonstration') : [];
    if (!flag.length) refuse('not-found', { why: 'refusal.no-page' });
  }
}
