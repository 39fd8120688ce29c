// Rows of a delegation's desks into views, in its own channel; the id is the party and the subject.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RouteView } from '../contract/notices.views.js';
import { Views, type ReadTx } from '../ledger/views.js';

const ROUTES = `
  select r.party || '.' || r.priority as id, r.posts, r.people from route r join channel c on c.kind = 'delegation' and c.owner = r.party
  where c.id = $1 and ($2::text[] is null or r.party || '.' || r.priority = any($2::text[]))`;

@Injectable()
export class RouteViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    const read = (tx: ReadTx, channel: string, ids: string[] | null) => tx.query<{ id: string } & RouteView>(ROUTES, [channel, ids]);
    this.views.register('route', { byIds: (tx, ids, channel) => read(tx, channel, ids), ofChannel: (tx, channel) => read(tx, channel, null) });
  }
}
