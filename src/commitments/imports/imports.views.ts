// Row → view: a file that was brought, in the channel of the delegation that it concerns. Not here: its rows, which are candidates (register).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

/** $1: the delegation's channel. */
const IMPORTS = `
  select m.id, m.owner, m.name, m.sha256, json_build_object('party', m.party, 'person', m.person) as by, ${isoUtc('m.begun')} as begun, ${isoUtc('m.last')} as last, m.rows, m.fresh as new, m.known
  from candidates_import m join channel c on c.kind = 'delegation' and c.owner = m.owner where c.id = $1`;

@Injectable()
export class CandidatesImportViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('candidates-import', rowsOf(IMPORTS, 'm.id', 'm.begun, m.id'));
  }
}
