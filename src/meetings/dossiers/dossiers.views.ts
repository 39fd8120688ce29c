// Row → view: an item's dossier in its own channel; and the list of those of a meeting, or of all, that a party may read now. Not here: opening and admitting (dossiers.commands.ts).
import { Controller, Get, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DossierView } from '../../contract/dossiers.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { seatedIn } from '../../ledger/seated.sql.js';
import { ownOf, Views } from '../../ledger/views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';

const SELECT = `
  select d.id, d.meeting, d.among, json_build_object('en', d.title_en, 'fr', d.title_fr) as title, json_build_object('en', d.words_en, 'fr', d.words_fr) as words,
    json_build_object('party', d.party, 'person', d.person, 'at', ${isoUtc('d.at')}) as opened,
    coalesce((select json_agg(json_build_object('party', p.party, 'seat', p.seat, 'from', ${isoUtc('p.since')}, 'until', ${isoUtc('p.until')}, 'released', ${isoUtc('p.released')}) order by p.since, p.party) from dossier_party p where p.dossier = d.id), '[]') as admitted
  from dossier d`;
const READ = `${SELECT} join channel c on c.id = d.id
  where ${seatedIn('c.audience', '$1')} order by d.at desc, d.id limit 500`;

@Injectable()
export class DossiersViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('dossier', ownOf(`${SELECT} where d.id = any($1::uuid[])`));
  }
}

@Controller('api/dossiers')
@Access('signed-in')
export class DossiersController {
  constructor(private readonly db: ReadDb) {}

  /** Those that the reader's party may read now, the latest first: by its seat in the meeting, named, or as a guest. */
  @Get()
  all(@Reader() reader: ReaderView): Promise<DossierView[]> {
    return this.db.query<DossierView>(READ, [reader.party]);
  }
}
