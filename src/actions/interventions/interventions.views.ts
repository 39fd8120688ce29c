// Row → view: what groups have said about an action. Not here: the groups themselves (members/groups.views.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const INTERVENTION = `
  select i.id, i.state_group as "group", json_build_object('en', i.name_en, 'fr', i.name_fr) as name, i.parties, i.disavowed, i.text, i.lang, i.party, i.person, ${isoUtc('i.at')} as at
  from intervention i where i.action = $1`;

@Injectable()
export class InterventionsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('intervention', rowsOf(INTERVENTION, 'i.id', 'i.at, i.id'));
  }
}
