// Rules of procedure into views, in the plenary: every version, the one in force marked. No writes.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProfileView } from '../../contract/profile.views.js';
import { NETWORK } from '../../contract/seats.js';
import { isoUtc } from '../../kernel/sql.js';
import { Views, type ReadTx } from '../../ledger/views.js';

const SELECT = `
  select p.id, p.name, p.rules, json_build_object('party', p.party, 'person', p.person, 'at', ${isoUtc('p.adopted')}) as adopted, p.decision,
    p.adopted = (select max(adopted) from profile) as "inForce" from profile p where $1::text[] is null or p.id::text = any($1::text[])`;

@Injectable()
export class ProfileViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    const read = (tx: ReadTx, channel: string, ids: string[] | null) => (channel === NETWORK ? tx.query<{ id: string } & ProfileView>(SELECT, [ids]) : Promise.resolve([]));
    this.views.register('profile', { byIds: (tx, ids, channel) => read(tx, channel, ids), ofChannel: (tx, channel) => read(tx, channel, null) });
  }
}
