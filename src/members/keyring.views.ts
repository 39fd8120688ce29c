// Row → view of a delegation's keyring, and what one person reads of it alone: the own pair, and what was passed to it. No writes.
import { Controller, Get, Injectable, type OnModuleInit } from '@nestjs/common';
import type { OwnKeyring } from '../contract/keyring.views.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import { ownOf, Views } from '../ledger/views.js';
import { Access, Reader } from './access.js';
import type { ReaderView } from './sessions.js';

const SELECT = `
  select r.id, r.party,
    coalesce((select json_agg(json_build_object('version', k.version, 'check', k.checksum, 'person', k.person, 'at', ${isoUtc('k.at')}) order by k.version) from keyring_key k where k.keyring = r.id), '[]') as keys,
    coalesce((select json_agg(json_build_object('person', p.person, 'publicKey', p.public_key, 'at', ${isoUtc('p.at')},
      'has', (select coalesce(json_agg(s.version order by s.version), '[]') from keyring_share s where s.keyring = r.id and s.person = p.person)) order by p.at, p.person) from keyring_person p where p.keyring = r.id), '[]') as people
  from keyring r where r.id = any($1::uuid[])`;
/** $1 the party, $2 the person. */
const OWN = `
  select (select id from keyring where party = $1) as channel,
    (select json_build_object('publicKey', p.public_key, 'wrapped', p.wrapped, 'salt', p.salt, 'rounds', p.rounds) from keyring_person p join keyring r on r.id = p.keyring and r.party = $1 where p.person = $2) as own,
    coalesce((select json_agg(json_build_object('version', s.version, 'wrapped', s.wrapped) order by s.version) from keyring_share s join keyring r on r.id = s.keyring and r.party = $1 where s.person = $2), '[]') as shares`;

@Injectable()
export class KeyringViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('keyring', ownOf(SELECT));
  }
}

@Controller('api/keyring')
@Access('signed-in')
export class KeyringController {
  constructor(private readonly db: ReadDb) {}

  /** The reader's own pair of keys, the private one under its passphrase, and the delegation's keys that were passed to it. Of nobody else's anything. */
  @Get()
  async own(@Reader() reader: ReaderView): Promise<OwnKeyring> {
    const [row] = await this.db.query<OwnKeyring>(OWN, [reader.party, reader.person]);
    return row!;
  }
}
