// What one is and prefers: person, hats, the chosen one, language, zone, theme. Not here: signing in and out (session.controller.ts).
import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HatLine, MeView } from '../contract/members.reads.js';
import { NETWORK_AUDIENCE, SECRETARIAT } from '../contract/seats.js';
import { isOn } from '../ledger/seated.sql.js';
import { Access, Me } from './access.js';
import { FORM, PreferencesForm } from './forms.js';
import { Sessions, type Account } from './sessions.js';

const HATS = `
  select h.id as hat, h.party, r.function, h.mandates, h.two, h.until, c.id as delegation,
    case when o.id is null then null else json_build_object('city', o.city, 'zone', o.zone) end as post,
    coalesce((select array_agg(distinct s.seat) from seat s where s.audience = $2 and s.party = h.party and ${isOn('s')}), '{}') as seats
  from hat h join role r on r.id = h.id left join post o on o.id = r.post join channel c on c.kind = 'delegation' and c.owner = h.party
  where h.person = $1 and ${isOn('h')} order by h.since, h.id`;

@Controller('api/me')
@Access('account')
export class MeController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  async me(@Me() a: Account): Promise<MeView> {
    const hats = await this.db.query<HatLine[]>(HATS, [a.person, NETWORK_AUDIENCE]);
    const { session: _, mandates: __, inNetwork: ___, authenticatedAt, ...own } = a;
    const ownZone = a.zone;
    const zone = ownZone ?? hats.find((h) => h.hat === a.hat)?.post?.zone ?? null;
    return { ...own, zone, ownZone, hats, secretariat: a.party === SECRETARIAT, authenticatedAt: authenticatedAt.toISOString() };
  }

  @Put('preferences') @HttpCode(204)
  async prefer(@Me() me: Account, @Body(FORM) { lang, zone, theme }: PreferencesForm): Promise<void> {
    await this.db.query('update person set lang = coalesce($2, lang), zone = case when $5 then $3 else zone end, theme = coalesce($4, theme) where id = $1', [me.person, lang ?? null, zone ?? null, theme ?? null, zone !== undefined]);
    this.sessions.forget();
  }
}
