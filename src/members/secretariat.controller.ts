// What waits for the secretariat across delegations: letters to rule on, people who have never signed in; and whether deadlines are kept. No writes. Not here: the rulings themselves
// (credentials.commands.ts), one delegation's own people (delegation.controller.ts).
import { Controller, Get } from '@nestjs/common';
import type { QueuedCredentials, WaitingPerson } from '../contract/members.reads.js';
import type { PulseView } from '../contract/records.js';
import { isoUtc } from '../kernel/sql.js';
import { readPulse } from '../ledger/heartbeat.js';
import { ReadDb } from '../ledger/read-db.js';
import { Access } from './access.js';
import { LETTER } from './people.views.js';

const QUEUE = `
  select c.id, c.party, h.id as channel, c.issuer, c.authority, ${isoUtc('c.since')} as "from", ${isoUtc('c.until')} as until, c.status, ${LETTER} as document,
    (select json_agg(json_build_object('name', p.name, 'function', r.function, 'mandates', r.mandates) order by p.name)
     from role r join person p on p.id = r.person where r.id = any(c.roles)) as people
  from credentials c left join file f on f.id = c.document join channel h on h.kind = 'delegation' and h.owner = c.party where c.status = 'submitted' order by c.since, c.id`;
const WAITING = `
  select p.id as person, p.name, p.home as party, case when i.expires is null then 'none' else 'invited' end as account, ${isoUtc('i.expires')} as expires,
    exists (select from role r where r.person = p.id and 'admin' = any(r.mandates) and (r.until is null or r.until > concord_now())) as admin
  from person p left join lateral (select max(expires) as expires from invitation where person = p.id and expires > concord_now()) i on true
  where p.entered is null and p.closed is null and exists (select from role r where r.person = p.id and (r.until is null or r.until > concord_now()))
  order by p.home, p.name, p.id limit 500`;

@Controller('api/secretariat')
@Access('secretariat')
export class SecretariatController {
  constructor(private readonly db: ReadDb) {}

  @Get('credentials')
  credentials(): Promise<QueuedCredentials[]> {
    return this.db.query<QueuedCredentials>(QUEUE);
  }

  @Get('waiting')
  waiting(): Promise<WaitingPerson[]> {
    return this.db.query<WaitingPerson>(WAITING);
  }

  /** The heartbeat of the clocks that keep deadlines (§3.18). */
  @Get('pulse')
  pulse(): Promise<PulseView> {
    return readPulse(this.db);
  }
}
